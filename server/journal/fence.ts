import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/**
 * Commits something without meaning. A commit whose fsync failed may have left its pages in the write-ahead log: this
 * connection no longer sees them, but after a crash SQLite would find them there and take them for committed. A later
 * commit overwrites them, and only then is "not stored" true for good. It must change a value: SQLite writes no page
 * for an update that changes nothing.
 */
export function writeFence(db: DatabaseSync): void {
  inTransaction(db, () => db.exec('UPDATE meta SET fence = fence + 1'));
}
