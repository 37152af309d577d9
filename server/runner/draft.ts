import { strict as assert } from 'node:assert';
import type { Answer, JournalEvent, StoredEvent } from '../journal/port.ts';
import { ANSWER_KEPT, applyAll, type BookKeeping } from './books.ts';
import type { Command, Decision, Outcome } from './command.ts';

/** A command that waits, with the two ways to end it. */
export interface Waiting<Books> {
  command: Command<Books, string>;
  settle(outcome: Outcome<string>): void;
  fail(error: unknown): void;
}

interface Decided {
  settle(outcome: Outcome<string>): void;
  result: { answer: Answer } | Extract<Decision<string>, { rejected: string }>;
}

export interface DraftSource<Books> {
  keeping: BookKeeping<Books>;
  now(): number;
  before?: ((books: Books) => readonly JournalEvent[]) | undefined;
}

/**
 * The batch that is being put together: each command is decided on the books with all events before it, its events are
 * applied, its answer is taken. Nobody is told anything yet.
 */
export class Draft<Books> {
  readonly events: StoredEvent[] = [];
  readonly decided: Decided[] = [];
  /** The books hold a part of a command that failed: `rebase` before anything else. */
  spoiled = false;
  readonly #source: DraftSource<Books>;
  readonly #startSeq: number;
  #books: Books;

  /** `seq` is the last event in the books. */
  constructor(books: Books, seq: number, source: DraftSource<Books>) {
    this.#books = books;
    this.#startSeq = seq;
    this.#source = source;
  }

  /** Puts the draft on books without its events. */
  rebase(books: Books): void {
    applyAll(books, this.events, this.#source.keeping);
    this.#books = books;
    this.spoiled = false;
  }

  /** Decides one command. Throws what the rules throw (a bug of ours): then nothing of it is in the draft. */
  take({ command, settle }: Waiting<Books>): void {
    const { length } = this.events;
    try {
      this.#stage(this.#source.before?.(this.#books) ?? []);
      const decision = command.decide(this.#books);
      if ('rejected' in decision) this.decided.push({ settle, result: decision });
      else this.decided.push({ settle, result: { answer: this.#carryOut(command, decision.events) } });
    } catch (error) {
      this.spoiled = this.events.length > length;
      this.events.length = length;
      throw error;
    }
  }

  #carryOut(command: Command<Books, string>, events: readonly JournalEvent[]): Answer {
    const stored = this.#stage(events);
    const answer = command.answer(this.#books, { events: stored });
    const kept = command.key !== undefined && answer.status >= 200 && answer.status < 300;
    if (kept) this.#keepAnswer(command.key ?? '', command.bodyHash ?? '', answer, stored[0]);
    return answer;
  }

  #keepAnswer(key: string, hash: string, answer: Answer, first: StoredEvent | undefined): void {
    const [carrier] =
      first === undefined ? this.#stage([{ at: this.#source.now(), type: ANSWER_KEPT, data: {} }]) : [first];
    if (carrier !== undefined) carrier.key = { key, hash, answer };
  }

  /** Numbers the events and applies them. */
  #stage(events: readonly JournalEvent[]): StoredEvent[] {
    const after = this.#startSeq + this.events.length;
    const stored = events.map((event, index) => {
      assert(Number.isInteger(event.at), `${event.type} at ${event.at}: not a whole millisecond`);
      return { ...event, seq: after + 1 + index };
    });
    this.events.push(...stored);
    applyAll(this.#books, stored, this.#source.keeping);
    return stored;
  }
}
