import { describe, expect, test } from 'vitest';
import { parseSite } from '../../config/load-site.ts';

const SERVICE = 'id: dat-dai, prefix: L, name: Đất đai';
const PARTS = '[{ open: "07:30", close: "11:30", lastTicket: "11:15" }, { open: "13:00", close: "17:00" }]';

interface Choices {
  service?: string;
  tue?: string;
  more?: string;
}

function faultsOf({ service = '', tue = PARTS, more = '' }: Choices): string[] {
  const load = parseSite(`
site: { name: Trung tâm }
services: [{ ${SERVICE}${service} }]
counters: [{ id: "1", name: Quầy 1, services: [dat-dai] }]
hours: { tue: ${tue}, thu: ${PARTS} }
${more}`);
  return 'faults' in load ? load.faults.map(({ key, reason }) => `${key}: ${reason}`) : [];
}

describe('hours that ask too much are refused at their field', () => {
  test.each<[string, Choices, string]>([
    [
      'a quota of 0',
      { service: ', quota: 0' },
      'services.0.quota: gives no ticket at all: for days without the service use `days`',
    ],
    ['a quota of half a ticket', { service: ', quota: 1.5' }, 'services.0.quota: '],
    ['one figure of 0 among others', { service: ', quota: [20, 0]' }, 'services.0.quota.1: gives no ticket at all'],
    ['more than a day has numbers', { service: ', quota: 10000' }, 'services.0.quota: is more than a day has numbers'],
    [
      'an end before the beginning',
      { tue: '[{ open: "13:00", close: "11:30" }]' },
      'hours.tue.0.close: ends at 11:30, before it begins at 13:00',
    ],
    [
      'parts that overlap',
      { tue: '[{ open: "07:30", close: "11:30" }, { open: "11:00", close: "17:00" }]' },
      'hours.tue.1.open: begins before the part above ends at 11:30',
    ],
    [
      'tickets of the afternoon while the morning still gives some',
      { tue: '[{ open: "07:30", close: "11:30" }, { open: "13:00", close: "17:00", ticketsFrom: "11:30" }]' },
      'hours.tue.1.ticketsFrom: begins while the part above still gives tickets, until 11:30',
    ],
    [
      'a last ticket after the end',
      { tue: '[{ open: "07:30", close: "11:30", lastTicket: "12:00" }]' },
      'hours.tue.0.lastTicket: lies outside of this part of the day',
    ],
    [
      'a time of day that is none',
      { tue: '[{ open: "07:30", close: "24:30" }]' },
      'hours.tue.0.close: a time of day is written "HH:MM"',
    ],
    ['a day without hours', { service: ', days: [tue, sun]' }, 'services.0.days.1: the centre has no hours on sun'],
    ['no day at all', { service: ', days: []' }, 'services.0.days: names no day'],
    ['a day twice', { service: ', days: [tue, tue]' }, 'services.0.days: names a day twice'],
    [
      'days and hours',
      { service: `, days: [tue], hours: { tue: ${PARTS} }` },
      'services.0.days: is said by `hours` already',
    ],
    ['own hours on no day', { service: ', hours: {}' }, 'services.0.hours: opens on no day'],
    [
      'an hour that never comes',
      { service: ', nextDayAfter: "17:00"' },
      'services.0.nextDayAfter: 17:00 is never reached',
    ],
    [
      'a date that the calendar has not',
      { more: 'holidays: [{ date: "2026-02-30", name: x }]' },
      'holidays.0.date: is not a date of the calendar',
    ],
    [
      'a holiday twice',
      { more: 'holidays: [{ date: "2026-09-02", name: x }, { date: "2026-09-02", name: y }]' },
      'holidays.1.date: 2026-09-02 is there twice',
    ],
    [
      'a worked day like one without hours',
      { more: 'workingDays: [{ date: "2026-08-22", name: x, like: sat }]' },
      'workingDays.0.like: the centre has no hours on sat',
    ],
    ['an end of the day that is none', { more: 'rules: { endOfDay: forget }' }, 'rules.endOfDay: '],
  ])('%s', (_what, choices, fault) => {
    const faults = faultsOf(choices);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });

  test('a week that opens on no day', () => {
    expect(faultsOf({}).length).toBe(0);
    const load = parseSite(
      `{ site: { name: x }, services: [{ ${SERVICE} }], counters: [{ id: "1", name: x, services: [dat-dai] }], hours: {} }`,
    );
    expect('faults' in load && load.faults[0]).toMatchObject({
      key: 'hours',
      reason: expect.stringContaining('opens on no day'),
    });
  });

  test('a worked day may be a holiday by the weekday: what is worked wins', () => {
    expect(
      faultsOf({
        more: 'holidays: [{ date: "2026-08-22", name: x }]\nworkingDays: [{ date: "2026-08-22", name: y, like: tue }]',
      }),
    ).toEqual([]);
  });
});
