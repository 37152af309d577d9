import type { DecideContext, Decision } from './commands.ts';
import { find } from './find.ts';
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
  if (counter.state === 'closed') return 'counter-closed';
  if (counter.state === 'paused') return 'counter-paused';
  if (command.current !== undefined && command.current !== counter.current) return 'changed';
  return counter;
}

/** What every event of a counter's act carries. */
export function actAt<N extends CounterAct>(ctx: DecideContext, name: N, counter: string) {
  return { act: ctx.act, name, counter };
}

/** Opens a counter, or goes on after a pause. */
export function openCounter(
  state: QueueState,
  rules: Rules,
  command: { counter: string },
  ctx: DecideContext,
): Decision {
  if (find(rules.counters, command.counter) === undefined) return { rejected: 'unknown-counter' };
  if (counterOf(state, command.counter).state === 'open') return { events: [] };
  return { events: [{ at: ctx.now, type: 'counter-opened', data: actAt(ctx, 'open', command.counter) }] };
}

/** Stops calling for a while. Whoever is at the counter must be finished first. */
export function pauseCounter(
  state: QueueState,
  rules: Rules,
  command: { counter: string; reason?: string | undefined },
  ctx: DecideContext,
): Decision {
  if (find(rules.counters, command.counter) === undefined) return { rejected: 'unknown-counter' };
  const counter = counterOf(state, command.counter);
  const reason = command.reason ?? null;
  if (counter.state === 'closed') return { rejected: 'counter-closed' };
  if (counter.state === 'paused' && counter.pausedReason === reason) return { events: [] };
  if (counter.current !== null) return { rejected: 'counter-busy' };
  return {
    events: [{ at: ctx.now, type: 'counter-paused', data: { ...actAt(ctx, 'pause', command.counter), reason } }],
  };
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
