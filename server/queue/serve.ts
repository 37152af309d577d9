import { movedOn, visitEnded } from './call.ts';
import type { ActOnCurrent, AddNeed, DecideContext, Decision, ParkTicket, TransferTicket } from './commands.ts';
import { actAt, workingCounter } from './counter-acts.ts';
import { find } from './find.ts';
import { nextNeedOf } from './next-need.ts';
import { officerAt, officerServes } from './officers.ts';
import { placeAgain } from './place.ts';
import { papersAsked } from './print.ts';
import { mayServe, servesNow } from './reach.ts';
import type { Rules } from './rules.ts';
import { counterOf, type QueueState, type Ticket } from './state.ts';
import type { RejectionCode } from './words.ts';

/** Acts on the ticket that the counter has: called, or being served. */

export function recallTicket(state: QueueState, rules: Rules, command: ActOnCurrent, ctx: DecideContext): Decision {
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  if (ticket.state !== 'called') return { rejected: 'not-called' };
  const data = { ...actAt(ctx, 'recall', command.counter), ticket: ticket.id };
  return { events: [{ at: ctx.now, type: 'ticket-recalled', data }] };
}

export function startTicket(state: QueueState, rules: Rules, command: ActOnCurrent, ctx: DecideContext): Decision {
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  if (ticket.state === 'serving') return { events: [] };
  const data = { ...actAt(ctx, 'start', command.counter), ticket: ticket.id };
  return { events: [{ at: ctx.now, type: 'ticket-started', data }] };
}

export function finishTicket(state: QueueState, rules: Rules, command: ActOnCurrent, ctx: DecideContext): Decision {
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  const counter = counterOf(state, command.counter);
  return {
    events: [
      ...visitEnded(state, counter, 'finish', command.counter, ctx),
      ...movedOn(state, rules, counter, 'finish', command.counter, ctx),
    ],
  };
}

/** Called and did not come. Whoever is being served is there. */
export function missTicket(state: QueueState, rules: Rules, command: ActOnCurrent, ctx: DecideContext): Decision {
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  if (ticket.state === 'serving') return { rejected: 'already-serving' };
  const data = { ...actAt(ctx, 'no-show', command.counter), ticket: ticket.id };
  return { events: [{ at: ctx.now, type: 'ticket-missed', data }] };
}

/** Services that one ticket may have still to come. */
export const NEEDS_MAX = 5;

/** One more service on the ticket at the counter, after those that it has. */
export function addNeed(state: QueueState, rules: Rules, command: AddNeed, ctx: DecideContext): Decision {
  const { counter, service } = command;
  if (find(rules.services, service) === undefined) return { rejected: 'unknown-service' };
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  if (ticket.needs.length >= NEEDS_MAX) return { rejected: 'needs-full' };
  if ((ticket.needs.at(-1) ?? ticket.service) === service) return { rejected: 'same-place' };
  const data = { ...actAt(ctx, 'add-need', counter), ticket: ticket.id, service };
  return { events: [{ at: ctx.now, type: 'ticket-need-added', data }] };
}

/** The part under way is finished, and the next one begins at once at the same counter. */
export function continueVisit(state: QueueState, rules: Rules, command: ActOnCurrent, ctx: DecideContext): Decision {
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  const onward = nextNeedOf(rules, ticket);
  if (onward === null) return { rejected: 'no-more-needs' };
  if (find(state.suspended, onward.service) !== undefined) return { rejected: 'service-suspended' };
  if (!servesNow(state, rules, command.counter, onward.service)) return { rejected: 'not-served-here' };
  const data = { ...actAt(ctx, 'continue', command.counter), ticket: ticket.id, ...onward };
  return {
    events: [
      ...visitEnded(state, counterOf(state, command.counter), 'continue', command.counter, ctx),
      { at: ctx.now, type: 'ticket-continued', data },
    ],
  };
}

/** Sent to fetch papers; comes back by `return-ticket`. The list of what is missing is printed in the same act. */
export function parkTicket(state: QueueState, rules: Rules, command: ParkTicket, ctx: DecideContext): Decision {
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  const { counter, missing = [], job } = command;
  const note = noteAfter(ticket, command.note);
  const list = missing.length > 0 ? { missing: [...missing] } : {};
  const data = { ...actAt(ctx, 'park', counter), ticket: ticket.id, note, ...list };
  const printed = missing.length === 0 || job === undefined ? [] : papersAsked(rules, ticket, job, ctx);
  return { events: [{ at: ctx.now, type: 'ticket-parked', data }, ...printed] };
}

/** Sends the ticket to wait for another service, another counter, or both. */
export function transferTicket(state: QueueState, rules: Rules, command: TransferTicket, ctx: DecideContext): Decision {
  const unknown = whichIsUnknown(rules, command);
  if (unknown !== null) return { rejected: unknown };
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  const service = command.toService ?? ticket.service;
  const { toOfficer: wanted } = command;
  const bound = command.toCounter ?? null;
  if (bound !== null && !mayServe(rules, bound, service)) return { rejected: 'not-served-here' };
  if (wanted !== undefined && !officerServes(rules, wanted, service)) return { rejected: 'officer-not-for-service' };
  const isHere = bound === command.counter || (wanted !== undefined && wanted === officerAt(state, command.counter));
  const goesElsewhere = service !== ticket.service || ((bound !== null || wanted !== undefined) && !isHere);
  if (!goesElsewhere) return { rejected: 'same-place' };
  const place = placeAgain(state, ticket, command.place, ctx.now);
  // who is sent where the next need is done has that need no more
  const needs = ticket.needs[0] === service ? { needs: ticket.needs.slice(1) } : {};
  const where = {
    service,
    bound,
    how: command.place,
    place,
    note: noteAfter(ticket, command.note),
    ...needs,
    ...(wanted !== undefined && { wanted }),
  };
  const data = { ...actAt(ctx, 'transfer', command.counter), ticket: ticket.id, ...where };
  return { events: [{ at: ctx.now, type: 'ticket-transferred', data }] };
}

/** The note goes along unless another one is written, or it is wiped out. */
function noteAfter(ticket: Ticket, said: string | undefined): string | null {
  return said === undefined ? ticket.note : said || null;
}

function whichIsUnknown(rules: Rules, command: TransferTicket): RejectionCode | null {
  const { toService, toCounter, toOfficer } = command;
  if (toService !== undefined && find(rules.services, toService) === undefined) return 'unknown-service';
  if (toCounter !== undefined && find(rules.counters, toCounter) === undefined) return 'unknown-counter';
  if (toOfficer !== undefined && find(rules.officers, toOfficer) === undefined) return 'unknown-officer';
  return null;
}

function heldTicket(state: QueueState, rules: Rules, command: ActOnCurrent): Ticket | RejectionCode {
  const counter = workingCounter(state, rules, command);
  if (typeof counter === 'string') return counter;
  return (counter.current === null ? undefined : find(state.tickets, counter.current)) ?? 'not-current';
}
