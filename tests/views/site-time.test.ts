import { expect, test } from 'vitest';
import { businessDay, siteTime, timeOfDay } from '../../server/views/site-time.ts';

test.each([
  ['2026-11-24T01:15:30.250Z', 'Asia/Ho_Chi_Minh', '2026-11-24T08:15:30.250+07:00'],
  ['2026-11-24T17:00:00.000Z', 'Asia/Ho_Chi_Minh', '2026-11-25T00:00:00.000+07:00'],
  ['2026-11-24T16:59:59.999Z', 'Asia/Ho_Chi_Minh', '2026-11-24T23:59:59.999+07:00'],
  ['2026-07-01T12:00:00.000Z', 'America/St_Johns', '2026-07-01T09:30:00.000-02:30'],
  ['2026-03-29T00:59:59.999Z', 'Europe/Berlin', '2026-03-29T01:59:59.999+01:00'],
  ['2026-03-29T01:00:00.000Z', 'Europe/Berlin', '2026-03-29T03:00:00.000+02:00'],
  ['2026-11-24T12:00:00.000Z', 'UTC', '2026-11-24T12:00:00.000+00:00'],
])('%s in %s is %s', (utc, timezone, local) => {
  const ms = Date.parse(utc);
  expect(siteTime(ms, timezone)).toBe(local);
  expect(Date.parse(siteTime(ms, timezone))).toBe(ms);
  expect(businessDay(ms, timezone)).toBe(local.slice(0, 10));
  expect(timeOfDay(ms, timezone)).toBe(local.slice(11, 16));
});

test('a remembered offset serves its own quarter of an hour and its own zone only', () => {
  const ms = Date.parse('2026-03-29T00:59:00Z');
  const said = [0, 60_000].flatMap((later) => [siteTime(ms + later, 'Europe/Berlin'), siteTime(ms + later, 'UTC')]);
  expect(said.map((time) => time.slice(-6))).toEqual(['+01:00', '+00:00', '+02:00', '+00:00']);
});
