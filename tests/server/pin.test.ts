import { expect, test } from 'vitest';
import { hashPin, PIN_DIGITS_MAX, PIN_DIGITS_MIN, pinFits, weakness } from '../../server/access/pin.ts';

test('a PIN fits its own hash alone, and two hashes of one PIN differ', async () => {
  const [first, second] = [await hashPin('2580'), await hashPin('2580')];
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
  expect([await pinFits('2580', first), await pinFits('2581', first)]).toEqual([true, false]);
  expect(await pinFits('2580', '2580')).toBe(false);
});

test.each([
  ['258019364'.slice(0, PIN_DIGITS_MIN - 1), 'not-digits'],
  ['258019364'.slice(0, PIN_DIGITS_MAX + 1), 'not-digits'],
  ['25a0', 'not-digits'],
  ['0000', 'too-easy'],
  ['1234', 'too-easy'],
  ['98765', 'too-easy'],
  ['258019364'.slice(0, PIN_DIGITS_MIN), null],
  ['258019364'.slice(0, PIN_DIGITS_MAX), null],
  ['20261124', null],
])('%s is %s', (pin, is) => {
  expect(weakness(pin)).toBe(is);
});
