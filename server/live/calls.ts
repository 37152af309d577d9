import type { StoredEvent } from '../journal/port.ts';
import { LOBBY_CALLS } from '../protocol/lobby-calls.ts';
import type { QueueEvent } from '../queue/events.ts';
import { find } from '../queue/find.ts';

/** One more is kept: when the last one is undone, the list is full again. */
export const CALLS_KEPT = LOBBY_CALLS + 1;

export interface Call {
  /** Journal sequence of the `ticket-called` event: grows in the order of calling. */
  readonly seq: number;
  readonly act: string;
  readonly ticket: string;
  /** ms since 1970 */
  readonly at: number;
  /** The act by which it left the lobby, or null; undoing that act brings it back. */
  leftBy: string | null;
}

/** The last calls by counter, oldest first: a fold of the journal beside the queue's own, plain JSON for the snapshot. */
export type Calls = Record<string, Call[]>;

/** An event with its place in the journal. */
export type SequencedEvent = QueueEvent & { readonly seq: number };

export function emptyCalls(): Calls {
  return {};
}

/**
 * Changes `calls` in place, as all books are kept. A call leaves the lobby when it is undone, and when its ticket waits
 * again, is cancelled or is called anew: what stands there must not send anybody to a counter that no longer expects
 * them. A missed or parked one stays: whoever comes back late finds the counter by it.
 */
export function applyCall(calls: Calls, stored: StoredEvent): void {
  const event = stored as unknown as SequencedEvent;
  switch (event.type) {
    case 'day-started':
    case 'day-ended':
      for (const counter of Object.keys(calls)) delete calls[counter];
      return;
    case 'ticket-called':
      leave(calls, event.data);
      addCall(calls, event);
      return;
    case 'ticket-transferred':
    case 'ticket-moved-on':
    case 'ticket-returned':
    case 'ticket-cancelled':
      leave(calls, event.data);
      return;
    case 'act-undone':
      undo(calls, event.data.undone);
  }
}

/** Its key in the topics. */
export function callKey({ seq }: { seq: number }): string {
  return `call/${seq}`;
}

/** The key of the call by which this counter expects the ticket; undefined: it has left. */
export function standingCall(
  calls: Calls,
  { counter, ticket }: { counter: string; ticket: string },
): string | undefined {
  const call = find(calls, counter)?.findLast((each) => each.ticket === ticket && each.leftBy === null);
  return call && callKey(call);
}

/** Whether that call has not left. */
export function stands(calls: Calls, key: string): boolean {
  return Object.values(calls).some((list) => list.some((call) => call.leftBy === null && callKey(call) === key));
}

/** The calls that stand since `ms`, oldest first, as the events that they were. */
export function callsSince(calls: Calls, ms: number): StoredEvent[] {
  return Object.entries(calls)
    .flatMap(([counter, list]) => list.map((call) => ({ ...call, counter })))
    .filter((call) => call.leftBy === null && call.at >= ms)
    .sort((a, b) => a.seq - b.seq)
    .map(({ seq, at, ticket, act, counter }) => ({ seq, at, type: 'ticket-called', data: { ticket, act, counter } }));
}

/** The calls that these counters' lobby shows, newest first, at most LOBBY_CALLS. */
export function lastCalls(calls: Calls, counters: readonly string[]): (Call & { counter: string })[] {
  return counters
    .flatMap((counter) => (find(calls, counter) ?? []).map((call) => ({ ...call, counter })))
    .filter((call) => call.leftBy === null)
    .sort((a, b) => b.seq - a.seq)
    .slice(0, LOBBY_CALLS);
}

function addCall(calls: Calls, { seq, at, data }: SequencedEvent & { type: 'ticket-called' }): void {
  const call: Call = { seq, act: data.act, ticket: data.ticket, at, leftBy: null };
  calls[data.counter] = [...(find(calls, data.counter) ?? []), call].slice(-CALLS_KEPT);
}

function leave(calls: Calls, { ticket, act }: { ticket: string; act: string }): void {
  for (const call of Object.values(calls).flat()) if (call.ticket === ticket && call.leftBy === null) call.leftBy = act;
}

function undo(calls: Calls, act: string): void {
  for (const [counter, list] of Object.entries(calls)) calls[counter] = list.filter((call) => call.act !== act);
  for (const call of Object.values(calls).flat()) if (call.leftBy === act) call.leftBy = null;
}
