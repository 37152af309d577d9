import { expect, test } from 'vitest';
import { demoClock } from '../../server/demo-clock.ts';
import { DrivenClock } from '../runner/driven-clock.ts';

test("a demo's clock is the machine's until it is driven; then its time runs at the given speed, its durations do not", () => {
  const machine = new DrivenClock(5_000);
  const clock = demoClock(machine);
  expect([clock.now(), clock.speed]).toEqual([5_000, null]);
  clock.drive(1_000_000, 60);
  machine.advance(1_000);
  expect([clock.now(), clock.speed, clock.monotonicMs()]).toEqual([1_060_000, 60, machine.monotonicMs()]);
  clock.drive(2_000_000, 0);
  machine.advance(1_000);
  expect(clock.now()).toBe(2_000_000);
});
