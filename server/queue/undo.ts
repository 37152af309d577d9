import type { DecideContext, Decision } from './commands.ts';
import { find } from './find.ts';
import type { Rules } from './rules.ts';
import { counterOf, type QueueState } from './state.ts';

/** Takes back the last act at the counter, once, while nobody else has built on it. */
export function undoAct(state: QueueState, rules: Rules, command: { counter: string }, ctx: DecideContext): Decision {
  if (find(rules.counters, command.counter) === undefined) return { rejected: 'unknown-counter' };
  const last = counterOf(state, command.counter).last;
  if (last === null) return { rejected: 'nothing-to-undo' };
  if (ctx.now - last.at > rules.undoMs) return { rejected: 'undo-expired' };
  const tickets = Object.keys(last.tickets);
  const untouched = tickets.every((id) => find(state.tickets, id)?.act === last.act);
  if (!untouched) return { rejected: 'undo-overtaken' };
  const data = { counter: command.counter, undone: last.act, name: last.name, tickets };
  return { events: [{ at: ctx.now, type: 'act-undone', data }] };
}
