import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSite } from '../../config/load-site.ts';
import { openingOf } from '../../server/opening-of-site.ts';
import { daysAfter } from '../../server/queue/calendar.ts';
import {
  type Moment,
  NEXT_DAYS_MAX,
  nextOpen,
  OPEN_ALWAYS,
  openingAt,
  partsOn,
  resultDay,
} from '../../server/queue/opening.ts';
import { clockTime } from '../../server/views/hours.ts';
import { SITE, siteFrom } from '../live/hall.ts';

const load = loadSite(resolve(import.meta.dirname, '../../config/presets/commune.yaml'));
if ('faults' in load) throw new Error(JSON.stringify(load.faults));
const commune = openingOf(load.site);

/** `2026-11-23 07:30` */
function moment(text: string): Moment {
  const [day = '', time = ''] = text.split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day, minute: hours * 60 + minutes };
}
const said = (at: Moment | null) => at && `${at.day} ${clockTime(at.minute)}`;

describe('the commune tells when a number can be had', () => {
  test.each([
    // service, when, open part or why, next
    ['chung-thuc', '2026-11-23 06:59', 'before-hours', '2026-11-23 07:00'],
    ['chung-thuc', '2026-11-23 07:00', 0, null],
    ['chung-thuc', '2026-11-23 11:15', 0, null],
    ['chung-thuc', '2026-11-23 11:16', 'break', '2026-11-23 12:45'],
    ['chung-thuc', '2026-11-23 12:44', 'break', '2026-11-23 12:45'],
    ['chung-thuc', '2026-11-23 12:45', 1, null],
    ['chung-thuc', '2026-11-23 16:30', 1, null],
    // the day after is Vietnamese Culture Day
    ['chung-thuc', '2026-11-23 16:31', 'after-hours', '2026-11-25 07:00'],
    ['chung-thuc', '2026-11-24 09:00', 'holiday', '2026-11-25 07:00'],
    ['bhxh', '2026-11-26 09:00', 'not-today', '2026-11-27 07:00'],
    ['bhxh', '2026-11-27 09:00', 0, null],
    ['bhxh', '2026-11-27 16:31', 'after-hours', '2026-11-30 07:00'],
    // Saturday morning: certification comes, land does not
    ['chung-thuc', '2026-11-28 11:00', 0, null],
    ['chung-thuc', '2026-11-28 11:01', 'after-hours', '2026-11-30 07:00'],
    ['dat-dai', '2026-11-28 09:00', 'not-today', '2026-11-30 07:00'],
    ['dat-dai', '2026-11-29 09:00', 'day-off', '2026-11-30 07:00'],
    // Saturday 22 August 2026 is worked like a Monday, for Monday 31
    ['dat-dai', '2026-08-22 15:00', 1, null],
    ['bhxh', '2026-08-22 15:00', 1, null],
    ['dat-dai', '2026-08-28 17:00', 'after-hours', '2026-09-03 07:00'],
    ['chung-thuc', '2026-08-31 08:00', 'holiday', '2026-09-03 07:00'],
    // Tết 2026 and 2027
    ['chung-thuc', '2026-02-14 12:00', 'after-hours', '2026-02-21 07:15'],
    ['dat-dai', '2026-02-13 17:00', 'after-hours', '2026-02-23 07:00'],
    ['chung-thuc', '2027-02-04 17:00', 'after-hours', '2027-02-12 07:00'],
    ['chung-thuc', '2027-02-07 09:00', 'holiday', '2027-02-12 07:00'],
    ['bhxh', '2026-12-30 17:00', 'after-hours', '2027-01-04 07:00'],
  ] as const)('%s at %s: %s, next %s', (service, when, what, next) => {
    const now = openingAt(commune, service, moment(when));
    expect(now.open ? now.part : now.why).toBe(what);
    expect(now.open ? null : said(now.next)).toBe(next);
  });
});

test.each([
  ['2026-11-23 14:59', null, 'before three o’clock the result comes today'],
  ['2026-11-23 15:00', '2026-11-25', 'the day after is a holiday'],
  ['2026-11-27 15:30', '2026-11-28', 'a Friday, and Saturday morning is worked'],
  ['2026-11-28 15:30', '2026-11-30', 'a late visitor on Saturday'],
  ['2026-08-21 16:00', '2026-08-22', 'the Saturday is worked'],
  ['2027-02-04 16:00', '2027-02-12', 'Tết lies between'],
] as [string, string | null, string][])('of certification at %s the result comes on %s: %s', (when, day) => {
  expect(resultDay(commune, 'chung-thuc', moment(when))).toBe(day);
  expect(resultDay(commune, 'ho-tich', moment(when))).toBeNull();
});

test('a site without hours is open at all times, a service on its days there', () => {
  const site = siteFrom(SITE);
  const land = { ...site.services[2], days: ['tue', 'thu'] } as (typeof site.services)[number];
  const opening = openingOf({ ...site, services: [...site.services.slice(0, 2), land] });
  expect(openingAt(opening, 'chung-thuc', moment('2026-11-29 03:00'))).toEqual({ open: true, part: 0 });
  expect(openingAt(opening, 'dat-dai', moment('2026-11-26 23:59'))).toEqual({ open: true, part: 0 });
  expect(openingAt(opening, 'dat-dai', moment('2026-11-27 00:00'))).toMatchObject({
    why: 'not-today',
    next: { day: '2026-12-01', minute: 0 },
  });
});

test('hours of its own beat those of the site', () => {
  const hours = 'hours: { sat: [{ open: "18:00", close: "20:00" }] }';
  const yaml = SITE.replace('minutes: 20 }', `minutes: 20, ${hours} }`);
  const week = 'hours: { mon: [{ open: "08:00", close: "12:00" }] }\n';
  const opening = openingOf(siteFrom(yaml + week));
  expect(openingAt(opening, 'dat-dai', moment('2026-11-28 19:00'))).toEqual({ open: true, part: 0 });
  expect(openingAt(opening, 'dat-dai', moment('2026-11-30 09:00'))).toMatchObject({ why: 'not-today' });
  expect(openingAt(opening, 'ho-tich', moment('2026-11-30 09:00'))).toEqual({ open: true, part: 0 });
});

test('what is promised holds: at the next time there is a number, and before it there is none', () => {
  const minutes = fc.integer({ min: 0, max: 1439 });
  const ahead = fc.integer({ min: 0, max: 420 });
  const service = fc.constantFrom(...load.site.services.map(({ id }) => id));
  fc.assert(
    fc.property(service, ahead, minutes, minutes, (id, days, minute, between) => {
      const day = daysAfter('2026-07-01', days);
      const now = openingAt(commune, id, { day, minute });
      if (now.open || now.next === null) return;
      expect(openingAt(commune, id, now.next).open).toBe(true);
      expect(now.next.day > day || now.next.minute > minute).toBe(true);
      const some = { day, minute: Math.max(minute, between) };
      if (some.day < now.next.day || some.minute < now.next.minute)
        expect(openingAt(commune, id, some).open).toBe(false);
    }),
  );
});

test('a site that closes for ever names no next day', () => {
  const never = { ...commune, week: Array.from({ length: 7 }, () => []) };
  expect(nextOpen(never, never.week, moment('2026-11-24 09:00'))).toBeNull();
  expect(partsOn(never, never.week, '2026-11-24')).toEqual([]);
});

test('the next opening is looked for so many days ahead and no further', () => {
  const monday = { open: 480, close: 690, ticketsFrom: 480, lastTicket: 690 };
  const week = [[], [monday], [], [], [], [], []];
  const today = '2026-11-24';
  const nextAfter = (days: number) => {
    const never = Object.fromEntries(Array.from({ length: days }, (_, n) => [daysAfter(today, n), true as const]));
    const opening = { ...OPEN_ALWAYS, week, closedOn: never, openOn: { [daysAfter(today, days)]: 1 as const } };
    const now = openingAt(opening, 'chung-thuc', { day: today, minute: 600 });
    return now.open ? null : now.next?.day;
  };
  expect(nextAfter(NEXT_DAYS_MAX)).toBe(daysAfter(today, NEXT_DAYS_MAX));
  expect(nextAfter(NEXT_DAYS_MAX + 1)).toBeUndefined();
});
