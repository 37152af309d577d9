import type { Rules } from './rules.ts';
import { FRESH_TURNS, type Turns } from './state.ts';

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
