import { type Moment, type Opening, partsOn } from './opening.ts';
import type { Break } from './told.ts';

const MINUTE_MS = 60_000;

/** When nobody calls on this day: before the opening and between its parts. `now` is the moment, ms since 1970. */
export function breaksOf(opening: Opening, { day, minute }: Moment, now: number): Break[] {
  const midnight = now - (now % MINUTE_MS) - minute * MINUTE_MS;
  const parts = opening.week === null ? [] : partsOn(opening, opening.week, day);
  const at = (each: number) => midnight + each * MINUTE_MS;
  return parts
    .map(({ open }, n) => ({ fromMs: at(parts[n - 1]?.close ?? 0), toMs: at(open) }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}
