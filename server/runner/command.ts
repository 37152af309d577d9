import type { Answer, JournalEvent, StoredEvent } from '../journal/port.ts';

/** What a refusal's sentence needs to know. */
type Told = Readonly<Record<string, string | number>>;

/** What the rules say to a command: what happened, or why not. No events: all is as it was asked to be already. */
export type Decision<Code extends string> = { events: readonly JournalEvent[] } | { rejected: Code; told?: Told };

export interface Command<Books, Code extends string> {
  /** Idempotency key. Only a 2xx answer is kept under it. */
  key?: string;
  /** Fingerprint of what is asked (path and body), to tell a repeated request from a reused key. */
  bodyHash?: string;
  /** Pure. Reads the books, never keeps them: the next event changes them in place. */
  decide(books: Books): Decision<Code>;
  /** The answer right after the events, as a fresh object: nothing of the books may be in it, they move on. */
  answer(books: Books, outcome: { events: readonly StoredEvent[] }): Answer;
}

export type Outcome<Code extends string> =
  /** Durable. `seq` is the last event of its commit, or the present one for an answer given before. */
  | { ok: true; answer: Answer; seq: number }
  | { ok: false; rejected: Code; told?: Told }
  /** `not-durable`: nothing of it is stored. `key-reused`: the key belongs to another request. */
  | { ok: false; error: 'not-durable' | 'key-reused' };
