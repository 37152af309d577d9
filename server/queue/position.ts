import { countBefore, laneOf, linesOf } from './lines.ts';
import { servicesCalled } from './reach.ts';
import type { Rules } from './rules.ts';
import { counterOf, FRESH_TURNS, type Lines, type QueueState, type Ticket, type Turns } from './state.ts';

/**
 * How many people of the same service are called before this waiting ticket (0: it is next); null when it does not wait.
 * Exact for one counter that calls this service alone while nobody else comes; with more counters each keeps its own ratio,
 * and this is as if the first open one called for all. Never more than those who wait. Needs binary searches only.
 */
export function peopleBefore(state: QueueState, rules: Rules, ticket: Ticket, now: number): number | null {
  if (ticket.state !== 'waiting') return null;
  const lines = linesOf(state, ticket.service);
  const lane = laneOf(ticket);
  if (lane === 'first') return countBefore(state, lines.first, ticket.place);
  const turns = turnsOfService(state, rules, ticket.service);
  const ahead = { state, rules, lines, turns, agedUntil: now - rules.agedMs };
  if (lane === 'tier1') return lines.first.length + throughTier1(ahead, ticket);
  return lines.first.length + throughTheLimit(ahead, belowTier1(ahead, ticket, lane));
}

/** What a new ordinary ticket of this service would find before it. */
export function peopleBeforeNewcomer(state: QueueState, rules: Rules, service: string, now: number): number {
  const lines = linesOf(state, service);
  const turns = turnsOfService(state, rules, service);
  const ahead = { state, rules, lines, turns, agedUntil: now - rules.agedMs };
  const aged = { tier2: agedIn(ahead, lines.tier2), ordinary: agedIn(ahead, lines.ordinary) };
  const ordinary = lines.ordinary.length;
  const tier2 = aged.tier2 + tier2Let(ahead, ordinary - aged.ordinary, lines.tier2.length - aged.tier2);
  return lines.first.length + throughTheLimit(ahead, ordinary + tier2);
}

/** One service's lines as a counter with these turns would call them. */
interface Ahead {
  state: QueueState;
  rules: Rules;
  lines: Readonly<Lines>;
  turns: Turns;
  /** Whoever has a place up to this time has waited too long for the ratio. */
  agedUntil: number;
}

function turnsOfService(state: QueueState, rules: Rules, service: string): Turns {
  for (const counter of Object.keys(rules.counters)) {
    const { state: at, turns } = counterOf(state, counter);
    if (at === 'open' && servicesCalled(state, rules, counter).includes(service)) return turns;
  }
  return FRESH_TURNS;
}

/** A ticket of tier 1: earlier ones of tier 1, and one of the others after each full row. */
function throughTier1({ state, rules, lines, turns }: Ahead, ticket: Ticket): number {
  const before = countBefore(state, lines.tier1, ticket.place);
  const row = Math.min(turns.tier1InRow, rules.tier1InRow);
  const others = lines.tier2.length + lines.ordinary.length;
  return before + Math.min(others, Math.floor((row + before) / rules.tier1InRow));
}

/** One of the others with so many others before it: a row of tier 1 goes before each of them. */
function throughTheLimit({ rules, lines, turns }: Ahead, othersBefore: number): number {
  const row = Math.min(turns.tier1InRow, rules.tier1InRow);
  const tier1 = rules.tier1InRow - row + othersBefore * rules.tier1InRow;
  return othersBefore + Math.min(lines.tier1.length, tier1);
}

/** Those of tier 2 and of the ordinary line before a ticket of one of them. */
function belowTier1(ahead: Ahead, ticket: Ticket, lane: 'tier2' | 'ordinary'): number {
  const { state, lines } = ahead;
  const mine = lines[lane];
  const other = lane === 'tier2' ? lines.ordinary : lines.tier2;
  const before = countBefore(state, mine, ticket.place);
  if (ticket.place.at <= ahead.agedUntil) return before + countBefore(state, other, ticket.place);
  const agedOfOther = agedIn(ahead, other);
  const inTurns = before - agedIn(ahead, mine);
  const left = other.length - agedOfOther;
  const letIn = lane === 'ordinary' ? tier2Let(ahead, inTurns, left) : ordinaryLet(ahead, inTurns, left);
  return before + agedOfOther + letIn;
}

function agedIn({ state, agedUntil }: Ahead, lane: readonly string[]): number {
  return countBefore(state, lane, { lane: 'line', at: agedUntil, n: Number.POSITIVE_INFINITY });
}

/** How many of the waiting tier 2 the ratio lets in before an ordinary one with so many ordinary before it. */
function tier2Let({ rules, turns }: Ahead, ordinaryBefore: number, waiting: number): number {
  const { priority, ordinary } = rules.tier2Turn;
  const due = Math.max(0, priority - turns.tier2InTurn);
  return Math.min(waiting, due + priority * Math.floor((turns.ordinaryInTurn + ordinaryBefore) / ordinary));
}

/** How many of the waiting ordinary ones go before one of tier 2 with so many of tier 2 before it. */
function ordinaryLet({ rules, turns }: Ahead, tier2Before: number, waiting: number): number {
  const { priority, ordinary } = rules.tier2Turn;
  const rounds = Math.floor((Math.min(turns.tier2InTurn, priority) + tier2Before) / priority);
  return Math.min(waiting, Math.max(0, rounds * ordinary - turns.ordinaryInTurn));
}
