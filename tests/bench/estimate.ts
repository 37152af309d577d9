import type { SiteName } from '../../server/simulate/day-profile.ts';
import { playDay } from '../../server/simulate/world.ts';
import { openCentre, workingDay } from '../simulation/seeded-day.ts';
import { median, round } from './statistics.ts';
import { type Wait, WaitsOfRecord } from './waits.ts';

/** Days that only teach, then days that are scored; none of these seeds was used for tuning (those were below 50,000). */
const CENTRES: readonly { name: SiteName; seed: number }[] = [
  { name: 'commune', seed: 90_100 },
  { name: 'commune', seed: 90_200 },
  { name: 'commune', seed: 90_300 },
  { name: 'commune', seed: 90_400 },
  { name: 'province', seed: 90_500 },
];
const DAYS_TO_LEARN = 10;
const DAYS_SCORED = 5;
const LONG_WAIT_MIN = 10;

/** How true the ranges are that citizens were told with their numbers, beside people × mean ÷ counters. */
export async function measureEstimate(): Promise<object> {
  const sites: Record<string, Wait[]> = {};
  for (const { name, seed } of CENTRES) sites[name] = [...(sites[name] ?? []), ...(await waitsOf(name, seed))];
  return {
    ...score(Object.values(sites).flat()),
    ...Object.fromEntries(Object.entries(sites).map(([name, waits]) => [name, score(waits)])),
  };
}

export async function waitsOf(name: SiteName, seed: number): Promise<Wait[]> {
  const { site, profile, office, mirror } = await openCentre(name);
  const record = new WaitsOfRecord(site);
  let seq = 0;
  for (let n = 0; n < DAYS_TO_LEARN + DAYS_SCORED; n++) {
    await playDay({ site, profile, office, day: workingDay(n), seed: seed + n, staff: seed, outage: n % 4 === 3 });
    for (const event of mirror.events(seq, 1_000_000)) record.read(event);
    seq = mirror.seq();
    if (n === DAYS_TO_LEARN - 1) record.waits.length = 0;
  }
  await office.close();
  return record.waits;
}

/** `medianError`: of waits over 10 minutes, |told middle − wait| ÷ wait; `inRange`: the share of all waits inside the told range. */
export function score(waits: readonly Wait[]): {
  medianError: number;
  inRange: number;
  naive: { medianError: number };
  tickets: number;
} {
  const long = waits.filter((each) => each.trueMin > LONG_WAIT_MIN);
  const errorOf = (guess: (wait: Wait) => number) =>
    round(median(long.map((each) => Math.abs(guess(each) - each.trueMin) / each.trueMin)));
  const inside = waits.filter(({ low, high, trueMin }) => low <= trueMin && trueMin <= high);
  return {
    medianError: errorOf(({ low, high }) => (low + high) / 2),
    inRange: round(inside.length / waits.length),
    naive: { medianError: errorOf(({ naiveMin }) => naiveMin) },
    tickets: waits.length,
  };
}
