import { isAged } from './aged.ts';
import { find } from './find.ts';
import { isSuspect } from './ghosts.ts';
import { mannedOn } from './learn.ts';
import { type Learnt, nothingLearnt } from './learnt.ts';
import { type LaneName, linesOf, ticketAt } from './lines.ts';
import { cycleMs, longerBy, overtakenBy } from './pace.ts';
import { comparePlaces } from './place.ts';
import { mayCall, servicesCalled } from './reach.ts';
import type { Rules } from './rules.ts';
import { counterOf, type QueueState, type Ticket, type Turns } from './state.ts';
import type { Break } from './told.ts';
import { isAppointmentTurn, isTier2Turn, shareAfter, turnsAfter } from './turns.ts';

/** What is known of the time to come beside the queue: what the past teaches, and when nobody calls. */
export interface Outlook {
  learnt: Learnt;
  /** Times without calls, in order: before the opening, lunch. ms since 1970; empty: the site names no hours. */
  breaks: readonly Break[];
}

export const NO_OUTLOOK: Outlook = { learnt: nothingLearnt(), breaks: [] };

/** Beyond it "more than an hour" is all that is told; what lies further is drawn out from here. */
const HORIZON_MS = 5_400_000;
/** How long a number is called that is nobody's. */
const ABSENT_MS = 90_000;
/** Even a hall of hundreds is forecast in so many calls. */
const CALLS_MAX = 2_000;
/** A visit that lasts long already lasts this share of a usual one yet, by the usual spread of visits. */
const REST_SHARE_MIN = 0.6;
/** How much of a passed minute shortens the rest. */
const PASSED_SHARE = 0.7;
/** A pause that lasts long already lasts this share of a usual one yet. */
const PAUSE_SHARE_MIN = 0.35;

/** Waits until the call, ms without breaks: of tickets that wait, and of such as would come now. Absent: beyond the horizon. */
export interface Forecast {
  waits: ReadonlyMap<string, number>;
  /** By service, for tier 0, 1 and 2. */
  newcomers: Readonly<Record<string, readonly [number?, number?, number?]>>;
  /** Calls within the horizon. */
  calls: number;
}

interface PlayedCounter {
  id: string;
  services: readonly string[];
  freeAt: number;
  turns: Turns;
}

/**
 * Plays the calls to come for one service and all that share counters with it, as if every visit took its mean time and
 * nobody else came; null when no counter is there to call. By the rules of selection: first the moved ones, tier 1 with
 * its limit, appointments and walk-ins by their share; of these who has waited too long, then tier 2 and ordinary in turns.
 */
export function forecast(
  state: QueueState,
  rules: Rules,
  service: string,
  now: number,
  outlook: Outlook,
): Forecast | null {
  const counters = countersFor(state, rules, service, now, outlook);
  if (counters === null) return null;
  const play = new Play(state, rules, now, new Set(counters.flatMap((counter) => counter.services)));
  for (let calls = 0; calls < CALLS_MAX; calls++) {
    const counter = soonest(counters);
    if (counter === null || counter.freeAt - now > HORIZON_MS) break;
    const called = play.callAt(counter);
    if (called === null) counters.splice(counters.indexOf(counter), 1);
    else if (called.ticket !== null) counter.freeAt += takes(state, called.ticket, counter, rules, outlook, now);
  }
  return { waits: play.waits, newcomers: play.newcomers, calls: play.waits.size };
}

/** The counter's time for one call, with that of those who come meanwhile and go before the next one. */
function takes(
  state: QueueState,
  ticket: Ticket,
  counter: PlayedCounter,
  rules: Rules,
  { learnt }: Outlook,
  now: number,
): number {
  if (isSuspect(state, ticket)) return ABSENT_MS;
  const { service, tier } = ticket;
  const aged = tier === 0 && isAged(ticket, rules, counter.freeAt);
  const others = overtakenBy(learnt, rules, service, aged ? 2 : tier, now);
  return (cycleMs(learnt, rules, service, counter.id, counter.freeAt) * (1 + longerBy(ticket))) / (1 - others);
}

/** Counters that will call this service or share people with it, each with the time when it is likely free. */
function countersFor(
  state: QueueState,
  rules: Rules,
  service: string,
  now: number,
  outlook: Outlook,
): PlayedCounter[] | null {
  const atBreak = outlook.breaks.some(({ fromMs, toMs }) => fromMs <= now && now < toMs);
  const manned = atBreak ? mannedOn(outlook.learnt, state) : [];
  const all: PlayedCounter[] = [];
  for (const id of Object.keys(rules.counters)) {
    const freeAt = freeAtOf(state, rules, id, now, outlook, atBreak && (manned.length === 0 || manned.includes(id)));
    if (freeAt === null) continue;
    const services = servicesCalled(state, rules, id);
    all.push({ id, services, freeAt, turns: counterOf(state, id).turns });
  }
  const linked = new Set([service]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { services } of all)
      if (services.some((each) => linked.has(each)))
        for (const each of services)
          if (!linked.has(each)) {
            linked.add(each);
            grew = true;
          }
  }
  const counters = all.filter((counter) => counter.services.some((each) => linked.has(each)));
  return counters.some((counter) => counter.services.includes(service)) ? counters : null;
}

/** When a counter can call next, or null when it is not at work. */
function freeAtOf(
  state: QueueState,
  rules: Rules,
  id: string,
  now: number,
  { learnt }: Outlook,
  comesBack: boolean,
): number | null {
  const counter = counterOf(state, id);
  if (counter.state === 'closed') return comesBack ? now : null;
  if (counter.state === 'paused') {
    if (comesBack) return now;
    if (counter.pausedUntil !== null) return Math.max(now, counter.pausedUntil);
    const usual = learnt.pause.value;
    return now + Math.max(usual - (now - counter.since), usual * PAUSE_SHARE_MIN);
  }
  const current = counter.current === null ? undefined : find(state.tickets, counter.current);
  if (current === undefined) return now;
  const usual = cycleMs(learnt, rules, current.service, id, now) * (1 + longerBy(current));
  const passed = Math.max(0, now - (current.calledAt ?? now));
  return now + Math.max(usual - passed * PASSED_SHARE, usual * REST_SHARE_MIN);
}

function soonest(counters: readonly PlayedCounter[]): PlayedCounter | null {
  let first: PlayedCounter | null = null;
  for (const counter of counters) if (first === null || counter.freeAt < first.freeAt) first = counter;
  return first;
}

interface Called {
  service: string;
  /** null: the newcomer that stands for whoever comes now. */
  ticket: Ticket | null;
}

const LANE_NAMES: readonly LaneName[] = ['first', 'tier1', 'tier2', 'ordinary', 'appointment'];

/** The lines as they empty. At the end of each stands a newcomer who takes no time: it shows when one would be called. */
class Play {
  readonly waits = new Map<string, number>();
  readonly newcomers: Record<string, [number?, number?, number?]> = {};
  readonly #state: QueueState;
  readonly #rules: Rules;
  readonly #now: number;
  readonly #at = new Map<string, number>();

  constructor(state: QueueState, rules: Rules, now: number, services: ReadonlySet<string>) {
    this.#state = state;
    this.#rules = rules;
    this.#now = now;
    for (const service of services) this.newcomers[service] = [];
  }

  callAt(counter: PlayedCounter): Called | null {
    const { turns, freeAt } = counter;
    const moved = this.#head(counter, 'first');
    if (moved !== null) return this.#take(moved, counter, turns);
    const tier1 = this.#head(counter, 'tier1');
    const tier2 = this.#head(counter, 'tier2');
    const ordinary = this.#head(counter, 'ordinary');
    const promised = this.#head(counter, 'appointment');
    const due = promised !== null && promised.place.at <= freeAt ? promised : null;
    const limited = tier1 !== null && (tier2 ?? ordinary ?? due) !== null && turns.tier1InRow >= this.#rules.tier1InRow;
    if (tier1 !== null && !limited) return this.#take(tier1, counter, turnsAfter(turns, this.#rules, 1));
    const newcomer = tier1 === null ? this.#newcomer(counter, 1) : null;
    if (newcomer !== null) return newcomer;
    if (due !== null && isAppointmentTurn(turns, this.#rules)) return this.#takePromised(due, counter);
    const called = this.#below(tier2, ordinary, counter, freeAt);
    if (called !== null && called.ticket !== null)
      counter.turns = shareAfter(turns, counter.turns, this.#rules, 'walkIn');
    return called ?? (promised === null ? null : this.#takePromised(promised, counter));
  }

  #takePromised(ticket: Ticket, counter: PlayedCounter): Called {
    const rested = { ...counter.turns, tier1InRow: 0 };
    const isDue = ticket.place.at <= counter.freeAt;
    return this.#take(ticket, counter, isDue ? shareAfter(counter.turns, rested, this.#rules, 'appointment') : rested);
  }

  #below(tier2: Ticket | null, ordinary: Ticket | null, counter: PlayedCounter, at: number): Called | null {
    const { turns } = counter;
    if (tier2 !== null && ordinary !== null) {
      const [old] = [tier2, ordinary]
        .filter((each) => isAged(each, this.#rules, at))
        .sort((a, b) => comparePlaces(a.place, b.place));
      if (old !== undefined) return this.#take(old, counter, { ...turns, tier1InRow: 0 });
    }
    const isTurnOf2 = isTier2Turn(turns, this.#rules);
    if (tier2 === null && isTurnOf2) {
      const newcomer = this.#newcomer(counter, 2);
      if (newcomer !== null) return newcomer;
    }
    if (ordinary === null && !isTurnOf2) {
      const newcomer = this.#newcomer(counter, 0);
      if (newcomer !== null) return newcomer;
    }
    const pick = isTurnOf2 ? (tier2 ?? ordinary) : (ordinary ?? tier2);
    if (pick !== null) return this.#take(pick, counter, turnsAfter(turns, this.#rules, pick.tier));
    return this.#newcomer(counter, 2) ?? this.#newcomer(counter, 0);
  }

  #take(ticket: Ticket, counter: PlayedCounter, turns: Turns): Called {
    counter.turns = turns;
    this.waits.set(ticket.id, counter.freeAt - this.#now);
    return { service: ticket.service, ticket };
  }

  #newcomer({ services, freeAt }: PlayedCounter, tier: 0 | 1 | 2): Called | null {
    for (const service of services) {
      const known = this.newcomers[service];
      if (known === undefined || known[tier] !== undefined) continue;
      known[tier] = freeAt - this.#now;
      return { service, ticket: null };
    }
    return null;
  }

  /** The earliest of this lane whom the counter may call and who has not been called in this play. */
  #head(counter: PlayedCounter, lane: LaneName): Ticket | null {
    let earliest: Ticket | null = null;
    for (const service of counter.services) {
      const head = this.#headOf(service, lane, counter.id);
      if (head !== null && (earliest === null || comparePlaces(head.place, earliest.place) < 0)) earliest = head;
    }
    return earliest;
  }

  #headOf(service: string, lane: LaneName, counter: string): Ticket | null {
    const ids = linesOf(this.#state, service)[lane];
    const key = `${LANE_NAMES.indexOf(lane)}${service}`;
    let start = this.#at.get(key) ?? 0;
    while (start < ids.length && this.waits.has(ids[start] ?? '')) start += 1;
    this.#at.set(key, start);
    for (let i = start; i < ids.length; i++) {
      const ticket = ticketAt(this.#state, ids, i);
      if (!this.waits.has(ticket.id) && mayCall(this.#state, this.#rules, counter, ticket)) return ticket;
    }
    return null;
  }
}
