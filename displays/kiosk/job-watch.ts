import { browserClock } from '../live/clock.ts';
import type { JobState } from '../live/entities.ts';

/** The visitor's paper, from the answer that gave the number to what the kiosk's topic told of it last. */
export class JobWatch {
  #id: string | null = null;
  #startedAt = 0;
  #settledAt: number | null = null;
  #state: JobState | null = null;

  follow(job: { id: string; state: JobState } | null | undefined): void {
    this.#id = job?.id ?? null;
    this.#state = job?.state ?? null;
    this.#startedAt = browserClock.monotonicMs();
    this.#settledAt = this.#isSettled() ? this.#startedAt : null;
  }

  stop(): void {
    this.follow(null);
  }

  /** Reads `job/<id>` of the topic; one that is not told (the server is away) stays as it was known. */
  read(jobState: (key: string) => JobState | undefined): void {
    if (this.#id === null || this.#isSettled()) return;
    this.#state = jobState(`job/${this.#id}`) ?? this.#state;
    if (this.#isSettled()) this.#settledAt = browserClock.monotonicMs();
  }

  get state(): JobState | null {
    return this.#state;
  }

  get sinceMs(): number {
    return browserClock.monotonicMs() - this.#startedAt;
  }

  /** When the fate of the paper was known, by the page's own monotonic clock. */
  get settledAt(): number | null {
    return this.#settledAt;
  }

  #isSettled(): boolean {
    return this.#state !== 'queued' && this.#state !== 'sending';
  }
}
