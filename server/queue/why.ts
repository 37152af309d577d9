import { countBefore, LANES, linesOf, ticketAt } from './lines.ts';
import { comparePlaces } from './place.ts';
import { mayCall, servicesCalled } from './reach.ts';
import { PASSED_OVER_MAX, type Rules, type Why } from './rules.ts';
import type { QueueState, Ticket } from './state.ts';
import type { CallRule } from './words.ts';

/** Why this ticket, with whom it goes before; every figure can be found again from the state before the call. */
export function whyThisOne(
  state: QueueState,
  rules: Rules,
  counter: string,
  ticket: Ticket,
  rule: CallRule,
  now: number,
): Why {
  const earlier = earliestBefore(state, rules, counter, ticket);
  return {
    rule,
    waitedMs: Math.max(0, now - ticket.waitingSince),
    passedOver: earlier.map(({ number, tier }) => ({ number, rule: ruleThatPassed(rule, tier) })),
    passedOverCount: countAllBefore(state, rules, counter, ticket),
  };
}

/** What lets one go before tier 1 by itself; anything else below tier 1 does so by the limit alone. */
const BEFORE_TIER_1: readonly CallRule[] = ['moved-first', 'by-hand', 'tier-1'];

function ruleThatPassed(rule: CallRule, tier: 0 | 1 | 2): CallRule {
  return tier === 1 && !BEFORE_TIER_1.includes(rule) ? 'tier-1-limit' : rule;
}

function earliestBefore(state: QueueState, rules: Rules, counter: string, ticket: Ticket): Ticket[] {
  const found: Ticket[] = [];
  for (const lane of lanesCalled(state, rules, counter)) {
    for (let i = 0, taken = 0; i < lane.length && taken < PASSED_OVER_MAX; i++) {
      const other = ticketAt(state, lane, i);
      if (comparePlaces(other.place, ticket.place) >= 0) break;
      if (!mayCall(state, rules, counter, other)) continue;
      found.push(other);
      taken += 1;
    }
  }
  return found.sort((a, b) => comparePlaces(a.place, b.place)).slice(0, PASSED_OVER_MAX);
}

/** Counts by binary search; the few that are bound are looked at one by one. */
function countAllBefore(state: QueueState, rules: Rules, counter: string, ticket: Ticket): number {
  let count = 0;
  for (const lane of lanesCalled(state, rules, counter)) count += countBefore(state, lane, ticket.place);
  for (const service of servicesCalled(state, rules, counter)) {
    const { bound } = linesOf(state, service);
    for (let i = 0; i < bound.length; i++) {
      const other = ticketAt(state, bound, i);
      if (comparePlaces(other.place, ticket.place) < 0 && !mayCall(state, rules, counter, other)) count -= 1;
    }
  }
  return count;
}

function lanesCalled(state: QueueState, rules: Rules, counter: string): (readonly string[])[] {
  return servicesCalled(state, rules, counter).flatMap((service) => {
    const lines = linesOf(state, service);
    return LANES.map((lane) => lines[lane]);
  });
}
