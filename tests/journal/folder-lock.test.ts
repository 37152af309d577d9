import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { JournalHeld } from '../../server/journal/errors.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { FailingDisk } from './failing-disk.ts';
import { tempFolder } from './temp-folder.ts';

const holdFolder = (dir: string) => fork(join(import.meta.dirname, 'hold-folder.ts'), [dir], { silent: true });

test('a folder that another process holds is refused, and free the moment that process is killed', async () => {
  using folder = tempFolder();
  const child = holdFolder(folder.path);
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

test('a second try in the same process leaves nothing open and does not free the folder for other processes', async () => {
  using folder = tempFolder();
  const { journal } = openSqliteJournal(folder.path, { ids: () => 'first' });
  await journal.open();
  const disk = new FailingDisk();
  const second = openSqliteJournal(folder.path, { ids: () => 'j', openDatabaseFile: disk.openDatabaseFile });
  await expect(second.journal.open()).rejects.toBeInstanceOf(JournalHeld);
  expect(disk.opened.map(({ isOpen }) => isOpen)).toEqual([false]);

  const child = holdFolder(folder.path);
  const stderr = child.stderr === null ? Promise.resolve('') : text(child.stderr);
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(await stderr).toContain('journal-held');
  await journal.close();
});
