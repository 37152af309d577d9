import type { DatabaseSync } from 'node:sqlite';
import { JournalConflict, JournalUnavailable, JournalUnknown } from './errors.ts';
import type { JournalEvent } from './port.ts';
import { encode, listedTickets } from './row.ts';
import { rollBack } from './transaction.ts';
import { storedNothing } from './trouble.ts';

export interface NewBatch {
  events: readonly JournalEvent[];
  expectedSeq: number;
  batchId: string;
  epoch: number;
}

/** The append of the port, around one transaction. Statements are prepared once: most of a batch's time is the fsync. */
export function prepareAppend(db: DatabaseSync): (batch: NewBatch) => number {
  const end = db.prepare('SELECT max(last) AS seq FROM batches');
  const insertBatch = db.prepare('INSERT INTO batches (last, first, epoch, batch_id) VALUES (?, ?, ?, ?)');
  const insertEvent = db.prepare(
    'INSERT INTO events (seq, at, type, ticket, key, hash, answer, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertMention = db.prepare('INSERT INTO mentions (ticket, seq) VALUES (?, ?)');
  const storedBatch = prepareStoredBatch(db);

  function insertAll({ events, expectedSeq, batchId, epoch }: NewBatch): number {
    const last = expectedSeq + events.length;
    insertBatch.run(last, expectedSeq + 1, epoch, batchId);
    for (const [index, event] of events.entries()) {
      const row = encode(event, expectedSeq + 1 + index);
      insertEvent.run(row.seq, row.at, row.type, row.ticket, row.key, row.hash, row.answer, row.data);
      for (const ticket of listedTickets(event)) insertMention.run(ticket, row.seq);
    }
    return last;
  }

  return (batch) => {
    const last = beforeCommit(db, () => {
      const seq = Number(end.get()?.['seq'] ?? 0);
      if (seq === batch.expectedSeq) return insertAll(batch);
      const stored = storedBatch(batch.batchId);
      if (stored === null) throw new JournalConflict(seq, batch.expectedSeq);
      return stored;
    });
    commit(db);
    return last;
  };
}

/** The last sequence of a stored batch, or null. */
export function prepareStoredBatch(db: DatabaseSync): (batchId: string) => number | null {
  const find = db.prepare('SELECT last FROM batches WHERE batch_id = ?');
  return (batchId) => {
    const row = find.get(batchId);
    return row === undefined ? null : Number(row['last']);
  };
}

/** Begins and fills the transaction. Whatever fails here, nothing is committed. */
function beforeCommit(db: DatabaseSync, work: () => number): number {
  rollBack(db);
  try {
    db.exec('BEGIN IMMEDIATE');
    return work();
  } catch (error) {
    rollBack(db);
    if (error instanceof JournalConflict) throw error;
    throw new JournalUnavailable('the batch could not be written', { cause: error });
  }
}

/** Rolls back after any error, so that no reader sees the batch; after an unclear one that does not settle it (see `fence.ts`). */
function commit(db: DatabaseSync): void {
  try {
    db.exec('COMMIT');
  } catch (cause) {
    rollBack(db);
    if (storedNothing(cause)) throw new JournalUnavailable('the batch could not be committed', { cause });
    throw new JournalUnknown('the commit did not say whether it happened', { cause });
  }
}
