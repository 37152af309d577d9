import type { Estimate } from '../protocol/common.ts';
import { estimateFor, estimateForNewcomer } from '../queue/estimate.ts';
import type { Ticket } from '../queue/state.ts';
import type { View } from './view.ts';

/** Waiting range of a ticket; null once it no longer waits, and while nobody can tell. */
export function waitOf(ticket: Ticket, { queue, rules, now }: View): Estimate {
  const range = estimateFor(queue, rules, ticket, now);
  return range && { minutes: range };
}

/** Waiting range of a ticket of this service that would be issued now. */
export function waitFor(service: string, { queue, rules, now }: View): Estimate {
  const range = estimateForNewcomer(queue, rules, service, now);
  return range && { minutes: range };
}
