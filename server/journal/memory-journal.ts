import { Arrivals, followBatches } from './arrivals.ts';
import { JournalConflict, JournalHeld, JournalUnavailable } from './errors.ts';
import {
  type Batch,
  type Journal,
  type JournalEvent,
  type JournalHealth,
  type Lease,
  type Mirror,
  SNAPSHOTS_KEPT,
  type Snapshot,
  type StoredEvent,
} from './port.ts';
import { decode, type EventRow, encode, listedTickets } from './row.ts';

interface StoredBatch {
  first: number;
  last: number;
  batchId: string;
  epoch: number;
}

/** What outlives a journal in memory: hand the same store to a second one to play a restart. */
export interface MemoryStore {
  open: boolean;
  epoch: number;
  batches: StoredBatch[];
  /** The row of sequence n stands at n - 1. */
  rows: EventRow[];
  /** Sequences by ticket. */
  tickets: Map<string, number[]>;
  /** Sequences by key. */
  keys: Map<string, number[]>;
  snapshots: (Snapshot & { format: number })[];
}

export function memoryStore(): MemoryStore {
  return { open: false, epoch: 0, batches: [], rows: [], tickets: new Map(), keys: new Map(), snapshots: [] };
}

/** A journal for days that are played in one process: the same contract, nothing on a disk. */
export function memoryJournal(store: MemoryStore = memoryStore()): { journal: Journal; mirror: Mirror } {
  const journal = new MemoryJournal(store);
  return { journal, mirror: journal };
}

/** Events are kept as JSON, as SQLite keeps them, so that no reader shares an object with the writer. */
class MemoryJournal implements Journal, Mirror {
  readonly #store: MemoryStore;
  readonly #arrivals = new Arrivals();
  #open = false;
  #epoch: number | null = null;

  constructor(store: MemoryStore) {
    this.#store = store;
  }

  async open(): Promise<{ journalId: string; seq: number; epoch: number }> {
    if (this.#store.open) throw new JournalHeld('memory');
    this.#store.open = true;
    this.#open = true;
    return { journalId: 'memory', seq: this.seq(), epoch: this.#store.epoch };
  }

  async lease(): Promise<Lease> {
    this.#assertOpen();
    if (this.#epoch !== null) throw new JournalHeld('memory');
    this.#store.epoch += 1;
    const epoch = this.#store.epoch;
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
    this.#assertOpen();
    if (this.#epoch === null) throw new JournalUnavailable('the journal is not leased');
    if (this.seq() !== expectedSeq) {
      const stored = await this.resolve(batchId);
      if (stored === null) throw new JournalConflict(this.seq(), expectedSeq);
      return stored;
    }
    const last = expectedSeq + events.length;
    const rows = events.map((event, index) => encode(event, expectedSeq + 1 + index));
    this.#store.batches.push({ first: expectedSeq + 1, last, batchId, epoch: this.#epoch });
    this.#store.rows.push(...rows);
    for (const [index, event] of events.entries()) this.#index(event, expectedSeq + 1 + index);
    this.#arrivals.announce();
    return last;
  }

  async resolve(batchId: string): Promise<number | null> {
    this.#assertOpen();
    return this.#store.batches.find((batch) => batch.batchId === batchId)?.last ?? null;
  }

  async *read(after: number, limit = Number.POSITIVE_INFINITY): AsyncGenerator<Batch> {
    this.#assertOpen();
    yield* this.#batchesAfter(after).slice(0, limit);
  }

  follow(after: number, signal: AbortSignal): AsyncIterable<Batch> {
    const page = (from: number): Batch[] | null => (this.#open ? this.#batchesAfter(from) : null);
    return followBatches(page, this.#arrivals, after, signal);
  }

  health(): JournalHealth {
    return this.#epoch === null ? { writable: false, reason: 'the journal is not leased' } : { writable: true };
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#store.open = false;
    this.#epoch = null;
    this.#arrivals.announce();
  }

  seq(): number {
    this.#assertOpen();
    return this.#store.rows.length;
  }

  answerOf(key: string, since: number): ReturnType<Mirror['answerOf']> {
    this.#assertOpen();
    const kept = this.#rowsAt(this.#store.keys.get(key)).findLast((row) => row.at >= since);
    const stored = kept === undefined ? undefined : decode(kept).key;
    return stored === undefined ? null : { hash: stored.hash, answer: stored.answer };
  }

  eventsOf(ticket: string): StoredEvent[] {
    this.#assertOpen();
    return this.#rowsAt(this.#store.tickets.get(ticket)).map(decode);
  }

  events(after: number, limit: number): StoredEvent[] {
    this.#assertOpen();
    return this.#store.rows.slice(after, after + limit).map(decode);
  }

  saveSnapshot(seq: number, format: number, bytes: Uint8Array): void {
    this.#assertOpen();
    const others = this.#store.snapshots.filter((each) => each.seq !== seq || each.format !== format);
    const all = [...others, { seq, format, bytes: bytes.slice() }];
    this.#store.snapshots = all.sort((a, b) => b.seq - a.seq || b.format - a.format).slice(0, SNAPSHOTS_KEPT);
  }

  loadSnapshot(format: number, before = Number.POSITIVE_INFINITY): Snapshot | null {
    this.#assertOpen();
    const found = this.#store.snapshots.find((each) => each.format === format && each.seq < before);
    return found === undefined ? null : { seq: found.seq, bytes: found.bytes.slice() };
  }

  #assertOpen(): void {
    if (!this.#open) throw new JournalUnavailable('the journal is not open');
  }

  #batchesAfter(after: number): Batch[] {
    const { batches, rows } = this.#store;
    const from = batches.findLastIndex((batch) => batch.last <= after) + 1;
    return batches
      .slice(from)
      .map((batch) => ({ ...batch, events: rows.slice(batch.first - 1, batch.last).map(decode) }));
  }

  #index(event: JournalEvent, seq: number): void {
    const about = this.#store.rows[seq - 1]?.ticket ?? null;
    for (const ticket of about === null ? listedTickets(event) : [about, ...listedTickets(event)]) {
      push(this.#store.tickets, ticket, seq);
    }
    if (event.key !== undefined) push(this.#store.keys, event.key.key, seq);
  }

  #rowsAt(seqs: number[] = []): EventRow[] {
    return seqs.flatMap((seq) => this.#store.rows[seq - 1] ?? []);
  }
}

function push(index: Map<string, number[]>, name: string, seq: number): void {
  const seqs = index.get(name);
  if (seqs === undefined) index.set(name, [seq]);
  else seqs.push(seq);
}
