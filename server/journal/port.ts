/** What a command's first event carries beside its data, so that the same key gives the same answer after a restart. */
export interface KeptAnswer {
  /** The caller's idempotency key; its scope is the site. */
  key: string;
  /** Fingerprint of the request, to notice a key that is used for something else. */
  hash: string;
  answer: Answer;
}

/** An HTTP status and a body of plain JSON. */
export interface Answer {
  status: number;
  body: unknown;
}

/** A past fact. `at` is in whole ms since 1970; `data` is plain JSON; only a command's first event has a `key`. */
export interface JournalEvent {
  at: number;
  type: string;
  data: object;
  key?: KeptAnswer;
}

/** Sequences start at 1 and have no gaps. */
export interface StoredEvent extends JournalEvent {
  seq: number;
}

/** What became durable by one append. */
export interface Batch {
  first: number;
  last: number;
  batchId: string;
  /** Epoch of the server that wrote it. */
  epoch: number;
  events: StoredEvent[];
}

export interface Lease {
  /** Raised by one with every lease; the live protocol's epoch follows it. */
  epoch: number;
  held(): boolean;
  /** Settles with a reason (for a log) when somebody else has the lease; never when it is given back. */
  lost: Promise<string>;
  release(): Promise<void>;
}

export interface JournalHealth {
  writable: boolean;
  /** For a log and for `/healthz`; only when not writable. */
  reason?: string;
}

/**
 * The log of all events: the truth. Order of use: `open`, `lease`, then `append`; all else at any time between `open`
 * and `close`. Safety is the expected sequence alone: of two writers who expect the same sequence one wins. The lease only keeps a second
 * writer from trying.
 */
export interface Journal {
  /**
   * Makes the journal usable. `epoch` is that of the last lease, 0 when there was none. Rejects with a sentence for
   * people: JournalHeld (another server has the data), JournalTooNew, JournalUnusable.
   */
  open(): Promise<{ journalId: string; seq: number; epoch: number }>;

  /**
   * Stores all events or none and resolves with the last one's sequence once they are durable: a power cut after that
   * loses nothing. `expectedSeq` is the last sequence the caller knows. A batch id that is stored already stores
   * nothing and resolves with that batch's last sequence. `events` is not empty. Rejects with
   * - JournalConflict: the journal stands elsewhere; surely not stored; never repeat, fold anew;
   * - JournalUnavailable: surely not stored (disk full, no lease);
   * - JournalUnknown: perhaps stored; nobody may be told anything before `resolve` or the same append has said which.
   */
  append(events: readonly JournalEvent[], expectedSeq: number, batchId: string): Promise<number>;

  /**
   * After JournalUnknown: the batch's last sequence if it is stored, null if it is not and never will be. Rejects with
   * JournalUnknown while that can't be said; ask again later.
   */
  resolve(batchId: string): Promise<number | null>;

  /** Batches that end beyond `after`, whole, in order; at most `limit` of them. Ends at the present end. */
  read(after: number, limit?: number): AsyncIterable<Batch>;

  /** As `read`, then each batch as it becomes durable, own ones too. Ends with the signal or with `close`. */
  follow(after: number, signal: AbortSignal): AsyncIterable<Batch>;

  /**
   * The right to append. An engine for several servers waits until it is free, or rejects when the signal aborts;
   * SQLite rejects at once with JournalHeld, or as `open` does when the disk refuses the first write.
   */
  lease(signal?: AbortSignal): Promise<Lease>;

  /** Whether an append would succeed, as far as one can know without one. After a failed append it tries a write. */
  health(): JournalHealth;

  /** Gives the lease back and ends all followers. Harmless when closed. */
  close(): Promise<void>;
}

export interface Snapshot {
  seq: number;
  bytes: Uint8Array;
}

/**
 * The same events for reading at once: always on this machine, in memory or SQLite, so every call is synchronous.
 * Usable while its journal is open. A call may throw JournalUnavailable when the disk fails, JournalUnusable when the
 * file is damaged.
 */
export interface Mirror {
  /** The last sequence that is stored, 0 when empty. */
  seq(): number;
  /** The newest answer kept for the key whose event's `at` is not before `since`. */
  answerOf(key: string, since: number): { hash: string; answer: Answer } | null;
  /**
   * The history of one ticket, of any day, in order: events whose data name it as `ticket` or list it (an undo's
   * `tickets`, a day's end's `expired` and `finished`). The latter name other tickets too: show only what concerns this one.
   */
  eventsOf(ticket: string): StoredEvent[];
  /** At most `limit` events after a sequence, in order, with the keys of their commands. */
  events(after: number, limit: number): StoredEvent[];
  /** Keeps it and forgets all but the newest SNAPSHOTS_KEPT. `seq` is the last event in it, `format` the reader's version. */
  saveSnapshot(seq: number, format: number, bytes: Uint8Array): void;
  /** The newest of that format, or the newest below sequence `before` when that one proved unreadable. */
  loadSnapshot(format: number, before?: number): Snapshot | null;
}

/** The newest, and the one before it in case the newest can't be read. */
export const SNAPSHOTS_KEPT = 2;
