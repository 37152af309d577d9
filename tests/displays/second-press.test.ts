import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SECOND_PRESS_MS, SecondPress } from '../../displays/live/second-press.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the second press of one act does it; one of another act asks for that one', () => {
  const shown: (string | null)[] = [];
  const again: SecondPress<string> = new SecondPress(() => shown.push(again.armed));
  expect(again.press('A012')).toBe(false);
  expect(again.press('A013')).toBe(false);
  expect(again.press('A013')).toBe(true);
  expect(again.armed).toBeNull();
  expect(shown).toEqual(['A012', null, 'A013', null]);
});

test('a first press is forgotten after its time, and none that came later goes with it', () => {
  const again = new SecondPress<string>(() => {});
  again.press('A012');
  vi.advanceTimersByTime(SECOND_PRESS_MS);
  expect(again.armed).toBeNull();
  again.press('A012');
  vi.advanceTimersByTime(SECOND_PRESS_MS - 1);
  expect(again.press('A012')).toBe(true);
  again.press('A012');
  vi.advanceTimersByTime(1);
  expect(again.armed).toBe('A012');
});
