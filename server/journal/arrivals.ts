import type { Batch } from './port.ts';

/** Wakes followers when a batch has become durable. */
export class Arrivals {
  readonly #sleepers = new Set<() => void>();

  announce(): void {
    const woken = [...this.#sleepers];
    this.#sleepers.clear();
    for (const wake of woken) wake();
  }

  /** Settles at the next announcement, or when the signal aborts. */
  next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        this.#sleepers.delete(wake);
        resolve();
      };
      signal.addEventListener('abort', wake);
      this.#sleepers.add(wake);
    });
  }
}

/** Reads on from `after` for ever. `read` gives one page and null once the journal is closed. */
export async function* followBatches(
  read: (after: number) => Batch[] | null,
  arrivals: Arrivals,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  let last = after;
  while (!signal.aborted) {
    const page = read(last);
    if (page === null) return;
    for (const batch of page) {
      yield batch;
      if (signal.aborted) return;
      last = batch.last;
    }
    // Nothing can arrive between this read and this wait: there is no await between them.
    if (page.length === 0) await arrivals.next(signal);
  }
}
