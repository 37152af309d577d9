import { expect, test } from 'vitest';
import { createPinTries, WRONG_PINS_PER_MINUTE_MAX } from '../../server/access/pin-tries.ts';
import { SteppedClock } from './stepped-clock.ts';

test('so many wrong PINs a minute at one counter, for one officer; right ones are not counted', () => {
  const clock = new SteppedClock();
  const tries = createPinTries(clock);
  const at = (counter: string, officer: string) => tries.begin([counter, officer]);
  for (let n = 0; n <= WRONG_PINS_PER_MINUTE_MAX; n++) {
    expect(at('counter/1', 'officer/an')).toBe(true);
    tries.right(['counter/1', 'officer/an']);
  }
  for (let n = 0; n < WRONG_PINS_PER_MINUTE_MAX; n++) expect(at('counter/1', 'officer/an')).toBe(true);
  expect(at('counter/1', 'officer/binh')).toBe(false);
  expect(at('counter/2', 'officer/an')).toBe(false);
  expect(at('counter/2', 'officer/binh')).toBe(true);
  clock.step(60_000);
  expect(at('counter/1', 'officer/an')).toBe(true);
});
