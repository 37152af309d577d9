import type { DecideContext, Decision } from './commands.ts';
import { actAt } from './counter-acts.ts';
import type { QueueEvent } from './events.ts';
import { find } from './find.ts';
import { counterOfOfficer, officerAt } from './officers.ts';
import type { Rules } from './rules.ts';
import { counterOf, type QueueState } from './state.ts';

/**
 * An officer sits down at a counter. Where another one works, the counter is handed over: whoever is being served stays.
 * An officer works at one counter: the one before is closed, but not with somebody at it.
 */
export function signIn(
  state: QueueState,
  rules: Rules,
  command: { counter: string; officer: string },
  ctx: DecideContext,
): Decision {
  const { counter, officer } = command;
  if (find(rules.counters, counter) === undefined) return { rejected: 'unknown-counter' };
  if (find(rules.officers, officer) === undefined) return { rejected: 'unknown-officer' };
  const before = counterOfOfficer(state, officer);
  if (before === counter) return { events: [] };
  if (before !== null && counterOf(state, before).current !== null) return { rejected: 'officer-busy' };
  const replaced = officerAt(state, counter);
  const data = { act: ctx.act, counter, officer, ...(replaced !== null && { replaced }) };
  const left = before === null ? [] : counterLeft(state, before, officer, ctx);
  return { events: [...left, { at: ctx.now, type: 'officer-signed-in', data }] };
}

/** The officer goes, and the counter closes; not with somebody at it. */
export function signOut(state: QueueState, rules: Rules, command: { counter: string }, ctx: DecideContext): Decision {
  const { counter } = command;
  if (find(rules.counters, counter) === undefined) return { rejected: 'unknown-counter' };
  const officer = officerAt(state, counter);
  if (officer === null) return { events: [] };
  if (counterOf(state, counter).current !== null) return { rejected: 'counter-busy' };
  return { events: counterLeft(state, counter, officer, ctx) };
}

function counterLeft(state: QueueState, counter: string, officer: string, ctx: DecideContext): QueueEvent[] {
  const closed: QueueEvent = {
    at: ctx.now,
    type: 'counter-closed',
    data: actAt({ ...ctx, officer }, 'close', counter),
  };
  const left: QueueEvent = { at: ctx.now, type: 'officer-signed-out', data: { act: ctx.act, counter, officer } };
  return counterOf(state, counter).state === 'closed' ? [left] : [closed, left];
}
