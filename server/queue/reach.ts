import { find } from './find.ts';
import { counterOfOfficer, officerAt, officerServes } from './officers.ts';
import type { Rules } from './rules.ts';
import { counterOf, type QueueState, type Ticket } from './state.ts';

/** Whether the site lets this counter serve this service. */
export function mayServe(rules: Rules, counter: string, service: string): boolean {
  return find(rules.counters, counter)?.services.includes(service) ?? false;
}

/** Whether it serves it now: also the officer who is signed in there may. */
export function servesNow(state: QueueState, rules: Rules, counter: string, service: string): boolean {
  return mayServe(rules, counter, service) && officerMay(state, rules, counter, service);
}

/** Services that this counter calls for now. */
export function servicesCalled(state: QueueState, rules: Rules, counter: string): string[] {
  const services = find(rules.counters, counter)?.services ?? [];
  return services.filter((service) => isCalled(state, rules, counter, service));
}

function isCalled(state: QueueState, rules: Rules, counter: string, service: string): boolean {
  return find(state.suspended, service) === undefined && officerMay(state, rules, counter, service);
}

function officerMay(state: QueueState, rules: Rules, counter: string, service: string): boolean {
  const officer = officerAt(state, counter);
  return officer === null || officerServes(rules, officer, service);
}

/** Whether this counter may call this waiting ticket: it serves the service, and nobody else has the ticket reserved. */
export function mayCall(state: QueueState, rules: Rules, counter: string, ticket: Ticket): boolean {
  return servesNow(state, rules, counter, ticket.service) && !isReserved(state, rules, counter, ticket);
}

/** What a counter can call: the lines of these services, and whom in them. */
export interface Reach {
  services: readonly string[];
  may: (ticket: Ticket) => boolean;
  /** `own`: everybody but those who are reserved for others; `helped`: only those who have waited long enough. */
  kind: 'own' | 'helped';
}

/** What the counter calls for: its own services. */
export function ownReach(state: QueueState, rules: Rules, counter: string): Reach {
  const services = servicesCalled(state, rules, counter);
  return { services, may: (ticket) => mayCall(state, rules, counter, ticket), kind: 'own' };
}

/** What it can call while nobody waits for its own services; null: it helps nobody. */
export function helpedReach(state: QueueState, rules: Rules, counter: string, now: number): Reach | null {
  const helps = find(rules.counters, counter)?.helps;
  const services = helps?.services.filter(
    (service) => !mayServe(rules, counter, service) && isCalled(state, rules, counter, service),
  );
  if (helps === undefined || services === undefined || services.length === 0) return null;
  const may = (ticket: Ticket) =>
    services.includes(ticket.service) &&
    now - ticket.waitingSince >= helps.afterMs &&
    !isReserved(state, rules, counter, ticket);
  return { services, may, kind: 'helped' };
}

/** Who wants to see an officer is reserved for that officer's counter; else for the counter that it is bound to. */
function isReserved(state: QueueState, rules: Rules, counter: string, ticket: Ticket): boolean {
  if (ticket.bound === null && ticket.wanted === null) return false;
  const wantedAt = whereWanted(state, rules, ticket);
  return wantedAt === null ? isBoundElsewhere(state, rules, counter, ticket) : wantedAt !== counter;
}

/** A counter that is closed, or does not serve the service any more, holds nobody back. */
function isBoundElsewhere(state: QueueState, rules: Rules, counter: string, ticket: Ticket): boolean {
  if (ticket.bound === null || ticket.bound === counter) return false;
  return counterOf(state, ticket.bound).state !== 'closed' && servesNow(state, rules, ticket.bound, ticket.service);
}

/** The counter that alone may call a ticket because its wanted officer works there now, or null: anybody may. */
export function whereWanted(state: QueueState, rules: Rules, ticket: Ticket): string | null {
  if (ticket.wanted === null || find(rules.officers, ticket.wanted) === undefined) return null;
  const at = counterOfOfficer(state, ticket.wanted);
  if (at === null || counterOf(state, at).state === 'closed') return null;
  return servesNow(state, rules, at, ticket.service) ? at : null;
}
