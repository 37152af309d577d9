import type { Mirror, StoredEvent } from '../journal/port.ts';

/**
 * How a state is kept: the fold of the journal, for one kind of books. `apply` changes the books in place and needs
 * nothing but the event.
 */
export interface BookKeeping<Books> {
  empty(): Books;
  apply(books: Books, event: StoredEvent): void;
  /** Version of what `save` writes. Raise it with the shape: snapshots of another format are not looked at. */
  format: number;
  save(books: Books): Uint8Array | string;
  /** May throw: an older snapshot, or the whole journal, serves then. */
  load(bytes: Uint8Array): Books;
}

/** An event of the runner itself: it carries the answer to a command that changed nothing. No books see it. */
export const ANSWER_KEPT = 'answer-kept';

/** Events taken from the mirror at a time while folding. */
const PAGE_EVENTS = 1_000;

export interface Folded<Books> {
  books: Books;
  /** The last event in the books. */
  seq: number;
  /** The snapshot that it started from; 0 and 0 bytes without one. */
  snapshot: { seq: number; bytes: number };
}

/** Opens the newest readable snapshot and applies what came after it. */
export function foldBooks<Books>(mirror: Mirror, keeping: BookKeeping<Books>): Folded<Books> {
  const start = newestSnapshot(mirror, keeping) ?? { books: keeping.empty(), seq: 0, bytes: 0 };
  let { seq } = start;
  for (;;) {
    const page = mirror.events(seq, PAGE_EVENTS);
    applyAll(start.books, page, keeping);
    seq = page.at(-1)?.seq ?? seq;
    if (page.length < PAGE_EVENTS) return { books: start.books, seq, snapshot: { seq: start.seq, bytes: start.bytes } };
  }
}

export function applyAll<Books>(books: Books, events: readonly StoredEvent[], keeping: BookKeeping<Books>): void {
  for (const event of events) if (event.type !== ANSWER_KEPT) keeping.apply(books, event);
}

function newestSnapshot<Books>(mirror: Mirror, keeping: BookKeeping<Books>) {
  let found = mirror.loadSnapshot(keeping.format);
  while (found !== null) {
    try {
      return { books: keeping.load(found.bytes), seq: found.seq, bytes: found.bytes.byteLength };
    } catch {
      // The journal is the truth; a snapshot only saves time, so an unreadable one is passed over.
      found = mirror.loadSnapshot(keeping.format, found.seq);
    }
  }
  return null;
}
