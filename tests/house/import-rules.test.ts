import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'luot-house-'));
  for (const file of ['biome.json', 'package.json']) cpSync(join(root, file), join(house, file));
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What the linter says of these files alone in a house with our rules. */
function lint(files: Record<string, string>): { passed: boolean; said: string } {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), source);
  }
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--error-on-warnings',
      '--colors=off',
      ...Object.keys(files),
    ],
    { cwd: house, encoding: 'utf8' },
  );
  for (const path of Object.keys(files)) rmSync(join(house, path));
  return { passed: run.status === 0, said: run.stdout + run.stderr };
}

const other = 'export const other = 1;\n';

describe('the linter refuses', () => {
  test.each([
    ['queue → a library', 'server/queue/a.ts', "export { z } from 'zod';\n"],
    ['queue → node', 'server/queue/a.ts', "export { readFileSync } from 'node:fs';\n"],
    ['queue → the server', 'server/queue/a.ts', "export * from '../main.ts';\n"],
    ['queue → the server by a detour', 'server/queue/a.ts', "export * from './../main.ts';\n"],
    ['queue → the clock', 'server/queue/a.ts', 'export const now = Date.now();\n'],
    ['protocol → queue rules', 'server/protocol/a.ts', "export * from '../queue/decide.ts';\n"],
    ['protocol → node', 'server/protocol/a.ts', "export { join } from 'node:path';\n"],
    ['displays → server', 'displays/kiosk/a.ts', "export * from '../../server/queue/words.ts';\n"],
    ['displays → devices', 'displays/kiosk/a.ts', "export type * from '../../devices/driver.ts';\n"],
    ['devices → server', 'devices/a.ts', "export * from '../server/clock.ts';\n"],
    ['config → server', 'config/a.ts', "export * from '../server/main.ts';\n"],
    ['server → displays', 'server/http/a.ts', "export * from '../../displays/live/api.ts';\n"],
    ['server → devices', 'server/http/a.ts', "export * from '../../devices/driver.ts';\n"],
    ['SQLite outside of the journal', 'server/http/a.ts', "export { DatabaseSync } from 'node:sqlite';\n"],
    ['journal → http', 'server/journal/a.ts', "export * from '../http/app.ts';\n"],
    ['a package that nobody declared', 'server/http/a.ts', "export * from 'left-pad';\n"],
  ])('%s', (_what, path, source) => {
    expect(lint({ [path]: source }).passed).toBe(false);
  });

  test('a cycle of imports, also of types', () => {
    const { passed, said } = lint({
      'server/http/a.ts': "import type { B } from './b.ts';\nexport type A = B | 1;\n",
      'server/http/b.ts': "import type { A } from './a.ts';\nexport type B = A | 2;\n",
    });
    expect(passed).toBe(false);
    expect(said).toContain('noImportCycles');
  });
});

test('the linter lets the allowed directions pass', () => {
  const { passed, said } = lint({
    'server/queue/words.ts': other,
    'server/queue/a.ts': "export * from './words.ts';\n",
    'server/protocol/a.ts': "export { other } from '../queue/words.ts';\nexport { z } from 'zod';\n",
    'server/journal/a.ts': "export { DatabaseSync } from 'node:sqlite';\n",
    'displays/kiosk/a.ts': "export { other } from '../../server/protocol/a.ts';\n",
    'devices/a.ts': "export { other } from '../server/protocol/a.ts';\n",
  });
  expect(said).not.toContain('lint/');
  expect(passed).toBe(true);
});
