import { expect, test } from 'vitest';
import { estimateFor } from '../../server/queue/estimate.ts';
import { waitingFor } from '../../server/queue/lines.ts';
import { peopleBefore } from '../../server/queue/position.ts';
import { aCentre, Scenario } from '../scenario.ts';
import { PATIENCE_MS } from './random-day.ts';

const PEOPLE = 50_000;
const BATCHES = 10;
/** Far above what a search by halves needs (some 10 µs), far below what a walk along the line needs. */
const EACH_MS_MAX = 0.5;

test('with 50,000 waiting a number, a place, an estimate and a call are still at once', {
  timeout: PATIENCE_MS,
}, () => {
  const day = new Scenario(aCentre());
  day.run({ type: 'open-counter', counter: '2' });
  const issue = (i: number) => {
    day.now += 1;
    const priority = i % 5 === 0 ? 'cao-tuoi' : i % 17 === 0 ? 'mang-thai' : undefined;
    const service = i % 3 === 0 ? 'ho-tich' : 'chung-thuc';
    day.run({ type: 'issue-ticket', ticket: `t${i}`, service, priority, grantedBy: 'kiosk', lang: 'vi' });
  };
  for (let i = 0; i < PEOPLE; i++) issue(i);
  const issued = timed(1_000, (i) => issue(PEOPLE + i));
  expect(waitingFor(day.state, 'chung-thuc') + waitingFor(day.state, 'ho-tich')).toBe(PEOPLE + 1_000);
  const placed = timed(2_000, (i) => {
    const ticket = day.ticket(`t${i * 20}`);
    peopleBefore(day.state, day.rules, ticket, day.now);
    estimateFor(day.state, day.rules, ticket, day.now);
  });
  const called = timed(2_000, () => day.run({ type: 'call-next', counter: '2' }));
  expect(Math.max(issued, placed, called)).toBeLessThan(EACH_MS_MAX);
});

/** Mean ms of one in the quickest of ten batches: a busy machine slows some down, a walk along the line all of them. */
function timed(times: number, one: (i: number) => void): number {
  const size = times / BATCHES;
  let quickest = Number.POSITIVE_INFINITY;
  for (let batch = 0; batch < BATCHES; batch++) {
    const start = performance.now();
    for (let i = batch * size; i < (batch + 1) * size; i++) one(i);
    quickest = Math.min(quickest, (performance.now() - start) / size);
  }
  return quickest;
}
