import { describe, expect, test } from 'vitest';
import { dayAfter } from '../../displays/reception/appointments/days.ts';
import { pressOf } from '../../displays/reception/reception-keys.ts';
import { typedMeaning } from '../../displays/reception/typed.ts';
import { issueOf, MANY_MAX, manyOf, NO_WISH, pickService, withRoom } from '../../displays/reception/wish.ts';
import { SERVICES_MAX } from '../../server/protocol/services-max.ts';
import { PAPERS_MAX, PEOPLE_MAX } from '../../server/protocol/tickets.ts';

describe('several services on one number', () => {
  test('another one takes the place of the one at hand until there is room for one more', () => {
    expect(pickService([], 'ho-tich')).toEqual(['ho-tich']);
    expect(pickService(['ho-tich'], 'thue')).toEqual(['thue']);
    expect(pickService(withRoom(['ho-tich']), 'thue')).toEqual(['ho-tich', 'thue']);
  });

  test('none comes twice, and no room is left open twice', () => {
    expect(pickService(['ho-tich', 'thue'], 'ho-tich')).toEqual(['ho-tich', 'thue']);
    expect(withRoom(withRoom(['ho-tich']))).toEqual(['ho-tich', '']);
    expect(withRoom([])).toEqual([]);
  });

  test('as many as the server takes', () => {
    const full = Array.from({ length: SERVICES_MAX }, (_, n) => `s${n}`);
    expect(withRoom(full)).toEqual(full);
    expect([MANY_MAX, MANY_MAX]).toEqual([PEOPLE_MAX, PAPERS_MAX]);
  });

  test('is told to the server in its order, what is usual is left out', () => {
    const wish = { ...NO_WISH, services: ['ho-tich', 'thue', ''], people: 3, note: ' nghe kém ' };
    expect(issueOf(wish, '1')).toEqual({ services: ['ho-tich', 'thue'], people: 3, note: 'nghe kém', printAt: '1' });
    expect(issueOf({ ...NO_WISH, services: ['ho-tich', ''] })).toEqual({ service: 'ho-tich' });
  });
});

test.each([
  ['3', 3],
  ['', 1],
  ['0', 1],
  ['-2', 1],
  ['2.9', 2],
  ['999', MANY_MAX],
])('%o people are %i', (typed, count) => {
  expect(manyOf(typed)).toBe(count);
});

test.each([
  ['lh 4f7k 9q2m', { appointment: 'LH4F7K9Q2M' }],
  ['h', { service: 'ho-tich' }],
  ['A012', { number: 'A012' }],
  ['http://192.168.1.10/t/abcDEF_123', { ticket: 'abcDEF_123' }],
])('%s means %o', (typed, meaning) => {
  expect(typedMeaning(typed, [{ id: 'ho-tich', prefix: 'H' }])).toEqual(meaning);
});

test('a key is the field’s own while something is typed, but for those that mean the same everywhere', () => {
  const key = (code: string, sign = '') => ({ code, key: sign, ctrlKey: false, altKey: false, metaKey: false });
  const free = { empty: true, inField: false };
  expect(pressOf(key('Digit8', '*'), free)).toBe('people');
  expect(pressOf(key('NumpadAdd', '+'), free)).toBe('add-service');
  expect(pressOf(key('NumpadAdd', '+'), { empty: false, inField: false })).toBeNull();
  expect(pressOf(key('ArrowUp'), { empty: true, inField: true })).toBeNull();
  expect(pressOf(key('F10'), { empty: false, inField: true })).toBe('appointments');
  expect(pressOf(key('Enter'), { empty: false, inField: false })).toBe('take');
  expect(pressOf(key('Enter'), { empty: false, inField: true })).toBe('print');
  expect(pressOf({ ...key('F10'), ctrlKey: true }, free)).toBeNull();
});

test('a day of the calendar has one after it', () => {
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2026-11-24', 0)).toBe('2026-11-24');
});
