import { expect, test } from 'vitest';
import { playDay } from '../../server/simulate/world.ts';
import { openCentre, workingDay } from './seeded-day.ts';
import { checked } from './watched-day.ts';

const DAYS = 10;
const PATIENCE_MS = 180_000;

test(`${DAYS} days of a province centre with 32 counters keep every promise`, { timeout: PATIENCE_MS }, async () => {
  const centre = await openCentre('province');
  const checker = checked(centre);
  for (let n = 0; n < DAYS; n++) {
    const { site, profile, office } = centre;
    await playDay({ site, profile, office, day: workingDay(n), seed: 500 + n, outage: n % 2 === 0 });
    expect(checker.faults.slice(0, 3), `day ${n}`).toEqual([]);
  }
  expect(checker.calls).toBeGreaterThan(DAYS * 1_800);
  expect(centre.office.faults).toEqual([]);
  await centre.stop();
});
