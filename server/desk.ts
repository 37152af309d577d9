import type { Books } from './books.ts';
import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import type { Answer, JournalEvent, StoredEvent } from './journal/port.ts';
import { breaksOf } from './queue/breaks.ts';
import type { DecideContext, QueueCommand } from './queue/commands.ts';
import { decide } from './queue/decide.ts';
import type { Rules } from './queue/rules.ts';
import type { QueueState } from './queue/state.ts';
import type { RejectionCode } from './queue/words.ts';
import type { Outcome } from './runner/command.ts';
import type { Runner } from './runner/runner.ts';
import { businessDay, minuteOfDay } from './views/site-time.ts';

/** How often one request may be made: the key and the hash of what was asked. */
export interface Once {
  key: string;
  bodyHash: string;
}

/** The answer to a command, as a fresh object: nothing of the queue may be in it, it moves on. */
export type CommandAnswer = (queue: QueueState, events: readonly StoredEvent[]) => Answer;

/** The one door to the queue for HTTP, agents and timers. */
export interface Desk {
  /** Decides, commits and only then answers. `answer` sees the queue as the command leaves it. */
  run(command: QueueCommand, answer: CommandAnswer, once?: Once): Promise<Outcome<RejectionCode>>;
  /** Whether a request was made before: `run` then answers as it did, or will, and decides nothing. */
  knows(once: Once): boolean;
  /** The queue with the day turned over if it is over: for reads. */
  queue(): Promise<QueueState>;
}

export interface DeskParts {
  runner: Runner<Books>;
  rules: Rules;
  clock: Clock;
  ids: Ids;
  timezone: string;
  /** Whether hours and quotas bind at this moment. */
  hoursBind: () => boolean;
}

export function createDesk({ runner, rules, clock, ids, timezone, hoursBind }: DeskParts): Desk {
  const moment = () => {
    const now = clock.now();
    const minute = hoursBind() ? minuteOfDay(now, timezone) : undefined;
    return { now, day: businessDay(now, timezone), minute, act: ids.short() };
  };
  const contextOf = ({ learnt }: Books): DecideContext => {
    const at = moment();
    const { now, day, minute } = at;
    const breaks = minute === undefined ? [] : breaksOf(rules.opening, { day, minute }, now);
    return { ...at, outlook: { learnt, breaks } };
  };
  return {
    run(command, answer, once) {
      return runner.run({
        ...(once ?? {}),
        decide: (books) => decide(books.queue, rules, command, contextOf(books)),
        answer: (books, outcome) => answer(books.queue, outcome.events),
      });
    },
    knows: ({ key }) => runner.knows(key),
    async queue() {
      const { queue } = runner.books;
      if (queue.day !== null && businessDay(clock.now(), timezone) > queue.day)
        await this.run({ type: 'turn-day' }, () => ({ status: 200, body: null }));
      await runner.settled();
      return runner.books.queue;
    },
  };
}

/** The events that turn the day, for the runner to put before any command's own. */
export function turnOfDay(parts: Omit<DeskParts, 'runner' | 'hoursBind'>): (books: Books) => JournalEvent[] {
  const { rules, clock, ids, timezone } = parts;
  return (books) => {
    const now = clock.now();
    const day = businessDay(now, timezone);
    if (books.queue.day === day) return [];
    const decision = decide(books.queue, rules, { type: 'turn-day' }, { now, day, act: ids.short() });
    return 'events' in decision ? (decision.events as JournalEvent[]) : [];
  };
}
