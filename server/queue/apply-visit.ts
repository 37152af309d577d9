import { changeCounter, changeTicket, remember, replaceTicket, ticketOf } from './change.ts';
import type { EventOf } from './events.ts';
import { find } from './find.ts';
import { counterOf, type QueueState } from './state.ts';

export function ticketCalled(state: QueueState, { at, data }: EventOf<'ticket-called'>): void {
  const { counter, why, turns } = data;
  remember(state, at, data);
  changeTicket(state, data, { state: 'called', counter, bound: null, calledAt: at, startedAt: null, recalls: 0, why });
  const { service, number, roll } = ticketOf(state, data.ticket);
  changeCounter(state, counter, { current: data.ticket, turns, ...(roll && { roll: { service, number } }) });
}

export function ticketRecalled(state: QueueState, { at, data }: EventOf<'ticket-recalled'>): void {
  remember(state, at, data);
  changeTicket(state, data, { recalls: ticketOf(state, data.ticket).recalls + 1 });
}

export function ticketStarted(state: QueueState, { at, data }: EventOf<'ticket-started'>): void {
  remember(state, at, data);
  changeTicket(state, data, { state: 'serving', startedAt: at, seen: true });
}

export function ticketFinished(state: QueueState, { at, data }: EventOf<'ticket-finished'>): void {
  remember(state, at, data);
  const { calledAt, startedAt, visits } = ticketOf(state, data.ticket);
  // where nobody presses start, the visit has lasted since the call
  const since = (startedAt === at ? calledAt : startedAt) ?? at;
  changeTicket(state, data, { state: 'done', endedAt: at, visits: visits + 1, missing: [] });
  const { served, servedMs } = counterOf(state, data.counter);
  changeCounter(state, data.counter, {
    current: null,
    served: served + 1,
    servedMs: servedMs + Math.max(0, at - since),
  });
}

/** The same counter has it again, with the next need: a new visit begins where the one before it ended. */
export function ticketContinued(state: QueueState, { at, data }: EventOf<'ticket-continued'>): void {
  const { counter, service, needs } = data;
  remember(state, at, data);
  const begun = { state: 'serving', waitingSince: at, calledAt: at, startedAt: at, endedAt: null, recalls: 0 } as const;
  changeTicket(state, data, { ...begun, service, needs, procedure: null, wanted: null });
  changeCounter(state, counter, { current: data.ticket });
}

export function ticketMissed(state: QueueState, { at, data }: EventOf<'ticket-missed'>): void {
  remember(state, at, data);
  changeTicket(state, data, { state: 'no-show', missedAt: at });
  changeCounter(state, data.counter, { current: null, missed: counterOf(state, data.counter).missed + 1 });
}

export function ticketParked(state: QueueState, { at, data }: EventOf<'ticket-parked'>): void {
  remember(state, at, data);
  changeTicket(state, data, { state: 'parked', note: data.note, missing: data.missing ?? [], seen: true });
  changeCounter(state, data.counter, { current: null });
}

export function needAdded(state: QueueState, { at, data }: EventOf<'ticket-need-added'>): void {
  remember(state, at, data);
  const { needs } = ticketOf(state, data.ticket);
  changeTicket(state, data, { needs: [...needs, data.service], seen: true });
}

/** Not `changeTicket`: a note is no act, so what an officer did before it can still be undone, and the note stays then. */
export function ticketNoted(state: QueueState, { data }: EventOf<'ticket-noted'>): void {
  const { note } = data;
  const ticket = ticketOf(state, data.ticket);
  replaceTicket(state, { ...ticket, note });
  if (ticket.counter === null) return;
  const { last, ...counter } = counterOf(state, ticket.counter);
  const before = last === null ? undefined : find(last.tickets, ticket.id);
  if (last === null || before === undefined) return;
  const tickets = { ...last.tickets, [ticket.id]: { ...before, note } };
  state.counters[ticket.counter] = { ...counter, last: { ...last, tickets } };
}
