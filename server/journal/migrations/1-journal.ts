import type { Migration } from './migration.ts';

/**
 * `mentions` has the tickets that an event lists, so that the hot path (an event about one ticket) needs one insert.
 * `fence` is a number whose change makes a commit: see `fence.ts`.
 */
export const journal1: Migration = (db, ids) => {
  db.exec(`
    CREATE TABLE meta (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      journal_id TEXT NOT NULL,
      epoch INTEGER NOT NULL,
      fence INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE batches (
      last INTEGER PRIMARY KEY,
      first INTEGER NOT NULL,
      epoch INTEGER NOT NULL,
      batch_id TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE events (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      type TEXT NOT NULL,
      ticket TEXT,
      key TEXT,
      hash TEXT,
      answer TEXT,
      data TEXT NOT NULL
    ) STRICT;
    CREATE INDEX events_by_ticket ON events (ticket) WHERE ticket IS NOT NULL;
    CREATE INDEX events_by_key ON events (key) WHERE key IS NOT NULL;
    CREATE TABLE mentions (
      ticket TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY (ticket, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE snapshots (
      seq INTEGER NOT NULL,
      format INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (seq, format)
    ) STRICT;
  `);
  db.prepare('INSERT INTO meta VALUES (1, ?, 0, 0)').run(ids());
};
