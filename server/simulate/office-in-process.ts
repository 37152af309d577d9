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
  readonly #desk: Desk;
  readonly runner: Runner<Books>;
  readonly hub: Hub<string>;
  readonly faults: unknown[] = [];

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
    this.#desk = createDesk({ runner: this.runner, rules, clock, ids, timezone, hoursBind: () => true });
    const nothing = () => ({});
    const look = createLook({
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
    this.hub = new Hub<string>({
      ...{ clock, version: '0', epoch: 'in-process', timezone, seq: 0, limits: site.limits },
      look: () => {
        const view = look(this.runner.books.queue);
        return (topic) => lookAt(topic, view);
      },
      callStands: (key) => stands(this.runner.books.calls, key),
      mayWatch: () => true,
      fault: (_topic, error) => this.faults.push(error),
    });
  }

  async open(): Promise<void> {
    const { site } = this.#parts;
    await this.runner.open();
    this.runner.onCommit(({ events, seq }) => {
      this.hub.publish(seq);
      const { queue, calls } = this.runner.books;
      for (const { topic, announce } of announcementsOf(events, { site, queue, calls, voices: {} }))
        this.hub.announce(topic, announce);
    });
    await this.#desk.queue();
  }

  async close(): Promise<void> {
    this.hub.close();
    await this.runner.close();
  }

  async until(ms: number): Promise<void> {
    this.#parts.clock.moveTo(ms);
  }

  async ask(command: OfficeCommand): Promise<OfficeAnswer> {
    const asked = this.#commandOf(command);
    const answer = (queue: QueueState) => ({ status: 200, body: ticketAfter(asked, queue) });
    const outcome = await this.#desk.run(asked, answer);
    if (outcome.ok) return { ticket: outcome.answer.body as OfficeTicket | null };
    return { refused: 'rejected' in outcome ? outcome.rejected : outcome.error };
  }

  #commandOf(command: OfficeCommand): QueueCommand {
    const { ids } = this.#parts;
    switch (command.do) {
      case 'issue':
        return {
          ...{ type: 'issue-ticket', ticket: ids.ticket(), service: command.service, lang: 'vi' },
          ...{ priority: command.priority ?? undefined, kiosk: command.kiosk ?? undefined, job: ids.short() },
          grantedBy: command.kiosk === null ? 'officer' : 'kiosk',
        };
      case 'cancel':
        return { type: 'cancel-ticket', ticket: command.ticket };
      case 'return':
        return { type: 'return-ticket', ticket: command.ticket };
      case 'priority':
        return { type: 'reclass-ticket', ticket: command.ticket, priority: command.class, grantedBy: 'officer' };
      case 'suspend':
        return { type: 'suspend-service', service: command.service, reason: command.reason };
      case 'resume':
        return { type: 'resume-service', service: command.service };
      case 'call':
        return { type: 'call-ticket', counter: command.counter, ticket: command.ticket, current: command.current };
      case 'transfer':
        return {
          ...{ type: 'transfer-ticket', counter: command.counter, current: command.current },
          ...{ toService: command.service, place: command.place },
        };
      case 'pause':
        return { type: 'pause-counter', counter: command.counter, reason: command.reason };
      case 'open':
      case 'close':
        return { type: `${command.do}-counter`, counter: command.counter };
      case 'undo':
        return { type: 'undo-act', counter: command.counter };
      default:
        return { type: ACTS[command.do], counter: command.counter, current: command.current };
    }
  }
}

const ACTS = {
  next: 'call-next',
  recall: 'recall-ticket',
  start: 'start-ticket',
  finish: 'finish-ticket',
  'no-show': 'miss-ticket',
  park: 'park-ticket',
} as const;

/** The ticket that the command is about, or that its counter has now. */
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
