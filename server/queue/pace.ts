import { find } from './find.ts';
import { ARRIVALS_DECAY_MS, type Learnt } from './learnt.ts';
import type { Rules } from './rules.ts';
import type { Ticket } from './state.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** A service that nobody has seen yet: minutes of the site file, and the way to the counter. */
const WALK_MS = 25_000;

/** How long a counter is taken by one call of a service, ms, as far as the past tells. */
export function cycleMs(learnt: Learnt, rules: Rules, service: string, counter: string, at: number): number {
  const hour = hourOf(learnt, at);
  const ofHour = find(learnt.hours, hourKey(service, hour))?.value ?? 1;
  const pace = find(learnt.paces, counter)?.value ?? 1;
  return usualCycleMs(learnt, rules, service) * ofHour * pace + learnt.slack.value;
}

export function usualCycleMs(learnt: Learnt, rules: Rules, service: string): number {
  const usual = (find(rules.services, service)?.minutes ?? 10) * MINUTE_MS + WALK_MS;
  const known = find(learnt.cycles, service);
  if (known === undefined) return usual;
  // few visits say little: the site file stands for some more
  return (known.value * known.weight + usual * CYCLES_OF_SITE) / (known.weight + CYCLES_OF_SITE);
}

const CYCLES_OF_SITE = 3;

export function hourKey(service: string, hour: number): string {
  return `${service} ${hour}`;
}

/** Hours since the day's first opening. */
export function hourOf({ openedAt }: Learnt, at: number): number {
  return openedAt === null ? 0 : Math.max(0, Math.floor((at - openedAt) / HOUR_MS));
}

/** How much longer a visit is, in usual visits: one more person adds a quarter, one more paper a fifth, up to twice more. */
const PERSON_SHARE = 0.25;
const PAPER_SHARE = 0.2;
const LONGER_MAX = 2;

export function longerBy({ people, papers }: Pick<Ticket, 'people' | 'papers'>): number {
  return Math.min(LONGER_MAX, (people - 1) * PERSON_SHARE + (papers - 1) * PAPER_SHARE);
}

/** Of the time of a counter, the share of those who come later and go before one of this tier. */
export function overtakenBy(learnt: Learnt, rules: Rules, service: string, tier: 0 | 1 | 2, now: number): number {
  const higher = tier === 0 ? learnt.tier1 + TIER_2_TURNS * learnt.tier2 : tier === 2 ? learnt.tier1 : 0;
  const hands = Object.values(rules.counters).filter((each) => each.services.includes(service)).length;
  const load = (arrivalsPerMs(learnt, service, now) * usualCycleMs(learnt, rules, service)) / Math.max(1, hands);
  return Math.min(higher * Math.min(load, LOAD_MAX) + learnt.returns * (tier === 1 ? learnt.tier1 : 1), OVERTAKEN_MAX);
}

/** Of tier 2 the ratio lets most, not all, go before an ordinary one. */
const TIER_2_TURNS = 0.7;
const LOAD_MAX = 1.3;
const OVERTAKEN_MAX = 0.6;

/** People per ms who have come for a service of late. */
function arrivalsPerMs(learnt: Learnt, service: string, now: number): number {
  const known = find(learnt.arrivals, service);
  if (known === undefined) return 0;
  return (known.count * decay(now - known.at)) / ARRIVALS_DECAY_MS;
}

/** What is left of a count after so long. */
export function decay(ms: number): number {
  return Math.exp(-Math.max(0, ms) / ARRIVALS_DECAY_MS);
}
