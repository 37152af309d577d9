import { type House, minutes } from './house.ts';
import { ask, type Doing, type Life, wait } from './life.ts';
import type { OfficeTicket } from './office.ts';

/** Behaviour of visitors: estimates of ours, as nobody has counted it. */
const BALKS = { fromPeople: 12, chance: 0.25 };
const GIVES_UP = { chance: 0.06, minutes: { low: 20, high: 70 } };
/** Of those who give up, how many say so on the phone; the others leave a ghost in line. */
const SAYS_SO = 0.4;
/** A number that nobody came for: taken twice, or for somebody else. */
const GHOST = 0.015;
const CARD_MINUTES = 0.4;

/** One who comes to the house at this moment. */
export function* visitor(house: House): Life {
  const { random } = house;
  const service = random.weighted(servicesOf(house));
  if (balks(house, service)) return;
  const priority = classOf(house);
  // a class that the machine may not grant is granted by the guide, who takes the number
  const kiosk = priority === null || priority.byKiosk ? kioskOf(house) : null;
  yield* wait(random.between(5_000, 40_000));
  const ghosts = random.chance(GHOST);
  for (const isGhost of ghosts ? [false, true] : [false]) {
    const answer = yield* ask({ do: 'issue', service, priority: priority?.id ?? null, kiosk });
    if ('refused' in answer || answer.ticket === null) return;
    sitDown(house, answer.ticket, isGhost);
    yield* wait(random.between(2_000, 6_000));
    if (!isGhost && !ghosts) yield* losePatience(house, answer.ticket.id);
  }
}

/** Whichever machine is near. */
function kioskOf({ site, random }: House): string | null {
  return site.kiosks.length === 0 ? null : random.pick(site.kiosks).id;
}

function sitDown(house: House, ticket: OfficeTicket, gone: boolean): void {
  const { random, profile } = house;
  const other = () => random.weighted(servicesOf(house).filter(([id]) => id !== ticket.service));
  const choseWrong = random.chance(profile.wrongService);
  const goesOn = choseWrong || random.chance(profile.transferred);
  house.visitors.set(ticket.id, {
    service: ticket.service,
    waits: true,
    gone,
    deaf: random.chance(profile.noShow),
    returns: random.chance(profile.noShowReturns),
    lacksPaper: random.chance(profile.parked),
    goesOnTo: goesOn && servicesOf(house).length > 1 ? other() : null,
    choseWrong,
  });
  house.seated(ticket.service);
}

/** Some go away after a while; few of them say so. */
function* losePatience(house: House, ticket: string): Doing<void> {
  const { random } = house;
  if (!random.chance(GIVES_UP.chance)) return;
  yield* wait(minutes(random.between(GIVES_UP.minutes.low, GIVES_UP.minutes.high)));
  const self = house.visitors.get(ticket);
  if (self?.waits !== true) return;
  self.gone = true;
  if (!random.chance(SAYS_SO)) return;
  const answer = yield* ask({ do: 'cancel', ticket });
  if (!('refused' in answer)) self.waits = false;
}

/** Sees the crowd and turns round at the door. */
function balks(house: House, service: string): boolean {
  const { length } = house.waitingFor([service]);
  return length >= BALKS.fromPeople && house.random.chance(BALKS.chance);
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

function servicesOf({ profile, site }: House): (readonly [string, number])[] {
  return site.services.map((each) => [each.id, profile.services[each.id] ?? 0] as const);
}

/** One who was missed comes back to the guide. */
export function* comesBack(house: House, ticket: string, afterMs: number): Life {
  yield* wait(afterMs);
  const self = house.visitors.get(ticket);
  if (self === undefined) return;
  self.deaf = false;
  const answer = yield* ask({ do: 'return', ticket });
  if ('refused' in answer) return;
  self.waits = true;
  house.seated(self.service);
}

/** How long showing a paper takes when it was the wrong desk, ms. */
export function shortVisitMs(house: House): number {
  return minutes(house.random.lognormal(1 + CARD_MINUTES, 0.5));
}
