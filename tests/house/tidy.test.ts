import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && file !== 'tests/house/tidy.test.ts');

/** Lines of these files that hold the pattern, as `file:line`. */
function places(pattern: RegExp, among: (file: string) => boolean): string[] {
  return files.filter(among).flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}`] : [])),
  );
}

test('the server asks no clock but the one it is handed', () => {
  const clocks = ['server/clock.ts', 'devices/clock.ts'];
  const ours = (file: string) => /^(server|devices)\//.test(file) && !clocks.includes(file);
  expect(places(/Date\.now\(|new Date\(\)|performance\.now\(|setTimeout\(|setInterval\(/, ours)).toEqual([]);
});

test('no test is focused, skipped or left for later', () => {
  expect(places(/\b(?:test|it|describe)\.(?:only|skip|todo)\b/, (file) => file.startsWith('tests/'))).toEqual([]);
});

test('nothing is left to do in comments, and nobody writes to the console of a page', () => {
  // the words themselves, which stand nowhere else: `files` leaves this one out
  expect(places(/\b(?:TODO|FIXME|XXX)\b/, () => true)).toEqual([]);
  expect(places(/\bconsole\.\w+\(/, (file) => !file.startsWith('tests/'))).toEqual([]);
});
