import { setImmediate } from 'node:timers/promises';
import { playDay } from '../../server/simulate/world.ts';
import { Checker } from './checker.ts';
import type { Recorded, SiteOfRecord } from './record.ts';
import { type Centre, workingDay } from './seeded-day.ts';
import type { UnluckyOffice } from './unlucky-office.ts';

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

/** The n-th working day, with all that can go wrong in it, and the quiet minutes after it in which papers come to an end. */
export async function playTroubledDay(centre: Centre, office: UnluckyOffice, seed: number, n: number): Promise<void> {
  const { site, profile, clock } = centre;
  const outage = n % 2 === 0;
  await playDay({ site, profile, office, day: workingDay(n), seed, outage, deadKiosk: n % 3 === 1 });
  for (let minute = 0; minute < QUIET_MINUTES; minute++) {
    clock.moveTo(clock.now() + 60_000);
    await setImmediate();
    await centre.office.runner.settled();
  }
}
