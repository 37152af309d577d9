import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { JournalHeld } from '../../server/journal/errors.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { tempFolder } from './temp-folder.ts';

test('a folder that another process holds is refused, and free the moment that process is killed', async () => {
  using folder = tempFolder();
  const child = fork(join(import.meta.dirname, 'hold-folder.ts'), [folder.path]);
  await once(child, 'message');
  const { journal } = openSqliteJournal(folder.path, { ids: () => 'parent' });
  const refused = journal.open();
  await expect(refused).rejects.toBeInstanceOf(JournalHeld);
  await expect(refused).rejects.toThrow(folder.path);

  child.kill('SIGKILL');
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);
  expect(await journal.open()).toEqual({ journalId: 'child', seq: 1, epoch: 1 });
  expect((await journal.lease()).epoch).toBe(2);
  await journal.close();
});
