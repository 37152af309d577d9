import fc from 'fast-check';
import { expect, test } from 'vitest';
import { admissionTo } from '../../server/queue/admission.ts';
import { apply } from '../../server/queue/apply.ts';
import { decide } from '../../server/queue/decide.ts';
import type { QueueEvent } from '../../server/queue/events.ts';
import { sameNumber } from '../../server/queue/numbering.ts';
import { comparePlaces } from '../../server/queue/place.ts';
import { mayCall, servesNow } from '../../server/queue/reach.ts';
import type { Rules } from '../../server/queue/rules.ts';
import { counterOf, emptyState, type Lines, type QueueState, type Ticket } from '../../server/queue/state.ts';
import { MORNING_MS } from '../scenario.ts';
import { type Chance, chances, commandOf, minuteAt, PATIENCE_MS, staffedSites } from './random-day.ts';

const RUNS = 80;
const DAY_MS = 86_400_000;
const COUNTER_EVENTS =
  /^(ticket-(called|recalled|started|finished|missed|parked|transferred|moved-on|need-added|continued)|counter-)/;

/** One decision of a random day, with the state before it (a copy) and after it. */
interface Moment {
  before: QueueState;
  after: QueueState;
  events: QueueEvent[];
  now: number;
  day: string;
}

/** Lives a random day; every decision is shown to `look` after it was applied. */
function live(
  rules: Rules,
  day: Chance[],
  look: (moment: Moment) => void,
): { state: QueueState; events: QueueEvent[] } {
  const state = emptyState();
  const all: QueueEvent[] = [];
  let now = MORNING_MS;
  let days = 0;
  day.forEach((chance, i) => {
    now += chance.ms;
    days += chance.days;
    const today = new Date(MORNING_MS + days * DAY_MS).toISOString().slice(0, 10);
    for (const command of [{ type: 'turn-day' } as const, null]) {
      const before = JSON.stringify(state);
      const ctx = { now, day: today, minute: minuteAt(now), act: `act-${i}-${command === null}` };
      const decision = decide(state, rules, command ?? commandOf(chance, state, rules, i), ctx);
      if (JSON.stringify(state) !== before) expect(state, 'decide changes nothing').toEqual(JSON.parse(before));
      const events = 'events' in decision ? decision.events : [];
      for (const event of events) apply(state, event);
      all.push(...events);
      if (events.length > 0) look({ before: JSON.parse(before), after: state, events, now, day: today });
    }
  });
  return { state, events: all };
}

function holds(runs: number, look: (rules: Rules) => (moment: Moment) => void): void {
  fc.assert(
    fc.property(staffedSites, chances(80), (rules, day) => {
      live(rules, day, look(rules));
    }),
    { numRuns: runs },
  );
}

test('no number is given twice in a day, and days never go back', { timeout: PATIENCE_MS }, () => {
  holds(RUNS, () => {
    const given = new Set<string>();
    const rolled = new Map<string, string>();
    let latest = '';
    return ({ events }) => {
      for (const event of events) {
        if (event.type === 'day-started') {
          expect(event.data.day > latest).toBe(true);
          latest = event.data.day;
        }
        if (event.type === 'act-undone' && event.data.name === 'roll')
          given.delete(rolled.get(event.data.undone) ?? '');
        if (event.type !== 'ticket-issued') continue;
        const number = `${event.data.day} ${sameNumber(event.data.number)}`;
        expect(given).not.toContain(number);
        given.add(number);
        if (event.data.roll) rolled.set(event.data.act, number);
      }
    };
  });
});

test('kept overnight or not, two papers in people’s hands never show the same number', { timeout: PATIENCE_MS }, () => {
  holds(RUNS, () => ({ after, events }) => {
    if (!events.some(({ type }) => type === 'ticket-issued')) return;
    const numbers = Object.values(after.tickets).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

test('where hours bind, a number is given within them and its quota, or the record says that staff went beyond', {
  timeout: PATIENCE_MS,
}, () => {
  holds(RUNS, (rules) => ({ before, events, now, day }) => {
    for (const event of events) {
      // a paper of the printed roll was taken from a hand, whatever the hour; an appointment was promised when it was booked
      if (event.type !== 'ticket-issued' || event.data.anyway || event.data.roll || event.data.appointment) continue;
      const services = [event.data.service, ...(event.data.needs ?? [])];
      for (const service of services)
        expect(admissionTo(before, rules.opening, service, { day, minute: minuteAt(now) }).open).toBe(true);
    }
  });
});

test('a ticket is at one counter at most, a counter has one at most, and both say the same', {
  timeout: PATIENCE_MS,
}, () => {
  holds(RUNS, () => ({ after }) => {
    for (const [id, counter] of Object.entries(after.counters)) {
      if (counter.current === null) continue;
      const ticket = after.tickets[counter.current];
      expect(ticket?.counter).toBe(id);
      expect(['called', 'serving']).toContain(ticket?.state);
      expect(counter.state).toBe('open');
    }
    for (const ticket of Object.values(after.tickets)) {
      if (ticket.state !== 'called' && ticket.state !== 'serving') continue;
      expect(counterOf(after, ticket.counter ?? '').current).toBe(ticket.id);
    }
  });
});

test('an officer works at one counter at most, and with a roster no counter works without one', {
  timeout: PATIENCE_MS,
}, () => {
  holds(RUNS, (rules) => ({ after }) => {
    const signedIn = Object.values(after.signedIn).map(({ officer }) => officer);
    expect(new Set(signedIn).size).toBe(signedIn.length);
    if (Object.keys(rules.officers).length === 0) return;
    for (const [id, counter] of Object.entries(after.counters))
      if (counter.state !== 'closed') expect(Object.keys(after.signedIn)).toContain(id);
  });
});

test('whoever waits can be called by some counter, whatever is bound or wanted', { timeout: PATIENCE_MS }, () => {
  holds(RUNS, (rules) => ({ after }) => {
    for (const ticket of waitingOf(after)) {
      const able = Object.keys(rules.counters).filter((counter) => servesNow(after, rules, counter, ticket.service));
      const working = able.filter((counter) => counterOf(after, counter).state !== 'closed');
      const calling = working.filter((counter) => mayCall(after, rules, counter, ticket));
      expect(calling.length > 0, `${ticket.number} is held back by nobody`).toBe(working.length > 0);
    }
  });
});

test('the lines say what the tickets say', { timeout: PATIENCE_MS }, () => {
  holds(
    RUNS,
    () =>
      ({ after }) =>
        expect(linesAsTold(after)).toEqual(linesFromTickets(after)),
  );
});

test('every call can be checked: in its line nobody earlier could be called, and those passed over are counted', {
  timeout: PATIENCE_MS,
}, () => {
  holds(RUNS, (rules) => ({ before, events }) => {
    for (const event of events) {
      if (event.type !== 'ticket-called') continue;
      const { ticket: id, counter, why } = event.data;
      const called = before.tickets[id] ?? rolledOne(events, id);
      if (called === undefined) throw new Error(`${id} was never issued`);
      const passed = why.rule === 'helping' ? [] : earlierOnes(before, rules, counter, called);
      if (why.rule === 'helping') {
        expect(ownOnes(before, rules, counter), 'its own come first').toEqual([]);
        const helps = rules.counters[counter]?.helps;
        expect(helps?.services).toContain(called.service);
        expect(why.waitedMs).toBeGreaterThanOrEqual(helps?.afterMs ?? Number.POSITIVE_INFINITY);
        continue;
      }
      expect(why.passedOverCount).toBe(passed.length);
      expect(why.passedOver.map(({ number }) => number)).toEqual(passed.slice(0, 10).map(({ number }) => number));
      if (why.rule === 'by-hand' || why.rule === 'roll') continue;
      expect(passed.filter((other) => laneAsTold(other) === laneAsTold(called))).toEqual([]);
      if (why.rule === 'first-come') expect(passed).toEqual([]);
    }
  });
});

test('undo puts counter, tickets and lines back exactly', { timeout: PATIENCE_MS }, () => {
  let undone = 0;
  holds(RUNS, (rules) => ({ before, after, events, now, day }) => {
    // a paper that was asked for in the same act stays asked for
    const last = events.findLast((event) => event.type !== 'print-asked');
    if (last === undefined || !COUNTER_EVENTS.test(last.type) || !('counter' in last.data)) return;
    const { counter } = last.data;
    const copy = structuredClone(after);
    const decision = decide(copy, rules, { type: 'undo-act', counter }, { now, day, act: 'undo' });
    if (!('events' in decision)) throw new Error(`refused: ${decision.rejected}`);
    for (const event of decision.events) apply(copy, event);
    expect(withoutLast(copy, rules)).toEqual(withoutLast(before, rules));
    undone += 1;
  });
  expect(undone).toBeGreaterThan(RUNS);
});

test('a move of a whole line keeps its order, a step back never brings anybody forward', {
  timeout: PATIENCE_MS,
}, () => {
  let moves = 0;
  let steps = 0;
  holds(RUNS, () => ({ before, after, events }) => {
    for (const event of events) {
      if (event.type === 'ticket-moved') {
        expect(after.tickets[event.data.ticket]?.place).toEqual(before.tickets[event.data.ticket]?.place);
        moves += 1;
      }
      if (event.type !== 'ticket-postponed') continue;
      const stood = before.tickets[event.data.ticket];
      if (stood === undefined) throw new Error(`${event.data.ticket} was never issued`);
      expect(comparePlaces(event.data.place, stood.place)).toBeGreaterThan(0);
      const passed = waitingOf(before).filter(
        (other) =>
          other.service === stood.service &&
          laneAsTold({ ...other, place: stood.place }) === laneAsTold(stood) &&
          comparePlaces(other.place, stood.place) > 0 &&
          comparePlaces(other.place, event.data.place) < 0,
      );
      if (stood.place.lane === 'line') expect(passed.length).toBe(event.data.behind);
      steps += 1;
    }
  });
  expect(moves).toBeGreaterThan(RUNS / 20);
  expect(steps).toBeGreaterThan(RUNS / 20);
});

test('two tickets of a line never have the same place', { timeout: PATIENCE_MS }, () => {
  holds(RUNS, () => ({ after }) => {
    const places = waitingOf(after).map(
      ({ service, tier, place }) => `${service} ${tier} ${place.lane} ${place.at} ${place.n}`,
    );
    expect(new Set(places).size).toBe(places.length);
  });
});

test('folding the events again gives the same state', { timeout: PATIENCE_MS }, () => {
  fc.assert(
    fc.property(staffedSites, chances(120), (rules, day) => {
      const { state, events } = live(rules, day, () => {});
      const again = emptyState();
      for (const event of JSON.parse(JSON.stringify(events))) apply(again, event);
      expect(again).toEqual(state);
    }),
    { numRuns: RUNS },
  );
});

/** A number of the roll is issued by the act that calls it. */
function rolledOne(
  events: QueueEvent[],
  id: string,
): Pick<Ticket, 'place' | 'tier' | 'service' | 'appointment'> | undefined {
  const issued = events.find((event) => event.type === 'ticket-issued' && event.data.ticket === id);
  return issued?.type === 'ticket-issued' && issued.data.roll ? { ...issued.data, appointment: null } : undefined;
}

function waitingOf(state: QueueState): Ticket[] {
  return Object.values(state.tickets)
    .filter((ticket) => ticket.state === 'waiting')
    .sort((a, b) => comparePlaces(a.place, b.place));
}

function earlierOnes(state: QueueState, rules: Rules, counter: string, called: Pick<Ticket, 'place'>): Ticket[] {
  return waitingOf(state).filter(
    (other) =>
      comparePlaces(other.place, called.place) < 0 &&
      mayCall(state, rules, counter, other) &&
      !Object.hasOwn(state.suspended, other.service),
  );
}

/** Whoever this counter could call of its own services. */
function ownOnes(state: QueueState, rules: Rules, counter: string): Ticket[] {
  return waitingOf(state).filter(
    (ticket) => mayCall(state, rules, counter, ticket) && !Object.hasOwn(state.suspended, ticket.service),
  );
}

function linesFromTickets(state: QueueState): Record<string, Lines> {
  const lines: Record<string, Lines> = {};
  for (const ticket of waitingOf(state)) {
    const { id, service, bound, wanted, doubleOf, seen, people, papers } = ticket;
    const lanes = { first: [], tier1: [], tier2: [], ordinary: [], appointment: [] };
    lines[service] ??= { ...lanes, bound: [], ghosts: [], heavy: [] };
    const lane = laneAsTold(ticket);
    lines[service][lane].push(id);
    if (bound !== null || wanted !== null) lines[service].bound.push(id);
    if (doubleOf !== null && !seen) lines[service].ghosts.push(id);
    if (people > 1 || papers > 1) lines[service].heavy.push(id);
  }
  return lines;
}

function laneAsTold({ place, tier, appointment, service }: Pick<Ticket, 'place' | 'tier' | 'appointment' | 'service'>) {
  if (place.lane === 'first') return 'first';
  if (tier === 1) return 'tier1';
  if (appointment !== null && !appointment.late && appointment.service === service) return 'appointment';
  return tier === 2 ? 'tier2' : 'ordinary';
}

function linesAsTold(state: QueueState): Record<string, Lines> {
  const some = (lines: Lines) => Object.values(lines).some((lane: string[]) => lane.length > 0);
  return Object.fromEntries(Object.entries(state.lines).filter(([, lines]) => some(lines)));
}

/** An undone act is not undone again, and a counter that was never opened reads like a closed one. */
function withoutLast(state: QueueState, rules: Rules) {
  const counters = Object.keys(rules.counters).map((id) => ({ ...counterOf(state, id), last: null }));
  // the latest place and serial given stay given
  const tickets = Object.fromEntries(Object.entries(state.tickets).map(([id, each]) => [id, { ...each, job: null }]));
  return { ...state, placedAt: 0, serial: 0, jobs: {}, tickets, counters, lines: linesAsTold(state) };
}
