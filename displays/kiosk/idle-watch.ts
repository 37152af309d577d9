import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserClock } from '../live/clock.ts';

/** Without a touch for so long a page asks whether somebody is there; twice as long with large text. */
export const IDLE_MS = 30_000;
/** The question stands so long, then the page begins anew. */
export const WARNING_MS = 20_000;
const BEAT_MS = 1_000;

/** Watches for a visitor who left in the middle. `watched` says whether there is anything to leave. */
export class IdleWatch implements ReactiveController {
  #host: ReactiveControllerHost & EventTarget;
  #watched: () => boolean;
  #patience: () => number;
  #left: () => void;
  #touchedAt = 0;
  #cancel: (() => void) | null = null;

  constructor(
    host: ReactiveControllerHost & EventTarget,
    around: { watched: () => boolean; patience: () => number; left: () => void },
  ) {
    this.#host = host;
    this.#watched = around.watched;
    this.#patience = around.patience;
    this.#left = around.left;
    host.addController(this);
  }

  /** Seconds until the page begins anew, or null while nobody need be asked. */
  get secondsLeft(): number | null {
    if (!this.#watched()) return null;
    const over = this.#idleMs() - this.#patience();
    return over < 0 ? null : Math.max(0, Math.ceil((WARNING_MS - over) / 1_000));
  }

  /** Somebody is there. */
  touch = (): void => {
    this.#touchedAt = browserClock.monotonicMs();
  };

  hostConnected(): void {
    this.touch();
    this.#host.addEventListener('pointerdown', this.touch);
    window.addEventListener('keydown', this.touch);
    this.#beatLater();
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.touch);
    window.removeEventListener('keydown', this.touch);
    this.#cancel?.();
  }

  #idleMs(): number {
    return browserClock.monotonicMs() - this.#touchedAt;
  }

  #beatLater(): void {
    this.#cancel = browserClock.after(BEAT_MS, () => {
      this.#beatLater();
      if (this.secondsLeft === 0) this.#left();
      this.#host.requestUpdate();
    });
  }
}
