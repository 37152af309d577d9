import type { Visitor } from './hall.ts';
import { type House, minutes } from './house.ts';
import { ask, type Doing, type Life, wait } from './life.ts';
import type { IssueCommand, OfficeTicket } from './office.ts';

/** Behaviour of visitors: estimates of ours, as nobody has counted it. */
const BALKS = { fromPeople: 12, chance: 0.25 };
const GIVES_UP = { chance: 0.06, minutes: { low: 20, high: 70 } };
/** Of those who give up, how many say so on the phone; the others leave a ghost in line. */
const SAYS_SO = 0.4;
/** Is not ready yet and lets others go before, on the phone. */
const STEPS_BACK = { chance: 0.02, minutes: { low: 2, high: 25 }, behind: 4 };
/** A number that nobody came for: taken twice, or for somebody else. */
const GHOST = 0.015;
const SEVERAL_NEEDS = 0.03;
const GROUP = 0.03;
const MANY_PAPERS = 0.04;
/** Where officers are known by name: who asks for one. */
const WANTS_OFFICER = 0.03;
/** One more person, one more paper: so much longer. */
const LONGER = { person: 0.25, paper: 0.2 };
/** Shows the paper, though the guide could do without. */
const SCANS = 0.5;
const CARD_MINUTES = 0.4;

/** One who comes to the house at this moment. */
export function* visitor(house: House): Life {
  const { random } = house;
  const service = random.weighted(servicesOf(house));
  if (balks(house, service)) return;
  yield* wait(random.between(5_000, 40_000));
  if (house.rollOn) {
    tearOff(house, service);
    return;
  }
  const wish = wishOf(house, service);
  const ghosts = random.chance(GHOST);
  for (const isGhost of ghosts ? [false, true] : [false]) {
    const answer = yield* ask(wish);
    if ('refused' in answer || answer.ticket === null) return;
    sitDown(house, answer.ticket, isGhost, wish);
    yield* wait(random.between(2_000, 6_000));
    if (!isGhost && !ghosts) yield* sitAndWait(house, answer.ticket.id);
  }
}

/** The next number of the printed roll hangs there; an officer will call it out. */
export function tearOff(house: House, service: string): void {
  const { hall, site } = house;
  hall.tornOff += 1;
  const letter = site.services.every(({ prefix }) => prefix !== 'Z') ? 'Z' : 'ZZ';
  hall.roll.push({ service, number: `${letter}${String(hall.tornOff).padStart(3, '0')}` });
  house.seated(service);
}

function wishOf(house: House, service: string): IssueCommand {
  const { random } = house;
  const priority = classOf(house);
  // a class that the machine may not grant is granted by the guide, who takes the number
  const kiosk = priority === null || priority.byKiosk ? kioskOf(house) : null;
  const other = random.chance(SEVERAL_NEEDS) ? random.weighted(servicesOf(house)) : service;
  const officer = random.chance(WANTS_OFFICER) ? officerFor(house, service) : null;
  return {
    ...{ do: 'issue', service, priority: priority?.id ?? null, kiosk },
    ...(other !== service && { needs: [other] }),
    ...(random.chance(GROUP) && { people: random.pick([2, 3, 4]) }),
    ...(random.chance(MANY_PAPERS) && { papers: random.pick([2, 3, 5]) }),
    ...(officer !== null && { officer }),
  };
}

function officerFor({ site, random }: House, service: string): string | null {
  const able = site.officers.filter(({ services }) => services === undefined || services.includes(service));
  return able.length === 0 ? null : random.pick(able).id;
}

/** Whichever machine is near. */
export function kioskOf({ site, random }: House): string | null {
  return site.kiosks.length === 0 ? null : random.pick(site.kiosks).id;
}

export function sitDown(house: House, ticket: OfficeTicket, gone: boolean, wish: Partial<IssueCommand> = {}): void {
  house.hall.sitDown(ticket.id, { ...nature(house, ticket.service), gone, ...burden(wish) });
  house.seated(ticket.service);
}

function burden({ needs = [], people = 1, papers = 1 }: Partial<IssueCommand>): Pick<Visitor, 'needs' | 'longer'> {
  return { needs: [...needs], longer: 1 + (people - 1) * LONGER.person + (papers - 1) * LONGER.paper };
}

/** What will come of one who sits there now. */
export function nature(house: House, service: string): Visitor {
  const { random, profile } = house;
  const other = () => random.weighted(servicesOf(house).filter(([id]) => id !== service));
  const choseWrong = random.chance(profile.wrongService);
  const goesOn = choseWrong || random.chance(profile.transferred);
  return {
    ...{ service, gone: false, needs: [], longer: 1, choseWrong },
    deaf: random.chance(profile.noShow),
    returns: random.chance(profile.noShowReturns),
    lacksPaper: random.chance(profile.parked),
    goesOnTo: goesOn && servicesOf(house).length > 1 ? other() : null,
  };
}

/** Some let others go before; some go away after a while, and few of them say so. */
function* sitAndWait(house: House, ticket: string): Doing<void> {
  const { random, hall } = house;
  if (random.chance(STEPS_BACK.chance)) {
    yield* wait(minutes(random.between(STEPS_BACK.minutes.low, STEPS_BACK.minutes.high)));
    const behind = 1 + Math.floor(random.next() * STEPS_BACK.behind);
    if (hall.waits(ticket)) yield* ask({ do: 'postpone', ticket, behind });
  }
  if (!random.chance(GIVES_UP.chance)) return;
  yield* wait(minutes(random.between(GIVES_UP.minutes.low, GIVES_UP.minutes.high)));
  const self = hall.visitors.get(ticket);
  if (self === undefined || !hall.waits(ticket)) return;
  self.gone = true;
  if (!random.chance(SAYS_SO)) return;
  const answer = yield* ask({ do: 'cancel', ticket });
  if (!('refused' in answer)) hall.getUp(ticket);
}

/** Sees the crowd and turns round at the door. */
function balks(house: House, service: string): boolean {
  return house.hall.countFor(service) >= BALKS.fromPeople && house.random.chance(BALKS.chance);
}

function classOf(house: House): { id: string; byKiosk: boolean } | null {
  const { random, profile, site } = house;
  const { tier1, tier2 } = profile.priority;
  const tier = random.weighted([
    [1, tier1],
    [2, tier2],
    [0, 1 - tier1 - tier2],
  ] as const);
  const classes = site.priority.filter((each) => each.tier === tier);
  if (classes.length === 0) return null;
  const chosen = random.pick(classes);
  return { id: chosen.id, byKiosk: chosen.grant.includes('kiosk') };
}

export function servicesOf({ profile, site }: House): (readonly [string, number])[] {
  return site.services.map((each) => [each.id, profile.services[each.id] ?? 0] as const);
}

/** One who was missed or fetched a paper comes back: to the machine with the paper, or to the guide. */
export function* comesBack(house: House, ticket: string, afterMs: number): Life {
  yield* wait(afterMs);
  const self = house.hall.visitors.get(ticket);
  if (self === undefined) return;
  self.deaf = false;
  const answer = yield* ask({ do: house.random.chance(SCANS) ? 'scan' : 'return', ticket });
  if ('refused' in answer) return;
  house.hall.sitDown(ticket, self);
  house.seated(self.service);
}

/** How long showing a paper takes when it was the wrong desk, ms. */
export function shortVisitMs(house: House): number {
  return minutes(house.random.lognormal(1 + CARD_MINUTES, 0.5));
}
