import { expect, test } from 'vitest';
import { playDay } from '../../server/simulate/world.ts';
import { openCentre, workingDay } from './seeded-day.ts';
import { runInWay, siteOf } from './sites.ts';
import { troubledDays } from './watched-day.ts';

const DAYS_EACH = 20;
const PATIENCE_MS = 120_000;

/** As the preset is, with appointments, with quotas and tickets kept overnight: the ways of `sites.ts`. */
test.each([
  [5, 'lobby/main'],
  [7, 'kiosk/1'],
  [8, 'console/2'],
  [10, 'admin'],
  [12, 'reception'],
  [13, 'sign/1'],
])(
  `${DAYS_EACH} days of a commune centre keep every promise (seed %i, %s)`,
  { timeout: PATIENCE_MS },
  async (seed, topic) => {
    const centre = await openCentre('commune', { site: runInWay(siteOf('commune'), seed) });
    const { checker, counts } = await troubledDays(centre, { seed, days: DAYS_EACH, topic });
    expect(checker.calls).toBeGreaterThan(DAYS_EACH * 250);
    expect(checker.prints.ends()).toMatchObject({ printed: expect.any(Number), failed: expect.any(Number) });
    for (const [what, often] of Object.entries(counts)) expect(often, what).toBeGreaterThan(0);
  },
);

test('the same seed is the same day, to the last event', async () => {
  const play = async () => {
    const { site, profile, office, mirror } = await openCentre('commune');
    await playDay({ site, profile, office, day: workingDay(0), seed: 7, outage: true });
    return mirror.events(0, 100_000);
  };
  expect(await play()).toEqual(await play());
});
