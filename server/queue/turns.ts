import type { Rules } from './rules.ts';
import { FRESH_TURNS, type Share, type Turns } from './state.ts';

/** Whether the ratio gives this turn to tier 2. A line that is empty at its turn keeps it. */
export function isTier2Turn(turns: Turns, rules: Rules): boolean {
  return turns.tier2InTurn < rules.tier2Turn.priority;
}

/** What the counter remembers after a call from one of the lines. Calls by hand and of moved ones are outside the ratio. */
export function turnsAfter(turns: Turns, rules: Rules, tier: 0 | 1 | 2): Turns {
  if (tier === 1) return { ...turns, tier1InRow: turns.tier1InRow + 1 };
  const inTurn = isTier2Turn(turns, rules) === (tier === 2);
  if (!inTurn) return { ...turns, tier1InRow: 0 };
  const next = { tier1InRow: 0, tier2InTurn: turns.tier2InTurn, ordinaryInTurn: turns.ordinaryInTurn };
  if (tier === 2) next.tier2InTurn += 1;
  else next.ordinaryInTurn += 1;
  const full = next.tier2InTurn >= rules.tier2Turn.priority && next.ordinaryInTurn >= rules.tier2Turn.ordinary;
  return full ? FRESH_TURNS : next;
}

/** Where nothing is said: one appointment, one walk-in. */
const EVEN_SHARE: Share = { appointment: 1, walkIn: 1 };
const NO_SHARE: Share = { appointment: 0, walkIn: 0 };

export function shareOf(rules: Rules): Share {
  return rules.appointments?.share ?? EVEN_SHARE;
}

/** What a counter has called of both kinds in this turn. */
export function inShare({ share }: Turns): Share {
  return share ?? NO_SHARE;
}

/** Whether the share gives this turn to an appointment. Who is not there at its turn keeps it, as with tier 2. */
export function isAppointmentTurn(turns: Turns, rules: Rules): boolean {
  return inShare(turns).appointment < shareOf(rules).appointment;
}

/** `after`, what the counter remembers of the tiers, with one more of this kind in the share of `before`. */
export function shareAfter(before: Turns, after: Turns, rules: Rules, kind: keyof Share): Turns {
  const { share: _, ...tiers } = after;
  const inTurn = isAppointmentTurn(before, rules) === (kind === 'appointment');
  if (!inTurn) return before.share === undefined ? tiers : { ...tiers, share: before.share };
  const now = inShare(before);
  const share = { ...now, [kind]: now[kind] + 1 };
  const limit = shareOf(rules);
  const isFull = share.appointment >= limit.appointment && share.walkIn >= limit.walkIn;
  return isFull ? tiers : { ...tiers, share };
}
