import { strict as assert } from 'node:assert';
import { Doors } from './doors.ts';
import { expectedByHand, expectedCall } from './expected-call.ts';
import { PrintTrail } from './print-trail.ts';
import {
  type Back,
  type Desk,
  keepsSlot,
  lineOf,
  type Paper,
  type Place,
  type Recorded,
  type SiteOfRecord,
  standsBefore,
} from './record.ts';
import { SlotBook } from './slot-book.ts';
import { type Seen, servesNow } from './who-may.ts';

type Say = (what: string) => void;
const STEPS_BACK_MAX = 3;
const NEEDS_MAX = 5;

/**
 * Reads the record of whole days and says everything in it that must not be. It shares no code with the rules: it is
 * written from design.md and server/queue/README.md, the slow and plain way.
 */
export class Checker {
  readonly #site: SiteOfRecord;
  readonly faults: string[] = [];
  /** Of today: those who are still to be served, and apart from them those whose turn is over. */
  readonly papers = new Map<string, Paper>();
  readonly #over = new Map<string, Paper>();
  readonly desks = new Map<string, Desk>();
  readonly suspended = new Set<string>();
  readonly everIssued = new Set<string>();
  /** Events, but for those of papers. */
  acts = 0;
  /** Calls whose reason was found again. */
  calls = 0;
  #numbers = new Set<string>();
  #day = '';
  #seq = 0;
  #serial = 0;
  #end = 0;
  #onRoll = false;
  readonly signedIn = new Map<string, string>();
  readonly prints = new PrintTrail();
  readonly #slots: SlotBook;
  readonly #doors: Doors;
  /** By the rule that was told: how often each was found again. */
  readonly rules: Record<string, number> = {};

  constructor(site: SiteOfRecord) {
    this.#site = site;
    this.#slots = new SlotBook(site);
    this.#doors = new Doors(site);
    for (const { id } of site.counters) this.desks.set(id, freshDesk());
  }

  /** Takes the next event; a fault is kept as a sentence. */
  read(event: Recorded): void {
    const say = (what: string) => this.faults.push(`${event.seq} ${event.type}: ${what}`);
    try {
      if (event.seq !== this.#seq + 1) say(`follows ${this.#seq}`);
      this.#seq = event.seq;
      if (!event.type.startsWith('print-')) this.acts += 1;
      this.#take(event, say);
      this.#oneEach(say);
    } catch (error) {
      say((error as Error).message);
    }
  }

  #take(event: Recorded, say: Say): void {
    const { type, data, at } = event;
    const text = (key: string) => {
      assert(typeof data[key] === 'string', `has no ${key}`);
      return data[key];
    };
    switch (type) {
      case 'day-started':
        if (text('day') <= this.#day) say(`day ${text('day')} after ${this.#day}`);
        this.#startDay(text('day'), say);
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
      case 'ticket-moved-on':
        this.#moveOn(event, say);
        return;
      case 'ticket-continued':
        this.#continue(event, say);
        return;
      case 'ticket-need-added': {
        const paper = this.#at(event, ['called', 'serving'], say);
        paper.needs = [...paper.needs, text('service')];
        if (paper.needs.length > NEEDS_MAX) say(`${paper.needs.length} needs`);
        return;
      }
      case 'ticket-postponed':
        this.#stepBack(event, say);
        return;
      case 'ticket-moved': {
        const paper = this.#paper(text('ticket'));
        if (paper.state !== 'waiting' || paper.service !== text('from')) say(`${paper.state} for ${paper.service}`);
        this.#change(paper, data, { service: text('service'), bound: data['bound'] as string | null });
        return;
      }
      case 'ticket-seen':
        this.#change(this.#paper(text('ticket')), data, {});
        return;
      case 'ticket-missed':
        this.#leave(event, ['called'], 'no-show', say).missedAt = at;
        return;
      case 'ticket-parked':
        this.#leave(event, ['called', 'serving'], 'parked', say);
        return;
      case 'ticket-transferred': {
        const paper = this.#leave(event, ['called', 'serving'], 'waiting', say);
        const bound = data['bound'] === null ? null : text('bound');
        if (!this.#site.services.some((each) => each.id === text('service'))) say(`to ${text('service')}`);
        if (paper.needs[0] === text('service')) paper.needs = paper.needs.slice(1);
        this.#placeAgain(paper, data, text('how'), at, say);
        const wanted = (data['wanted'] as string | undefined) ?? null;
        Object.assign(paper, { service: text('service'), bound, wanted, waitingSince: at });
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
        if (type === 'counter-opened' && this.#site.officers.length > 0 && !this.signedIn.has(text('counter')))
          say('nobody is signed in');
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
      case 'officer-signed-in': {
        const [before] = [...this.signedIn].find(([, officer]) => officer === text('officer')) ?? [];
        if (before !== undefined) say(`works at ${before}`);
        if ((data['replaced'] ?? undefined) !== this.signedIn.get(text('counter'))) say(`replaced ${data['replaced']}`);
        this.signedIn.set(text('counter'), text('officer'));
        return;
      }
      case 'officer-signed-out':
        if (this.signedIn.get(text('counter')) !== text('officer')) say('was not signed in');
        if (this.#desk(text('counter')).state !== 'closed') say('leaves an open counter');
        this.signedIn.delete(text('counter'));
        return;
      case 'appointment-booked':
        this.#slots.book(data as unknown as Parameters<SlotBook['book']>[0], at, say);
        return;
      case 'appointment-cancelled':
        this.#slots.cancel(text('code'), say);
        return;
      case 'roll-started':
      case 'roll-ended':
        if (this.#onRoll === (type === 'roll-started')) say('was so already');
        this.#onRoll = type === 'roll-started';
        return;
      case 'test-print-asked':
        this.prints.read(event, say);
        return;
      case 'print-asked':
        this.#paper(text('ticket'));
        this.prints.read(event, say);
        return;
      case 'print-allowed':
      case 'print-ended':
        this.prints.read(event, say);
    }
  }

  #startDay(day: string, say: Say): void {
    this.#day = day;
    this.#slots.startDay(day, say);
    const kept = [...this.papers.values()];
    // numbers on papers that were kept are in use, and the new day's places begin behind theirs
    this.#numbers = new Set(kept.map(({ number }) => number));
    this.#serial = Math.max(0, ...kept.map(({ serial }) => serial));
    this.#end = Math.max(0, ...kept.map(({ place }) => Math.floor(place.at) + 1));
  }

  #issue(event: Recorded, say: Say): void {
    const { data, at } = event;
    const told = data as unknown as Paper & { ticket: string; appointment?: object; needs?: string[]; wanted?: string };
    const { ticket: id, number, service, tier, priority, serial, place, act } = told;
    if (this.everIssued.has(id)) say(`ticket ${id} twice`);
    if (this.#numbers.has(number)) say(`number ${number} twice on ${this.#day}`);
    if (data['day'] !== this.#day) say(`on ${data['day']}, the day is ${this.#day}`);
    if (serial !== this.#serial + 1) say(`serial ${serial} after ${this.#serial}`);
    if (this.suspended.has(service)) say(`service ${service} is suspended`);
    if (data['roll'] === true && !this.#onRoll) say('no roll hangs there');
    this.#doors.read(event, say);
    const isPromised = told.appointment !== undefined && this.#slots.checkIn(event, say);
    const slotAt = (told.appointment as { at: number } | undefined)?.at ?? 0;
    const end = Math.max(at, this.#end);
    const stands = isPromised ? slotAt : end;
    if (place.lane !== 'line' || place.at !== stands || place.n !== serial) say('does not stand where it must');
    const classTier = this.#site.priority.find((each) => each.id === priority)?.tier ?? 0;
    if (tier !== classTier) say(`tier ${tier} of class ${priority}`);
    this.everIssued.add(id);
    this.#numbers.add(number);
    this.#serial = serial;
    const { needs = [], wanted = null } = told;
    const none = { state: 'waiting', counter: null, bound: null, steppedBack: 0, missedAt: 0 };
    const slot = isPromised ? { service } : null;
    const isRoll = data['roll'] === true;
    const paper: Paper = {
      ...{ id, number, service, tier, priority, place, came: place, serial, needs, wanted, slot, isRoll, act, ...none },
      ...{ issuedAt: at, waitingSince: at },
    };
    this.papers.set(id, paper);
    this.#ends(paper, place, at);
  }

  /** The end of the line moves with each place but that of a slot still to come. */
  #ends(paper: Paper, place: Place, at: number): void {
    if (!(keepsSlot(paper) && place.at > at)) this.#end = Math.max(this.#end, place.at);
  }

  #call({ data, at }: Recorded, say: Say): void {
    const { ticket, counter, why, name, turns } = data as unknown as CallData;
    const paper = this.#paper(ticket);
    const desk = this.#remember({ data, at } as Recorded);
    if (paper.state !== 'waiting') say(`${paper.number} was ${paper.state}`);
    if (desk.state !== 'open') say(`counter ${counter} is ${desk.state}`);
    if (desk.current !== null) say(`counter ${counter} still has ${desk.current}`);
    const seen = this.#seen();
    const byHand = name === 'call' ? 'by-hand' : name === 'roll' ? 'roll' : null;
    const expected =
      byHand === null
        ? expectedCall(seen, counter, desk, { at, end: this.#end })
        : expectedByHand(seen, counter, paper, desk, { at, rule: byHand });
    if (expected === null) say('nobody could be called');
    else {
      if (expected.paper.id !== ticket) say(`${paper.number}, not ${expected.paper.number} (${expected.why.rule})`);
      compare('why', why, expected.why, say);
      const { row, tier2, ordinary, promised, walkIns } = expected.memory;
      const { share = { appointment: 0, walkIn: 0 }, ...tiers } = turns;
      compare('turns', tiers, { tier1InRow: row, tier2InTurn: tier2, ordinaryInTurn: ordinary }, say);
      compare('share', share, { appointment: promised, walkIn: walkIns }, say);
      Object.assign(desk, { row, tier2, ordinary, promised, walkIns });
      this.calls += 1;
      this.rules[expected.why.rule] = (this.rules[expected.why.rule] ?? 0) + 1;
    }
    desk.current = ticket;
    this.#change(paper, data, { state: 'called', counter, bound: null });
  }

  #seen(): Seen {
    const { papers, desks, suspended, signedIn } = this;
    return { papers, desks, suspended, signedIn, site: this.#site };
  }

  #moveOn({ data, at }: Recorded, say: Say): void {
    this.#remember({ data, at } as Recorded);
    const paper = this.#paper(String(data['ticket']));
    const [service, ...needs] = paper.needs;
    if (paper.state !== 'done' || paper.act !== data['act']) say(`was ${paper.state}`);
    compare('to', [data['service'], data['needs']], [service, needs], say);
    this.#placeAgain(paper, data, 'keep', at, say);
    const nothing = { bound: null, wanted: null };
    this.#change(paper, data, { state: 'waiting', service: String(service), needs, waitingSince: at, ...nothing });
  }

  /** The next need at the same counter: nobody was called for it, so nobody waited. */
  #continue({ data, at }: Recorded, say: Say): void {
    const desk = this.#remember({ data, at } as Recorded);
    const paper = this.#paper(String(data['ticket']));
    const [service = '', ...needs] = paper.needs;
    if (paper.state !== 'done' || paper.act !== data['act']) say(`was ${paper.state}`);
    if (desk.current !== null || this.suspended.has(service)) say(`can't go on with ${service}`);
    if (!servesNow(this.#seen(), String(data['counter']), service)) say(`does not serve ${service}`);
    compare('to', [data['service'], data['needs']], [service, needs], say);
    desk.current = paper.id;
    this.#change(paper, data, { state: 'serving', service, needs, waitingSince: at, wanted: null });
  }

  #return({ data, at }: Recorded, say: Say): void {
    const paper = this.#paper(String(data['ticket']));
    const { returnPlace, parkedKeepsCounter, noShow } = this.#site.rules;
    if (paper.state !== 'no-show' && paper.state !== 'parked') say(`was ${paper.state}`);
    const wasParked = paper.state === 'parked';
    const isLate = !wasParked && at - paper.missedAt > noShow.returnMinutes * 60_000;
    const inFile = this.#site.counters.find((each) => each.id === paper.counter)?.services.includes(paper.service);
    const keeps = wasParked && parkedKeepsCounter && inFile === true;
    if ((data['bound'] ?? null) !== (keeps ? paper.counter : null)) say(`bound to ${data['bound']}`);
    const how = wasParked ? returnPlace.parked : isLate ? noShow.latePlace : returnPlace.noShow;
    this.#placeAgain(paper, data, how, at, say);
    this.#change(paper, data, { state: 'waiting', waitingSince: at, bound: keeps ? paper.counter : null });
  }

  /** Lets others of its own line go before: so many as are told, no more. */
  #stepBack({ data, at }: Recorded, say: Say): void {
    const paper = this.#paper(String(data['ticket']));
    const place = data['place'] as Place;
    if (paper.state !== 'waiting') say(`was ${paper.state}`);
    if (paper.steppedBack >= STEPS_BACK_MAX) say('too often');
    const stood = paper.place.lane === 'first' ? 0 : this.#before(paper, paper.place);
    const stands = this.#before(paper, place);
    if (stands !== stood + Number(data['behind']) || stands === stood) say(`${stood} before, then ${stands}`);
    this.#ends(paper, place, at);
    this.#change(paper, data, { place, steppedBack: paper.steppedBack + 1 });
  }

  /** How many others of its line stand before this place. */
  #before(paper: Paper, place: Place): number {
    let count = 0;
    for (const other of this.papers.values()) {
      const sameLine =
        other.service === paper.service && lineOf(other) === lineOf(paper) && other.place.lane === 'line';
      if (other !== paper && other.state === 'waiting' && sameLine && standsBefore(other.place, place)) count += 1;
    }
    return count;
  }

  #lengthOfLine(paper: Paper): number {
    return this.#before(paper, { lane: 'line', at: Number.POSITIVE_INFINITY, n: 0 });
  }

  #placeAgain(paper: Paper, data: Recorded['data'], how: Back, at: number, say: Say): void {
    const place = data['place'] as Place;
    const came = paper.slot !== null && paper.came.at > at ? { ...paper.came, at } : paper.came;
    const last = { lane: how === 'first' ? 'first' : 'line', at: Math.max(at, this.#end + 1), n: paper.serial };
    if (typeof how === 'string') compare('place', place, how === 'keep' ? came : last, say);
    else {
      const expected = Math.max(Math.min(how.behind, this.#lengthOfLine(paper)), this.#before(paper, came));
      if (this.#before(paper, place) !== expected) say(`behind ${this.#before(paper, place)}, not ${expected}`);
    }
    paper.place = place;
    this.#ends(paper, place, at);
  }

  #undo({ data, at }: Recorded, say: Say): void {
    const { counter, undone, tickets } = data as { counter: string; undone: string; tickets: string[] };
    const { before } = this.#desk(counter);
    if (before === null || before.act !== undone) {
      say(`${undone} is not the last act of counter ${counter}`);
      return;
    }
    if (at - before.at > 10_000) say(`${at - before.at} ms later`);
    compare('tickets', tickets.toSorted(), [...before.papers.keys()].toSorted(), say);
    for (const [id, paper] of before.papers) {
      if (this.find(id)?.act !== undone) say(`${paper.number} has moved on`);
      if (paper.act === undone) this.#forget(paper);
      else this.#put(paper);
    }
    this.desks.set(counter, { ...before.desk, before: null });
  }

  /** A number of the roll that the undone act had written down is as if it had never been called. */
  #forget(paper: Paper): void {
    this.papers.delete(paper.id);
    this.#over.delete(paper.id);
    this.#numbers.delete(paper.number);
  }

  #endDay(data: Recorded['data'], say: Say): void {
    const { expired, finished, kept = [], missed = [] } = data as Record<string, string[]>;
    const open = [...this.papers.values()];
    const isKept = ({ state }: Paper) =>
      this.#site.rules.endOfDay === 'keep' && ['waiting', 'parked', 'no-show'].includes(state);
    const ids = (which: (paper: Paper) => boolean) =>
      open
        .filter(which)
        .map((each) => each.id)
        .toSorted();
    const isServed = ({ state }: Paper) => state === 'serving';
    compare('finished', finished?.toSorted(), ids(isServed), say);
    compare(
      'expired',
      expired?.toSorted(),
      ids((each) => !isServed(each) && !isKept(each)),
      say,
    );
    compare('kept', kept.toSorted(), ids(isKept), say);
    this.#slots.endDay(missed);
    this.#over.clear();
    for (const id of this.papers.keys()) if (!kept.includes(id)) this.papers.delete(id);
    for (const id of this.desks.keys()) this.desks.set(id, freshDesk());
    this.signedIn.clear();
  }

  /** An act on the ticket that the counter has. */
  #at(event: Recorded, states: readonly string[], say: Say): Paper {
    const { ticket, counter, officer } = event.data as { ticket: string; counter: string; officer?: string };
    const desk = this.#remember(event);
    if (officer !== this.signedIn.get(counter)) say(`by ${officer}, signed in is ${this.signedIn.get(counter)}`);
    const paper = this.#paper(ticket);
    if (desk.current !== ticket) say(`counter ${counter} has ${desk.current}, not ${ticket}`);
    if (desk.state !== 'open') say(`counter ${counter} is ${desk.state}`);
    if (!states.includes(paper.state)) say(`${paper.number} was ${paper.state}`);
    return this.#change(paper, event.data, {});
  }

  #leave(event: Recorded, states: readonly string[], state: string, say: Say): Paper {
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
    const paper = ticket === undefined ? undefined : this.find(ticket);
    if (paper !== undefined && !desk.before.papers.has(paper.id)) desk.before.papers.set(paper.id, { ...paper });
    return desk;
  }

  /** One ticket at one counter at most, and each where the other says. */
  #oneEach(say: Say): void {
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
    this.#put(changed);
    return changed;
  }

  #put(paper: Paper): void {
    const isOver = paper.state === 'done' || paper.state === 'cancelled';
    (isOver ? this.#over : this.papers).set(paper.id, paper);
    (isOver ? this.papers : this.#over).delete(paper.id);
  }

  find(id: string): Paper | undefined {
    return this.papers.get(id) ?? this.#over.get(id);
  }

  #paper(id: string): Paper {
    const paper = this.find(id);
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
  turns: Record<string, number> & { share?: { appointment: number; walkIn: number } };
}

function freshDesk(): Desk {
  return {
    state: 'closed',
    current: null,
    row: 0,
    tier2: 0,
    ordinary: 0,
    promised: 0,
    walkIns: 0,
    served: 0,
    missed: 0,
    before: null,
  };
}

function compare(what: string, told: unknown, found: unknown, say: Say): void {
  try {
    assert.deepEqual(told, found);
  } catch {
    say(`${what} ${JSON.stringify(told)}, found ${JSON.stringify(found)}`); // the difference is the news, not the error
  }
}
