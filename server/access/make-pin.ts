import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type Described, type Program, readCommandLine } from '../../config/command-line.ts';
import { EXIT } from '../options.ts';
import { hashPin, PIN_DIGITS_MAX, PIN_DIGITS_MIN, weakness } from './pin.ts';

/** Asks for a PIN and prints what the site file holds instead of it. What is typed is not shown. */
const PIN = {
  start: 'npm run pin',
  vi: 'Hỏi mã PIN của một cán bộ và in dòng để chép vào tệp cấu hình.',
  en: "Asks for an officer's PIN and prints the line for the site file.",
  options: {},
} as const satisfies Program<Record<string, Described>>;
const WORDS = {
  'not-digits': `Mã PIN có ${PIN_DIGITS_MIN} đến ${PIN_DIGITS_MAX} chữ số. / A PIN has ${PIN_DIGITS_MIN} to ${PIN_DIGITS_MAX} digits.`,
  'too-easy': 'Mã PIN này dễ đoán quá. / This PIN is too easy to guess.',
} as const;

async function main(): Promise<void> {
  const line = readCommandLine(PIN, process.argv.slice(2));
  if ('help' in line) return void process.stdout.write(`${line.help}\n`);
  if ('wrong' in line) return fail(EXIT.options, line.wrong);
  const pin = await ask();
  const weak = weakness(pin);
  if (weak !== null) return fail(1, WORDS[weak]);
  process.stdout.write(`pin: "${await hashPin(pin)}"\n`);
}

function fail(code: number, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}

async function ask(): Promise<string> {
  process.stderr.write(`PIN (${PIN_DIGITS_MIN}–${PIN_DIGITS_MAX} chữ số / digits): `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY === true });
  const noInput = once(lines, 'close').then(() => '');
  const pin = await Promise.race([lines.question(''), noInput]);
  lines.close();
  process.stderr.write('\n');
  return pin.trim();
}

if (import.meta.main) await main();
