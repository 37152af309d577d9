import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && file !== 'tests/house/limits-have-tests.test.ts');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** A limit that others may know: `export const X_MAX`, `X_MAX_MS` or `X_KEPT`. */
const LIMIT = /^export const ([A-Z][A-Z0-9_]*_(?:MAX|MAX_MS|KEPT))\b/gm;

/** No limits, for all their names. */
const NONE: Record<string, string> = {
  ANSWER_KEPT: 'the type of an event',
};

test('every limit of the server and the devices is named in a test', () => {
  const tests = files
    .filter((file) => file.startsWith('tests/'))
    .map(read)
    .join('\n');
  const limits = files
    .filter((file) => /^(server|devices)\//.test(file))
    .flatMap((file) => [...read(file).matchAll(LIMIT)].map(([, name = '']) => name));
  expect(limits.length).toBeGreaterThan(20);
  const isNamed = (name: string) => new RegExp(`\\b${name}\\b`).test(tests);
  expect(limits.filter((name) => !isNamed(name) && !(name in NONE))).toEqual([]);
  expect(Object.keys(NONE).filter((name) => !limits.includes(name) || isNamed(name))).toEqual([]);
});
