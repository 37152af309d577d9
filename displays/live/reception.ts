import { act, type Outcome, read } from './api.ts';
import type { CounterState, JobState, Ticket } from './entities.ts';
import type { Text } from './messages.ts';
import type { IssuedTicket } from './tickets.ts';
import type { Estimate } from './wait-range.ts';

/** What the reception asks of the server. */

export interface FoundTicket {
  ticket: Ticket;
  position: number | null;
  estimate: Estimate | null;
  serviceLabel: Text;
  className?: Text;
  note?: string;
  reason?: Text;
  before: { number: string; className?: Text }[];
  counters: { id: string; label: string; name: Text; state: CounterState }[];
}

export interface IssueForSomebody {
  /** one, or several of one visit in order */
  service?: string;
  services?: string[];
  people?: number;
  papers?: number;
  priority?: string;
  note?: string;
  /** kiosk whose printer prints it; absent: the number is shown only */
  printAt?: string;
  /** also beyond hours and quota */
  anyway?: boolean;
}

export function issueForSomebody(body: IssueForSomebody): Promise<Outcome<IssuedTicket>> {
  return act('/api/tickets', { body });
}

export function findTicket(number: string): Promise<Outcome<FoundTicket>> {
  return read(`/api/tickets?number=${encodeURIComponent(number)}`);
}

export function reprintAt(
  id: string,
  kiosk: string,
): Promise<Outcome<{ job: { id: string; state: JobState } | null }>> {
  return act(`/api/tickets/${encodeURIComponent(id)}/reprint`, { body: { kiosk } });
}

export function setRoll(on: boolean): Promise<Outcome<unknown>> {
  return act('/api/roll', { body: { on } });
}

/** `guide`: a volunteer, who may do less; `local`: the server machine. */
export function readMe(): Promise<Outcome<{ role: string; name: string }>> {
  return read('/api/me');
}
