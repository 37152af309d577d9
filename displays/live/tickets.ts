import { type Act, act, type Outcome, read } from './api.ts';
import type { JobState, Ticket } from './entities.ts';
import type { Text } from './messages.ts';
import type { Estimate } from './wait-range.ts';

/** One service, or several of one visit in order. */
export type NewTicket = ({ service: string } | { services: readonly string[] }) & TicketWish;

interface TicketWish {
  people?: number;
  papers?: number;
  priority?: string;
  kiosk?: string;
  lang?: string;
  print?: boolean;
}

export interface IssuedTicket {
  /** as the API tells it: what is still to come by id */
  ticket: Omit<Ticket, 'needs'> & { needs?: string[] };
  position: number;
  estimate: Estimate | null;
  /** what the QR code holds; may be relative */
  statusUrl: string;
  job?: { id: string; state: JobState } | null;
  /** what the visitor must know at this hour */
  notice?: Text;
}

export function issueTicket(body: NewTicket, options: Omit<Act, 'body'> = {}): Promise<Outcome<IssuedTicket>> {
  return act('/api/tickets', { ...options, body });
}

export function cancelTicket(id: string): Promise<Outcome<{ ticket: Ticket }>> {
  return act(`/api/tickets/${encodeURIComponent(id)}/cancel`);
}

export function reprintTicket(id: string): Promise<Outcome<{ job?: { id: string; state: JobState } }>> {
  return act(`/api/tickets/${encodeURIComponent(id)}/reprint`);
}

/** A no-show or parked ticket waits again. @param counter where it is brought back; absent: at none */
export function returnTicket(
  id: string,
  counter?: string,
  options: Omit<Act, 'body'> = {},
): Promise<Outcome<{ ticket: Ticket }>> {
  return act(`/api/tickets/${encodeURIComponent(id)}/return`, { ...options, body: counter ? { counter } : {} });
}

/** What officers tell each other of it; empty: nothing any more. */
export function noteTicket(
  id: string,
  note: string,
  counter: string,
  options: Omit<Act, 'body'> = {},
): Promise<Outcome<unknown>> {
  return act(`/api/tickets/${encodeURIComponent(id)}/note`, { ...options, body: { note, counter } });
}

/** Others of the line go before: so many more people. */
export function postponeTicket(id: string, behind: number): Promise<Outcome<{ ticket: Ticket }>> {
  return act(`/api/tickets/${encodeURIComponent(id)}/postpone`, { body: { behind } });
}

export function reclassTicket(id: string, priority: string | null): Promise<Outcome<{ ticket: Ticket }>> {
  return act(`/api/tickets/${encodeURIComponent(id)}/priority`, { body: { class: priority } });
}

export function readTicket(
  id: string,
): Promise<Outcome<{ ticket: Ticket; position: number | null; estimate: Estimate | null }>> {
  return read(`/api/tickets/${encodeURIComponent(id)}`);
}
