import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` in a write transaction of its own; an error takes all of it back and is thrown on. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  rollBack(db);
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(db);
    throw error;
  }
}

/** Ends whatever transaction is open. SQLite ends some by itself after an error, so there may be none. */
export function rollBack(db: DatabaseSync): void {
  if (!db.isTransaction) return;
  try {
    db.exec('ROLLBACK');
  } catch {
    // A disk that fails twice: what isn't committed is never stored, and the next transaction begins by trying again.
  }
}
