import type { Clock } from '../clock.ts';
import { JournalUnavailable, JournalUnknown } from '../journal/errors.ts';
import type { Journal, JournalEvent, JournalHealth, Lease, Mirror, StoredEvent } from '../journal/port.ts';
import type { BookKeeping } from './books.ts';
import type { Command, Outcome } from './command.ts';
import { askUntilKnown } from './doubt.ts';
import { Draft, type Waiting } from './draft.ts';
import { Keeper } from './keeper.ts';
import { KeptAnswers } from './kept-answers.ts';

/** Events after which a batch takes no further command: an engine behind the port limits a message to 1 MB. */
export const BATCH_EVENTS_MAX = 512;

/** Commands that may wait for a journal that does not answer; one more is `not-durable` at once. */
export const COMMANDS_WAITING_MAX = 10_000;

/** Nothing of the command is stored. */
const NOT_DURABLE = { ok: false, error: 'not-durable' } as const;

export interface RunnerOptions<Books> {
  journal: Journal;
  mirror: Mirror;
  clock: Clock;
  /** Makes batch ids. */
  ids: () => string;
  books: BookKeeping<Books>;
  /** For a log: a bug of ours, or a snapshot that could not be written. Commands go on. */
  report: (what: string, error: unknown) => void;
  /** Events that must come before whatever is decided next, such as the turn of the day. Pure, as `decide` is. */
  before?: (books: Books) => readonly JournalEvent[];
  /** Default KEEP_ANSWERS_MS. */
  keepAnswersMs?: number;
  /** The least number; default SNAPSHOT_EVENTS_MIN. */
  snapshotEveryEvents?: number;
}

/** What has just become durable. */
export interface Commit {
  events: readonly StoredEvent[];
  seq: number;
  epoch: number;
}

export function createRunner<Books>(options: RunnerOptions<Books>): Runner<Books> {
  return new Runner(options);
}

/**
 * The one place where commands become events. Commands wait for the end of the event-loop turn; then all of them are decided one
 * after the other, each on the books with the events of those before it, and stored by one append. Only when that is
 * durable are the listeners told, then the callers. If it fails nobody is told anything, the books are folded
 * anew and the callers get `not-durable`.
 *
 * What comes while an append is under way waits undecided, so a failed append takes no other command with it, and
 * the books hold at most the one batch that is not yet durable: `settled` waits for that. SQLite's append ends before anything
 * else can run, so there the books are always what is durable.
 */
export class Runner<Books> {
  readonly #options: RunnerOptions<Books>;
  readonly #keeper: Keeper<Books>;
  readonly #listeners: ((commit: Commit) => void)[] = [];
  readonly #answers: KeptAnswers;
  #waiting: Waiting<Books>[] = [];
  #lease: Lease | null = null;
  #scheduled = false;
  /** The turn under way; settles when its commands are answered. */
  #turn: Promise<void> | null = null;
  #snapshotScheduled = false;
  #appending = false;
  #unresolved = false;
  readonly #closing = new AbortController();

  constructor(options: RunnerOptions<Books>) {
    this.#options = options;
    this.#keeper = new Keeper(options.mirror, options.books, options.snapshotEveryEvents);
    this.#answers = new KeptAnswers(options.mirror, options.clock, options.keepAnswersMs);
  }

  /** Takes the lease and folds the books. Rejects as the journal's `open` and `lease` do. */
  async open(): Promise<void> {
    const { journal } = this.#options;
    await journal.open();
    try {
      this.#lease = await journal.lease();
      this.#keeper.fold();
    } catch (error) {
      await journal.close();
      throw error;
    }
    this.#considerSnapshot();
  }

  /** For reading only. Throws JournalUnavailable when they must be folded anew and the journal can't be read. */
  get books(): Books {
    return this.#keeper.books;
  }

  /** The last durable event. */
  get seq(): number {
    return this.#keeper.seq;
  }

  get epoch(): number {
    return this.#lease?.epoch ?? 0;
  }

  /** Whether the books hold a batch of which it is not known that it is durable: nobody may be shown them. */
  get inDoubt(): boolean {
    return this.#appending;
  }

  /** Settles when the books hold only what is durable: at once unless an append is under way. */
  async settled(): Promise<void> {
    while (this.#turn !== null) await this.#turn;
  }

  health(): JournalHealth {
    if (this.#unresolved) return { writable: false, reason: 'it is not known whether the last commit happened' };
    return this.#options.journal.health();
  }

  /** Called once for each durable batch, in order, before the callers of its commands get their answers. */
  onCommit(listener: (commit: Commit) => void): void {
    this.#listeners.push(listener);
  }

  /** Whether a key has its answer, or a command under way that will give it one. */
  knows(key: string): boolean {
    try {
      return this.#answers.find(key, '', this.seq) !== null;
    } catch (error) {
      if (!(error instanceof JournalUnavailable)) throw error;
      return false; // nothing can be carried out now, and `run` says so
    }
  }

  /**
   * Carries out one command. Rejects only with an error of our own, thrown by `decide`, `answer` or the books; nothing of that
   * command is stored then.
   */
  run<Code extends string>(command: Command<Books, Code>): Promise<Outcome<Code>>;
  async run(command: Command<Books, string>): Promise<Outcome<string>> {
    if (this.#lease?.held() !== true || this.#closing.signal.aborted) return NOT_DURABLE;
    if (command.key === undefined) return this.#enqueue(command);
    return this.#once(command.key, command);
  }

  /** Carries out what waits, writes a snapshot and gives the journal back. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    while (this.#turn !== null || this.#waiting.length > 0) await (this.#turn ?? this.#startTurn());
    this.#saveSnapshot();
    await this.#lease?.release();
    await this.#options.journal.close();
  }

  /** The answer that the key has already, or will have when the command under way is answered; else the command's own. */
  #once(key: string, command: Command<Books, string>): Promise<Outcome<string>> {
    const hash = command.bodyHash ?? '';
    try {
      return this.#answers.find(key, hash, this.seq) ?? this.#answers.await(key, hash, this.#enqueue(command));
    } catch (error) {
      if (!(error instanceof JournalUnavailable)) throw error;
      this.#options.report('the kept answers could not be read', error);
      return Promise.resolve(NOT_DURABLE);
    }
  }

  #enqueue(command: Command<Books, string>): Promise<Outcome<string>> {
    if (this.#waiting.length >= COMMANDS_WAITING_MAX) return Promise.resolve(NOT_DURABLE);
    return new Promise((settle, fail) => {
      this.#waiting.push({ command, settle, fail });
      this.#schedule();
    });
  }

  /** The check phase follows all input of an event-loop turn, so its commands are together by then. */
  #schedule(): void {
    if (this.#scheduled || this.#turn !== null) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#turn === null && this.#waiting.length > 0) void this.#startTurn();
    });
  }

  #startTurn(): Promise<void> {
    this.#turn = this.#runTurn().finally(() => {
      this.#turn = null;
      if (this.#waiting.length > 0) this.#schedule();
    });
    return this.#turn;
  }

  /** Everything up to the append runs without a pause: no reader sees the books between decision and commit. */
  async #runTurn(): Promise<void> {
    const draft = this.#decide();
    if (draft === null) return;
    const stored = draft.events.length === 0 || (await this.#append(draft.events));
    if (!stored) this.#keeper.distrust();
    if (stored && draft.events.length > 0) this.#tell(draft.events);
    for (const { settle, result } of draft.decided) {
      if (!stored) settle(NOT_DURABLE);
      else settle('rejected' in result ? { ok: false, ...result } : { ok: true, ...result, seq: this.seq });
    }
    this.#considerSnapshot();
  }

  /** Decides what waits; null when the books can't be had, and then nothing can be decided. */
  #decide(): Draft<Books> | null {
    const { books: keeping, clock, before } = this.#options;
    let draft: Draft<Books> | null = null;
    try {
      draft = new Draft(this.#keeper.books, this.seq, { keeping, now: () => clock.now(), before });
      this.#fill(draft);
      return draft;
    } catch (error) {
      this.#keeper.distrust();
      this.#options.report('the books could not be folded', error);
      for (const { settle } of [...(draft?.decided ?? []), ...this.#waiting.splice(0)]) settle(NOT_DURABLE);
      return null;
    }
  }

  #fill(draft: Draft<Books>): void {
    while (draft.events.length < BATCH_EVENTS_MAX) {
      const next = this.#waiting.shift();
      if (next === undefined) return;
      try {
        draft.take(next);
      } catch (error) {
        next.fail(error);
        if (draft.spoiled) draft.rebase(this.#keeper.fold());
      }
    }
  }

  /** Whether the events are stored; settles only when that is known. */
  async #append(events: readonly StoredEvent[]): Promise<boolean> {
    const batchId = this.#options.ids();
    this.#appending = true;
    try {
      this.#keeper.seq = await this.#options.journal.append(events, this.seq, batchId);
      return true;
    } catch (error) {
      this.#options.report('a batch was not stored', error);
      return error instanceof JournalUnknown ? await this.#resolve(batchId) : false;
    } finally {
      this.#appending = false;
    }
  }

  async #resolve(batchId: string): Promise<boolean> {
    this.#unresolved = true;
    const { journal, clock, report } = this.#options;
    const seq = await askUntilKnown(batchId, { journal, clock, report, stopping: this.#closing.signal });
    this.#unresolved = false;
    if (seq !== null) this.#keeper.seq = seq;
    return seq !== null;
  }

  #tell(events: readonly StoredEvent[]): void {
    for (const listener of this.#listeners) {
      try {
        listener({ events, seq: this.seq, epoch: this.epoch });
      } catch (error) {
        this.#options.report('a listener failed', error);
      }
    }
  }

  /** After the answers have left, so that none waits for it. */
  #considerSnapshot(): void {
    if (this.#snapshotScheduled || !this.#keeper.snapshotDue) return;
    this.#snapshotScheduled = true;
    setImmediate(() => {
      this.#snapshotScheduled = false;
      if (this.#turn === null && !this.#closing.signal.aborted) this.#saveSnapshot();
    });
  }

  /** One that fails only makes the next start slower. */
  #saveSnapshot(): void {
    try {
      this.#keeper.saveSnapshot();
    } catch (error) {
      this.#options.report('no snapshot was written', error);
    }
  }
}
