import { describe, expect, test } from 'vitest';
import { countAbsent } from '../../server/queue/ghosts.ts';
import { peopleBefore } from '../../server/queue/position.ts';
import {
  aCentre,
  at,
  cancel,
  finish,
  given,
  issue,
  later,
  miss,
  next,
  open,
  postpone,
  type Scenario,
  scan,
  start,
} from '../scenario.ts';

const touch = issue('chung-thuc', { kiosk: '1' });
const ahead = (day: Scenario, id: string) => peopleBefore(day.state, day.rules, day.ticket(id), day.now);

describe('two tickets of one service from one kiosk within seconds', () => {
  test('are a double touch: the later one is left out of the people before others', () => {
    const day = given(open('1'), touch, touch, later(1), touch);
    day.thenTicket('A001', { doubleOf: null }).thenTicket('A002', { doubleOf: 'A001' });
    expect(ahead(day, 'A003')).toBe(1);
    expect(ahead(day, 'A002')).toBe(1);
  });

  test('are two people at two kiosks, for two services, or a while apart', () => {
    given(touch, issue('chung-thuc', { kiosk: '2' })).thenTicket('A002', { doubleOf: null });
    given(touch, issue('ho-tich', { kiosk: '1' })).thenTicket('B001', { doubleOf: null });
    given(touch, later(0.2), touch).thenTicket('A002', { doubleOf: null });
    given(issue(), issue()).thenTicket('A002', { doubleOf: null });
    at(aCentre({ ghostMs: 0 }), touch, touch).thenTicket('A002', { doubleOf: null });
  });

  test('are no double touch when a third follows: somebody hands out numbers', () => {
    const day = given(open('1'), touch, touch, touch, touch);
    for (const id of ['A001', 'A002', 'A003', 'A004']) day.thenTicket(id, { doubleOf: null });
    expect(ahead(day, 'A004')).toBe(3);
  });

  test('are called both', () => {
    given(open('1'), touch, touch, next('1'), finish('1'))
      .when(next('1'))
      .thenHappens('ticket-called A002 1 first-come');
  });
});

describe('a suspect is a person again', () => {
  const doubled = [open('1'), touch, touch, later(1), touch];

  test.each([
    ['its paper is read', [scan('A002')]],
    ['its holder steps back', [postpone('A002', 1), postpone('A003', 1)]],
    ['the earlier one was called in vain', [next('1'), miss('1')]],
    ['the earlier one was given up', [cancel('A001')]],
  ])('when %s', (_what, steps) => {
    const day = given(...doubled, ...steps);
    const others = day.ticket('A001').state === 'waiting' ? 2 : 1;
    expect(ahead(day, 'A003')).toBe(others);
  });
});

describe('the day counts', () => {
  test('a suspect that nobody brought as a ghost', () => {
    const day = given(open('1'), touch, touch, next('1'), start('1'), next('1'), miss('1'));
    expect(countAbsent(day.state)).toEqual({ missed: 0, ghosts: 1 });
  });

  test('the earlier one as the ghost when the later one came', () => {
    const day = given(open('1'), touch, touch, next('1'), miss('1'), next('1'), start('1'));
    expect(countAbsent(day.state)).toEqual({ missed: 0, ghosts: 1 });
  });

  test('one missed turn and one ghost when neither came', () => {
    const day = given(open('1'), touch, touch, next('1'), miss('1'), next('1'), miss('1'));
    expect(countAbsent(day.state)).toEqual({ missed: 1, ghosts: 1 });
  });
});
