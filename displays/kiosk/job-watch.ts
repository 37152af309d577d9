import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserClock } from '../live/clock.ts';
import type { JobState } from '../live/entities.ts';
import { readJob } from '../live/jobs.ts';

/** How often the paper's fate is asked for while somebody stands waiting for it. */
export const ASK_JOB_MS = 700;

/** Follows one print job until its fate is known. */
export class JobWatch implements ReactiveController {
  #host: ReactiveControllerHost;
  #id: string | null = null;
  #cancel: (() => void) | null = null;
  #startedAt = 0;
  #settledAt: number | null = null;
  state: JobState | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  follow(job: { id: string; state: JobState } | null | undefined): void {
    this.stop();
    this.#id = job?.id ?? null;
    this.state = job?.state ?? null;
    this.#startedAt = browserClock.monotonicMs();
    this.#settledAt = this.#isSettled() ? this.#startedAt : null;
    if (!this.#isSettled()) this.#askLater();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#id = null;
  }

  get sinceMs(): number {
    return browserClock.monotonicMs() - this.#startedAt;
  }

  /** When the fate of the paper was known, by the page's own monotonic clock. */
  get settledAt(): number | null {
    return this.#settledAt;
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.stop();
  }

  #isSettled(): boolean {
    return this.state !== 'queued' && this.state !== 'sending';
  }

  #askLater(): void {
    this.#cancel = browserClock.after(ASK_JOB_MS, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    const asked = this.#id;
    if (asked === null) return;
    const outcome = await readJob(asked);
    if (asked !== this.#id) return;
    if (outcome.ok) this.state = outcome.value.state;
    if (this.#isSettled()) this.#settledAt = browserClock.monotonicMs();
    else this.#askLater();
    this.#host.requestUpdate();
  }
}
