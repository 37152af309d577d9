import { find } from './find.ts';
import { enterLine, keepsSlot, leaveLine } from './lines.ts';
import { type CounterCore, counterOf, type Place, type QueueState, type Ticket } from './state.ts';
import type { CounterAct } from './words.ts';

/** How events change tickets and counters: what an undo needs is kept, and the lines say what the tickets say. */

/** Keeps what the first event of an act finds, so that the act can be undone as a whole. */
export function remember(
  state: QueueState,
  at: number,
  data: { act: string; name: CounterAct; counter: string; ticket?: string },
): void {
  const { last: before, ...counter } = counterOf(state, data.counter);
  const last = before?.act === data.act ? before : { act: data.act, name: data.name, at, counter, tickets: {} };
  const { ticket } = data;
  const tickets =
    ticket === undefined || Object.hasOwn(last.tickets, ticket)
      ? last.tickets
      : { ...last.tickets, [ticket]: ticketOf(state, ticket) };
  state.counters[data.counter] = { ...counter, last: { ...last, tickets } };
}

export function changeCounter(state: QueueState, id: string, change: Partial<CounterCore>): void {
  state.counters[id] = { ...counterOf(state, id), ...change };
}

export function changeTicket(
  state: QueueState,
  { ticket, act }: { ticket: string; act: string },
  change: Partial<Ticket>,
): void {
  replaceTicket(state, { ...ticketOf(state, ticket), ...change, act });
}

/** The only place where a ticket changes: so the lines always say what the tickets say. */
export function replaceTicket(state: QueueState, ticket: Ticket): void {
  const before = ticketOf(state, ticket.id);
  if (before.state === 'waiting') leaveLine(state, before);
  state.tickets[ticket.id] = ticket;
  if (ticket.state === 'waiting') enterLine(state, ticket);
}

export function ticketOf(state: QueueState, id: string): Ticket {
  const ticket = find(state.tickets, id);
  if (ticket === undefined) throw new Error(`no ticket ${id}`);
  return ticket;
}

/** The end of the line moves with each place; that of a slot still to come is not behind anybody who comes now. */
export function placeGiven(state: QueueState, ticket: Ticket, place: Place, at: number): void {
  if (keepsSlot(ticket) && place.at > at) return;
  state.placedAt = Math.max(state.placedAt, place.at);
}
