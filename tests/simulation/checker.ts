import { strict as assert } from 'node:assert';
import { expectedCall } from './expected-call.ts';
import type { Desk, Paper, Place, Recorded, SiteOfRecord } from './record.ts';

/**
 * Reads the record of whole days and says everything in it that must not be. It shares no code with the rules: it is
 * written from design.md and server/queue/README.md, the slow and plain way.
 */
export class Checker {
  readonly #site: SiteOfRecord;
  readonly faults: string[] = [];
  readonly papers = new Map<string, Paper>();
  readonly desks = new Map<string, Desk>();
  readonly suspended = new Set<string>();
  readonly everIssued = new Set<string>();
  /** Calls whose reason was found again. */
  calls = 0;
  #numbers = new Set<string>();
  #day = '';
  #seq = 0;
  #serial = 0;
  #end = 0;
  #printed = new Map<string, string>();

  constructor(site: SiteOfRecord) {
    this.#site = site;
    for (const { id } of site.counters) this.desks.set(id, freshDesk());
  }

  /** Takes the next event; a fault is kept as a sentence. */
  read(event: Recorded): void {
    const say = (what: string) => this.faults.push(`${event.seq} ${event.type}: ${what}`);
    try {
      if (event.seq !== this.#seq + 1) say(`follows ${this.#seq}`);
      this.#seq = event.seq;
      this.#take(event, say);
      this.#oneEach(say);
    } catch (error) {
      say((error as Error).message);
    }
  }

  #take(event: Recorded, say: (what: string) => void): void {
    const { type, data, at } = event;
    const text = (key: string) => {
      assert(typeof data[key] === 'string', `has no ${key}`);
      return data[key];
    };
    switch (type) {
      case 'day-started':
        if (text('day') <= this.#day) say(`day ${text('day')} after ${this.#day}`);
        this.#day = text('day');
        this.#numbers = new Set();
        this.#serial = 0;
        this.#end = 0;
        return;
      case 'day-ended':
        this.#endDay(data, say);
        return;
      case 'ticket-issued':
        this.#issue(event, say);
        return;
      case 'ticket-called':
        this.#call(event, say);
        return;
      case 'ticket-recalled':
        this.#at(event, ['called'], say);
        return;
      case 'ticket-started':
        this.#at(event, ['called'], say).state = 'serving';
        return;
      case 'ticket-finished':
        this.#leave(event, ['serving'], 'done', say);
        return;
      case 'ticket-missed':
        this.#leave(event, ['called'], 'no-show', say);
        return;
      case 'ticket-parked':
        this.#leave(event, ['called', 'serving'], 'parked', say);
        return;
      case 'ticket-transferred': {
        const paper = this.#leave(event, ['called', 'serving'], 'waiting', say);
        const bound = data['bound'] === null ? null : text('bound');
        if (!this.#site.services.some((each) => each.id === text('service'))) say(`to ${text('service')}`);
        this.#placeAgain(paper, data, text('how'), at, say);
        Object.assign(paper, { service: text('service'), bound, waitingSince: at });
        return;
      }
      case 'ticket-returned':
        this.#return(event, say);
        return;
      case 'ticket-cancelled': {
        const paper = this.#paper(text('ticket'));
        if (!['waiting', 'called', 'parked', 'no-show'].includes(paper.state)) say(`was ${paper.state}`);
        if (paper.state === 'called') this.#desk(paper.counter ?? '').current = null;
        this.#change(paper, data, { state: 'cancelled' });
        return;
      }
      case 'ticket-reclassed': {
        const priority = data['priority'] as string | null;
        const tier = this.#site.priority.find((each) => each.id === priority)?.tier ?? 0;
        if (tier !== data['tier']) say(`tier ${data['tier']}, not ${tier}`);
        this.#change(this.#paper(text('ticket')), data, { priority, tier });
        return;
      }
      case 'counter-opened':
      case 'counter-paused':
      case 'counter-closed': {
        const desk = this.#remember(event);
        if (type !== 'counter-opened' && desk.current !== null) say('with somebody at it');
        desk.state = type.slice('counter-'.length).replace('opened', 'open');
        return;
      }
      case 'act-undone':
        this.#undo(event, say);
        return;
      case 'service-suspended':
        this.suspended.add(text('service'));
        return;
      case 'service-resumed':
        this.suspended.delete(text('service'));
        return;
      case 'print-asked':
        if (this.#printed.has(text('job'))) say('twice');
        this.#paper(text('ticket'));
        this.#printed.set(text('job'), 'queued');
        return;
      case 'print-allowed':
        if (this.#printed.get(text('job')) !== 'queued') say(`leave for a job ${this.#printed.get(text('job'))}`);
        this.#printed.set(text('job'), 'sending');
        return;
      case 'print-ended': {
        const before = this.#printed.get(text('job'));
        if (before !== 'sending' && !(before === 'queued' && text('state') === 'failed'))
          say(`${text('state')} after ${before}`);
        this.#printed.set(text('job'), text('state'));
      }
    }
  }

  #issue({ data, at }: Recorded, say: (what: string) => void): void {
    const {
      ticket: id,
      number,
      service,
      tier,
      priority,
      serial,
      place,
    } = data as unknown as Paper & {
      ticket: string;
      serial: number;
    };
    if (this.everIssued.has(id)) say(`ticket ${id} twice`);
    if (this.#numbers.has(number)) say(`number ${number} twice on ${this.#day}`);
    if (data['day'] !== this.#day) say(`on ${data['day']}, the day is ${this.#day}`);
    if (serial !== this.#serial + 1) say(`serial ${serial} after ${this.#serial}`);
    if (this.suspended.has(service)) say(`service ${service} is suspended`);
    const end = Math.max(at, this.#end);
    if (place.lane !== 'line' || place.at !== end || place.n !== serial) say('does not stand at the end of the line');
    const classTier = this.#site.priority.find((each) => each.id === priority)?.tier ?? 0;
    if (tier !== classTier) say(`tier ${tier} of class ${priority}`);
    this.everIssued.add(id);
    this.#numbers.add(number);
    this.#serial = serial;
    this.#end = end;
    const { act } = data as { act: string };
    const none = { state: 'waiting', counter: null, bound: null };
    this.papers.set(id, { id, number, service, tier, priority, place, issuedAt: at, waitingSince: at, act, ...none });
  }

  #call({ data, at }: Recorded, say: (what: string) => void): void {
    const { ticket, counter, why, name, turns } = data as unknown as CallData;
    const paper = this.#paper(ticket);
    const desk = this.#remember({ data, at } as Recorded);
    if (paper.state !== 'waiting') say(`${paper.number} was ${paper.state}`);
    if (desk.state !== 'open') say(`counter ${counter} is ${desk.state}`);
    if (desk.current !== null) say(`counter ${counter} still has ${desk.current}`);
    const seen = { papers: this.papers, desks: this.desks, suspended: this.suspended, site: this.#site };
    const expected = expectedCall(seen, counter, at, name === 'call' ? paper : null);
    if (expected === null) say('nobody could be called');
    else {
      if (expected.paper.id !== ticket) say(`${paper.number}, not ${expected.paper.number} (${expected.why.rule})`);
      compare('why', why, expected.why, say);
      const { row, tier2, ordinary } = expected.memory;
      compare('turns', turns, { tier1InRow: row, tier2InTurn: tier2, ordinaryInTurn: ordinary }, say);
      Object.assign(desk, expected.memory);
      this.calls += 1;
    }
    desk.current = ticket;
    this.#change(paper, data, { state: 'called', counter, bound: null });
  }

  #return({ data, at }: Recorded, say: (what: string) => void): void {
    const paper = this.#paper(String(data['ticket']));
    const { returnPlace, parkedKeepsCounter } = this.#site.rules;
    if (paper.state !== 'no-show' && paper.state !== 'parked') say(`was ${paper.state}`);
    const wasParked = paper.state === 'parked';
    const keeps = wasParked && parkedKeepsCounter && this.#serves(paper.counter, paper.service);
    if ((data['bound'] ?? null) !== (keeps ? paper.counter : null)) say(`bound to ${data['bound']}`);
    this.#placeAgain(paper, data, wasParked ? returnPlace.parked : returnPlace.noShow, at, say);
    this.#change(paper, data, { state: 'waiting', waitingSince: at, bound: keeps ? paper.counter : null });
  }

  #placeAgain(paper: Paper, data: Recorded['data'], how: string, at: number, say: (what: string) => void): void {
    const end = Math.max(at, this.#end + 1);
    const expected: Place = {
      lane: how === 'first' ? 'first' : 'line',
      at: how === 'keep' ? paper.issuedAt : end,
      n: paper.place.n,
    };
    compare('place', data['place'], expected, say);
    paper.place = expected;
    this.#end = Math.max(this.#end, expected.at);
  }

  #undo({ data, at }: Recorded, say: (what: string) => void): void {
    const { counter, undone, tickets } = data as { counter: string; undone: string; tickets: string[] };
    const { before } = this.#desk(counter);
    if (before === null || before.act !== undone) {
      say(`${undone} is not the last act of counter ${counter}`);
      return;
    }
    if (at - before.at > 10_000) say(`${at - before.at} ms later`);
    compare('tickets', tickets.toSorted(), [...before.papers.keys()].toSorted(), say);
    for (const [id, paper] of before.papers) {
      if (this.papers.get(id)?.act !== undone) say(`${paper.number} has moved on`);
      this.papers.set(id, paper);
    }
    this.desks.set(counter, { ...before.desk, before: null });
  }

  #endDay(data: Recorded['data'], say: (what: string) => void): void {
    const { expired, finished } = data as { expired: string[]; finished: string[] };
    const open = [...this.papers.values()].filter((each) => each.state !== 'done' && each.state !== 'cancelled');
    const ids = (papers: Paper[]) => papers.map((each) => each.id).toSorted();
    compare('finished', finished.toSorted(), ids(open.filter((each) => each.state === 'serving')), say);
    compare('expired', expired.toSorted(), ids(open.filter((each) => each.state !== 'serving')), say);
    this.papers.clear();
    for (const id of this.desks.keys()) this.desks.set(id, freshDesk());
  }

  /** An act on the ticket that the counter has. */
  #at(event: Recorded, states: readonly string[], say: (what: string) => void): Paper {
    const { ticket, counter } = event.data as { ticket: string; counter: string };
    const desk = this.#remember(event);
    const paper = this.#paper(ticket);
    if (desk.current !== ticket) say(`counter ${counter} has ${desk.current}, not ${ticket}`);
    if (desk.state !== 'open') say(`counter ${counter} is ${desk.state}`);
    if (!states.includes(paper.state)) say(`${paper.number} was ${paper.state}`);
    return this.#change(paper, event.data, {});
  }

  #leave(event: Recorded, states: readonly string[], state: string, say: (what: string) => void): Paper {
    const paper = this.#at(event, states, say);
    const desk = this.#desk(String(event.data['counter']));
    desk.current = null;
    if (state === 'done') desk.served += 1;
    if (state === 'no-show') desk.missed += 1;
    return this.#change(paper, event.data, { state });
  }

  /** Keeps what stood before the first event of an act, as undo must bring it back. */
  #remember({ data, at }: Recorded): Desk {
    const { act, counter, ticket } = data as { act: string; counter: string; ticket?: string };
    const desk = this.#desk(counter);
    if (desk.before?.act !== act) {
      const { before: _, ...stood } = desk;
      desk.before = { act, at, desk: stood, papers: new Map() };
    }
    const paper = ticket === undefined ? undefined : this.papers.get(ticket);
    if (paper !== undefined && !desk.before.papers.has(paper.id)) desk.before.papers.set(paper.id, { ...paper });
    return desk;
  }

  /** One ticket at one counter at most, and each where the other says. */
  #oneEach(say: (what: string) => void): void {
    const held = new Set<string>();
    for (const [counter, { current }] of this.desks) {
      if (current === null) continue;
      const paper = this.papers.get(current);
      if (held.has(current)) say(`${current} at two counters`);
      if (paper?.counter !== counter || !['called', 'serving'].includes(paper.state))
        say(`counter ${counter} has ${current}, which is ${paper?.state} at ${paper?.counter}`);
      held.add(current);
    }
  }

  #change(paper: Paper, data: Recorded['data'], change: Partial<Paper>): Paper {
    const changed = Object.assign(paper, change, { act: String(data['act']) });
    this.papers.set(paper.id, changed);
    return changed;
  }

  #serves(counter: string | null, service: string): boolean {
    return this.#site.counters.some((each) => each.id === counter && each.services.includes(service));
  }

  #paper(id: string): Paper {
    const paper = this.papers.get(id);
    assert(paper !== undefined, `there is no ticket ${id}`);
    return paper;
  }

  #desk(id: string): Desk {
    const desk = this.desks.get(id);
    assert(desk !== undefined, `there is no counter ${id}`);
    return desk;
  }
}

interface CallData {
  ticket: string;
  counter: string;
  name: string;
  why: object;
  turns: object;
}

function freshDesk(): Desk {
  return { state: 'closed', current: null, row: 0, tier2: 0, ordinary: 0, served: 0, missed: 0, before: null };
}

function compare(what: string, told: unknown, found: unknown, say: (what: string) => void): void {
  try {
    assert.deepEqual(told, found);
  } catch {
    say(`${what} ${JSON.stringify(told)}, found ${JSON.stringify(found)}`); // the difference is the news, not the error
  }
}
