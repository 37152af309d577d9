import { act, type Outcome } from './api.ts';
import type { Ticket } from './entities.ts';

type TicketAnswer = Promise<Outcome<{ ticket: Ticket | null }>>;

function atCounter<T>(counter: string, command: string, body: unknown = {}): Promise<Outcome<T>> {
  return act<T>(`/api/counters/${encodeURIComponent(counter)}/${command}`, { body });
}

export function openCounter(counter: string): Promise<Outcome<unknown>> {
  return atCounter(counter, 'open');
}
export function pauseCounter(counter: string): Promise<Outcome<unknown>> {
  return atCounter(counter, 'pause');
}
export function closeCounter(counter: string): Promise<Outcome<unknown>> {
  return atCounter(counter, 'close');
}

/** Finishes what is served and calls the next. `current` is the ticket id the officer saw: a double press is one call. */
export function callNext(counter: string, current: string | null): TicketAnswer {
  return atCounter(counter, 'next', { current });
}
export function callTicket(counter: string, ticket: string): TicketAnswer {
  return atCounter(counter, 'call', { ticket });
}
export function recall(counter: string): TicketAnswer {
  return atCounter(counter, 'recall');
}
export function startServing(counter: string): TicketAnswer {
  return atCounter(counter, 'start');
}
export function finish(counter: string): TicketAnswer {
  return atCounter(counter, 'finish');
}
export function markNoShow(counter: string): TicketAnswer {
  return atCounter(counter, 'no-show');
}
export function parkTicket(counter: string): TicketAnswer {
  return atCounter(counter, 'park');
}
export function undo(counter: string): TicketAnswer {
  return atCounter(counter, 'undo');
}

export interface Transfer {
  service?: string;
  counter?: string;
  place: 'keep' | 'first' | 'last';
  note?: string;
}
export function transferTicket(counter: string, transfer: Transfer): TicketAnswer {
  return atCounter(counter, 'transfer', transfer);
}
