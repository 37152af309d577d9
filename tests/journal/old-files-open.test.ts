import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { collect, seqs } from './events.ts';
import { tempFolder } from './temp-folder.ts';

const vectors = join(import.meta.dirname, '../vectors/journal');

test.each(['v1'])('a journal written by version %s opens with everything in it', async (version) => {
  using folder = tempFolder();
  copyFileSync(join(vectors, `${version}.db`), join(folder.path, 'journal.db'));
  const { journal, mirror } = openSqliteJournal(folder.path, { ids: () => 'not asked for' });
  expect(await journal.open()).toEqual({ journalId: 'journal-of-yen-phu', seq: 3, epoch: 1 });
  const batches = await collect(journal.read(0));
  expect(batches.map(({ batchId, epoch, first, last }) => ({ batchId, epoch, first, last }))).toEqual([
    { batchId: 'batch-1', epoch: 1, first: 1, last: 1 },
    { batchId: 'batch-2', epoch: 1, first: 2, last: 3 },
  ]);
  expect(batches[1]?.events[0]).toEqual({
    seq: 2,
    at: 1_763_949_660_000,
    type: 'ticket-called',
    data: { ticket: 'p1', counter: '3' },
  });
  expect(seqs(mirror.eventsOf('p1'))).toEqual([1, 2, 3]);
  expect(mirror.answerOf('k1', 0)).toEqual({
    hash: 'h1',
    answer: { status: 201, body: { ticket: { id: 'p1', number: 'A001' } } },
  });
  expect(new TextDecoder().decode(mirror.loadSnapshot(1)?.bytes)).toBe('{"count":3}');
  expect((await journal.lease()).epoch).toBe(2);
  expect(await journal.append([{ at: 1_763_949_700_000, type: 'x', data: {} }], 3, 'batch-3')).toBe(4);
  await journal.close();
});
