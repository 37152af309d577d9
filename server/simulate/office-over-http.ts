import type { Clock } from '../clock.ts';
import type { Office, OfficeAnswer, OfficeCommand, OfficeTicket } from './office.ts';
import { requestOf } from './request.ts';

/** A server that is too busy, or a kiosk that has given many tickets this minute: asked again after so long. */
const AGAIN_MS = 1_000;
const TRIES_MAX = 90;

export interface OverHttpParts {
  /** e.g. `http://localhost:8080` */
  url: string;
  /** How many times as fast as life; 0: as fast as it goes. */
  speed: number;
  /** The machine's own time, not the demo's. */
  clock: Clock;
  /** Names this run: its keys are no other's. */
  run: string;
  /** Whether numbers are printed: where nobody watches, drawing hundreds of papers only costs time. */
  papers: boolean;
}

/** A running demo, worked at as its pages do. Its clock follows the simulated day. */
export class OfficeOverHttp implements Office {
  readonly #parts: OverHttpParts;
  #drivenMs = 0;
  #sinceMs = 0;

  constructor(parts: OverHttpParts) {
    this.#parts = parts;
  }

  /** Sets the demo's clock to the beginning of the day. */
  async begin(ms: number): Promise<void> {
    await this.#drive(ms, this.#parts.speed);
  }

  async until(ms: number): Promise<void> {
    const { speed, clock } = this.#parts;
    if (speed === 0) return ms > this.#drivenMs ? this.#drive(ms, 0) : undefined;
    const left = (ms - this.#drivenMs) / speed - (clock.monotonicMs() - this.#sinceMs);
    if (left > 0) await this.#sleep(left);
  }

  async ask(command: OfficeCommand, key: string): Promise<OfficeAnswer> {
    const { path, body } = requestOf(command, this.#parts.papers);
    const { status, body: answer } = await this.#post(path, body, `${this.#parts.run}-${key}`);
    if (status >= 400) return { refused: String(answer['code']) };
    const { ticket = null, appointment } = answer as { ticket?: OfficeTicket | null; appointment?: { code: string } };
    return { ticket, ...(appointment && { code: appointment.code }) };
  }

  /** Goes on at the pace of life: the day is over. */
  async end(): Promise<void> {
    const { speed, clock } = this.#parts;
    const nowMs = this.#drivenMs + (clock.monotonicMs() - this.#sinceMs) * speed;
    await this.#drive(nowMs, 1);
  }

  async #drive(ms: number, speed: number): Promise<void> {
    const { status, body } = await this.#post('/api/demo/clock', { now: new Date(ms).toISOString(), speed });
    if (status !== 200) throw new Error(`the demo's clock can't be driven: ${body['detail'] ?? status}`);
    this.#drivenMs = ms;
    this.#sinceMs = this.#parts.clock.monotonicMs();
  }

  /** Asks again with the same key when the network or the server has a bad moment: it acts once all the same. */
  async #post(path: string, body: object, key?: string): Promise<{ status: number; body: Record<string, unknown> }> {
    for (let tries = 1; ; tries++) {
      try {
        const response = await fetch(new URL(path, this.#parts.url), {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...(key !== undefined && { 'Idempotency-Key': key }) },
          body: JSON.stringify(body),
        });
        const busy = response.status === 429 || response.status === 503;
        if (!busy || tries === TRIES_MAX)
          return { status: response.status, body: (await response.json()) as Record<string, unknown> };
      } catch (error) {
        if (tries >= 5) throw error;
      }
      await this.#sleep(AGAIN_MS);
    }
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((done) => {
      this.#parts.clock.after(ms, done);
    });
  }
}
