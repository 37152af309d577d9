import { expect, test } from 'vitest';
import { playDay } from '../../server/simulate/world.ts';
import { openCentre, workingDay } from './seeded-day.ts';
import { checked, watched } from './watched-day.ts';

const CENTRES = 10;
const DAYS_EACH = 20;
const PATIENCE_MS = 120_000;

test.each(Array.from({ length: CENTRES }, (_, n) => n + 1))(
  `${DAYS_EACH} days of a commune centre keep every promise (centre %i)`,
  { timeout: PATIENCE_MS },
  async (centreNumber) => {
    const centre = await openCentre('commune');
    const checker = checked(centre);
    const screen = watched(centre, checker, 'lobby/main');
    for (let n = 0; n < DAYS_EACH; n++) {
      const { site, profile, office } = centre;
      const seed = centreNumber * 1_000 + n;
      await playDay({ site, profile, office, day: workingDay(n), seed, outage: n % 2 === 0 });
      screen.stop(); // one day is enough to see that screens show what the record says
      expect(checker.faults.slice(0, 3), `seed ${seed}`).toEqual([]);
    }
    expect(checker.calls).toBeGreaterThan(DAYS_EACH * 250);
    expect(screen.differences.slice(0, 3)).toEqual([]);
    expect(centre.office.faults).toEqual([]);
    await centre.office.close();
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
