import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { OpenDatabaseFile } from './open-file.ts';

/**
 * Holds the data folder for this process: SQLite's exclusive lock on `lock.db`, which stays empty. The kernel frees it
 * the moment the process ends, however it ends, so nothing stale is left to clean up. It is a file of its own so that
 * `journal.db` stays readable to other programs. A POSIX lock falls when its process closes any handle on the
 * file: nothing in this server may open `lock.db` by other means, not even to copy it. Throws SQLite's BUSY.
 */
export function holdFolder(dir: string, openFile: OpenDatabaseFile): DatabaseSync {
  const lock = openFile(join(dir, 'lock.db'), { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}
