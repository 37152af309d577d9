import { memoryJournal } from '../../server/journal/memory-journal.ts';
import type { Batch, Journal, JournalEvent, JournalHealth, Lease, Mirror } from '../../server/journal/port.ts';

/** An engine behind a wire: each append waits until it is let through, or made to fail. */
export class SlowJournal implements Journal {
  readonly mirror: Mirror;
  /** Appends that wait, oldest first. */
  readonly waiting: { letThrough(): void; fail(error: Error): void }[] = [];
  readonly #inner: Journal;
  #arrived: (() => void) | null = null;

  constructor() {
    const { journal, mirror } = memoryJournal();
    this.#inner = journal;
    this.mirror = mirror;
  }

  async append(events: readonly JournalEvent[], expectedSeq: number, batchId: string): Promise<number> {
    const gate = Promise.withResolvers<void>();
    this.waiting.push({ letThrough: gate.resolve, fail: gate.reject });
    this.#arrived?.();
    await gate.promise;
    return this.#inner.append(events, expectedSeq, batchId);
  }

  /** Settles when an append waits, and takes it out of the line. */
  async nextAppend(): Promise<{ letThrough(): void; fail(error: Error): void }> {
    for (;;) {
      const first = this.waiting.shift();
      if (first !== undefined) return first;
      await new Promise<void>((resolve) => {
        this.#arrived = resolve;
      });
    }
  }

  open(): ReturnType<Journal['open']> {
    return this.#inner.open();
  }

  resolve(batchId: string): Promise<number | null> {
    return this.#inner.resolve(batchId);
  }

  read(after: number, limit?: number): AsyncIterable<Batch> {
    return this.#inner.read(after, limit);
  }

  follow(after: number, signal: AbortSignal): AsyncIterable<Batch> {
    return this.#inner.follow(after, signal);
  }

  lease(): Promise<Lease> {
    return this.#inner.lease();
  }

  health(): JournalHealth {
    return this.#inner.health();
  }

  close(): Promise<void> {
    return this.#inner.close();
  }
}
