import { find } from './find.ts';
import { type Aim, INSIDE_SHARE, type Learnt } from './learnt.ts';

const MINUTE_MS = 60_000;
const SPREAD_MIN = 0.1;
/** Added to both waits before they are compared: for short ones minutes matter, not shares. */
const SHORT_MS = 2 * MINUTE_MS;
/** Forecasts of these lengths, minutes, miss alike. */
const LENGTHS = [4, 8, 15, 30, 50] as const;
/** How far one more case moves a figure: the first cases more. */
const STEP = { first: 0.08, last: 0.02 };
/** Where nothing is known: what simulated days gave. */
const USUAL_SPREAD = [1, 0.8, 0.6, 0.5, 0.45, 0.4] as const;

/** How forecasts of this length and tier have come out. */
export function aimOf(learnt: Learnt, waitMs: number, tier: 0 | 1 | 2): { name: string; aim: Aim } {
  const at = LENGTHS.filter((minutes) => waitMs >= minutes * MINUTE_MS).length;
  const name = `${tier} ${LENGTHS[at - 1] ?? 0}`;
  const usual = { middle: 0, spread: USUAL_SPREAD[at] ?? 0.4, cases: 0 };
  return { name, aim: find(learnt.aims, name) ?? usual };
}

/** Moves the middle and the spread so that in the long run half of the waits lie below, and INSIDE_SHARE within. */
export function aimAfter(aim: Aim, forecastMs: number, waitMs: number): Aim {
  const step = Math.max(STEP.last, STEP.first / Math.sqrt(1 + aim.cases / 10));
  const middleMs = offBy(forecastMs, aim.middle);
  const off = Math.abs(waitMs - middleMs) / (middleMs + SHORT_MS);
  return {
    middle: aim.middle + step * (0.5 - Number(missOf(forecastMs, waitMs) < aim.middle)),
    spread: Math.max(SPREAD_MIN, aim.spread + step * (INSIDE_SHARE - Number(off < aim.spread))),
    cases: aim.cases + 1,
  };
}

/** The range about a forecast, ms. */
export function rangeAbout(forecastMs: number, { middle, spread }: Aim): { lowMs: number; highMs: number } {
  const middleMs = offBy(forecastMs, middle);
  const off = spread * (middleMs + SHORT_MS);
  return { lowMs: Math.max(0, middleMs - off), highMs: middleMs + off };
}

/** How far a wait was off its forecast, as a logarithm: 0 for not at all. */
export function missOf(forecastMs: number, waitMs: number): number {
  return Math.log((waitMs + SHORT_MS) / (forecastMs + SHORT_MS));
}

/** How far waits for a service usually are off. */
export function biasOf(learnt: Learnt, service: string): number {
  return find(learnt.biases, service)?.value ?? 0;
}

/** The wait that lies this much, as a logarithm, off the forecast. */
export function offBy(forecastMs: number, log: number): number {
  return Math.max(0, (forecastMs + SHORT_MS) * Math.exp(log) - SHORT_MS);
}
