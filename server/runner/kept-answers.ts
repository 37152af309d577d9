import type { Clock } from '../clock.ts';
import type { Mirror } from '../journal/port.ts';
import type { Outcome } from './command.ts';

/** How long answers are kept under their key, also over the end of the business day. */
export const KEEP_ANSWERS_MS = 24 * 60 * 60 * 1_000;

const KEY_REUSED = { ok: false, error: 'key-reused' } as const;

/** What a key was answered before: by the journal, or by a command that is still under way. */
export class KeptAnswers {
  readonly #mirror: Mirror;
  readonly #clock: Clock;
  readonly #keepMs: number;
  readonly #underWay = new Map<string, { hash: string; outcome: Promise<Outcome<string>> }>();

  constructor(mirror: Mirror, clock: Clock, keepMs = KEEP_ANSWERS_MS) {
    this.#mirror = mirror;
    this.#clock = clock;
    this.#keepMs = keepMs;
  }

  /**
   * The outcome for a key that is known, else null. `seq` is the journal's present sequence. Throws JournalUnavailable
   * when the journal can't be read.
   */
  find(key: string, hash: string, seq: number): Promise<Outcome<string>> | null {
    const underWay = this.#underWay.get(key);
    if (underWay !== undefined) return underWay.hash === hash ? underWay.outcome : Promise.resolve(KEY_REUSED);
    const kept = this.#mirror.answerOf(key, this.#clock.now() - this.#keepMs);
    if (kept === null) return null;
    return Promise.resolve(kept.hash === hash ? { ok: true, answer: kept.answer, seq } : KEY_REUSED);
  }

  /** Notes a command under way; what is durable when it ends is found in the journal from then on. */
  await(key: string, hash: string, command: Promise<Outcome<string>>): Promise<Outcome<string>> {
    const outcome = command.finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, { hash, outcome });
    return outcome;
  }
}
