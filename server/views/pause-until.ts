import { businessDay } from './site-time.ts';

/**
 * When an officer means to be back: "HH:MM" today or RFC 3339; ms since 1970, or null when it is not later than `now` or
 * not today.
 */
export function pauseUntil(said: string, now: number, timezone: string): number | null {
  const today = businessDay(now, timezone);
  const ms = /^\d{2}:\d{2}$/.test(said)
    ? Temporal.PlainDateTime.from(`${today}T${said}`).toZonedDateTime(timezone).epochMilliseconds
    : Date.parse(said);
  return ms > now && businessDay(ms, timezone) === today ? ms : null;
}
