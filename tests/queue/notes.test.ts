import { expect, test } from 'vitest';
import { giveBack, given, issue, next, note, open, park, start, transfer, undo } from '../scenario.ts';

test('a note goes along with a transfer and a return, until somebody writes another or none', () => {
  const day = given(
    open('2'),
    issue(),
    next('2'),
    start('2'),
    note('A001', 'nghe kém'),
    transfer('2', { counter: '1' }),
  );
  day.thenTicket('A001', { state: 'waiting', note: 'nghe kém' });
  day.given(open('1'), next('1'), park('1')).thenTicket('A001', { state: 'parked', note: 'nghe kém' });
  day
    .given(giveBack('A001'), next('1'), transfer('1', { service: 'ho-tich', note: '' }))
    .thenTicket('A001', { note: null });
});

test('the same note again is no event, an empty one wipes it out', () => {
  const day = given(issue(), note('A001', 'nghe kém'));
  day.when(note('A001', 'nghe kém')).thenNothing();
  day.when(note('A001', '')).thenHappens('ticket-noted A001').thenTicket('A001', { note: null });
});

test('a note hinders no undo, and outlives it', () => {
  const day = given(open('1'), issue(), next('1'), note('A001', 'nghe kém'));
  day.when(undo('1')).thenHappens('act-undone 1').thenTicket('A001', { state: 'waiting', note: 'nghe kém' });
});

test('a note touches neither place nor turn', () => {
  const day = given(issue(), issue());
  const { place, act } = day.ticket('A001');
  day.given(note('A001', 'nghe kém')).thenTicket('A001', { place, act });
  expect(day.state.lines['chung-thuc']?.ordinary).toEqual(['A001', 'A002']);
});
