import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { JournalUnusable } from './errors.ts';
import { holdFolder } from './lock.ts';
import { migrate } from './migrate.ts';
import type { OpenDatabaseFile } from './open-file.ts';
import { damaged, refusal } from './trouble.ts';

/** How long a commit waits for another program that reads or copies the file. The event loop stands still meanwhile. */
const BUSY_TIMEOUT_MS = 1_000;

export interface Database {
  db: DatabaseSync;
  close(): void;
}

/** Holds the folder, then opens and migrates `journal.db` in it. Throws a JournalRefusal. */
export function openDatabase(dir: string, ids: () => string, openFile: OpenDatabaseFile): Database {
  const opened: DatabaseSync[] = [];
  const close = (): void => {
    for (const each of opened.splice(0)) each.close();
  };
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const lock = holdFolder(dir, openFile);
    opened.push(lock);
    const db = openFile(join(dir, 'journal.db'), { timeout: BUSY_TIMEOUT_MS });
    opened.unshift(db);
    prepareFile(db);
    migrate(db, ids);
    checkEnd(db, dir);
    return { db, close };
  } catch (error) {
    close();
    throw refusal(error, dir);
  }
}

/** FULL: every commit is on the disk, not only in the kernel, before it is told. */
function prepareFile(db: DatabaseSync): void {
  const mode = db.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode'];
  if (mode !== 'wal') {
    throw new JournalUnusable({
      vi: 'Thư mục dữ liệu phải nằm trên ổ đĩa của máy này, không phải ổ đĩa mạng.',
      en: 'The data folder must be on a disk of this machine, not on a network drive.',
    });
  }
  db.exec('PRAGMA synchronous = FULL');
}

/** Start-up must not read the history, so only the end is looked at: the last batch and the last event must agree. */
function checkEnd(db: DatabaseSync, dir: string): void {
  const end = db
    .prepare('SELECT (SELECT max(last) FROM batches) AS batch, (SELECT max(seq) FROM events) AS event')
    .get();
  if (end?.['batch'] !== end?.['event']) throw new JournalUnusable(damaged(dir));
}
