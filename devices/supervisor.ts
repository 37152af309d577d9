import { BackOff } from './back-off.ts';
import type { Clock } from './clock.ts';
import type { Connection, Transport } from './transport/transport.ts';

export const REOPEN_FIRST_MS = 250;
export const REOPEN_MS_MAX = 5_000;
/** A connection that held this long was good: the next loss starts from the shortest wait. */
export const CALM_MS = 10_000;

export interface SupervisorEvents {
  /** A new connection, by now open. */
  up(connection: Connection): void;
  data(bytes: Uint8Array): void;
  /** Lost, or not to be opened; `reason` is a sentence for the administrator. It will be tried again. */
  down(reason: string): void;
}

/** Keeps one transport open until `stop`. What an old connection still says is not told any more. */
export class Supervisor {
  readonly #transport: Transport;
  readonly #events: SupervisorEvents;
  readonly #clock: Clock;
  readonly #backOff: BackOff;
  #connection: Connection | null = null;
  #attempt = 0;
  #openedAt = 0;
  #stopped = false;
  #cancelWait: () => void = () => undefined;

  constructor(transport: Transport, events: SupervisorEvents, clock: Clock, random: () => number) {
    this.#transport = transport;
    this.#events = events;
    this.#clock = clock;
    this.#backOff = new BackOff({ firstMs: REOPEN_FIRST_MS, mostMs: REOPEN_MS_MAX }, random);
  }

  start(): void {
    void this.#open();
  }

  /** Gives this connection up and opens a new one, so that what it still holds is lost and not sent late. */
  async renew(reason: string): Promise<void> {
    const old = this.#connection;
    if (old === null) return;
    this.#lost(reason);
    await old.close();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#attempt += 1;
    this.#cancelWait();
    const old = this.#connection;
    this.#connection = null;
    await old?.close();
  }

  async #open(): Promise<void> {
    this.#attempt += 1;
    const attempt = this.#attempt;
    const current = (): boolean => attempt === this.#attempt && !this.#stopped;
    try {
      const connection = await this.#transport.open({
        data: (bytes) => {
          if (current()) this.#events.data(bytes);
        },
        closed: (reason) => {
          if (current()) this.#lost(reason);
        },
      });
      if (!current()) return void (await connection.close());
      this.#connection = connection;
      this.#openedAt = this.#clock.monotonicMs();
      this.#events.up(connection);
    } catch (error) {
      if (current()) this.#lost(error instanceof Error ? error.message : String(error));
    }
  }

  #lost(reason: string): void {
    this.#attempt += 1;
    if (this.#connection && this.#clock.monotonicMs() - this.#openedAt >= CALM_MS) this.#backOff.reset();
    this.#connection = null;
    this.#events.down(reason);
    if (!this.#stopped) this.#cancelWait = this.#clock.after(this.#backOff.nextMs(), () => void this.#open());
  }
}
