import { LOBBY_CALLS } from '../../server/protocol/lobby-calls.ts';

/**
 * The calls of `before` that have left the hall (undone, cancelled, called elsewhere), as keys `call/<n>`. One that only made
 * room for newer ones has not: its number is still spoken, however long the loudspeaker's line is.
 */
export function leftCalls(before: readonly string[], now: readonly string[]): string[] {
  const oldest = Math.min(...now.map(serial));
  const madeRoom = (key: string): boolean => now.length >= LOBBY_CALLS && serial(key) < oldest;
  return before.filter((key) => !now.includes(key) && !madeRoom(key));
}

/** Grows in the order of calling. */
function serial(key: string): number {
  return Number(key.slice('call/'.length));
}
