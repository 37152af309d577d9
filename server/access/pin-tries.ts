import type { Clock } from '../clock.ts';

/** Wrong PINs in a minute: at one counter, and for one officer wherever it is tried. */
export const WRONG_PINS_PER_MINUTE_MAX = 5;
const MINUTE_MS = 60_000;

/** Slows guessing. A try counts as wrong from its start, so that a hundred at once are not a hundred guesses. */
export interface PinTries {
  /** False: too many lately. `keys`: what the try is counted under. */
  begin(keys: readonly string[]): boolean;
  /** The try was right after all. */
  right(keys: readonly string[]): void;
}

/** Keys are counters and officers of the site file, so they are few and nothing has to be forgotten. */
export function createPinTries(clock: Clock): PinTries {
  const tries = new Map<string, number[]>();
  const recent = (key: string, now: number) => (tries.get(key) ?? []).filter((at) => now - at < MINUTE_MS);
  return {
    begin(keys) {
      const now = clock.monotonicMs();
      if (keys.some((key) => recent(key, now).length >= WRONG_PINS_PER_MINUTE_MAX)) return false;
      for (const key of keys) tries.set(key, [...recent(key, now), now]);
      return true;
    },
    right(keys) {
      for (const key of keys) tries.set(key, (tries.get(key) ?? []).slice(0, -1));
    },
  };
}
