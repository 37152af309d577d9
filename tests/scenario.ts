import { expect } from 'vitest';
import { apply } from '../server/queue/apply.ts';
import type { Decision, QueueCommand } from '../server/queue/commands.ts';
import { decide } from '../server/queue/decide.ts';
import type { QueueEvent } from '../server/queue/events.ts';
import { nextNumber } from '../server/queue/numbering.ts';
import { OPEN_ALWAYS } from '../server/queue/opening.ts';
import type { ClassRules, Granter, Rules } from '../server/queue/rules.ts';
import type { Slot } from '../server/queue/slots.ts';
import { emptyState, type QueueState, type Ticket } from '../server/queue/state.ts';
import type { RejectionCode, TransferPlace } from '../server/queue/words.ts';

/**
 * Days at a small centre, told as an officer would: `given(open('1'), issue()).when(next('1')).thenHappens('ticket-called A001 1 first-come')`.
 * A ticket's id is its number, so that a scenario reads like the papers in people's hands.
 */

export const MINUTE_MS = 60_000;
/** 24 November 2026, 08:00 in Việt Nam. */
export const MORNING_MS = 1_795_482_000_000;
export const TODAY = '2026-11-24';

const OFFICE: ClassRules['grant'] = ['kiosk', 'card', 'guide', 'officer'];

/** Three services, three counters, three classes, two kiosks (only the first has a printer); the usual ratios. */
export function aCentre(change: Partial<Rules> = {}): Rules {
  return {
    ranges: {
      A: { prefix: 'A', digits: 3, first: 1, last: null },
      B: { prefix: 'B', digits: 3, first: 1, last: null },
      few: { prefix: '', digits: 4, first: 9_998, last: 9_999 },
    },
    services: {
      'chung-thuc': { range: 'A', minutes: 8, procedures: ['sao-y'] },
      'ho-tich': { range: 'B', minutes: 15, procedures: ['khai-sinh'] },
      'dat-dai': { range: 'few', minutes: 20, procedures: [] },
    },
    counters: {
      '1': { services: ['chung-thuc'] },
      '2': { services: ['chung-thuc', 'ho-tich'] },
      '3': { services: ['ho-tich', 'dat-dai'] },
    },
    officers: {},
    classes: {
      'mang-thai': { tier: 1, grant: OFFICE },
      'cao-tuoi': { tier: 2, grant: OFFICE },
      'co-cong': { tier: 2, grant: ['officer'] },
    },
    kiosks: { '1': { printer: 'in-1' }, '2': { printer: null } },
    tier1InRow: 2,
    tier2Turn: { priority: 1, ordinary: 2 },
    agedMs: 45 * MINUTE_MS,
    returnPlace: { noShow: 'keep', parked: 'keep' },
    noShow: { recalls: 3, ms: 90_000, returnMs: 30 * MINUTE_MS, latePlace: 'last' },
    ghostMs: 8_000,
    parkedKeepsCounter: true,
    opening: OPEN_ALWAYS,
    appointments: null,
    endOfDay: 'expire',
    undoMs: 10_000,
    ...change,
  };
}

/** The same with a roster: An serves everything, Binh civil status and land alone, Chi certification alone. */
export function aRoster(change: Partial<Rules> = {}): Rules {
  return aCentre({
    officers: {
      an: { services: null },
      binh: { services: ['ho-tich', 'dat-dai'] },
      chi: { services: ['chung-thuc'] },
    },
    ...change,
  });
}

/** A command, or time that passes: `later(minutes)`, or a day that begins. */
export type Step =
  | QueueCommand
  | { type: 'time'; ms: number }
  | { type: 'day'; day: string }
  | { type: 'o-clock'; time: string };

interface IssueChoices {
  priority?: string;
  officer?: string;
  by?: Granter;
  procedure?: string;
  kiosk?: string;
  job?: string;
  needs?: string[];
  people?: number;
  papers?: number;
  /** Id; by default the number that it gets. */
  ticket?: string;
}

export function issue(service = 'chung-thuc', choices: IssueChoices = {}): Step {
  const { by = 'kiosk', ticket = '', ...rest } = choices;
  return { type: 'issue-ticket', ticket, service, grantedBy: by, lang: 'vi', ...rest };
}
/** A slot of the day by its local time. */
export function slot(time: string, service = 'chung-thuc', day = TODAY): Slot {
  const minute = minutesOf(time);
  const days = (Date.parse(day) - Date.parse(TODAY)) / (24 * 60 * MINUTE_MS);
  return { service, day, minute, at: MORNING_MS + (days * 1_440 + minute - minutesOf('08:00')) * MINUTE_MS };
}
export const book = (code: string, at: Slot): Step => ({ type: 'book-appointment', code, slot: at });
export const unbook = (code: string): Step => ({ type: 'cancel-appointment', code });
export const checkIn = (code: string, kiosk?: string): Step => ({
  ...{ type: 'check-in', code, ticket: '', grantedBy: 'kiosk', lang: 'vi' },
  ...(kiosk !== undefined && { kiosk }),
});
export const open = (counter: string): Step => ({ type: 'open-counter', counter });
export const pause = (counter: string, reason?: string): Step => ({ type: 'pause-counter', counter, reason });
export const pauseUntil = (counter: string, minutes: number): Step => ({
  type: 'pause-counter',
  counter,
  until: MORNING_MS + minutes * MINUTE_MS,
});
export const close = (counter: string): Step => ({ type: 'close-counter', counter });
export const next = (counter: string, current?: string | null): Step => ({ type: 'call-next', counter, current });
export const call = (counter: string, ticket: string, current?: string | null): Step => ({
  type: 'call-ticket',
  counter,
  ticket,
  current,
});
export const recall = (counter: string, current?: string): Step => ({ type: 'recall-ticket', counter, current });
export const start = (counter: string): Step => ({ type: 'start-ticket', counter });
export const finish = (counter: string): Step => ({ type: 'finish-ticket', counter });
export const miss = (counter: string): Step => ({ type: 'miss-ticket', counter });
export const park = (counter: string, note?: string): Step => ({ type: 'park-ticket', counter, note });
export const parkFor = (counter: string, missing: string[], job?: string): Step => ({
  type: 'park-ticket',
  counter,
  missing,
  job,
});
export const addNeed = (counter: string, service: string): Step => ({ type: 'add-need', counter, service });
export const goOn = (counter: string): Step => ({ type: 'continue-visit', counter });
export const note = (ticket: string, text: string): Step => ({ type: 'note-ticket', ticket, note: text });
export const scan = (ticket: string): Step => ({ type: 'scan-ticket', ticket });
export const postpone = (ticket: string, behind: number): Step => ({ type: 'postpone-ticket', ticket, behind });
export const moveLine = (service: string, to: string): Step => ({ type: 'move-line', service, to });
export const deferLine = (service: string, opening: string | null): Step => ({ type: 'defer-line', service, opening });
export const signIn = (counter: string, officer: string): Step => ({ type: 'sign-in', counter, officer });
export const signOut = (counter: string): Step => ({ type: 'sign-out', counter });
export const alarm = (counter: string): Step => ({ type: 'raise-alarm', counter });
export const endAlarm = (counter: string, at?: string): Step => ({ type: 'end-alarm', counter, at });
export const undo = (counter: string): Step => ({ type: 'undo-act', counter });
export const giveBack = (ticket: string): Step => ({ type: 'return-ticket', ticket });
export const cancel = (ticket: string): Step => ({ type: 'cancel-ticket', ticket });
export const resume = (service: string): Step => ({ type: 'resume-service', service });
export const reclass = (ticket: string, priority: string | null, by: Granter = 'officer'): Step => ({
  type: 'reclass-ticket',
  ticket,
  priority,
  grantedBy: by,
});
export const transfer = (
  counter: string,
  to: { service?: string; counter?: string; officer?: string; place?: TransferPlace; note?: string },
): Step => ({
  type: 'transfer-ticket',
  counter,
  toService: to.service,
  toCounter: to.counter,
  toOfficer: to.officer,
  place: to.place ?? 'keep',
  note: to.note,
});
export const suspend = (service: string, vi = 'Hệ thống quốc gia tạm ngừng'): Step => ({
  type: 'suspend-service',
  service,
  reason: { vi, en: 'The national system is down' },
});
export const later = (minutes: number): Step => ({ type: 'time', ms: minutes * MINUTE_MS });
/** From now on hours bind, and it is that time at the site. */
export const atTime = (time: string): Step => ({ type: 'o-clock', time });
export const onDay = (day: string): Step => ({ type: 'day', day });

export class Scenario {
  readonly state: QueueState = emptyState();
  readonly events: QueueEvent[] = [];
  rules: Rules;
  now = MORNING_MS;
  day = TODAY;
  /** Minutes since midnight; absent: hours don't bind. */
  minute: number | undefined;
  #acts = 0;
  #happened: QueueEvent[] = [];
  #refused: RejectionCode | null = null;

  constructor(rules: Rules) {
    this.rules = rules;
    this.#decideAndApply({ type: 'turn-day' });
  }

  /** What went before; a refusal here is a mistake of the test. */
  given(...steps: Step[]): this {
    for (const step of steps) {
      this.#take(step);
      expect(this.#refused, `given ${JSON.stringify(step)}`).toBeNull();
    }
    return this;
  }

  /** What is looked at: the events of all these steps, the refusal of the last. */
  when(...steps: Step[]): this {
    const before = this.events.length;
    for (const step of steps) this.#take(step);
    this.#happened = this.events.slice(before);
    return this;
  }

  /** Each event as `type number counter rule`, as far as it has them. */
  thenHappens(...told: string[]): this {
    expect(this.#refused).toBeNull();
    expect(this.#happened.map((event) => this.tell(event))).toEqual(told);
    return this;
  }

  thenNothing(): this {
    return this.thenHappens();
  }

  thenRefused(code: RejectionCode): this {
    expect(this.#refused).toBe(code);
    expect(this.#happened).toEqual([]);
    return this;
  }

  /** Looks at the state through a question of the test's own. */
  thenIs<T>(question: (state: QueueState) => T, answer: T): this {
    expect(question(this.state)).toEqual(answer);
    return this;
  }

  thenTicket(id: string, is: Partial<Ticket>): this {
    expect(this.ticket(id)).toMatchObject(is);
    return this;
  }

  ticket(id: string): Ticket {
    const ticket = this.state.tickets[id];
    if (ticket === undefined) throw new Error(`no ticket ${id} in this scenario`);
    return ticket;
  }

  tell(event: QueueEvent): string {
    const data = event.data as { ticket?: string; counter?: string; why?: { rule: string } };
    return [event.type, data.ticket, data.counter, data.why?.rule].filter((word) => word !== undefined).join(' ');
  }

  /** One command as the server runs it: the day first, then the command, then the fold. */
  run(command: QueueCommand): Decision {
    this.#decideAndApply({ type: 'turn-day' });
    return this.#decideAndApply(command);
  }

  #take(step: Step): void {
    this.#refused = null;
    if (step.type === 'time') this.now += step.ms;
    else if (step.type === 'day') this.day = step.day;
    else if (step.type === 'o-clock') this.minute = minutesOf(step.time);
    else {
      const decision = this.run(this.#named(step));
      this.#refused = 'rejected' in decision ? decision.rejected : null;
      this.now += 1;
    }
  }

  #named(command: QueueCommand): QueueCommand {
    const isNew = command.type === 'issue-ticket' || command.type === 'check-in';
    if (!isNew || command.ticket !== '') return command;
    this.#decideAndApply({ type: 'turn-day' });
    const service = 'service' in command ? command.service : this.state.appointments[command.code]?.service;
    const range = this.rules.services[service ?? '']?.range ?? '';
    const numbers = this.rules.ranges[range];
    const ticket = numbers && nextNumber(this.state, range, numbers)?.number;
    return { ...command, ticket: ticket ?? 'nobody' };
  }

  #decideAndApply(command: QueueCommand): Decision {
    this.#acts += 1;
    const decision = decide(this.state, this.rules, command, {
      now: this.now,
      day: this.day,
      minute: this.minute,
      act: `act-${this.#acts}`,
    });
    if ('events' in decision) {
      for (const event of decision.events) apply(this.state, event);
      this.events.push(...decision.events);
    }
    return decision;
  }
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A usual centre on an ordinary morning. */
export function given(...steps: Step[]): Scenario {
  return new Scenario(aCentre()).given(...steps);
}

/** The same with other rules. */
export function at(rules: Rules, ...steps: Step[]): Scenario {
  return new Scenario(rules).given(...steps);
}
