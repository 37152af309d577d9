import type { DatabaseSync } from 'node:sqlite';
import { SNAPSHOTS_KEPT, type Snapshot } from './port.ts';
import { inTransaction } from './transaction.ts';

export function prepareSnapshots(db: DatabaseSync) {
  const insert = db.prepare('INSERT OR REPLACE INTO snapshots (seq, format, bytes) VALUES (?, ?, ?)');
  const forget = db.prepare(
    'DELETE FROM snapshots WHERE (seq, format) NOT IN (SELECT seq, format FROM snapshots ORDER BY seq DESC, format DESC LIMIT ?)',
  );
  const newest = db.prepare('SELECT seq, bytes FROM snapshots WHERE format = ? AND seq < ? ORDER BY seq DESC LIMIT 1');

  return {
    save(seq: number, format: number, bytes: Uint8Array): void {
      inTransaction(db, () => {
        insert.run(seq, format, bytes);
        forget.run(SNAPSHOTS_KEPT);
      });
    },

    load(format: number, before = Number.MAX_SAFE_INTEGER): Snapshot | null {
      const row = newest.get(format, before);
      return row === undefined ? null : { seq: Number(row['seq']), bytes: row['bytes'] as Uint8Array };
    },
  };
}
