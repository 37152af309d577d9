import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayName, hourMinute, minuteOfDay } from '../../displays/live/spoken-time.ts';
import { waitRange } from '../../displays/live/wait-range.ts';
import { breakBySense } from '../../displays/ui/sign-tile/break-by-sense.ts';
import { nameLines } from '../../displays/ui/site-head/site-name.ts';
import { REJECTION_CODES } from '../../server/queue/words.ts';

const sentences = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../../config/languages/${language}.json`), 'utf8'));
const vi = sentences('vi');
const en = sentences('en');

describe('the language files', () => {
  it('have the same keys, sorted, and the same places in each sentence', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    expect(Object.keys(vi)).toEqual(Object.keys(vi).slice().sort());
    const places = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
    for (const key of Object.keys(vi)) expect(places(en[key] ?? ''), key).toEqual(places(vi[key] ?? ''));
  });

  it('say every refusal', () => {
    const others = ['not-durable', 'idempotency-key-reused', 'rate-limited', 'unauthorized', 'network'];
    for (const code of [...REJECTION_CODES, ...others]) expect(vi, code).toHaveProperty([`refusal.${code}`]);
  });

  it('never call a citizen "bạn" or "khách hàng", nor shout', () => {
    for (const [key, sentence] of Object.entries(vi)) {
      if (!/^(kiosk|phone)\./.test(key)) continue;
      expect(sentence, key).not.toMatch(/(^|\s)bạn(\s|$)|khách hàng|!/i);
    }
  });
});

describe('times at the site', () => {
  const at = Date.parse('2026-11-26T02:42:00Z');
  it('are told in its zone, whatever the machine says', () => {
    expect(hourMinute(at, 'Asia/Ho_Chi_Minh')).toBe('09:42');
    expect(minuteOfDay(at, 'Asia/Ho_Chi_Minh')).toBe(582);
    expect(hourMinute(Date.parse('2026-11-25T17:05:00Z'), 'Asia/Ho_Chi_Minh')).toBe('00:05');
  });
  it.each([
    ['vi', true, 'Thứ Năm, 26/11/2026'],
    ['vi', false, 'Thứ Năm, 26/11'],
    ['en', true, 'Thursday, 26/11/2026'],
  ] as const)('the day in %s', (language, withYear, expected) => {
    expect(dayName(at, 'Asia/Ho_Chi_Minh', language, withYear)).toBe(expected);
  });
});

describe('a wait', () => {
  it.each([
    [{ low: 10, high: 15 }, '10–15', false],
    [{ low: 12, high: 13 }, '10–15', false],
    [{ low: 0, high: 5 }, '5', false],
    [{ low: 60, high: 90 }, '', true],
  ])('%o is told as %s', (minutes, text, long) => {
    expect(waitRange({ minutes })).toEqual({ text, long });
  });
  it('that nobody knows is not told', () => {
    expect(waitRange(null)).toBeNull();
  });
});

describe('a title', () => {
  it.each([
    ['Sao y, chứng thực', 'Sao\u00a0y, chứng\u00a0thực'],
    ['Mở hộ kinh doanh', 'Mở hộ kinh\u00a0doanh'],
    ['Nhà đất', 'Nhà\u00a0đất'],
    ['Thuế', 'Thuế'],
  ])('%s breaks by sense', (title, broken) => {
    expect(breakBySense(title)).toBe(broken);
  });
});

describe('the name of a centre', () => {
  it.each([
    ['Trung tâm Phục vụ hành chính công xã Yên Phú', '', 'Trung tâm Phục vụ hành chính công', 'Xã Yên Phú'],
    ['Trung tâm Phục vụ hành chính công xã Yên Phú', 'Xã Yên Phú', 'Trung tâm Phục vụ hành chính công', 'Xã Yên Phú'],
    ['Yên Phú Commune Public Service Centre', 'Yên Phú Commune', 'Public Service Centre', 'Yên Phú Commune'],
    ['Một cửa', '', '', 'Một cửa'],
  ])('%s (%s) stands in two lines', (name, short, small, large) => {
    expect(nameLines(name, short)).toEqual({ small, large });
  });
});
