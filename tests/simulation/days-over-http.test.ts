import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { playDay } from '../../server/simulate/world.ts';
import { tempFolder } from '../journal/temp-folder.ts';
import { openCentre, workingDay } from './seeded-day.ts';
import { checked } from './watched-day.ts';

const PATIENCE_MS = 240_000;
const MAIN = resolve(import.meta.dirname, '../../server/simulate/main.ts');

test('a day through HTTP on a demo of its own ends with a summary', { timeout: PATIENCE_MS }, async () => {
  const { code, said } = await run(['--site', 'commune', '--day', 'busy', '--speed', '0', '--seed', '3']);
  expect(said).toMatch(/issued 2\d\d, .*served 2\d\d/);
  expect(said).toMatch(/lobby\/main/);
  expect(code).toBe(0);
});

test('wrong options are a sentence and 64', { timeout: PATIENCE_MS }, async () => {
  expect((await run(['--site', 'ward'])).code).toBe(64);
  expect((await run(['--speed', 'fast'])).code).toBe(64);
});

test('days on SQLite keep every promise', { timeout: PATIENCE_MS }, async () => {
  using folder = tempFolder();
  const centre = await openCentre('commune', { journal: () => openSqliteJournal(folder.path, { ids: () => 'j' }) });
  const checker = checked(centre);
  for (let n = 0; n < 2; n++) {
    const { site, profile, office } = centre;
    await playDay({ site, profile, office, day: workingDay(n), seed: 300 + n, outage: true });
  }
  expect(checker.faults).toEqual([]);
  await centre.stop();
});

function run(args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, LUOT_LOG: 'silent' } });
  let said = '';
  child.stdout.on('data', (data) => {
    said += String(data);
  });
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}
