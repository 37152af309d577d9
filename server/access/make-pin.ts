import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { hashPin, PIN_DIGITS_MAX, PIN_DIGITS_MIN, weakness } from './pin.ts';

/** `npm run pin`: asks for a PIN and prints what the site file holds instead of it. What is typed is not shown. */
const WORDS = {
  'not-digits': `Mã PIN có ${PIN_DIGITS_MIN} đến ${PIN_DIGITS_MAX} chữ số. / A PIN has ${PIN_DIGITS_MIN} to ${PIN_DIGITS_MAX} digits.`,
  'too-easy': 'Mã PIN này dễ đoán quá. / This PIN is too easy to guess.',
} as const;

if (import.meta.main) {
  const pin = await ask();
  const weak = weakness(pin);
  if (weak !== null) {
    process.stderr.write(`${WORDS[weak]}\n`);
    process.exitCode = 1;
  } else process.stdout.write(`pin: "${await hashPin(pin)}"\n`);
}

async function ask(): Promise<string> {
  process.stderr.write(`PIN (${PIN_DIGITS_MIN}–${PIN_DIGITS_MAX} chữ số / digits): `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY === true });
  const pin = await lines.question('');
  lines.close();
  process.stderr.write('\n');
  return pin.trim();
}
