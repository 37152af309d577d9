import type { DatabaseSync } from 'node:sqlite';
import type { Answer, Batch, StoredEvent } from './port.ts';
import { decode, type EventRow } from './row.ts';

const COLUMNS = 'seq, at, type, ticket, key, hash, answer, data';

export type Reads = ReturnType<typeof prepareReads>;

/** All questions to the events, each answered whole: no cursor stays open between two of them. */
export function prepareReads(db: DatabaseSync) {
  const end = db.prepare('SELECT max(last) AS seq FROM batches');
  const batchesAfter = db.prepare(
    'SELECT first, last, batch_id AS batchId, epoch FROM batches WHERE last > ? ORDER BY last LIMIT ?',
  );
  const eventsBetween = db.prepare(`SELECT ${COLUMNS} FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq`);
  const eventsAfter = db.prepare(`SELECT ${COLUMNS} FROM events WHERE seq > ? ORDER BY seq LIMIT ?`);
  const eventsOfTicket = db.prepare(
    `SELECT ${COLUMNS} FROM events WHERE ticket = :ticket
     UNION ALL
     SELECT ${COLUMNS} FROM events WHERE seq IN (SELECT seq FROM mentions WHERE ticket = :ticket)
     ORDER BY seq`,
  );
  const answerOfKey = db.prepare('SELECT hash, answer FROM events WHERE key = ? AND at >= ? ORDER BY seq DESC LIMIT 1');

  return {
    seq: (): number => Number(end.get()?.['seq'] ?? 0),

    batches(after: number, limit: number): Batch[] {
      const heads = batchesAfter.all(after, limit) as unknown as Omit<Batch, 'events'>[];
      return heads.map((head) => ({ ...head, events: decodeAll(eventsBetween.all(head.first, head.last)) }));
    },

    events: (after: number, limit: number): StoredEvent[] => decodeAll(eventsAfter.all(after, limit)),

    eventsOf: (ticket: string): StoredEvent[] => decodeAll(eventsOfTicket.all({ ticket })),

    answerOf(key: string, since: number): { hash: string; answer: Answer } | null {
      const row = answerOfKey.get(key, since);
      if (row === undefined) return null;
      return { hash: String(row['hash']), answer: JSON.parse(String(row['answer'])) as Answer };
    },
  };
}

/** The columns are those of EventRow; STRICT tables keep their types. */
function decodeAll(rows: unknown[]): StoredEvent[] {
  return (rows as EventRow[]).map(decode);
}
