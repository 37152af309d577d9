import { agedUntil } from './aged.ts';
import { suspectsIn } from './ghosts.ts';
import { countBefore, keepsSlot, type LaneName, laneOf, linesOf } from './lines.ts';
import { servicesCalled } from './reach.ts';
import type { Rules } from './rules.ts';
import { counterOf, FRESH_TURNS, type Place, type QueueState, type Ticket, type Turns } from './state.ts';
import { inShare, shareOf } from './turns.ts';

/**
 * How many people of the same service are called before this waiting ticket (0: it is next); null when it does not wait.
 * Exact for one counter that calls this service alone while nobody else comes; with more counters each keeps its own ratio,
 * and this is as if the first open one called for all. Never more than those who wait. Needs binary searches only.
 * `present`: tickets that are likely nobody's (`ghosts.ts`) are left out: these are the people *really* before it.
 */
export function peopleBefore(
  state: QueueState,
  rules: Rules,
  ticket: Ticket,
  now: number,
  whom: 'all' | 'present' = 'present',
): number | null {
  if (ticket.state !== 'waiting') return null;
  const lane = laneOf(ticket);
  // one whose slot is still to come is told how things will stand then
  const at = keepsSlot(ticket) ? Math.max(now, ticket.place.at) : now;
  const ahead = aheadOf(state, rules, ticket.service, at, whom);
  if (lane === 'first') return before(ahead, 'first', ticket.place);
  if (lane === 'tier1') return waiting(ahead, 'first') + throughTier1(ahead, ticket);
  return waiting(ahead, 'first') + throughTheLimit(ahead, throughTheShare(ahead, ticket, lane));
}

/** What a new ordinary ticket of this service would find before it. */
export function peopleBeforeNewcomer(state: QueueState, rules: Rules, service: string, now: number): number {
  const ahead = aheadOf(state, rules, service, now, 'present');
  const aged = { tier2: agedIn(ahead, 'tier2'), ordinary: agedIn(ahead, 'ordinary') };
  const ordinary = waiting(ahead, 'ordinary');
  const tier2 = aged.tier2 + tier2Let(ahead, ordinary - aged.ordinary, waiting(ahead, 'tier2') - aged.tier2);
  return waiting(ahead, 'first') + throughTheLimit(ahead, ordinary + tier2 + appointmentsLet(ahead, ordinary + tier2));
}

/** One service's lines as a counter with these turns would call them. */
interface Ahead {
  state: QueueState;
  rules: Rules;
  service: string;
  turns: Turns;
  whom: 'all' | 'present';
  /** Slots that begin up to now are due. */
  now: number;
  /** Whoever has a place up to this time has waited too long for the ratio. */
  agedUntil: number;
}

function aheadOf(state: QueueState, rules: Rules, service: string, now: number, whom: Ahead['whom']): Ahead {
  const turns = turnsOfService(state, rules, service);
  return { state, rules, service, turns, whom, now, agedUntil: agedUntil(rules, now) };
}

/** People in a lane. */
function waiting({ state, service, whom }: Ahead, lane: LaneName): number {
  const absent = whom === 'present' ? suspectsIn(state, service, lane) : 0;
  return linesOf(state, service)[lane].length - absent;
}

/** People in a lane before this place. */
function before({ state, service, whom }: Ahead, lane: LaneName, place: Place): number {
  const absent = whom === 'present' ? suspectsIn(state, service, lane, place) : 0;
  return countBefore(state, linesOf(state, service)[lane], place) - absent;
}

function turnsOfService(state: QueueState, rules: Rules, service: string): Turns {
  for (const counter of Object.keys(rules.counters)) {
    const { state: at, turns } = counterOf(state, counter);
    if (at === 'open' && servicesCalled(state, rules, counter).includes(service)) return turns;
  }
  return FRESH_TURNS;
}

/** A ticket of tier 1: earlier ones of tier 1, and one of the others after each full row. */
function throughTier1(ahead: Ahead, ticket: Ticket): number {
  const { rules, turns } = ahead;
  const earlier = before(ahead, 'tier1', ticket.place);
  const row = Math.min(turns.tier1InRow, rules.tier1InRow);
  const others = walkIns(ahead) + dueIn(ahead);
  return earlier + Math.min(others, Math.floor((row + earlier) / rules.tier1InRow));
}

/** One of the others with so many others before it: a row of tier 1 goes before each of them. */
function throughTheLimit(ahead: Ahead, othersBefore: number): number {
  const { rules, turns } = ahead;
  const row = Math.min(turns.tier1InRow, rules.tier1InRow);
  const tier1 = rules.tier1InRow - row + othersBefore * rules.tier1InRow;
  return othersBefore + Math.min(waiting(ahead, 'tier1'), tier1);
}

/** Walk-ins and appointments before a ticket of one of them. */
function throughTheShare(ahead: Ahead, ticket: Ticket, lane: 'tier2' | 'ordinary' | 'appointment'): number {
  if (lane !== 'appointment') {
    const earlier = belowTier1(ahead, ticket, lane);
    return earlier + appointmentsLet(ahead, earlier);
  }
  const earlier = before(ahead, lane, ticket.place);
  return earlier + walkInsLet(ahead, earlier);
}

function walkIns(ahead: Ahead): number {
  return waiting(ahead, 'tier2') + waiting(ahead, 'ordinary');
}

/** Appointments whose time has come. */
function dueIn(ahead: Ahead): number {
  return before(ahead, 'appointment', { lane: 'line', at: ahead.now, n: Number.POSITIVE_INFINITY });
}

/** How many appointments the share lets in before a walk-in with so many walk-ins before it. */
function appointmentsLet(ahead: Ahead, walkInsBefore: number): number {
  const { appointment, walkIn } = shareOf(ahead.rules);
  const called = inShare(ahead.turns);
  const due = Math.max(0, appointment - called.appointment);
  return Math.min(dueIn(ahead), due + appointment * Math.floor((called.walkIn + walkInsBefore) / walkIn));
}

/** How many walk-ins go before an appointment with so many appointments before it. */
function walkInsLet(ahead: Ahead, appointmentsBefore: number): number {
  const { appointment, walkIn } = shareOf(ahead.rules);
  const called = inShare(ahead.turns);
  const rounds = Math.floor((Math.min(called.appointment, appointment) + appointmentsBefore) / appointment);
  return Math.min(walkIns(ahead), Math.max(0, rounds * walkIn - called.walkIn));
}

/** Those of tier 2 and of the ordinary line before a ticket of one of them. */
function belowTier1(ahead: Ahead, ticket: Ticket, lane: 'tier2' | 'ordinary'): number {
  const other = lane === 'tier2' ? 'ordinary' : 'tier2';
  const earlier = before(ahead, lane, ticket.place);
  if (ticket.place.at <= ahead.agedUntil) return earlier + before(ahead, other, ticket.place);
  const agedOfOther = agedIn(ahead, other);
  const inTurns = earlier - agedIn(ahead, lane);
  const left = waiting(ahead, other) - agedOfOther;
  const letIn = lane === 'ordinary' ? tier2Let(ahead, inTurns, left) : ordinaryLet(ahead, inTurns, left);
  return earlier + agedOfOther + letIn;
}

function agedIn(ahead: Ahead, lane: LaneName): number {
  return before(ahead, lane, { lane: 'line', at: ahead.agedUntil, n: Number.POSITIVE_INFINITY });
}

/** How many of the waiting tier 2 the ratio lets in before an ordinary one with so many ordinary before it. */
function tier2Let({ rules, turns }: Ahead, ordinaryBefore: number, left: number): number {
  const { priority, ordinary } = rules.tier2Turn;
  const due = Math.max(0, priority - turns.tier2InTurn);
  return Math.min(left, due + priority * Math.floor((turns.ordinaryInTurn + ordinaryBefore) / ordinary));
}

/** How many of the waiting ordinary ones go before one of tier 2 with so many of tier 2 before it. */
function ordinaryLet({ rules, turns }: Ahead, tier2Before: number, left: number): number {
  const { priority, ordinary } = rules.tier2Turn;
  const rounds = Math.floor((Math.min(turns.tier2InTurn, priority) + tier2Before) / priority);
  return Math.min(left, Math.max(0, rounds * ordinary - turns.ordinaryInTurn));
}
