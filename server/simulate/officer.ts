import type { RollPaper, Visitor } from './hall.ts';
import { type DayPart, type House, minutes } from './house.ts';
import { ask, type Doing, hear, type Life, wait } from './life.ts';
import type { OfficeTicket } from './office.ts';
import { comesBack, nature, shortVisitMs } from './visitor.ts';

/** Habits of officers: estimates of ours. */
const LATE_MINUTES = { low: -4, high: 4 };
const STAYS_MINUTES = 90;
const SHORT_BREAK = { chance: 0.4, afterMinutes: { low: 75, high: 150 }, minutes: { low: 7, high: 16 } };
/** How a day differs from the officer's others. */
const DAY_SPEED_CV = 0.06;
const PRESSES_START = 0.7;
const SLIPS = 0.01;
const CHOOSES = 0.01;
const RECLASSES = 0.01;
const WALK_MS = { low: 8_000, high: 45_000 };
/** Goes on to a second service with the same number instead of being sent there. */
const KEEPS_NUMBER = 0.3;
/** Another officer takes over in the middle of the half-day, where there are any to spare. */
const HANDS_OVER = 0.12;
const LUNCH = 'Nghỉ trưa';
const BREAK = 'Nghỉ giữa giờ';

interface Officer {
  house: House;
  counter: string;
  services: readonly string[];
  /** Takes so much longer than usual. */
  speed: number;
  pressesStart: boolean;
  /** Whose name stands at the counter; null: this site has no roster. */
  name: string | null;
}

/** One officer's day at one counter. */
export function* officer(house: House, counter: string): Life {
  const { random } = house;
  const services = house.site.counters.find((each) => each.id === counter)?.services ?? [];
  const pressesStart = random.chance(PRESSES_START);
  const speed = house.speedAt(counter) * random.lognormal(1, DAY_SPEED_CV);
  const self: Officer = { house, counter, services, speed, pressesStart, name: house.spareOfficers.shift() ?? null };
  for (const [n, part] of house.parts.entries()) {
    const isLast = n === house.parts.length - 1;
    const late = minutes(random.between(LATE_MINUTES.low, LATE_MINUTES.high));
    yield* wait(part.openMs + late - house.now);
    if (self.name !== null) yield* ask({ do: 'sign-in', counter, officer: self.name });
    yield* ask({ do: 'open', counter });
    yield* work(self, part, isLast);
    yield* ask(isLast ? { do: 'close', counter } : { do: 'pause', counter, reason: LUNCH });
  }
  if (self.name !== null) yield* ask({ do: 'sign-out', counter });
}

/** Calls, serves, rests, until the part of the day is over. The last one is over when nobody waits. */
function* work(self: Officer, part: DayPart, isLast: boolean): Doing<void> {
  const { house, counter } = self;
  const { random } = house;
  const { afterMinutes } = SHORT_BREAK;
  let restsAt = random.chance(SHORT_BREAK.chance)
    ? part.openMs + minutes(random.between(afterMinutes.low, afterMinutes.high))
    : Number.POSITIVE_INFINITY;
  const handsOverAt =
    self.name !== null && random.chance(HANDS_OVER) ? random.between(part.openMs, part.closeMs) : null;
  let current: string | null = null;
  while (!isOver(self, part, isLast)) {
    if (house.now >= restsAt) {
      restsAt = Number.POSITIVE_INFINITY;
      yield* rest(self, current);
      current = null;
    }
    if (handsOverAt !== null && house.now >= handsOverAt) yield* handOver(self);
    const ticket: OfficeTicket | null = yield* callOne(self, current);
    if (ticket === null) {
      current = null;
      const ends = isLast && house.now >= part.closeMs ? house.now + minutes(5) : part.closeMs;
      yield* hear(house.bellOf(counter), Math.min(ends, restsAt) - house.now + 1);
    } else current = yield* serve(self, ticket);
  }
  yield* finish(self, current);
}

/** Ends the visit; who has more needs sits down again. */
function* finish({ house, counter }: Officer, current: string | null): Doing<void> {
  if (current === null) return;
  const answer = yield* ask({ do: 'finish', counter, current });
  if (!('refused' in answer)) goesOn(house, current);
}

/** Whoever was there until now: away, or waiting for the next need on the same number. */
function goesOn(house: House, ticket: string | null): void {
  const visitor = house.hall.visitors.get(ticket ?? '');
  const service = visitor?.needs.shift();
  if (visitor === undefined || service === undefined || ticket === null) return;
  house.hall.sitDown(ticket, { ...visitor, service, goesOnTo: null, choseWrong: false });
  house.seated(service);
}

/** Whoever has nobody's counter sits down at this one; the visit under way goes on. */
function* handOver(self: Officer): Doing<void> {
  const { house, counter } = self;
  const next = house.spareOfficers.shift();
  if (next === undefined) return;
  const answer = yield* ask({ do: 'sign-in', counter, officer: next });
  if ('refused' in answer) house.spareOfficers.push(next);
  else {
    if (self.name !== null) house.spareOfficers.push(self.name);
    self.name = next;
  }
}

function isOver({ house, counter }: Officer, part: DayPart, isLast: boolean): boolean {
  if (house.now < part.closeMs) return false;
  return !isLast || house.now >= part.closeMs + minutes(STAYS_MINUTES) || !house.someoneWaitsFor(counter);
}

function* rest(self: Officer, current: string | null): Doing<void> {
  const { house, counter } = self;
  yield* finish(self, current);
  yield* ask({ do: 'pause', counter, reason: BREAK });
  yield* wait(minutes(house.random.between(SHORT_BREAK.minutes.low, SHORT_BREAK.minutes.high)));
  yield* ask({ do: 'open', counter });
}

/** Whoever is next, or one of the roll; now and then one whom the officer chooses, or a press by mistake that is taken back. */
function* callOne(self: Officer, current: string | null): Doing<OfficeTicket | null> {
  const { house, counter } = self;
  const { random, hall } = house;
  const onRoll = house.rollOn ? hall.roll.findIndex((each) => self.services.includes(each.service)) : -1;
  const [paper] = onRoll < 0 ? [] : hall.roll.splice(onRoll, 1);
  if (paper !== undefined) {
    const ticket = yield* callRoll(self, current, paper);
    if (ticket !== null) return ticket;
  }
  const waiting = random.chance(CHOOSES) ? hall.waitingFor(self.services) : [];
  if (waiting.length > 0) {
    const chosen = yield* ask({ do: 'call', counter, ticket: random.pick(waiting), current });
    if (!('refused' in chosen)) return called(house, current, chosen.ticket);
  }
  const answer = yield* ask({ do: 'next', counter, current });
  if ('refused' in answer) return null;
  const isMoving = (hall.visitors.get(current ?? '')?.needs.length ?? 0) > 0;
  if (answer.ticket === null || isMoving || !random.chance(SLIPS)) return called(house, current, answer.ticket);
  yield* wait(random.between(1_500, 6_000));
  const undone = yield* ask({ do: 'undo', counter });
  if ('refused' in undone) return called(house, current, answer.ticket);
  yield* wait(random.between(5_000, 60_000));
  const again = yield* ask({ do: 'next', counter, current });
  return 'refused' in again ? null : called(house, current, again.ticket);
}

function* callRoll({ house, counter }: Officer, current: string | null, paper: RollPaper): Doing<OfficeTicket | null> {
  const answer = yield* ask({ do: 'call-roll', counter, current, ...paper });
  if ('refused' in answer || answer.ticket === null) return null;
  house.hall.sitDown(answer.ticket.id, nature(house, paper.service));
  return called(house, current, answer.ticket);
}

function called(house: House, before: string | null, ticket: OfficeTicket | null): OfficeTicket | null {
  goesOn(house, before);
  if (ticket !== null) house.hall.getUp(ticket.id);
  return ticket;
}

/** Serves whoever was called; the answer: the ticket that is still at the counter. */
function* serve(self: Officer, ticket: OfficeTicket): Doing<string | null> {
  const { house, counter } = self;
  const visitor = house.hall.visitors.get(ticket.id);
  if (visitor !== undefined && (visitor.gone || visitor.deaf)) return yield* missed(self, ticket.id, visitor);
  const { random, profile } = house;
  yield* wait(random.between(WALK_MS.low, WALK_MS.high));
  if (self.pressesStart) yield* ask({ do: 'start', counter, current: ticket.id });
  if (visitor?.choseWrong === true && visitor.goesOnTo !== null) {
    yield* wait(shortVisitMs(house));
    return yield* sendOn(self, ticket.id, visitor);
  }
  const usual = house.site.services.find((each) => each.id === ticket.service)?.minutes ?? 5;
  const length = minutes(random.lognormal(usual, profile.servedCv) * self.speed * (visitor?.longer ?? 1));
  if (visitor?.lacksPaper === true) {
    yield* wait(length / 3);
    return yield* park(self, ticket.id, visitor);
  }
  yield* wait(length);
  if (visitor !== undefined && visitor.goesOnTo !== null) return yield* sendOn(self, ticket.id, visitor);
  if (visitor !== undefined) yield* continueHere(self, ticket.id, visitor);
  if (random.chance(RECLASSES)) yield* reclassSomebody(self);
  return ticket.id;
}

/** The next need where it can be done here too: the same chair, at once. */
function* continueHere({ house, counter, services, speed }: Officer, ticket: string, visitor: Visitor): Doing<void> {
  const [need = ''] = visitor.needs;
  if (!services.includes(need)) return;
  const answer = yield* ask({ do: 'continue', counter, current: ticket });
  if ('refused' in answer) return;
  visitor.needs.shift();
  const usual = house.site.services.find((each) => each.id === need)?.minutes ?? 5;
  yield* wait(minutes(house.random.lognormal(usual, house.profile.servedCv) * speed));
}

/** Calls again a few times, then gives up. */
function* missed(self: Officer, ticket: string, visitor: Visitor): Doing<null> {
  const { house, counter } = self;
  const { random, profile } = house;
  const times = Math.floor(random.between(1, profile.recalls + 0.99));
  const pause = (profile.noShowAfterSeconds * 1_000) / (times + 1);
  for (let i = 0; i < times; i++) {
    yield* wait(pause);
    yield* ask({ do: 'recall', counter, current: ticket });
  }
  yield* wait(pause);
  yield* ask({ do: 'no-show', counter, current: ticket });
  const back = minutes(random.between(3, profile.noShowReturnMinutes));
  if (visitor.returns && !visitor.gone) house.agenda.start(comesBack(house, ticket, back), house.now);
  return null;
}

function* park({ house, counter }: Officer, ticket: string, visitor: Visitor): Doing<null> {
  const { random, profile, site } = house;
  const papers = site.services.find((each) => each.id === visitor.service)?.papers ?? [];
  const missing = papers.length > 0 && random.chance(0.7) ? [random.pick(papers).vi] : [];
  yield* ask({ do: 'park', counter, current: ticket, missing });
  visitor.lacksPaper = false;
  const back = minutes(random.between(8, profile.parkedMinutes));
  if (random.chance(0.9)) house.agenda.start(comesBack(house, ticket, back), house.now);
  return null;
}

function* sendOn({ house, counter }: Officer, ticket: string, visitor: Visitor): Doing<string | null> {
  const service = visitor.goesOnTo ?? visitor.service;
  if (!visitor.choseWrong && house.random.chance(KEEPS_NUMBER)) {
    const added = yield* ask({ do: 'add-need', counter, current: ticket, service });
    if (!('refused' in added)) visitor.needs.push(service);
    visitor.goesOnTo = null;
    return ticket;
  }
  const place = house.random.pick(visitor.choseWrong ? (['keep', 'first'] as const) : (['keep', 'last'] as const));
  const answer = yield* ask({ do: 'transfer', counter, current: ticket, service, place });
  Object.assign(visitor, { goesOnTo: null, choseWrong: false });
  if ('refused' in answer) yield* ask({ do: 'finish', counter, current: ticket });
  else {
    if (visitor.needs[0] === service) visitor.needs.shift();
    house.hall.sitDown(ticket, { ...visitor, service });
    house.seated(service);
  }
  return null;
}

function* reclassSomebody({ house, services }: Officer): Doing<void> {
  const waiting = house.hall.waitingFor(services);
  const classes = house.site.priority.filter((each) => each.grant.includes('officer'));
  if (waiting.length === 0 || classes.length === 0) return;
  const chosen = house.random.chance(0.5) ? house.random.pick(classes).id : null;
  yield* ask({ do: 'priority', ticket: house.random.pick(waiting), class: chosen });
}
