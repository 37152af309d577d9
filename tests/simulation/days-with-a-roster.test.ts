import { expect, test } from 'vitest';
import { openCentre } from './seeded-day.ts';
import { runInWay, siteOf } from './sites.ts';
import { troubledDays } from './watched-day.ts';

const DAYS_EACH = 20;
const PATIENCE_MS = 120_000;

/** Officers sign in and hand over, counters help each other, people want one officer: the ways 1 and 4 of `sites.ts`. */
test.each([
  [6, 'console/2'],
  [9, 'lobby/main'],
  [11, 'admin'],
  [14, 'sign/2'],
])(
  `${DAYS_EACH} days of a centre with a roster keep every promise (seed %i, %s)`,
  { timeout: PATIENCE_MS },
  async (seed, topic) => {
    const centre = await openCentre('commune', { site: runInWay(siteOf('commune'), seed) });
    const { checker } = await troubledDays(centre, { seed, days: DAYS_EACH, topic });
    expect(checker.calls).toBeGreaterThan(DAYS_EACH * 250);
    expect(checker.rules).toMatchObject({ helping: expect.any(Number), roll: expect.any(Number) });
  },
);
