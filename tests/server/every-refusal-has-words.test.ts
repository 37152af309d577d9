import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openApi } from '../../server/http/openapi.ts';
import { PROBLEM_CODES } from '../../server/protocol/problem.ts';
import { LANGUAGES } from './house.ts';

/** Said by pages alone: the server could not be reached, said what this page does not know, or was not asked at all. */
const OF_PAGES = ['network', 'other', 'nothing-current'];
/** Never an answer to a call of the contract: told to agents alone, and of a method that is not in the contract. */
const NOT_OF_AN_OPERATION = ['job-not-queued', 'method-not-allowed'];

test.each(['vi', 'en'])('every code has its sentence, and no sentence is left over: %s', (lang) => {
  const sentences = Object.keys(LANGUAGES[lang] ?? {})
    .filter((key) => key.startsWith('refusal.'))
    .map((key) => key.slice('refusal.'.length));
  expect(sentences.sort()).toEqual([...PROBLEM_CODES, ...OF_PAGES].sort());
});

test('every code is in the contract, by the call that may answer it', () => {
  const { paths } = openApi('0') as { paths: object };
  const told = new Set([...JSON.stringify(paths).matchAll(/`([a-z-]+)`/g)].map(([, code]) => code));
  expect(PROBLEM_CODES.filter((code) => !told.has(code))).toEqual(NOT_OF_AN_OPERATION);
});

test('every code is reached by a test', () => {
  const tests = resolve(import.meta.dirname, '..');
  const sources = globSync('**/*.test.ts', { cwd: tests })
    .filter((file) => !import.meta.filename.endsWith(file))
    .map((file) => readFileSync(resolve(tests, file), 'utf8'));
  const said = (code: string) => sources.some((source) => source.includes(`'${code}'`));
  expect(PROBLEM_CODES.filter((code) => !said(code))).toEqual([]);
});
