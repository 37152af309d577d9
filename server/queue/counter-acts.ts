import type { DecideContext, Decision } from './commands.ts';
import { find } from './find.ts';
import { hasRoster, officerAt } from './officers.ts';
import type { Rules } from './rules.ts';
import { type Counter, counterOf, type QueueState } from './state.ts';
import type { CounterAct, RejectionCode } from './words.ts';

/**
 * The counter, when it is open and has the ticket that the presser saw; else why not.
 * `current`: id of that ticket, null for none, absent when the presser does not say.
 */
export function workingCounter(
  state: QueueState,
  rules: Rules,
  command: { counter: string; current?: string | null | undefined },
): Counter | RejectionCode {
  if (find(rules.counters, command.counter) === undefined) return 'unknown-counter';
  const counter = counterOf(state, command.counter);
  if (nobodyIsThere(state, rules, command.counter)) return 'nobody-signed-in';
  if (counter.state === 'closed') return 'counter-closed';
  if (counter.state === 'paused') return 'counter-paused';
  if (command.current !== undefined && command.current !== counter.current) return 'changed';
  return counter;
}

/** Where there is a roster, a counter works only for somebody who is signed in. */
export function nobodyIsThere(state: QueueState, rules: Rules, counter: string): boolean {
  return hasRoster(rules) && officerAt(state, counter) === null;
}

/** What every event of a counter's act carries. */
export function actAt<N extends CounterAct>({ act, officer }: DecideContext, name: N, counter: string) {
  return { act, name, counter, ...(officer !== undefined && { officer }) };
}

/** Opens a counter, or goes on after a pause. */
export function openCounter(
  state: QueueState,
  rules: Rules,
  command: { counter: string },
  ctx: DecideContext,
): Decision {
  if (find(rules.counters, command.counter) === undefined) return { rejected: 'unknown-counter' };
  if (nobodyIsThere(state, rules, command.counter)) return { rejected: 'nobody-signed-in' };
  if (counterOf(state, command.counter).state === 'open') return { events: [] };
  return { events: [{ at: ctx.now, type: 'counter-opened', data: actAt(ctx, 'open', command.counter) }] };
}

/** Stops calling for a while. Whoever is at the counter must be finished first. */
export function pauseCounter(
  state: QueueState,
  rules: Rules,
  command: { counter: string; reason?: string | undefined; until?: number | undefined },
  ctx: DecideContext,
): Decision {
  if (find(rules.counters, command.counter) === undefined) return { rejected: 'unknown-counter' };
  const counter = counterOf(state, command.counter);
  const { reason = null, until } = command;
  if (counter.state === 'closed') return { rejected: 'counter-closed' };
  if (counter.state === 'paused' && counter.pausedReason === reason && counter.pausedUntil === (until ?? null))
    return { events: [] };
  if (counter.current !== null) return { rejected: 'counter-busy' };
  const data = { ...actAt(ctx, 'pause', command.counter), reason, ...(until !== undefined && { until }) };
  return { events: [{ at: ctx.now, type: 'counter-paused', data }] };
}

export function closeCounter(
  state: QueueState,
  rules: Rules,
  command: { counter: string },
  ctx: DecideContext,
): Decision {
  if (find(rules.counters, command.counter) === undefined) return { rejected: 'unknown-counter' };
  const counter = counterOf(state, command.counter);
  if (counter.state === 'closed') return { events: [] };
  if (counter.current !== null) return { rejected: 'counter-busy' };
  return { events: [{ at: ctx.now, type: 'counter-closed', data: actAt(ctx, 'close', command.counter) }] };
}
