/** What the record teaches about waiting: a fold of all days, plain JSON, kept beside the queue of the day. */
export interface Learnt {
  /** From a call until the counter is free again, by service, absent people included. */
  cycles: Record<string, Mean>;
  /** How much longer or shorter cycles are in an hour since the first opening of the day, by service and hour. */
  hours: Record<string, Mean>;
  /** How much longer or shorter they are at a counter. */
  paces: Record<string, Mean>;
  /** From the end of a visit to the next call while people wait. */
  slack: Mean;
  /** How long a counter pauses that comes back the same half-day. */
  pause: Mean;
  /** Who came of late: by service, decaying with ARRIVALS_DECAY_MS. */
  arrivals: Record<string, { at: number; count: number }>;
  /** Share of tier 1 and tier 2 among all tickets. */
  tier1: number;
  tier2: number;
  /** People who come back to their place, for each call. */
  returns: number;
  /** Mean logarithm of true to forecast wait, by service. */
  biases: Record<string, Mean>;
  /** How true waits lay to the forecast ones, by tier and length. */
  aims: Record<string, Aim>;
  /** Counters that worked on the last day before this one. */
  manned: string[];
  /** When a counter got free last and for how long it has paused: today. */
  freeSince: Record<string, number>;
  pausedSince: Record<string, number>;
  /** First opening of a counter today, ms since 1970; null before. */
  openedAt: number | null;
  /** Today's estimates that have come out: relative error of the middle, and whether the wait lay in the range. */
  errors: number[];
  outcomes: { tickets: number; inRange: number; minutesOff: number };
  /** Past days, oldest first, at most ESTIMATE_DAYS_KEPT. */
  days: EstimateDay[];
}

/** A running mean: `value` of the last `weight` samples or so. */
export interface Mean {
  value: number;
  weight: number;
}

/** How forecasts of one length come out. */
export interface Aim {
  /** Logarithm of true to forecast wait below which one half of the cases lie. */
  middle: number;
  /** The share of the middle by which INSIDE_SHARE of the cases are off at most, to both sides. */
  spread: number;
  cases: number;
}

/** How the estimates of one day came out. */
export interface EstimateDay {
  day: string;
  /** Tickets that were told a range and were called. */
  tickets: number;
  /** Of those: the share whose wait lay inside the range. */
  inRange: number;
  /** Mean of |middle of the range − wait|, minutes. */
  minutesOff: number;
  /** Median of |middle of the range − wait| ÷ wait, of waits above LONG_WAIT_MS; null without any. */
  medianError: number | null;
}

export const ESTIMATE_DAYS_KEPT = 60;
/** Errors are told of waits above this one: below it a minute is a large share. */
export const LONG_WAIT_MS = 600_000;
/**
 * Ranges are made so wide that this share of the waits lies inside. What is promised is 0.8; days differ more from each other
 * than waits of one day do, so a range that aims at just that breaks the promise on every other day.
 */
export const INSIDE_SHARE = 0.84;
/** Half of those who came so long ago still count for the rate of arrivals. */
export const ARRIVALS_DECAY_MS = 1_800_000;

export function nothingLearnt(): Learnt {
  return {
    cycles: {},
    hours: {},
    paces: {},
    slack: { value: 5_000, weight: 5 },
    pause: { value: 720_000, weight: 3 },
    arrivals: {},
    tier1: 0.06,
    tier2: 0.17,
    returns: 0.08,
    biases: {},
    aims: {},
    manned: [],
    freeSince: {},
    pausedSince: {},
    openedAt: null,
    errors: [],
    outcomes: { tickets: 0, inRange: 0, minutesOff: 0 },
    days: [],
  };
}

/** Takes one more sample; `most` is how many samples the mean remembers. */
export function taken(mean: Mean, sample: number, most: number): Mean {
  const weight = Math.min(mean.weight + 1, most);
  return { value: mean.value + (sample - mean.value) / weight, weight };
}
