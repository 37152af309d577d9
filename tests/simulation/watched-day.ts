import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import { seeded } from '../../server/simulate/random.ts';
import { playDay } from '../../server/simulate/world.ts';
import { Checker } from './checker.ts';
import { CutScreen } from './near-screen.ts';
import { PrintRoom } from './print-room.ts';
import type { Recorded, SiteOfRecord } from './record.ts';
import { type Centre, foldedAnew, workingDay } from './seeded-day.ts';
import { UnluckyOffice } from './unlucky-office.ts';

/** More than any day here has. */
const EVENTS_MAX = 1_000_000;
const QUIET_MINUTES = 8;

/** A checker that reads each commit as it becomes durable. */
export function checked(centre: Centre): Checker {
  const checker = new Checker(centre.site as SiteOfRecord);
  const read = (event: object) => checker.read(event as Recorded);
  centre.mirror.events(0, EVENTS_MAX).forEach(read);
  centre.onStart(({ runner }) => runner.onCommit(({ events }) => events.forEach(read)));
  return checker;
}

export interface TroubledDays {
  /** Centres and days are the same again by it. */
  seed: number;
  days: number;
  /** What one screen shows. */
  topic: string;
}

/**
 * Days with all that can go wrong in them. After each one every promise is asked about; after the last one a server that
 * reads the whole record anew must show what the screen shows. Gives back what was seen.
 */
export async function troubledDays(centre: Centre, { seed, days, topic }: TroubledDays) {
  const luck = seeded(seed);
  const checker = checked(centre);
  const office = new UnluckyOffice(centre, checker, luck.fork());
  new PrintRoom(centre, luck.fork());
  const screen = new CutScreen(centre, topic, luck.fork());
  for (let n = 0; n < days; n++) {
    await playTroubledDay(centre, office, seed * 1_000 + n, n);
    expect(checker.faults.slice(0, 3), `seed ${seed}, day ${n}`).toEqual([]);
    expect(checker.prints.open(), `papers without an end, seed ${seed}, day ${n}`).toEqual([]);
    if (n % 4 === 3) await centre.restart(); // overnight
  }
  const other = await foldedAnew(centre);
  screen.compareWith(other, 'beside a server that reads the whole record');
  expect(screen.differences.slice(0, 3)).toEqual([]);
  expect(office.faults.slice(0, 3)).toEqual([]);
  await other.close();
  await centre.stop();
  return { checker, counts: { ...office.counts, cuts: screen.cuts } };
}

/** The n-th working day, and the quiet minutes after it in which papers come to an end. */
async function playTroubledDay(centre: Centre, office: UnluckyOffice, seed: number, n: number): Promise<void> {
  const { site, profile, clock } = centre;
  const outage = n % 2 === 0;
  await playDay({ site, profile, office, day: workingDay(n), seed, outage, deadKiosk: n % 3 === 1 });
  for (let minute = 0; minute < QUIET_MINUTES; minute++) {
    clock.moveTo(clock.now() + 60_000);
    await setImmediate();
    await centre.office.runner.settled();
  }
}
