import { browserClock } from '../live/clock.ts';
import type { DeviceState, JobState } from '../live/entities.ts';
import { JobWatch } from './job-watch.ts';
import { type Paper, paperOf, stayMs } from './paper.ts';

/** How long the result stays: as long as its paper asks for, counted anew when the paper's fate is known. */
export class ResultStay {
  #job = new JobWatch();
  #shown: Paper | null = null;
  #until = Number.POSITIVE_INFINITY;

  begin(job: { id: string; state: JobState } | null | undefined, printer: DeviceState | null): void {
    this.#job.follow(job);
    this.#shown = null;
    this.stay(printer);
  }

  end(): void {
    this.#job.stop();
    this.#shown = null;
  }

  /** From now on once more. */
  stay(printer: DeviceState | null): void {
    const from = Math.max(browserClock.monotonicMs(), this.#job.settledAt ?? 0);
    this.#until = from + stayMs(this.paper(printer));
  }

  paper(printer: DeviceState | null): Paper {
    return paperOf(this.#job.state, printer, this.#job.sinceMs);
  }

  /** Reads `job/<id>` of the topic. @returns whether it is time to leave */
  isOver(jobState: (key: string) => JobState | undefined, printer: DeviceState | null): boolean {
    this.#job.read(jobState);
    const paper = this.paper(printer);
    if (paper !== this.#shown) {
      this.#shown = paper;
      this.stay(printer);
    }
    return browserClock.monotonicMs() > this.#until;
  }
}
