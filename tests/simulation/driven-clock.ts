import type { MovedClock } from '../../server/simulate/office-in-process.ts';

/** The day's clock: stands until it is moved, and lets timers go off on the way, each at its own moment. */
export class DrivenClock implements MovedClock {
  #nowMs: number;
  #timers: { at: number; fn: () => void }[] = [];

  constructor(nowMs: number) {
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  monotonicMs(): number {
    return this.#nowMs;
  }

  after(ms: number, fn: () => void): () => void {
    const timer = { at: this.#nowMs + ms, fn };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** The same time for one life of a server: with its end its timers are gone. */
  life(): { clock: MovedClock; end(): void } {
    const cancels = new Set<() => void>();
    const after = (ms: number, fn: () => void) => {
      const cancel = this.after(ms, () => {
        cancels.delete(cancel);
        fn();
      });
      cancels.add(cancel);
      return cancel;
    };
    const clock = {
      now: () => this.now(),
      monotonicMs: () => this.now(),
      after,
      moveTo: (ms: number) => this.moveTo(ms),
    };
    return {
      clock,
      end() {
        for (const cancel of cancels) cancel();
      },
    };
  }

  moveTo(ms: number): void {
    for (let due = this.#next(ms); due !== undefined; due = this.#next(ms)) {
      this.#timers.splice(this.#timers.indexOf(due), 1);
      this.#nowMs = Math.max(this.#nowMs, due.at);
      due.fn();
    }
    this.#nowMs = ms;
  }

  #next(until: number): { at: number; fn: () => void } | undefined {
    let first: { at: number; fn: () => void } | undefined;
    for (const timer of this.#timers)
      if (timer.at <= until && (first === undefined || timer.at < first.at)) first = timer;
    return first;
  }
}
