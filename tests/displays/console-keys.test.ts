import { describe, expect, test } from 'vitest';
import { type KeyLike, pressOf } from '../../displays/console/key-map.ts';
import { ticketsByFigures } from '../../displays/console/number-entry.ts';

const key = (code: string, more: Partial<KeyLike> = {}): KeyLike => ({
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('a key means an act by its place on the keyboard', () => {
  test.each([
    ['NumpadAdd', 'main'],
    ['F2', 'main'],
    ['NumpadMultiply', 'recall'],
    ['F3', 'recall'],
    ['NumpadSubtract', 'no-show'],
    ['F4', 'no-show'],
    ['NumpadDivide', 'park'],
    ['F6', 'park'],
    ['F7', 'transfer'],
    ['F8', 'pause'],
    ['F9', 'note'],
    ['F1', 'help'],
    ['NumpadDecimal', 'undo'],
    ['Delete', 'undo'],
    ['ArrowUp', 'up'],
    ['ArrowDown', 'down'],
  ])('%s is %s', (code, act) => {
    expect(pressOf(key(code))).toEqual({ act });
  });

  test('Ctrl+Z undoes; other combinations are the browser’s', () => {
    expect(pressOf(key('KeyZ', { ctrlKey: true }))).toEqual({ act: 'undo' });
    expect(pressOf(key('F3', { ctrlKey: true }))).toBeNull();
    expect(pressOf(key('ArrowUp', { altKey: true }))).toBeNull();
  });

  test('the keys that reload, fill or close the window are never ours', () => {
    for (const code of ['F5', 'F11', 'F12', 'Tab', 'Space', 'KeyA']) expect(pressOf(key(code))).toBeNull();
  });

  test('digits count from both rows', () => {
    expect(pressOf(key('Digit7'))).toEqual({ digit: '7' });
    expect(pressOf(key('Numpad7'))).toEqual({ digit: '7' });
  });
});

describe('a number is found by its figures', () => {
  const tickets = [{ number: 'L019' }, { number: 'A019' }, { number: 'L020' }, { number: '1019' }];
  test.each([
    ['19', ['L019', 'A019']],
    ['019', ['L019', 'A019']],
    ['20', ['L020']],
    ['1019', ['1019']],
    ['7', []],
    ['', []],
  ])('%s finds %j', (typed, found) => {
    expect(ticketsByFigures(typed, tickets).map(({ number }) => number)).toEqual(found);
  });
});
