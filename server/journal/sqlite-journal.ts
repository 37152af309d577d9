import type { DatabaseSync } from 'node:sqlite';
import { prepareAppend, prepareStoredBatch } from './append.ts';
import { Arrivals, followBatches } from './arrivals.ts';
import { type Database, openDatabase } from './database.ts';
import { JournalHeld, JournalUnavailable, JournalUnknown } from './errors.ts';
import { writeFence } from './fence.ts';
import { type OpenDatabaseFile, openDatabaseFile } from './open-file.ts';
import type { Batch, Journal, JournalEvent, JournalHealth, Lease, Mirror, Snapshot, StoredEvent } from './port.ts';
import { prepareReads } from './read.ts';
import { prepareSnapshots } from './snapshot.ts';
import { inTransaction, rollBack } from './transaction.ts';
import { isDamage, refusal } from './trouble.ts';

export interface SqliteJournalOptions {
  /** Makes the journal's own id when the database is new. */
  ids: () => string;
  /** For tests of a failing disk. */
  openDatabaseFile?: OpenDatabaseFile;
}

/** Batches that a reader takes from the database at a time. */
const PAGE_BATCHES = 200;

/** The journal in `dir/journal.db`. Nothing is touched before `open`. */
export function openSqliteJournal(dir: string, options: SqliteJournalOptions): { journal: Journal; mirror: Mirror } {
  const journal = new SqliteJournal(dir, options);
  return { journal, mirror: journal };
}

/** Everything that lives as long as the file is open. */
interface Open extends Database {
  append: ReturnType<typeof prepareAppend>;
  storedBatch: ReturnType<typeof prepareStoredBatch>;
  reads: ReturnType<typeof prepareReads>;
  snapshots: ReturnType<typeof prepareSnapshots>;
}

/** Journal and mirror are one file here, so one class; each side sees it through its interface. */
class SqliteJournal implements Journal, Mirror {
  readonly #dir: string;
  readonly #options: SqliteJournalOptions;
  readonly #arrivals = new Arrivals();
  #file: Open | null = null;
  /** Epoch of the lease, null without one. */
  #epoch: number | null = null;
  /** Why the last write failed. */
  #trouble: string | null = null;

  constructor(dir: string, options: SqliteJournalOptions) {
    this.#dir = dir;
    this.#options = options;
  }

  /** Takes the folder at once: a server that may not write must not even migrate the database. */
  async open(): Promise<{ journalId: string; seq: number; epoch: number }> {
    if (this.#file !== null) throw new JournalHeld(this.#dir);
    const database = openDatabase(this.#dir, this.#options.ids, this.#options.openDatabaseFile ?? openDatabaseFile);
    const { db } = database;
    this.#file = {
      ...database,
      append: prepareAppend(db),
      storedBatch: prepareStoredBatch(db),
      reads: prepareReads(db),
      snapshots: prepareSnapshots(db),
    };
    const { journalId, epoch } = readMeta(db);
    return { journalId, seq: this.seq(), epoch };
  }

  async lease(): Promise<Lease> {
    const { db } = this.#opened();
    if (this.#epoch !== null) throw new JournalHeld(this.#dir);
    const epoch = this.#write(() => raiseEpoch(db, this.#dir));
    this.#epoch = epoch;
    return {
      epoch,
      held: () => this.#epoch === epoch,
      lost: new Promise(() => {}),
      release: async () => {
        if (this.#epoch === epoch) this.#epoch = null;
      },
    };
  }

  async append(events: readonly JournalEvent[], expectedSeq: number, batchId: string): Promise<number> {
    const file = this.#opened();
    const epoch = this.#epoch;
    if (epoch === null) throw new JournalUnavailable('the journal is not leased');
    const last = this.#write(() => file.append({ events, expectedSeq, batchId, epoch }));
    this.#arrivals.announce();
    return last;
  }

  async resolve(batchId: string): Promise<number | null> {
    const { db, storedBatch } = this.#opened();
    try {
      this.#write(() => writeFence(db));
      return storedBatch(batchId);
    } catch (cause) {
      throw new JournalUnknown("the journal still can't say whether the batch is stored", { cause });
    }
  }

  async *read(after: number, limit = Number.POSITIVE_INFINITY): AsyncGenerator<Batch> {
    let last = after;
    for (let left = limit; left > 0; ) {
      const page = this.#ask((file) => file.reads.batches(last, Math.min(left, PAGE_BATCHES)));
      if (page.length === 0) return;
      yield* page;
      left -= page.length;
      last = page.at(-1)?.last ?? last;
    }
  }

  follow(after: number, signal: AbortSignal): AsyncIterable<Batch> {
    const page = (from: number): Batch[] | null =>
      this.#file === null ? null : this.#ask((file) => file.reads.batches(from, PAGE_BATCHES));
    return followBatches(page, this.#arrivals, after, signal);
  }

  health(): JournalHealth {
    if (this.#file === null) return { writable: false, reason: 'the journal is not open' };
    if (this.#epoch === null) return { writable: false, reason: 'the journal is not leased' };
    if (this.#trouble !== null) this.#probe(this.#file.db);
    return this.#trouble === null ? { writable: true } : { writable: false, reason: this.#trouble };
  }

  async close(): Promise<void> {
    this.#file?.close();
    this.#file = null;
    this.#epoch = null;
    this.#arrivals.announce();
  }

  seq(): number {
    return this.#ask((file) => file.reads.seq());
  }

  answerOf(key: string, since: number): ReturnType<Mirror['answerOf']> {
    return this.#ask((file) => file.reads.answerOf(key, since));
  }

  eventsOf(ticket: string): StoredEvent[] {
    return this.#ask((file) => file.reads.eventsOf(ticket));
  }

  events(after: number, limit: number): StoredEvent[] {
    return this.#ask((file) => file.reads.events(after, limit));
  }

  saveSnapshot(seq: number, format: number, bytes: Uint8Array): void {
    this.#ask((file) => file.snapshots.save(seq, format, bytes));
  }

  loadSnapshot(format: number, before?: number): Snapshot | null {
    return this.#ask((file) => file.snapshots.load(format, before));
  }

  #opened(): Open {
    if (this.#file === null) throw new JournalUnavailable('the journal is not open');
    return this.#file;
  }

  /** Never inside a transaction that could not be rolled back: it would show what isn't stored. */
  #ask<T>(question: (file: Open) => T): T {
    const file = this.#opened();
    rollBack(file.db);
    if (file.db.isTransaction) throw new JournalUnavailable('the journal is in a failed transaction');
    try {
      return question(file);
    } catch (cause) {
      if (isDamage(cause)) throw refusal(cause, this.#dir);
      throw new JournalUnavailable("the journal's file failed", { cause });
    }
  }

  /** Remembers for `health` how the last write went. */
  #write<T>(work: () => T): T {
    try {
      const result = work();
      this.#trouble = null;
      return result;
    } catch (error) {
      this.#trouble = describe(error);
      throw error;
    }
  }

  #probe(db: DatabaseSync): void {
    try {
      this.#write(() => writeFence(db));
    } catch {
      // The reason is remembered, which is all that the asker wants.
    }
  }
}

function readMeta(db: DatabaseSync): { journalId: string; epoch: number } {
  const row = db.prepare('SELECT journal_id, epoch FROM meta').get();
  return { journalId: String(row?.['journal_id']), epoch: Number(row?.['epoch']) };
}

/** The first write after the start: what forbids it is said as at `open`. */
function raiseEpoch(db: DatabaseSync, dir: string): number {
  try {
    return inTransaction(db, () => {
      db.exec('UPDATE meta SET epoch = epoch + 1');
      return readMeta(db).epoch;
    });
  } catch (error) {
    throw refusal(error, dir);
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
