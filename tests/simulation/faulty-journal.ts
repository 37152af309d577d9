import { JournalUnavailable, JournalUnknown } from '../../server/journal/errors.ts';
import type { Journal, JournalEvent } from '../../server/journal/port.ts';

/** What goes wrong with the next commit: not stored, stored without an answer, lost without an answer. */
export const COMMIT_FAULTS = ['refused', 'stored-unsaid', 'lost-unsaid'] as const;
export type CommitFault = (typeof COMMIT_FAULTS)[number];

/** A journal whose next commit can be made to fail. */
export class FaultyJournal implements Journal {
  next: CommitFault | null = null;
  readonly #journal: Journal;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  async append(events: readonly JournalEvent[], expectedSeq: number, batchId: string): Promise<number> {
    const fault = this.next;
    this.next = null;
    if (fault === 'refused') throw new JournalUnavailable('the disk is full');
    if (fault === 'lost-unsaid') throw new JournalUnknown('no answer');
    const seq = await this.#journal.append(events, expectedSeq, batchId);
    if (fault === 'stored-unsaid') throw new JournalUnknown('no answer');
    return seq;
  }

  open(): ReturnType<Journal['open']> {
    return this.#journal.open();
  }

  resolve(batchId: string): Promise<number | null> {
    return this.#journal.resolve(batchId);
  }

  read(after: number, limit?: number): ReturnType<Journal['read']> {
    return this.#journal.read(after, limit);
  }

  follow(after: number, signal: AbortSignal): ReturnType<Journal['follow']> {
    return this.#journal.follow(after, signal);
  }

  lease(signal?: AbortSignal): ReturnType<Journal['lease']> {
    return this.#journal.lease(signal);
  }

  health(): ReturnType<Journal['health']> {
    return this.#journal.health();
  }

  close(): Promise<void> {
    return this.#journal.close();
  }
}
