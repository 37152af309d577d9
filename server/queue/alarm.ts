import type { DecideContext, Decision } from './commands.ts';
import { find } from './find.ts';
import { officerAt } from './officers.ts';
import type { Rules } from './rules.ts';
import type { QueueState } from './state.ts';

/** A counter calls the others for help, without a sound and without a word in the hall. It needs nobody signed in. */
export function raiseAlarm(
  state: QueueState,
  rules: Rules,
  command: { counter: string },
  ctx: DecideContext,
): Decision {
  const { counter } = command;
  if (find(rules.counters, counter) === undefined) return { rejected: 'unknown-counter' };
  if (find(state.alarms, counter) !== undefined) return { events: [] };
  return { events: [{ at: ctx.now, type: 'alarm-raised', data: { counter, ...known(officerAt(state, counter)) } }] };
}

/** Somebody has come: any counter may say so, or reception. */
export function endAlarm(
  state: QueueState,
  rules: Rules,
  command: { counter: string; at?: string | undefined },
  ctx: DecideContext,
): Decision {
  const { counter, at } = command;
  if (find(rules.counters, counter) === undefined) return { rejected: 'unknown-counter' };
  if (at !== undefined && find(rules.counters, at) === undefined) return { rejected: 'unknown-counter' };
  if (find(state.alarms, counter) === undefined) return { events: [] };
  const by = at === undefined ? {} : { at, ...known(officerAt(state, at)) };
  return { events: [{ at: ctx.now, type: 'alarm-ended', data: { counter, ...by } }] };
}

function known(officer: string | null): { officer?: string } {
  return officer === null ? {} : { officer };
}
