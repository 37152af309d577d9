import type { QueueEvent } from '../queue/events.ts';

/** Calls that a lobby lists. */
export const LOBBY_CALLS = 8;
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
  readonly leftBy: string | null;
}

/** The last calls by counter, oldest first: a fold of the journal beside the queue's own, plain JSON for the snapshot. */
export type Calls = Readonly<Record<string, readonly Call[]>>;

/** An event with its place in the journal. */
export type SequencedEvent = QueueEvent & { readonly seq: number };

export function emptyCalls(): Calls {
  return {};
}

/**
 * A call leaves the lobby when it is undone, and when its ticket waits again, is cancelled or is called anew: what stands
 * there must not send anybody to a counter that no longer expects them. A missed or parked one stays: whoever comes back
 * late finds the counter by it.
 */
export function applyCall(calls: Calls, event: SequencedEvent): Calls {
  switch (event.type) {
    case 'day-started':
    case 'day-ended':
      return emptyCalls();
    case 'ticket-called':
      return addCall(leave(calls, event.data.ticket, event.data.act), event);
    case 'ticket-transferred':
    case 'ticket-returned':
    case 'ticket-cancelled':
      return leave(calls, event.data.ticket, event.data.act);
    case 'act-undone':
      return undo(calls, event.data.undone);
    default:
      return calls;
  }
}

/** The calls that these counters' lobby shows, newest first, at most LOBBY_CALLS. */
export function lastCalls(calls: Calls, counters: readonly string[]): (Call & { counter: string })[] {
  return counters
    .flatMap((counter) => (calls[counter] ?? []).map((call) => ({ ...call, counter })))
    .filter((call) => call.leftBy === null)
    .sort((a, b) => b.seq - a.seq)
    .slice(0, LOBBY_CALLS);
}

function addCall(calls: Calls, event: SequencedEvent & { type: 'ticket-called' }): Calls {
  const { act, ticket, counter } = event.data;
  const call: Call = { seq: event.seq, act, ticket, at: event.at, leftBy: null };
  return { ...calls, [counter]: [...(calls[counter] ?? []), call].slice(-CALLS_KEPT) };
}

function leave(calls: Calls, ticket: string, act: string): Calls {
  return mapCalls(calls, (call) => (call.ticket === ticket && call.leftBy === null ? { ...call, leftBy: act } : call));
}

function undo(calls: Calls, act: string): Calls {
  return mapCalls(calls, (call) => {
    if (call.act === act) return null;
    return call.leftBy === act ? { ...call, leftBy: null } : call;
  });
}

function mapCalls(calls: Calls, map: (call: Call) => Call | null): Calls {
  return Object.fromEntries(
    Object.entries(calls).map(([counter, list]) => [counter, list.map(map).filter((call) => call !== null)]),
  );
}
