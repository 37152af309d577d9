import { visitEnded } from './call.ts';
import type { ActOnCurrent, DecideContext, Decision, ParkTicket, TransferTicket } from './commands.ts';
import { actAt, workingCounter } from './counter-acts.ts';
import { find } from './find.ts';
import { placeAgain } from './place.ts';
import { mayServe } from './reach.ts';
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
  return { events: visitEnded(state, counterOf(state, command.counter), 'finish', command.counter, ctx) };
}

/** Called and did not come. Whoever is being served is there. */
export function missTicket(state: QueueState, rules: Rules, command: ActOnCurrent, ctx: DecideContext): Decision {
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  if (ticket.state === 'serving') return { rejected: 'already-serving' };
  const data = { ...actAt(ctx, 'no-show', command.counter), ticket: ticket.id };
  return { events: [{ at: ctx.now, type: 'ticket-missed', data }] };
}

/** Sent to fetch a paper; comes back by `return-ticket`. */
export function parkTicket(state: QueueState, rules: Rules, command: ParkTicket, ctx: DecideContext): Decision {
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  const data = { ...actAt(ctx, 'park', command.counter), ticket: ticket.id, note: command.note ?? null };
  return { events: [{ at: ctx.now, type: 'ticket-parked', data }] };
}

/** Sends the ticket to wait for another service, another counter, or both. */
export function transferTicket(state: QueueState, rules: Rules, command: TransferTicket, ctx: DecideContext): Decision {
  const unknown = whichIsUnknown(rules, command);
  if (unknown !== null) return { rejected: unknown };
  const ticket = heldTicket(state, rules, command);
  if (typeof ticket === 'string') return { rejected: ticket };
  const service = command.toService ?? ticket.service;
  const bound = command.toCounter ?? null;
  if (bound !== null && !mayServe(rules, bound, service)) return { rejected: 'not-served-here' };
  const stays = service === ticket.service && (bound === null || bound === command.counter);
  if (stays) return { rejected: 'same-place' };
  const place = placeAgain(state, ticket, command.place, ctx.now);
  const where = { service, bound, how: command.place, place, note: command.note ?? null };
  const data = { ...actAt(ctx, 'transfer', command.counter), ticket: ticket.id, ...where };
  return { events: [{ at: ctx.now, type: 'ticket-transferred', data }] };
}

function whichIsUnknown(rules: Rules, command: TransferTicket): RejectionCode | null {
  const { toService, toCounter } = command;
  if (toService !== undefined && find(rules.services, toService) === undefined) return 'unknown-service';
  if (toCounter !== undefined && find(rules.counters, toCounter) === undefined) return 'unknown-counter';
  return null;
}

function heldTicket(state: QueueState, rules: Rules, command: ActOnCurrent): Ticket | RejectionCode {
  const counter = workingCounter(state, rules, command);
  if (typeof counter === 'string') return counter;
  return (counter.current === null ? undefined : find(state.tickets, counter.current)) ?? 'not-current';
}
