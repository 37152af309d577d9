import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { siteFile } from './site-schema.ts';

/** The JSON Schema of the site file, for editors (`# yaml-language-server: $schema=…`). */
export function siteJsonSchema(): object {
  return {
    title: 'Lượt site file',
    ...z.toJSONSchema(siteFile, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }),
  };
}

if (import.meta.main) {
  const path = resolve(process.argv[2] ?? 'data/site.schema.json');
  writeFileSync(path, `${JSON.stringify(siteJsonSchema(), null, 2)}\n`);
  process.stdout.write(`${path}\n`);
}
