import { expect, test } from 'vitest';
import { estimateFor } from '../../server/queue/estimate.ts';
import { waitingFor } from '../../server/queue/lines.ts';
import { peopleBefore } from '../../server/queue/position.ts';
import { aCentre, MORNING_MS, Scenario, TODAY } from '../scenario.ts';

const PEOPLE = 50_000;
/** Far above what a search by halves needs (some 10 µs), far below what a walk along the line needs. */
const EACH_MS_MAX = 0.5;

test('with 50,000 waiting a number, a place, an estimate and a call are still at once', () => {
  const day = new Scenario(aCentre());
  day.run({ type: 'open-counter', counter: '2' });
  const issued = timed(PEOPLE, (i) => {
    day.now += 1;
    const priority = i % 5 === 0 ? 'cao-tuoi' : i % 17 === 0 ? 'mang-thai' : undefined;
    const service = i % 3 === 0 ? 'ho-tich' : 'chung-thuc';
    day.run({ type: 'issue-ticket', ticket: `t${i}`, service, priority, grantedBy: 'kiosk', lang: 'vi' });
  });
  expect(waitingFor(day.state, 'chung-thuc') + waitingFor(day.state, 'ho-tich')).toBe(PEOPLE);
  const placed = timed(2_000, (i) => {
    const ticket = day.ticket(`t${i * 20}`);
    peopleBefore(day.state, day.rules, ticket, day.now);
    estimateFor(day.state, day.rules, ticket, day.now);
  });
  const called = timed(2_000, () => day.run({ type: 'call-next', counter: '2' }));
  expect(Math.max(issued, placed, called)).toBeLessThan(EACH_MS_MAX);
  expect(day.events.length).toBeGreaterThan(PEOPLE);
  expect([day.state.day, day.now > MORNING_MS]).toEqual([TODAY, true]);
});

/** Mean ms of one. */
function timed(times: number, one: (i: number) => void): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) one(i);
  return (performance.now() - start) / times;
}
