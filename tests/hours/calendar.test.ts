import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter, weekdayOf } from '../../server/queue/calendar.ts';

const DAY_MS = 86_400_000;
const dateOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const days = fc.integer({ min: -50_000, max: 100_000 });

test.each([
  ['2026-11-24', 1, 'a Tuesday'],
  ['2027-02-06', 5, 'the first day of the year of the Goat, a Saturday'],
  ['2028-02-29', 1, 'a leap day'],
  ['2000-02-29', 1, 'a leap day of a century'],
  ['2100-03-01', 0, 'the day after 28 February of a century without one'],
  ['1970-01-01', 3, 'the first day of computers'],
])('%s is weekday %i of the week: %s', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

test('weekdays and dates are those of everybody else, over centuries', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -800, max: 800 }), (number, more) => {
      const day = dateOf(number * DAY_MS);
      expect(weekdayOf(day)).toBe((new Date(number * DAY_MS).getUTCDay() + 6) % 7);
      expect(daysAfter(day, more)).toBe(dateOf((number + more) * DAY_MS));
    }),
  );
});
