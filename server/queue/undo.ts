import type { DecideContext, Decision } from './commands.ts';
import { nobodyIsThere } from './counter-acts.ts';
import { find } from './find.ts';
import type { Rules } from './rules.ts';
import { counterOf, type QueueState } from './state.ts';

/**
 * Takes back the last act at the counter, once, while nobody else has built on it. It is the counter's act: after a handing
 * over the new officer may take it back too, and who is signed in stays as it is.
 */
export function undoAct(state: QueueState, rules: Rules, command: { counter: string }, ctx: DecideContext): Decision {
  if (find(rules.counters, command.counter) === undefined) return { rejected: 'unknown-counter' };
  if (nobodyIsThere(state, rules, command.counter)) return { rejected: 'nobody-signed-in' };
  const last = counterOf(state, command.counter).last;
  if (last === null) return { rejected: 'nothing-to-undo' };
  if (ctx.now - last.at > rules.undoMs) return { rejected: 'undo-expired' };
  const tickets = Object.keys(last.tickets);
  const untouched = tickets.every((id) => find(state.tickets, id)?.act === last.act);
  if (!untouched) return { rejected: 'undo-overtaken' };
  const who = ctx.officer === undefined ? {} : { officer: ctx.officer };
  const data = { counter: command.counter, undone: last.act, name: last.name, tickets, ...who };
  return { events: [{ at: ctx.now, type: 'act-undone', data }] };
}
