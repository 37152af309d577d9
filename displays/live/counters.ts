import { type Act, act, type Outcome } from './api.ts';
import type { Ticket } from './entities.ts';

type TicketAnswer = Promise<Outcome<{ ticket: Ticket | null }>>;
/** The key repeats an act that was already sent; see `api.ts`. */
type Sending = Omit<Act, 'body'>;

function atCounter<T>(counter: string, command: string, body: unknown, sending: Sending): Promise<Outcome<T>> {
  return act<T>(`/api/counters/${encodeURIComponent(counter)}/${command}`, { ...sending, body });
}

export function openCounter(counter: string, sending: Sending = {}): Promise<Outcome<unknown>> {
  return atCounter(counter, 'open', {}, sending);
}
/** @param reason shown on the counter's sign; empty: none. @param until when the officer is back, "09:30"; empty: not said */
export function pauseCounter(
  counter: string,
  { reason = '', until = '' } = {},
  sending: Sending = {},
): Promise<Outcome<unknown>> {
  return atCounter(counter, 'pause', { ...(reason && { reason }), ...(until && { until }) }, sending);
}
/** @param pin 4 to 8 digits */
export function signIn(counter: string, officer: string, pin: string): Promise<Outcome<unknown>> {
  return atCounter(counter, 'sign-in', { officer, pin }, {});
}
/** The officer goes, and the counter closes. */
export function signOut(counter: string, sending: Sending = {}): Promise<Outcome<unknown>> {
  return atCounter(counter, 'sign-out', {}, sending);
}
/** Calls the other counters for help, silently. */
export function raiseAlarm(counter: string): Promise<Outcome<unknown>> {
  return atCounter(counter, 'alarm', {}, {});
}
/** @param at the counter that says that help has come */
export function endAlarm(counter: string, at: string): Promise<Outcome<unknown>> {
  return atCounter(counter, 'alarm/end', { counter: at }, {});
}
export function closeCounter(counter: string, sending: Sending = {}): Promise<Outcome<unknown>> {
  return atCounter(counter, 'close', {}, sending);
}

/**
 * Finishes what is served and calls the next. Here and below `current` is the ticket id that the officer saw, null for
 * none: a double press is one call, and an act on a page that is behind is refused instead of hitting another ticket.
 */
export function callNext(counter: string, current: string | null, sending: Sending = {}): TicketAnswer {
  return atCounter(counter, 'next', { current }, sending);
}
export function callTicket(
  counter: string,
  current: string | null,
  ticket: string,
  sending: Sending = {},
): TicketAnswer {
  return atCounter(counter, 'call', { ticket, current }, sending);
}
export function recall(counter: string, current: string | null, sending: Sending = {}): TicketAnswer {
  return atCounter(counter, 'recall', { current }, sending);
}
export function startServing(counter: string, current: string | null, sending: Sending = {}): TicketAnswer {
  return atCounter(counter, 'start', { current }, sending);
}
export function finish(counter: string, current: string | null, sending: Sending = {}): TicketAnswer {
  return atCounter(counter, 'finish', { current }, sending);
}
export function markNoShow(counter: string, current: string | null, sending: Sending = {}): TicketAnswer {
  return atCounter(counter, 'no-show', { current }, sending);
}
/** @param missing what it lacks; the list is printed where its kiosk has a printer */
export function parkTicket(
  counter: string,
  current: string | null,
  missing: string[],
  sending: Sending = {},
): TicketAnswer {
  return atCounter(counter, 'park', { current, missing }, sending);
}
/** Finishes this part of the visit and serves its next one here at once. */
export function continueVisit(counter: string, current: string | null, sending: Sending = {}): TicketAnswer {
  return atCounter(counter, 'continue', { current }, sending);
}
/** One more service after those that the current ticket has. */
export function addNeed(counter: string, current: string | null, service: string, sending: Sending = {}): TicketAnswer {
  return atCounter(counter, 'add-need', { current, service }, sending);
}
/** Takes back the last act at the counter, whatever it was. */
export function undo(counter: string, sending: Sending = {}): TicketAnswer {
  return atCounter(counter, 'undo', {}, sending);
}

export interface Transfer {
  service?: string;
  counter?: string;
  officer?: string;
  place: 'keep' | 'first' | 'last';
  /** absent: the note that the ticket has goes along */
  note?: string;
}
export function transferTicket(
  counter: string,
  current: string | null,
  transfer: Transfer,
  sending: Sending = {},
): TicketAnswer {
  return atCounter(counter, 'transfer', { ...transfer, current }, sending);
}
/** A number of the printed roll, while the kiosk is dead. */
export function callRoll(
  counter: string,
  current: string | null,
  roll: { service: string; number: string },
  sending: Sending = {},
): TicketAnswer {
  return atCounter(counter, 'roll', { ...roll, current }, sending);
}
