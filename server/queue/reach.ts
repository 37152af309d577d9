import { find } from './find.ts';
import type { Rules } from './rules.ts';
import { counterOf, type QueueState, type Ticket } from './state.ts';

/** Whether the site lets this counter serve this service. */
export function mayServe(rules: Rules, counter: string, service: string): boolean {
  return find(rules.counters, counter)?.services.includes(service) ?? false;
}

/** Services that this counter calls for now. */
export function servicesCalled(state: QueueState, rules: Rules, counter: string): string[] {
  const services = find(rules.counters, counter)?.services ?? [];
  return services.filter((service) => find(state.suspended, service) === undefined);
}

/** Whether this counter may call this waiting ticket: it serves the service, and nobody else has the ticket reserved. */
export function mayCall(state: QueueState, rules: Rules, counter: string, ticket: Ticket): boolean {
  return mayServe(rules, counter, ticket.service) && !isBoundElsewhere(state, rules, counter, ticket);
}

/** A counter that is closed, or does not serve the service any more, holds nobody back. */
export function isBoundElsewhere(state: QueueState, rules: Rules, counter: string, ticket: Ticket): boolean {
  if (ticket.bound === null || ticket.bound === counter) return false;
  return counterOf(state, ticket.bound).state !== 'closed' && mayServe(rules, ticket.bound, ticket.service);
}
