import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Act, Outcome } from '../live/api.ts';
import { browserClock } from '../live/clock.ts';
import { idempotencyKey } from '../live/idempotency-key.ts';
import type { LiveTopic } from '../live/live-topic.ts';
import { connection } from '../live/page-connection.ts';

/** A second press of the same key within this is not a second act: nobody has read what came of the first one by then. */
export const PRESS_AGAIN_MS = 300;
/** After its answer an act stays under way until the page shows it, at most so long. */
export const SHOW_MAX_MS = 2_000;
/** An act that could not be sent is sent again with its own key, but not later than this: by then the hall has moved on. */
export const RESEND_MAX_MS = 120_000;

export type Send = (sending: Omit<Act, 'body'>) => Promise<Outcome<unknown>>;

/** Why an act was not done, with the number that it was about. */
export interface DeskRefusal {
  code: string;
  number: string | null;
}

interface Underway {
  name: string;
  number: string | null;
  key: string;
  since: number;
  send: Send;
}

/**
 * One act at a time: pressed → under way → shown, or refused in words. An act whose answer never came is sent again
 * with the same key as soon as the server is heard; new acts are refused meanwhile, never queued.
 */
export class Desk implements ReactiveController {
  #host: ReactiveControllerHost;
  #topic: LiveTopic;
  #underway: Underway | null = null;
  #pressed = '';
  #pressedAt = Number.NEGATIVE_INFINITY;
  #stops: (() => void)[] = [];
  #seen: unknown;
  #answered = false;
  /** True while an act waits for the server to be heard again. */
  resending = false;
  refusal: DeskRefusal | null = null;

  constructor(host: ReactiveControllerHost, topic: LiveTopic) {
    this.#host = host;
    this.#topic = topic;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stops = [connection.watch(this.#topic.topic, () => this.#heard())];
  }

  hostDisconnected(): void {
    for (const stop of this.#stops) stop();
  }

  /** Name of the act under way, or null. */
  get busy(): string | null {
    return this.#underway?.name ?? null;
  }

  get away(): boolean {
    return this.#topic.status === 'away' || this.#topic.status === 'lost';
  }

  /**
   * Sends an act unless one is under way, its own control was pressed a moment ago, or the server is away.
   * @param control what was pressed; the main button is one control, whatever its act is now
   */
  perform(control: string, name: string, number: string | null, send: Send): void {
    const now = browserClock.monotonicMs();
    if (control === this.#pressed && now - this.#pressedAt < PRESS_AGAIN_MS) return;
    this.#pressed = control;
    this.#pressedAt = now;
    if (this.resending || this.away) this.refuse(this.resending ? 'sending-again' : 'away', number);
    if (this.#underway || this.away) return;
    this.refusal = null;
    this.#underway = { name, number, key: idempotencyKey(), since: now, send };
    void this.#send();
  }

  /** A single click: a new press, however soon. The second click of a double click never comes here. */
  newPress(): void {
    this.#pressed = '';
  }

  refuse(code: string, number: string | null): void {
    this.refusal = { code, number };
    this.#host.requestUpdate();
  }

  forgetRefusal(): void {
    this.refusal = null;
    this.#host.requestUpdate();
  }

  async #send(): Promise<void> {
    const act = this.#underway;
    if (!act) return;
    this.resending = false;
    this.#seen = this.#topic.get('counter');
    this.#answered = false;
    this.#host.requestUpdate();
    const outcome = await act.send({ key: act.key });
    if (outcome.ok) this.#answer();
    else if (outcome.refusal.code === 'network') this.#sendLater(act);
    else this.#end(outcome.refusal.code);
  }

  /** The change may have come before the answer, or come after it. */
  #answer(): void {
    if (this.#topic.get('counter') !== this.#seen) {
      this.#end(null);
      return;
    }
    this.#answered = true;
    const act = this.#underway;
    browserClock.after(SHOW_MAX_MS, () => {
      if (this.#underway === act) this.#end(null);
    });
  }

  #sendLater(act: Underway): void {
    this.resending = true;
    browserClock.after(RESEND_MAX_MS, () => {
      if (this.resending && this.#underway === act) this.#end('not-sent');
    });
    this.#host.requestUpdate();
  }

  #heard(): void {
    if (this.refusal?.code === 'away') this.forgetRefusal();
    if (this.resending) void this.#send();
    else if (this.#answered && this.#topic.get('counter') !== this.#seen) this.#end(null);
  }

  #end(code: string | null): void {
    const number = this.#underway?.number ?? null;
    this.#underway = null;
    this.#answered = false;
    this.resending = false;
    this.refusal = code === null ? null : { code, number };
    this.#host.requestUpdate();
  }
}
