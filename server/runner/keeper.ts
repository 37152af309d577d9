import type { Mirror } from '../journal/port.ts';
import { type BookKeeping, foldBooks } from './books.ts';

/** The least number of events between two snapshots. */
export const SNAPSHOT_EVENTS_MIN = 2_000;

/** Writing so many bytes of a snapshot costs about as much as folding one event: then neither costs more than the other. */
export const SNAPSHOT_BYTES_AN_EVENT = 128;

/**
 * Keeps the books equal to the journal: holds them, folds them anew when they can no longer be trusted, and writes
 * snapshots so that folding stays short.
 */
export class Keeper<Books> {
  /** The last event in the books that is durable. */
  seq = 0;
  readonly #mirror: Mirror;
  readonly #keeping: BookKeeping<Books>;
  readonly #eventsMin: number;
  #books: Books | null = null;
  #snapshot = { seq: 0, bytes: 0 };

  constructor(mirror: Mirror, keeping: BookKeeping<Books>, snapshotEveryEvents = SNAPSHOT_EVENTS_MIN) {
    this.#mirror = mirror;
    this.#keeping = keeping;
    this.#eventsMin = snapshotEveryEvents;
  }

  /** Folds first if need be; throws JournalUnavailable when the journal can't be read. */
  get books(): Books {
    return this.#books ?? this.fold();
  }

  /** The books hold what the journal does not: they are folded anew before anyone sees them. */
  distrust(): void {
    this.#books = null;
  }

  fold(): Books {
    const folded = foldBooks(this.#mirror, this.#keeping);
    this.seq = folded.seq;
    this.#snapshot = folded.snapshot;
    this.#books = folded.books;
    return folded.books;
  }

  /** Whether enough has happened since the last snapshot. */
  get snapshotDue(): boolean {
    const worth = Math.ceil(this.#snapshot.bytes / SNAPSHOT_BYTES_AN_EVENT);
    return this.seq - this.#snapshot.seq >= Math.max(this.#eventsMin, worth);
  }

  /** Only while no append is under way: the books must be what is durable. */
  saveSnapshot(): void {
    if (this.#books === null || this.seq === this.#snapshot.seq) return;
    const saved = this.#keeping.save(this.#books);
    const bytes = typeof saved === 'string' ? new TextEncoder().encode(saved) : saved;
    this.#mirror.saveSnapshot(this.seq, this.#keeping.format, bytes);
    this.#snapshot = { seq: this.seq, bytes: bytes.byteLength };
  }
}
