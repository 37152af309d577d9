import { browserClock } from './clock.ts';

/** So long a first press stands; without a second one it is forgotten. */
export const SECOND_PRESS_MS = 3_000;

/** For acts that ask again: the first press of one arms it, the second does it. One at a time. */
export class SecondPress<What> {
  /** what was pressed once; null: nothing */
  armed: What | null = null;
  #changed: () => void;
  #stop = (): void => undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @returns whether this press is the second of `what`: it is to be done now */
  press(what: What): boolean {
    const isSecond = this.armed === what;
    this.forget();
    if (!isSecond) this.#arm(what);
    return isSecond;
  }

  forget(): void {
    this.#stop();
    this.#set(null);
  }

  #arm(what: What): void {
    this.#set(what);
    this.#stop = browserClock.after(SECOND_PRESS_MS, () => this.#set(null));
  }

  #set(armed: What | null): void {
    if (this.armed === armed) return;
    this.armed = armed;
    this.#changed();
  }
}
