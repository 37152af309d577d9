import type { Clock } from '../../server/clock.ts';

/** When the driven clock starts. */
export const START_MS = 1_700_000_000_000;

/** A clock that stands until it is moved. */
export class DrivenClock implements Clock {
  /** The ms of every `after` so far. */
  readonly asked: number[] = [];
  #now: number;
  #timers: { at: number; fn: () => void }[] = [];
  #asker: (() => void) | null = null;

  constructor(now = START_MS) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  monotonicMs(): number {
    return this.#now;
  }

  after(ms: number, fn: () => void): () => void {
    const timer = { at: this.#now + ms, fn };
    this.#timers.push(timer);
    this.asked.push(ms);
    this.#asker?.();
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** Settles when somebody waits, at once if somebody does already. */
  async someoneWaits(): Promise<void> {
    if (this.#timers.length > 0) return;
    await new Promise<void>((resolve) => {
      this.#asker = resolve;
    });
  }

  advance(ms: number): void {
    this.#now += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { fn } of due) fn();
  }
}
