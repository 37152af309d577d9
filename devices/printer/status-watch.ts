import type { Clock } from '../clock.ts';
import type { DeviceStatus } from '../driver.ts';
import { automaticStateOf, stateOf } from './printer-state.ts';
import { type Answer, type RealTimeQuestion, StatusParser } from './status-parser.ts';

export const POLL_MS = 2_000;
export const ANSWER_MS_MAX = 1_500;
const QUESTIONS: readonly RealTimeQuestion[] = [1, 2, 3, 4];

export interface StatusWatchEvents {
  write(bytes: Uint8Array): void;
  /** The state after each round of questions. */
  state(status: DeviceStatus): void;
  /** A round without any answer. `ever`: this connection has answered before. */
  silent(ever: boolean): void;
  answer(answer: Answer): void;
}

/**
 * Asks one printer how it is, one question at a time, a round every POLL_MS. `pause` while a job is being written: a
 * question between two bytes of a picture would be printed. One watch is made for each connection.
 */
export class StatusWatch {
  readonly parser = new StatusParser();
  readonly #events: StatusWatchEvents;
  readonly #clock: Clock;
  readonly #answers = new Map<RealTimeQuestion, number>();
  #cancel: () => void = () => undefined;
  #asking: RealTimeQuestion | null = null;
  #ever = false;
  /** Answers in this round; one that is lost leaves the answer of the round before standing. */
  #heard = 0;

  constructor(events: StatusWatchEvents, clock: Clock) {
    this.#events = events;
    this.#clock = clock;
  }

  get everAnswered(): boolean {
    return this.#ever;
  }

  /** Begins a round now, and goes on until `pause`. */
  resume(): void {
    this.pause();
    this.#heard = 0;
    this.#ask(1);
  }

  pause(): void {
    this.#cancel();
    this.#cancel = () => undefined;
    this.#asking = null;
    this.parser.forget();
  }

  feed(bytes: Uint8Array): void {
    for (const answer of this.parser.feed(bytes)) {
      this.#ever = true;
      if (answer.kind === 'real-time') this.#answered(answer.question, answer.byte);
      else if (answer.kind === 'automatic') this.#events.state(automaticStateOf(answer.bytes));
      else this.#events.answer(answer);
    }
  }

  #ask(question: RealTimeQuestion): void {
    this.#asking = question;
    this.parser.asked(question);
    this.#events.write(Uint8Array.of(0x10, 0x04, question));
    this.#cancel = this.#clock.after(ANSWER_MS_MAX, () => this.#unanswered());
  }

  #answered(question: RealTimeQuestion, byte: number): void {
    if (question !== this.#asking) return;
    this.#cancel();
    this.#heard += 1;
    this.#answers.set(question, byte);
    this.#next();
  }

  /** A printer that says nothing to the first question says nothing at all; a single lost answer is passed over. */
  #unanswered(): void {
    this.parser.forget();
    if (this.#heard > 0) {
      this.#next();
      return;
    }
    this.#asking = null;
    this.#wait();
    this.#events.silent(this.#ever);
  }

  #next(): void {
    const next = QUESTIONS[QUESTIONS.indexOf(this.#asking as RealTimeQuestion) + 1];
    if (next !== undefined) {
      this.#ask(next);
      return;
    }
    this.#asking = null;
    this.#wait();
    this.#events.state(stateOf(this.#answers));
  }

  #wait(): void {
    this.#cancel = this.#clock.after(POLL_MS, () => this.resume());
  }
}
