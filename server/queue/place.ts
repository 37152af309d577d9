import type { Place, QueueState, Ticket } from './state.ts';
import type { TransferPlace } from './words.ts';

/** More than a day ever gives: a serial divided by it is less than one. */
const SERIALS_MAX = 1_000_000;

/** Below 0: `a` stands before `b`. Two tickets of one line never have the same place. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.lane !== b.lane) return a.lane === 'first' ? -1 : 1;
  return a.at - b.at || a.n - b.n;
}

/** The end of the line. Places never go back with the clock: whoever comes later stands later. */
export function newPlace(state: QueueState, now: number, n: number): Place {
  return { lane: 'line', at: Math.max(now, state.placedAt), n };
}

/**
 * A place between two neighbours of a line: in a millisecond between theirs, else, where there is none, right behind the
 * serial of the first. Times stay whole, so that a gap never gets too narrow for a number to lie in it.
 */
export function placeBetween(before: Place, after: Place, serial: number): Place {
  const middle = Math.floor(before.at + (after.at - before.at) / 2);
  if (middle > before.at) return { lane: 'line', at: middle, n: serial };
  const n = before.at === after.at ? before.n + (after.n - before.n) / 2 : before.n + serial / SERIALS_MAX;
  return { lane: 'line', at: before.at, n };
}

/** Where a ticket stands that waits again: as it came, before everybody, behind everybody. */
export function placeAgain(state: QueueState, ticket: Ticket, how: TransferPlace, now: number): Place {
  if (how === 'keep') return placeOfComing(ticket, now);
  const n = ticket.serial;
  return { lane: how === 'first' ? 'first' : 'line', at: Math.max(now, state.placedAt + 1), n };
}

/** Who was called before the time of the slot has come by now: elsewhere that place would be behind people yet to come. */
function placeOfComing({ appointment, cameAt }: Ticket, now: number): Place {
  return appointment !== null && cameAt.at > now ? { ...cameAt, at: now } : cameAt;
}
