import { expect, test } from 'vitest';
import { apply } from '../../server/queue/apply.ts';
import { learn } from '../../server/queue/learn.ts';
import { ESTIMATE_DAYS_KEPT, type Learnt, nothingLearnt } from '../../server/queue/learnt.ts';
import { emptyState } from '../../server/queue/state.ts';
import { finish, given, issue, later, next, open, type Scenario, start } from '../scenario.ts';

/** What the events of a day teach, one after the other. */
function learntFrom({ events }: Scenario): Learnt {
  const learnt = nothingLearnt();
  const state = emptyState();
  for (const event of events) {
    learn(learnt, state, event);
    apply(state, event);
  }
  return learnt;
}

const visit = [open('1'), issue('chung-thuc', { needs: ['ho-tich'] }), issue(), next('1'), start('1'), later(7)];

test('a visit that goes on elsewhere is one visit here', () => {
  expect(learntFrom(given(...visit, finish('1'))).cycles['chung-thuc']?.weight).toBe(1);
});

test('a counter that called the next one in the same act is not free', () => {
  const learnt = learntFrom(given(...visit, next('1')));
  expect(learnt.freeSince).toEqual({});
  expect(learnt.cycles['chung-thuc']?.weight).toBe(1);
});

test('of past days only the last are kept', () => {
  const learnt = nothingLearnt();
  const days = Array.from({ length: ESTIMATE_DAYS_KEPT + 1 }, (_, n) => `day ${n}`);
  for (const day of days) {
    learnt.outcomes = { tickets: 1, inRange: 1, minutesOff: 0 };
    learn(learnt, emptyState(), { at: 0, type: 'day-ended', data: { day, expired: [], finished: [] } });
  }
  expect(learnt.days.map(({ day }) => day)).toEqual(days.slice(1));
});
