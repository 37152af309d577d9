/**
 * Makes a frozen journal of random days as this version writes them, and what they fold to, for later versions to open:
 * `node tests/journal/make-days.ts first-release`. Run once, when a version ships; a file that shipped is never made again.
 */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { apply } from '../../server/queue/apply.ts';
import { decide } from '../../server/queue/decide.ts';
import type { QueueEvent } from '../../server/queue/events.ts';
import { emptyState } from '../../server/queue/state.ts';
import { chances, commandOf } from '../queue/random-day.ts';
import { aCentre } from '../scenario.ts';
import { outline } from './outline.ts';
import { tempFolder } from './temp-folder.ts';

const START_MS = 1_795_480_200_000;
const DAY_MS = 86_400_000;

const rules = aCentre({});
const state = emptyState();
const events: QueueEvent[] = [];
let now = START_MS;
const dayOf = () => new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);
const list = fc.sample(chances(400), { seed: 20_261_124, numRuns: 8 }).flat();
list.forEach((chance, serial) => {
  now += Math.abs(chance.ms) + (serial % 700 === 699 ? DAY_MS : 0);
  for (const command of [{ type: 'turn-day' } as const, commandOf(chance, state, rules, serial)]) {
    const decision = decide(state, rules, command, { now, day: dayOf(), act: `act${serial}` });
    for (const event of 'events' in decision ? decision.events : []) {
      apply(state, event);
      events.push(event);
    }
  }
});

using folder = tempFolder();
const { journal } = openSqliteJournal(folder.path, { ids: () => 'journal-of-random-days' });
await journal.open();
const lease = await journal.lease();
for (let at = 0; at < events.length; at += 100) await journal.append(events.slice(at, at + 100), at, `batch-${at}`);
await lease.release();
await journal.close();

const vectors = join(import.meta.dirname, '../vectors/journal');
const name = process.argv[2] ?? 'new';
copyFileSync(join(folder.path, 'journal.db'), join(vectors, `${name}.db`));
writeFileSync(join(vectors, `${name}.json`), `${JSON.stringify(outline(state), null, 1)}\n`);
