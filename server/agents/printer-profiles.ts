import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../devices/printer/profiles');
const ENDING = '.yaml';

/** The ids of the profiles that the agents of this version have: one file each, as `devices/printer/profile.ts` reads them. */
export function printerProfiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}
