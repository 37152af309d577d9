import type { Journal, Mirror } from '../../server/journal/port.ts';
import type { BookKeeping } from '../../server/runner/books.ts';
import type { Command } from '../../server/runner/command.ts';
import { createRunner, type Runner, type RunnerOptions } from '../../server/runner/runner.ts';
import { numberedIds } from '../journal/numbered-ids.ts';
import { DrivenClock, START_MS } from './driven-clock.ts';

/** The smallest books that show order and repetition: tickets in the order of their issue. */
export interface Tally {
  tickets: string[];
}

export const tallyKeeping: BookKeeping<Tally> = {
  empty: () => ({ tickets: [] }),
  apply(books, event) {
    const { ticket } = event.data as { ticket?: string };
    if (ticket === undefined) throw new Error(`what is ${event.type}?`);
    books.tickets.push(ticket);
  },
  format: 1,
  save: (books) => JSON.stringify(books),
  load: (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as Tally,
};

export const issued = (ticket: string, at = START_MS) => ({ at, type: 'ticket-issued', data: { ticket } });

/** Issues a ticket once: a second one of that name is `known`. */
export function issue(ticket: string, once: { key?: string; bodyHash?: string } = {}): Command<Tally, 'known'> {
  return {
    ...once,
    decide: (books) => (books.tickets.includes(ticket) ? { rejected: 'known' } : { events: [issued(ticket)] }),
    answer: (books) => ({ status: 201, body: { ticket, nth: books.tickets.length } }),
  };
}

/** Asks for what holds already. */
export function nothing(once: { key?: string; bodyHash?: string } = {}): Command<Tally, never> {
  return {
    ...once,
    decide: () => ({ events: [] }),
    answer: (books) => ({ status: 200, body: books.tickets.length }),
  };
}

export const done = (ticket: string, nth: number, seq: number) => ({
  ok: true,
  answer: { status: 201, body: { ticket, nth } },
  seq,
});

export const NOT_DURABLE = { ok: false, error: 'not-durable' };

export interface TallyRunner {
  runner: Runner<Tally>;
  clock: DrivenClock;
  /** What was reported. */
  reports: string[];
  /** One line a commit: its tickets. */
  commits: string[];
}

/** An open runner on that journal. */
export async function openTally(
  on: { journal: Journal; mirror: Mirror },
  options: Partial<RunnerOptions<Tally>> & { clock?: DrivenClock } = {},
): Promise<TallyRunner> {
  const { clock = new DrivenClock() } = options;
  const reports: string[] = [];
  const commits: string[] = [];
  const runner = createRunner<Tally>({
    ...on,
    ids: numberedBatches,
    books: tallyKeeping,
    report: (what) => reports.push(what),
    ...options,
    clock,
  });
  runner.onCommit(({ events }) => commits.push(events.map(({ data }) => Object.values(data).join()).join(' ')));
  await runner.open();
  return { runner, clock, reports, commits };
}

/** Batch ids are never given twice, not even by two runners. */
const numberedBatches = numberedIds();
