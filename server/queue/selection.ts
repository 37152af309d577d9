import { isAged } from './aged.ts';
import { type LaneName, linesOf, ticketAt } from './lines.ts';
import { comparePlaces } from './place.ts';
import { helpedReach, ownReach, type Reach } from './reach.ts';
import type { Rules, Why } from './rules.ts';
import { counterOf, type QueueState, type Ticket, type Turns } from './state.ts';
import { isAppointmentTurn, isTier2Turn, shareAfter, turnsAfter } from './turns.ts';
import { whyThisOne } from './why.ts';
import type { CallRule } from './words.ts';

/** Who is called, why, and what the counter remembers then. */
export interface Choice {
  ticket: Ticket;
  why: Why;
  turns: Turns;
}

/** A ticket out of the lines, the rule that took it, and what the counter remembers then. */
interface Pick {
  ticket: Ticket;
  rule: CallRule;
  turns: Turns;
}

/**
 * Who is next at this counter, or null. In this order: moved to the front; tier 1, but not too many in a row while others
 * wait; else appointments whose time has come and walk-ins by their share; among the walk-ins whoever has waited too long, else
 * tier 2 and the ordinary line in turns. An appointment goes before its time when nobody else waits. Inside each line the
 * earliest place over all services of the counter. Suspended services and tickets reserved for another counter are left out.
 * When nobody is found, the same among those who have waited long for a service that the counter helps.
 */
export function nextTicketFor(state: QueueState, rules: Rules, counter: string, now: number): Choice | null {
  const own = choiceFrom(state, rules, counter, ownReach(state, rules, counter), now);
  if (own !== null) return own;
  const reach = helpedReach(state, rules, counter, now);
  const helped = reach && choiceFrom(state, rules, counter, reach, now);
  return helped && { ...helped, why: { ...helped.why, rule: 'helping' } };
}

function choiceFrom(state: QueueState, rules: Rules, counter: string, reach: Reach, now: number): Choice | null {
  const { turns } = counterOf(state, counter);
  const head = (lane: LaneName) => headOf(state, reach, lane);
  const moved = head('first');
  if (moved !== null) return { ticket: moved, why: whyThisOne(state, reach, moved, 'moved-first', now), turns };
  const tier1 = head('tier1');
  const promised = head('appointment');
  const walkIn = pickBelow(head('tier2'), head('ordinary'), turns, rules, now);
  const below = pickShared(isDue(state, promised, now) ? promised : null, walkIn, turns, rules);
  const limited = tier1 !== null && below !== null && turns.tier1InRow >= rules.tier1InRow;
  const pick = (tier1 === null || limited ? below : pickTier1(tier1, turns, rules)) ?? pickEarly(promised, turns);
  if (pick === null) return null;
  const why = whyThisOne(state, reach, pick.ticket, pick.rule, now);
  return { ticket: pick.ticket, why: { ...why, rule: toldRule(why, limited) }, turns: pick.turns };
}

/** Whether the counter may help this ticket's service with it now: nobody waits for its own, and the ticket has waited long. */
export function mayHelp(state: QueueState, rules: Rules, counter: string, ticket: Ticket, now: number): boolean {
  if (helpedReach(state, rules, counter, now)?.may(ticket) !== true) return false;
  return choiceFrom(state, rules, counter, ownReach(state, rules, counter), now) === null;
}

/** The officer's own choice; outside the ratio, so the counter's memory stays. */
export function choiceByHand(state: QueueState, rules: Rules, counter: string, ticket: Ticket, now: number): Choice {
  const why = whyThisOne(state, ownReach(state, rules, counter), ticket, 'by-hand', now);
  return { ticket, why, turns: counterOf(state, counter).turns };
}

function headOf(state: QueueState, reach: Reach, lane: LaneName): Ticket | null {
  let earliest: Ticket | null = null;
  for (const service of reach.services) {
    const ids = linesOf(state, service)[lane];
    for (let i = 0; i < ids.length; i++) {
      const ticket = ticketAt(state, ids, i);
      if (!reach.may(ticket)) continue;
      if (earliest === null || comparePlaces(ticket.place, earliest.place) < 0) earliest = ticket;
      break;
    }
  }
  return earliest;
}

function pickTier1(ticket: Ticket, turns: Turns, rules: Rules): Pick {
  return { ticket, rule: 'tier-1', turns: turnsAfter(turns, rules, 1) };
}

/** Whether the slot has begun. One that began doesn't wait again when the clock goes back: others stand behind its place. */
function isDue(state: QueueState, appointment: Ticket | null, now: number): boolean {
  return appointment !== null && appointment.place.at <= Math.max(now, state.placedAt);
}

/** Appointments and walk-ins by their share. The share stands above ageing: however many wait, both kinds keep theirs. */
function pickShared(appointment: Ticket | null, walkIn: Pick | null, turns: Turns, rules: Rules): Pick | null {
  if (appointment !== null && (walkIn === null || isAppointmentTurn(turns, rules))) {
    const rule = walkIn === null ? 'first-come' : 'appointment-turn';
    const turned = shareAfter(turns, { ...turns, tier1InRow: 0 }, rules, 'appointment');
    return { ticket: appointment, rule, turns: turned };
  }
  if (walkIn === null) return null;
  const rule = appointment !== null && walkIn.rule === 'first-come' ? 'walk-in-turn' : walkIn.rule;
  return { ...walkIn, rule, turns: shareAfter(turns, walkIn.turns, rules, 'walkIn') };
}

/** Outside of the share: it takes nobody's turn. */
function pickEarly(appointment: Ticket | null, turns: Turns): Pick | null {
  return appointment === null ? null : { ticket: appointment, rule: 'first-come', turns: { ...turns, tier1InRow: 0 } };
}

function pickBelow(
  tier2: Ticket | null,
  ordinary: Ticket | null,
  turns: Turns,
  rules: Rules,
  now: number,
): Pick | null {
  if (tier2 === null || ordinary === null) {
    const only = tier2 ?? ordinary;
    return only === null ? null : { ticket: only, rule: 'first-come', turns: turnsAfter(turns, rules, only.tier) };
  }
  const [ticket, rule] = isTier2Turn(turns, rules)
    ? ([tier2, 'tier-2-turn'] as const)
    : ([ordinary, 'ordinary-turn'] as const);
  const [aged] = [tier2, ordinary]
    .filter((one) => isAged(one, rules, now))
    .sort((a, b) => comparePlaces(a.place, b.place));
  if (aged === undefined) return { ticket, rule, turns: turnsAfter(turns, rules, ticket.tier) };
  // while somebody has waited too long the ratio rests: whose turn it is stays so
  return { ticket: aged, rule: aged === ticket ? rule : 'aged', turns: { ...turns, tier1InRow: 0 } };
}

/** The rule as it is told: a limit on tier 1 explains most, and who passed nobody by needs no better reason. */
function toldRule(why: Why, limited: boolean): CallRule {
  if (limited) return 'tier-1-limit';
  return why.rule !== 'aged' && why.passedOverCount === 0 ? 'first-come' : why.rule;
}
