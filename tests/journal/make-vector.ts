/**
 * Makes the frozen file that later versions must open: `node tests/journal/make-vector.ts v1` writes
 * `tests/vectors/journal/v1.db`. Run once, when a version ships; a file that shipped is never made again.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { tempFolder } from './temp-folder.ts';

using folder = tempFolder();
const { journal, mirror } = openSqliteJournal(folder.path, { ids: () => 'journal-of-yen-phu' });
await journal.open();
await journal.lease();
const issued = {
  at: 1_763_949_600_000,
  type: 'ticket-issued',
  data: { ticket: 'p1', day: '2025-11-24', number: 'A001' },
};
const key = { key: 'k1', hash: 'h1', answer: { status: 201, body: { ticket: { id: 'p1', number: 'A001' } } } };
await journal.append([{ ...issued, key }], 0, 'batch-1');
const called = { at: 1_763_949_660_000, type: 'ticket-called', data: { ticket: 'p1', counter: '3' } };
const undone = { at: 1_763_949_665_000, type: 'act-undone', data: { counter: '3', tickets: ['p1'] } };
await journal.append([called, undone], 1, 'batch-2');
mirror.saveSnapshot(3, 1, new TextEncoder().encode('{"count":3}'));
await journal.close();

const vectors = join(import.meta.dirname, '../vectors/journal');
mkdirSync(vectors, { recursive: true });
copyFileSync(join(folder.path, 'journal.db'), join(vectors, `${process.argv[2] ?? 'new'}.db`));
