import { expect, test } from 'vitest';
import { aCentre, at, given, issue, later, MORNING_MS, next, onDay, open, start, suspend } from '../scenario.ts';

test('a ticket gets the next number of its range, padded to the width of the site', () => {
  given(issue(), issue()).when(issue()).thenHappens('ticket-issued A003');
});

test('services with a range of their own count apart, services of one range together', () => {
  const rules = aCentre();
  const shared = { ...rules.services, 'ho-tich': { range: 'A', minutes: 15, procedures: [] } };
  at({ ...rules, services: shared }, issue('chung-thuc'))
    .when(issue('ho-tich'))
    .thenHappens('ticket-issued A002');
  given(issue('chung-thuc')).when(issue('ho-tich')).thenHappens('ticket-issued B001');
});

test('a number longer than the width is printed whole', () => {
  const range = { prefix: 'A', digits: 2, first: 100, last: null };
  at(aCentre({ ranges: { ...aCentre().ranges, A: range } }))
    .when(issue())
    .thenHappens('ticket-issued A100');
});

test('after the last number of a range nobody gets one', () => {
  given(issue('dat-dai'), issue('dat-dai')).when(issue('dat-dai')).thenRefused('numbers-exhausted');
});

test('a new day starts the numbers anew and closes the day before', () => {
  given(open('1'), issue(), issue(), issue(), next('1'), start('1'), onDay('2026-11-25'))
    .when(issue())
    .thenHappens('day-ended', 'day-started', 'ticket-issued A001')
    .thenIs(({ counters }) => counters, {});
});

test('the end of a day tells who was being served and whose number ran out', () => {
  const day = given(open('1'), issue(), issue(), next('1'), start('1'), onDay('2026-11-25')).when(issue());
  expect(day.events.find(({ type }) => type === 'day-ended')?.data).toEqual({
    day: '2026-11-24',
    expired: ['A002'],
    finished: ['A001'],
  });
});

test('a suspension lasts over the night', () => {
  given(suspend('ho-tich'), onDay('2026-11-25'), issue()).when(issue('ho-tich')).thenRefused('service-suspended');
});

test('a clock that falls back to yesterday turns no day and repeats no number', () => {
  given(issue(), onDay('2026-11-23'))
    .when(issue())
    .thenHappens('ticket-issued A002')
    .thenIs(({ day }) => day, '2026-11-24');
});

test('whoever comes after the clock went back still stands behind', () => {
  const day = given(open('1'), issue(), later(-60), issue());
  expect(day.ticket('A002').issuedAt).toBeLessThan(MORNING_MS);
  day
    .when(next('1'), next('1'))
    .thenHappens(
      'ticket-called A001 1 first-come',
      'ticket-started A001 1',
      'ticket-finished A001 1',
      'ticket-called A002 1 first-come',
    );
});
