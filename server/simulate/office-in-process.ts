import type { SiteFile } from '../../config/site-schema.ts';
import { type Books, booksKeeping } from '../books.ts';
import type { Clock } from '../clock.ts';
import { createDesk, type Desk, turnOfDay } from '../desk.ts';
import type { Ids } from '../ids.ts';
import type { Journal, Mirror } from '../journal/port.ts';
import { announcementsOf } from '../live/announcements.ts';
import { stands } from '../live/calls.ts';
import { Hub } from '../live/hub.ts';
import { lookAt } from '../live/look-at.ts';
import { createLook } from '../look.ts';
import type { QueueCommand } from '../queue/commands.ts';
import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import { rulesOf } from '../rules-of-site.ts';
import { createRunner, type Runner } from '../runner/runner.ts';
import type { Office, OfficeAnswer, OfficeCommand, OfficeTicket } from './office.ts';
import { queueCommandOf } from './queue-command.ts';

/** A clock that somebody moves. */
export interface MovedClock extends Clock {
  moveTo(ms: number): void;
}

export interface InProcessParts {
  site: SiteFile;
  journal: Journal;
  mirror: Mirror;
  clock: MovedClock;
  /** Seeded, so that a day is the same again. */
  ids: Ids;
}

/** Rules, journal and hub of a server in this process: no sockets, no devices, no waiting. */
export class OfficeInProcess implements Office {
  readonly #parts: InProcessParts;
  readonly desk: Desk;
  readonly #look: ReturnType<typeof createLook>;
  readonly runner: Runner<Books>;
  readonly faults: unknown[] = [];
  #hub: Hub<string> | null = null;

  constructor(parts: InProcessParts) {
    const { site, clock, ids, journal, mirror } = parts;
    const rules = rulesOf(site);
    const { timezone } = site.site;
    this.#parts = parts;
    this.runner = createRunner<Books>({
      journal,
      mirror,
      clock,
      ids: ids.short,
      books: booksKeeping,
      before: turnOfDay({ rules, clock, ids, timezone }),
      report: (_what, error) => this.faults.push(error),
    });
    this.desk = createDesk({ runner: this.runner, rules, clock, ids, timezone, hoursBind: () => true });
    const nothing = () => ({});
    this.#look = createLook({
      ...{
        site,
        rules,
        clock,
        demo: false,
        address: () => '',
        languages: {},
        hoursBind: () => true,
        clockJump: () => null,
      },
      ...{
        calls: () => this.runner.books.calls,
        learnt: () => this.runner.books.learnt,
        devices: nothing,
        scans: nothing,
        screens: () => [],
      },
    });
  }

  async open(): Promise<void> {
    await this.runner.open();
    const hub = this.#openHub();
    this.#hub = hub;
    const { site } = this.#parts;
    this.runner.onCommit(({ events, seq }) => {
      hub.publish(seq);
      const { queue, calls } = this.runner.books;
      for (const { topic, announce } of announcementsOf(events, { site, queue, calls, voices: {} }))
        hub.announce(topic, announce);
    });
    await this.desk.queue();
  }

  get hub(): Hub<string> {
    if (this.#hub === null) throw new Error('the office is not open');
    return this.#hub;
  }

  /** Commits alone move it: in a day that is driven nobody waits for its own ten seconds. */
  #openHub(): Hub<string> {
    const { site, clock } = this.#parts;
    const never = () => () => {};
    return new Hub<string>({
      clock: { now: () => clock.now(), monotonicMs: () => clock.monotonicMs(), after: never },
      ...{ version: '0', epoch: `epoch-${this.runner.epoch}`, timezone: site.site.timezone },
      ...{ seq: this.runner.seq, limits: site.limits },
      look: () => {
        const view = this.#look(this.runner.books.queue);
        return (topic) => lookAt(topic, view);
      },
      callStands: (key) => stands(this.runner.books.calls, key),
      mayWatch: () => true,
      fault: (_topic, error) => this.faults.push(error),
    });
  }

  async close(): Promise<void> {
    this.hub.close();
    await this.runner.close();
  }

  async until(ms: number): Promise<void> {
    this.#parts.clock.moveTo(ms);
  }

  async ask(command: OfficeCommand, key: string): Promise<OfficeAnswer> {
    const { site, ids } = this.#parts;
    const asked = queueCommandOf(command, site, ids);
    const answer = (queue: QueueState) => ({ status: 200, body: answerAfter(asked, queue) });
    const outcome = await this.desk.run(asked, answer, { key, bodyHash: JSON.stringify(command) });
    if (outcome.ok) return outcome.answer.body as OfficeAnswer;
    return { refused: 'rejected' in outcome ? outcome.rejected : outcome.error };
  }

  /** What a screen of this topic must show at this moment. */
  shows(topic: string): ReturnType<typeof lookAt> {
    return lookAt(topic, this.#look(this.runner.books.queue));
  }
}

/** The ticket that the command is about, or that its counter has now. */
function answerAfter(command: QueueCommand, queue: QueueState): OfficeAnswer {
  if (command.type === 'book-appointment') return { ticket: null, code: command.code };
  return { ticket: ticketAfter(command, queue) };
}

function ticketAfter(command: QueueCommand, queue: QueueState): OfficeTicket | null {
  const id =
    'ticket' in command
      ? command.ticket
      : 'counter' in command
        ? (find(queue.counters, command.counter)?.current ?? null)
        : null;
  const ticket = id === null ? undefined : find(queue.tickets, id);
  return ticket === undefined
    ? null
    : { id: ticket.id, number: ticket.number, service: ticket.service, state: ticket.state };
}
