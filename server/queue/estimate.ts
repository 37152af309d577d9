import { find } from './find.ts';
import { linesOf, ticketAt, waitingFor } from './lines.ts';
import { comparePlaces } from './place.ts';
import { peopleBefore, peopleBeforeNewcomer } from './position.ts';
import { servicesCalled } from './reach.ts';
import type { Rules } from './rules.ts';
import { counterOf, type Place, type QueueState, type Ticket } from './state.ts';

/** Minutes until the call, rounded outward to steps of ESTIMATE_STEP_MIN; low <= high. */
export interface Estimate {
  low: number;
  high: number;
}

export const ESTIMATE_STEP_MIN = 5;

const MINUTE_MS = 60_000;
/** How far one visit strays from its usual length, as a share of it; an estimate of ours, wide rather than wrong. */
const VISIT_SPREAD = 0.75;
/** A visit that lasts longer than usual is taken to last this share of a usual one yet. */
const OVERTIME_SHARE = 0.25;
/** Who comes later and still goes before a ticket of this tier, as a share of all who come: our estimate of visitors. */
const OVERTAKING_SHARE = { 0: 0.25, 1: 0, 2: 0.07 } as const;

/** When this waiting ticket is called; null when it does not wait or no open counter serves it. */
export function estimateFor(state: QueueState, rules: Rules, ticket: Ticket, now: number): Estimate | null {
  const before = peopleBefore(state, rules, ticket, now);
  if (before === null) return null;
  return estimateBehind(state, rules, ticket, before + longerVisits(state, ticket.service, ticket.place), now);
}

/** When a new ordinary ticket of this service would be called; null when no open counter serves it. */
export function estimateForNewcomer(state: QueueState, rules: Rules, service: string, now: number): Estimate | null {
  const before = peopleBeforeNewcomer(state, rules, service, now);
  return estimateBehind(state, rules, { service, tier: 0 }, before + longerVisits(state, service), now);
}

/** How much longer a visit is, in usual visits: one more person adds a quarter, one more paper a fifth, up to twice more. */
const PERSON_SHARE = 0.25;
const PAPER_SHARE = 0.2;
const LONGER_MAX = 2;

function longerBy({ people, papers }: Ticket): number {
  return Math.min(LONGER_MAX, (people - 1) * PERSON_SHARE + (papers - 1) * PAPER_SHARE);
}

/** What the visits of groups and of several papers before this place add, in usual visits. */
function longerVisits(state: QueueState, service: string, place?: Place): number {
  const { heavy } = linesOf(state, service);
  let longer = 0;
  for (let i = 0; i < heavy.length; i++) {
    const ticket = ticketAt(state, heavy, i);
    if (place !== undefined && comparePlaces(ticket.place, place) >= 0) break;
    longer += longerBy(ticket);
  }
  return longer;
}

function estimateBehind(
  state: QueueState,
  rules: Rules,
  { service, tier }: Pick<Ticket, 'service' | 'tier'>,
  before: number,
  now: number,
): Estimate | null {
  const minutes = find(rules.services, service)?.minutes;
  const counters = Object.keys(rules.counters).filter(
    (counter) => counterOf(state, counter).state === 'open' && servicesCalled(state, rules, counter).includes(service),
  );
  if (minutes === undefined || counters.length === 0) return null;
  const hands = counters.reduce((sum, counter) => sum + shareFor(state, rules, counter, service), 0);
  const rests = counters.map((counter) => restMinutes(state, rules, counter, now));
  const agedMinutes = rules.agedMs / MINUTE_MS;
  return rangeOf(before, minutes, hands, rests, (wait) => overtaken(wait, OVERTAKING_SHARE[tier], agedMinutes));
}

/**
 * Visits end one by one, so the first call comes half a round before the mean rest is over and each further one a share
 * of a visit later; with nobody before, it is simply the soonest end.
 */
function rangeOf(
  before: number,
  minutes: number,
  hands: number,
  rests: number[],
  withOvertaking: (wait: number) => number,
): Estimate {
  const soonest = Math.min(...rests);
  const mean = rests.reduce((sum, rest) => sum + rest, 0) / rests.length;
  const steps = before - (rests.length - 1) / 2;
  const middle = before === 0 ? soonest : withOvertaking(Math.max(soonest, mean + (steps * minutes) / hands));
  const uncertainVisits = before + (soonest > 0 ? 1 : 0);
  const spread = (VISIT_SPREAD * minutes * Math.sqrt(uncertainVisits)) / hands;
  return rounded(Math.max(0, middle - spread), middle + spread);
}

/** A wait with those who come during it and go before; after so many minutes a ticket is too old to be overtaken. */
function overtaken(wait: number, share: number, agedMinutes: number): number {
  return Math.min(wait / (1 - share), wait + share * agedMinutes);
}

function rounded(low: number, high: number): Estimate {
  const down = Math.floor(low / ESTIMATE_STEP_MIN) * ESTIMATE_STEP_MIN;
  const up = Math.ceil(high / ESTIMATE_STEP_MIN) * ESTIMATE_STEP_MIN;
  return { low: down, high: Math.max(up, down + ESTIMATE_STEP_MIN) };
}

/** The part of a counter's time that goes to one service: by the work that waits for each, this ticket's at least. */
function shareFor(state: QueueState, rules: Rules, counter: string, service: string): number {
  const work = (id: string) => waitingFor(state, id) * (find(rules.services, id)?.minutes ?? 0);
  const own = Math.max(work(service), find(rules.services, service)?.minutes ?? 0);
  const others = servicesCalled(state, rules, counter).filter((id) => id !== service);
  return own / others.reduce((sum, id) => sum + work(id), own);
}

/** Minutes until this counter is likely free; 0 when nobody is at it. */
function restMinutes(state: QueueState, rules: Rules, counter: string, now: number): number {
  const { current } = counterOf(state, counter);
  const ticket = current === null ? undefined : find(state.tickets, current);
  if (ticket === undefined) return 0;
  const minutes = (find(rules.services, ticket.service)?.minutes ?? 0) * (1 + longerBy(ticket));
  const since = ticket.startedAt ?? ticket.calledAt ?? now;
  const left = minutes - Math.max(0, now - since) / MINUTE_MS;
  return Math.max(left, minutes * OVERTIME_SHARE);
}
