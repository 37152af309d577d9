import { expect, test } from 'vitest';
import { openCentre } from './seeded-day.ts';
import { troubledDays } from './watched-day.ts';

const DAYS = 10;
const PATIENCE_MS = 180_000;

test(`${DAYS} days of a province centre with 32 counters keep every promise`, { timeout: PATIENCE_MS }, async () => {
  const centre = await openCentre('province');
  const { checker } = await troubledDays(centre, { seed: 500, days: DAYS, topic: 'lobby/a' });
  expect(checker.calls).toBeGreaterThan(DAYS * 1_800);
});
