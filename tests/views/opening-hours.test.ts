import { expect, test } from 'vitest';
import { givesTickets, hoursOn } from '../../server/views/hours.ts';
import { SITE, siteFrom } from '../live/hall.ts';

const HOURS = `
hours:
  mon: [{ open: "07:30", close: "11:30", ticketsFrom: "07:00", lastTicket: "11:15" }, { open: "13:00", close: "17:00" }]
  tue: [{ open: "08:00", close: "12:00" }]
holidays: [{ date: "2026-11-24", name: Ngày Văn hóa Việt Nam }]
workingDays: [{ date: "2026-11-28", name: Làm bù, like: mon }]
`;
const site = siteFrom(SITE + HOURS);

test.each([
  ['2026-11-23T06:59', false, 'Monday, before the first ticket'],
  ['2026-11-23T07:00', true, 'the first minute of tickets'],
  ['2026-11-23T11:15', true, 'the last minute of tickets'],
  ['2026-11-23T11:16', false, 'after the last ticket'],
  ['2026-11-23T13:00', true, 'the afternoon'],
  ['2026-11-23T17:01', false, 'the evening'],
  ['2026-11-24T09:00', false, 'a holiday'],
  ['2026-12-01T09:00', true, 'a Tuesday'],
  ['2026-11-25T09:00', false, 'a Wednesday without hours'],
  ['2026-11-28T09:00', true, 'a Saturday that is worked like a Monday'],
])('at %s tickets are given: %s (%s)', (local, given) => {
  expect(givesTickets(Date.parse(`${local}:00+07:00`), site)).toBe(given);
});

test('a site without hours is open at all times', () => {
  expect(hoursOn('2026-11-24', siteFrom(SITE))).toBeNull();
  expect(givesTickets(0, siteFrom(SITE))).toBe(true);
});

test('a closed day has no parts', () => {
  expect(hoursOn('2026-11-24', site)).toEqual([]);
  expect(hoursOn('2026-11-28', site)).toHaveLength(2);
});
