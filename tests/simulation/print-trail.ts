import type { Recorded } from './record.ts';

type Say = (what: string) => void;

/** Each paper's way: asked for, leave given once, one end that is told. */
export class PrintTrail {
  readonly #jobs = new Map<string, string>();

  read({ type, data }: Recorded, say: Say): void {
    const job = String(data['job']);
    const before = this.#jobs.get(job);
    if (type === 'print-asked' || type === 'test-print-asked') {
      if (before !== undefined) say('twice');
      this.#jobs.set(job, 'queued');
    } else if (type === 'print-allowed') {
      if (before !== 'queued') say(`leave for a job ${before}`);
      this.#jobs.set(job, 'sending');
    } else {
      const end = String(data['state']);
      if (before !== 'sending' && !(before === 'queued' && end === 'failed')) say(`${end} after ${before}`);
      this.#jobs.set(job, end);
    }
  }

  /** Jobs of which nobody was told how they ended. */
  open(): string[] {
    return [...this.#jobs].filter(([, state]) => state === 'queued' || state === 'sending').map(([job]) => job);
  }

  /** How many ended in each way. */
  ends(): Record<string, number> {
    const all = Object.groupBy(this.#jobs.values(), (state) => state);
    return Object.fromEntries(Object.entries(all).map(([state, jobs]) => [state, jobs?.length ?? 0]));
  }
}
