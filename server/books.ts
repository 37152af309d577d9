import { applyToken, emptyTokens, type TokenEvent, type Tokens } from './access/tokens.ts';
import type { StoredEvent } from './journal/port.ts';
import { applyCall, type Calls, emptyCalls } from './live/calls.ts';
import { apply } from './queue/apply.ts';
import type { QueueEvent } from './queue/events.ts';
import { learn } from './queue/learn.ts';
import { type Learnt, nothingLearnt } from './queue/learnt.ts';
import { emptyState, type QueueState } from './queue/state.ts';
import type { BookKeeping } from './runner/books.ts';

/** Everything that is folded from the journal and kept in memory. */
export interface Books {
  queue: QueueState;
  /** What past days teach about waiting. */
  learnt: Learnt;
  calls: Calls;
  tokens: Tokens;
}

/** Raise it when the shape of `Books` changes: older snapshots are then left aside and history is folded. */
const BOOKS_FORMAT = 7;

const emptyBooks = (): Books => ({
  queue: emptyState(),
  learnt: nothingLearnt(),
  calls: emptyCalls(),
  tokens: emptyTokens(),
});

function applyToBooks(books: Books, event: StoredEvent): void {
  switch (event.type) {
    case 'token-issued':
    case 'token-revoked':
      applyToken(books.tokens, event as unknown as TokenEvent);
      return;
    default:
      learn(books.learnt, books.queue, event as unknown as QueueEvent);
      apply(books.queue, event as unknown as QueueEvent);
      applyCall(books.calls, event);
  }
}

export const booksKeeping: BookKeeping<Books> = {
  empty: emptyBooks,
  apply: applyToBooks,
  format: BOOKS_FORMAT,
  save: (books) => JSON.stringify(books),
  load: (bytes) => JSON.parse(Buffer.from(bytes).toString()) as Books,
};
