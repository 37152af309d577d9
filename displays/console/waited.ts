/** A citizen who waits longer than this is pointed out. */
export const LONG_WAIT_MS = 30 * 60_000;
const MINUTE_MS = 60_000;

/** Whole minutes since an RFC 3339 time, never below 0. */
export function minutesSince(time: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(time)) / MINUTE_MS));
}

export function waitsLong(since: string, now: number): boolean {
  return now - Date.parse(since) >= LONG_WAIT_MS;
}

/** "06:24" since a time; hours join the minutes: "75:10". */
export function runningTime(since: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
