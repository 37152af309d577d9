/** First pause after a lost connection. */
export const BACKOFF_FIRST_MS = 200;
/** Longest pause: a screen is back within 2 s of its server. */
export const BACKOFF_MAX_MS = 2_000;

/**
 * How long to wait before attempt `failures + 1`. Jitter over the upper half keeps three hundred screens from
 * knocking in the same millisecond after a restart.
 * @param random 0 ≤ x < 1
 */
export function backoffMs(failures: number, random: number): number {
  const ceiling = Math.min(BACKOFF_MAX_MS, BACKOFF_FIRST_MS * 2 ** failures);
  return ceiling / 2 + (ceiling / 2) * random;
}
