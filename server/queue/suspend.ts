import type { DecideContext, Decision } from './commands.ts';
import { type DoneBy, doneBy } from './done-by.ts';
import type { QueueEvent } from './events.ts';
import { find } from './find.ts';
import { LANES, linesOf, ticketAt, waitingFor } from './lines.ts';
import { comparePlaces } from './place.ts';
import { mayServe } from './reach.ts';
import type { Rules } from './rules.ts';
import type { QueueState, Ticket } from './state.ts';

/** No tickets and no calls for a service for a while; whoever waits keeps the place. */
export function suspendService(
  state: QueueState,
  rules: Rules,
  command: { service: string; reason: { vi: string; en: string }; doneBy?: DoneBy | undefined },
  ctx: DecideContext,
): Decision {
  const { service, reason } = command;
  if (find(rules.services, service) === undefined) return { rejected: 'unknown-service' };
  const told = find(state.suspended, service)?.reason;
  if (told?.vi === reason.vi && told.en === reason.en) return { events: [] };
  return { events: [{ at: ctx.now, type: 'service-suspended', data: { service, reason, ...doneBy(command, ctx) } }] };
}

export function resumeService(
  state: QueueState,
  rules: Rules,
  command: { service: string; doneBy?: DoneBy | undefined },
  ctx: DecideContext,
): Decision {
  if (find(rules.services, command.service) === undefined) return { rejected: 'unknown-service' };
  if (find(state.suspended, command.service) === undefined) return { events: [] };
  const data = { service: command.service, ...doneBy(command, ctx) };
  return { events: [{ at: ctx.now, type: 'service-resumed', data }] };
}

/** Whoever waits for one service waits for another, in the same order: a place is a place in every line. */
export function moveLine(
  state: QueueState,
  rules: Rules,
  command: { service: string; to: string },
  ctx: DecideContext,
): Decision {
  const { service: from, to } = command;
  if (find(rules.services, from) === undefined || find(rules.services, to) === undefined)
    return { rejected: 'unknown-service' };
  if (find(state.suspended, to) !== undefined) return { rejected: 'service-suspended' };
  if (from === to) return { rejected: 'same-place' };
  return { events: lineOf(state, from).map((ticket) => ticketMoved(rules, ticket, to, ctx)) };
}

function ticketMoved(rules: Rules, ticket: Ticket, to: string, ctx: DecideContext): QueueEvent {
  const bound = ticket.bound !== null && mayServe(rules, ticket.bound, to) ? ticket.bound : null;
  const data = { act: ctx.act, ticket: ticket.id, from: ticket.service, service: to, bound };
  return { at: ctx.now, type: 'ticket-moved', data };
}

function lineOf(state: QueueState, service: string): Ticket[] {
  const lines = linesOf(state, service);
  return LANES.flatMap((lane) => lines[lane].map((_, index) => ticketAt(state, lines[lane], index))).sort((a, b) =>
    comparePlaces(a.place, b.place),
  );
}

/** Those who wait keep their places and are told when to come back; a day that ends forgets it. */
export function deferLine(
  state: QueueState,
  rules: Rules,
  command: { service: string; opening: string | null },
  ctx: DecideContext,
): Decision {
  const { service, opening } = command;
  if (find(rules.services, service) === undefined) return { rejected: 'unknown-service' };
  const suspended = find(state.suspended, service);
  if (suspended === undefined) return { rejected: 'service-not-suspended' };
  if (opening === null) return { rejected: 'no-next-opening' };
  if (suspended.opening === opening) return { events: [] };
  const data = { act: ctx.act, service, opening, count: waitingFor(state, service) };
  return { events: [{ at: ctx.now, type: 'line-deferred', data }] };
}
