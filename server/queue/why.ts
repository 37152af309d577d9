import { countBefore, LANES, laneOf, linesOf, ticketAt } from './lines.ts';
import { comparePlaces } from './place.ts';
import type { Reach } from './reach.ts';
import { PASSED_OVER_MAX, type Why } from './rules.ts';
import type { QueueState, Ticket } from './state.ts';
import type { CallRule } from './words.ts';

/** Why this ticket, with whom it goes before; every figure can be found again from the state before the call. */
export function whyThisOne(
  state: QueueState,
  reach: Reach,
  ticket: Placed & Pick<Ticket, 'waitingSince'>,
  rule: CallRule,
  now: number,
): Why {
  const earlier = earliestBefore(state, reach, ticket);
  return {
    rule,
    waitedMs: Math.max(0, now - ticket.waitingSince),
    passedOver: earlier.map((other) => ({ number: other.number, rule: ruleThatPassed(rule, other) })),
    passedOverCount: reach.kind === 'own' ? countAllBefore(state, reach, ticket) : countOneByOne(state, reach, ticket),
  };
}

type Placed = Pick<Ticket, 'place'>;

/** What lets one go before anybody by itself; anything else goes before tier 1 by the limit alone, before appointments by the share. */
const BEFORE_ALL: readonly CallRule[] = ['moved-first', 'by-hand', 'tier-1', 'roll'];

function ruleThatPassed(rule: CallRule, other: Ticket): CallRule {
  if (BEFORE_ALL.includes(rule)) return rule;
  if (other.tier === 1) return 'tier-1-limit';
  return laneOf(other) === 'appointment' ? 'walk-in-turn' : rule;
}

function earliestBefore(state: QueueState, reach: Reach, ticket: Placed): Ticket[] {
  const found = lanesOf(state, reach).flatMap((lane) => earlierIn(state, reach, lane, ticket, PASSED_OVER_MAX));
  return found.sort((a, b) => comparePlaces(a.place, b.place)).slice(0, PASSED_OVER_MAX);
}

/** Tickets of a lane with an earlier place that can be called, at most `max`. */
function earlierIn(state: QueueState, reach: Reach, lane: readonly string[], ticket: Placed, max: number): Ticket[] {
  const found: Ticket[] = [];
  for (let i = 0; i < lane.length && found.length < max; i++) {
    const other = ticketAt(state, lane, i);
    if (comparePlaces(other.place, ticket.place) >= 0) break;
    if (reach.may(other)) found.push(other);
  }
  return found;
}

/** Counts by binary search; the few that are reserved are looked at one by one. */
function countAllBefore(state: QueueState, reach: Reach, ticket: Placed): number {
  let count = 0;
  for (const lane of lanesOf(state, reach)) count += countBefore(state, lane, ticket.place);
  for (const service of reach.services) {
    const { bound } = linesOf(state, service);
    for (let i = 0; i < bound.length; i++) {
      const other = ticketAt(state, bound, i);
      if (comparePlaces(other.place, ticket.place) < 0 && !reach.may(other)) count -= 1;
    }
  }
  return count;
}

/** Where most may not be called, e.g. because they have not waited long enough. */
function countOneByOne(state: QueueState, reach: Reach, ticket: Placed): number {
  const count = (lane: readonly string[]) => earlierIn(state, reach, lane, ticket, Number.POSITIVE_INFINITY).length;
  return lanesOf(state, reach).reduce((sum, lane) => sum + count(lane), 0);
}

function lanesOf(state: QueueState, { services }: Reach): (readonly string[])[] {
  return services.flatMap((service) => {
    const lines = linesOf(state, service);
    return LANES.map((lane) => lines[lane]);
  });
}
