import { expect, test } from 'vitest';
import { applyCall, CALLS_KEPT, emptyCalls, lastCalls } from '../../server/live/calls.ts';
import { LOBBY_CALLS } from '../../server/protocol/lobby-calls.ts';
import { Hall } from './hall.ts';

/** A hall with both counters of the ground floor open and so many waiting. */
function aHall(waiting: number): Hall {
  const hall = new Hall();
  for (const counter of ['1', '2', '3']) hall.run({ type: 'open-counter', counter });
  for (let n = 1; n <= waiting; n++) hall.issue(`t${n}`);
  return hall;
}

const calledIn = (hall: Hall, ...counters: string[]) =>
  lastCalls(hall.calls, counters).map((call) => `${call.ticket}@${call.counter}`);

test('the last calls of a hall stand in the order of calling, newest first, at most eight', () => {
  const hall = aHall(20);
  for (let n = 0; n < 12; n++) hall.next(n % 2 === 0 ? '1' : '2');
  expect(calledIn(hall, '1', '2')).toHaveLength(LOBBY_CALLS);
  expect(calledIn(hall, '1', '2').slice(0, 3)).toEqual(['t12@2', 't11@1', 't10@2']);
  expect(calledIn(hall, '3')).toEqual([]);
});

test('an undone call leaves, and the list is full again', () => {
  const hall = aHall(20);
  for (let n = 0; n < 12; n++) hall.next('1');
  hall.run({ type: 'undo-act', counter: '1' });
  expect(calledIn(hall, '1')).toHaveLength(LOBBY_CALLS);
  expect(calledIn(hall, '1')[0]).toBe('t11@1');
  expect(hall.calls['1']).toHaveLength(CALLS_KEPT - 1);
});

test('a ticket that is sent elsewhere leaves; undoing that brings the call back', () => {
  const hall = aHall(1);
  hall.next('1');
  hall.run({ type: 'transfer-ticket', counter: '1', toCounter: '2', place: 'keep' });
  expect(calledIn(hall, '1')).toEqual([]);
  hall.run({ type: 'undo-act', counter: '1' });
  expect(calledIn(hall, '1')).toEqual(['t1@1']);
});

test('who gives the turn up after the call leaves', () => {
  const hall = aHall(1);
  hall.next('1');
  hall.run({ type: 'cancel-ticket', ticket: 't1' });
  expect(calledIn(hall, '1')).toEqual([]);
});

test('a missed call stays until its ticket waits again', () => {
  const hall = aHall(1);
  hall.next('1');
  hall.run({ type: 'miss-ticket', counter: '1' });
  expect(calledIn(hall, '1')).toEqual(['t1@1']);
  hall.run({ type: 'return-ticket', ticket: 't1' });
  expect(calledIn(hall, '1')).toEqual([]);
});

test('a ticket that is called anew stands once; undoing that shows the old call', () => {
  const calls = emptyCalls();
  const called = (seq: number, act: string, counter: string) =>
    applyCall(calls, { seq, at: seq, type: 'ticket-called', data: { act, ticket: 't1', counter } });
  called(1, 'a', '1');
  called(2, 'b', '2');
  expect(lastCalls(calls, ['1', '2']).map((call) => call.seq)).toEqual([2]);
  applyCall(calls, { seq: 3, at: 3, type: 'act-undone', data: { undone: 'b' } });
  expect(lastCalls(calls, ['1', '2']).map((call) => call.seq)).toEqual([1]);
});

test('the end of the day clears the lobby', () => {
  const hall = aHall(1);
  hall.next('1');
  hall.clock.advance(24 * 3_600_000);
  hall.run({ type: 'turn-day' });
  expect(hall.calls).toEqual({});
});

test('the calls are plain JSON, for the snapshot', () => {
  const hall = aHall(3);
  hall.next('1');
  expect(JSON.parse(JSON.stringify(hall.calls))).toEqual(hall.calls);
});
