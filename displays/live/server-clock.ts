import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserClock } from './clock.ts';
import { connection } from './page-connection.ts';

/** Asks its element to update at every beat of the server's time (each second, or each minute). */
export class ServerClock implements ReactiveController {
  #host: ReactiveControllerHost;
  #everyMs: number;
  #cancel: (() => void) | null = null;
  #stop: (() => void) | null = null;

  constructor(host: ReactiveControllerHost, everyMs = 1_000) {
    this.#host = host;
    this.#everyMs = everyMs;
    host.addController(this);
  }

  /** ms since 1970, by the server */
  get now(): number {
    return connection.serverNow();
  }

  hostConnected(): void {
    // The first word of the server brings its time.
    this.#stop = connection.onStatus(() => this.#host.requestUpdate());
    this.#beatLater();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#cancel?.();
  }

  #beatLater(): void {
    const untilBeat = this.#everyMs - (this.now % this.#everyMs);
    this.#cancel = browserClock.after(untilBeat, () => {
      this.#beatLater();
      this.#host.requestUpdate();
    });
  }
}
