import type { Clock } from '../../server/clock.ts';
import { MORNING_MS } from '../scenario.ts';

/** The house's clock: stands until it is stepped. The wall alone may be set anew, forth or back. */
export class SteppedClock implements Clock {
  #wallMs = MORNING_MS;
  #ranMs = 0;
  #timers: { at: number; fn: () => void }[] = [];

  now(): number {
    return this.#wallMs;
  }

  monotonicMs(): number {
    return this.#ranMs;
  }

  after(ms: number, fn: () => void): () => void {
    const timer = { at: this.#ranMs + ms, fn };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** Time passes: what is due by then runs, once each. */
  step(ms: number): void {
    this.#wallMs += ms;
    this.#ranMs += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#ranMs);
    this.#timers = this.#timers.filter(({ at }) => at > this.#ranMs);
    for (const { fn } of due) fn();
  }

  /** Somebody sets the machine's clock; no time has passed. */
  setWall(ms: number): void {
    this.#wallMs = ms;
  }
}
