import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { type Described, type Program, readCommandLine } from './command-line.ts';
import { siteFile } from './site-schema.ts';

const SCHEMA = {
  start: 'npm run schema -- [FILE]',
  vi: 'Ghi JSON Schema của tệp cấu hình trung tâm, cho trình soạn thảo (mặc định vào data/site.schema.json).',
  en: 'Writes the JSON Schema of the site file, for your editor (default data/site.schema.json).',
  options: {},
} as const satisfies Program<Record<string, Described>>;
const EXIT_USAGE = 64;

/** The JSON Schema of the site file, for editors (`# yaml-language-server: $schema=…`). */
export function siteJsonSchema(): object {
  return {
    title: 'Lượt site file',
    ...z.toJSONSchema(siteFile, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }),
  };
}

function main(): void {
  const line = readCommandLine(SCHEMA, process.argv.slice(2), { allowPositionals: true });
  if ('help' in line) return void process.stdout.write(`${line.help}\n`);
  if ('wrong' in line) {
    process.stderr.write(`${line.wrong}\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const path = resolve(line.positionals[0] ?? 'data/site.schema.json');
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 }); // it may be the first to make the data folder
  writeFileSync(path, `${JSON.stringify(siteJsonSchema(), null, 2)}\n`);
  process.stdout.write(`${path}\n`);
}

if (import.meta.main) main();
