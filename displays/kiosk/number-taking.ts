import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outcome } from '../live/api.ts';
import { type CheckedInTicket, checkIn } from '../live/appointments.ts';
import { browserClock } from '../live/clock.ts';
import { idempotencyKey } from '../live/idempotency-key.ts';
import { type IssuedTicket, issueTicket, type NewTicket } from '../live/tickets.ts';

/** Words come once the number takes longer than this; before, the pressed tile says enough. */
export const WORDS_AFTER_MS = 1_000;

/**
 * Takes one number. When the network failed and the visitor touches the same tile again, the same key goes out: the
 * first try may have given a number, and nobody should hold two.
 */
export class NumberTaking implements ReactiveController {
  #host: ReactiveControllerHost;
  #unsure: { key: string; body: string } | null = null;
  #cancelWords: (() => void) | null = null;
  /** service whose number is being taken, '' when none is */
  service = '';
  /** long enough for words */
  slow = false;
  /** a further try is under way */
  again = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#cancelWords?.();
  }

  /** The visitor left: the next one's touch is another act. */
  forget(): void {
    this.#unsure = null;
  }

  async take(service: string, wish: NewTicket): Promise<Outcome<IssuedTicket>> {
    return this.#once(service, JSON.stringify(wish), (options) => issueTicket(wish, options));
  }

  /** The number of an appointment. */
  async checkIn(code: string, wish: { kiosk: string; lang: string }): Promise<Outcome<CheckedInTicket>> {
    return this.#once(code, JSON.stringify({ code, ...wish }), (options) => checkIn(code, wish, options));
  }

  async #once<T>(
    what: string,
    body: string,
    send: (options: { key: string; onRetry: () => void }) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const key = this.#unsure?.body === body ? this.#unsure.key : idempotencyKey();
    this.#begin(what);
    const outcome = await send({ key, onRetry: () => this.#tryAgain() });
    this.#unsure = !outcome.ok && outcome.refusal.code === 'network' ? { key, body } : null;
    this.#end();
    return outcome;
  }

  #begin(service: string): void {
    this.service = service;
    this.#cancelWords = browserClock.after(WORDS_AFTER_MS, () => {
      this.slow = true;
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
  }

  #tryAgain(): void {
    this.again = true;
    this.slow = true;
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#cancelWords?.();
    this.service = '';
    this.slow = false;
    this.again = false;
    this.#host.requestUpdate();
  }
}
