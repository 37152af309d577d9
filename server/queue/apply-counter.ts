import { changeCounter, remember, replaceTicket, ticketOf } from './change.ts';
import type { EventOf } from './events.ts';
import { leaveLine } from './lines.ts';
import { sameNumber } from './numbering.ts';
import { counterOf, type QueueState } from './state.ts';

export function counterTurned(
  state: QueueState,
  event: EventOf<'counter-opened'> | EventOf<'counter-paused'> | EventOf<'counter-closed'>,
): void {
  const states = { 'counter-opened': 'open', 'counter-paused': 'paused', 'counter-closed': 'closed' } as const;
  const pausedReason = event.type === 'counter-paused' ? event.data.reason : null;
  const pausedUntil = event.type === 'counter-paused' ? (event.data.until ?? null) : null;
  remember(state, event.at, event.data);
  changeCounter(state, event.data.counter, { state: states[event.type], since: event.at, pausedReason, pausedUntil });
}

/** Puts counter and tickets back as they stood before the act. A paper asked for since then stays asked for. */
export function actUndone(state: QueueState, { data }: EventOf<'act-undone'>): void {
  const { last } = counterOf(state, data.counter);
  if (last === null) throw new Error(`counter ${data.counter} has no act ${data.undone} to undo`);
  for (const before of Object.values(last.tickets)) {
    const { job } = ticketOf(state, before.id);
    if (before.act === last.act) forgetRolled(state, before.id);
    else replaceTicket(state, { ...before, job });
  }
  state.counters[data.counter] = { ...last.counter, last: null };
}

/** A number of the roll that the undone act had written down: as if it had never been called. */
function forgetRolled(state: QueueState, id: string): void {
  const ticket = ticketOf(state, id);
  if (ticket.state === 'waiting') leaveLine(state, ticket);
  delete state.tickets[id];
  delete state.rolled[sameNumber(ticket.number)];
}
