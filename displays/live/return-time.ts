import { minuteOfDay } from './spoken-time.ts';

/** Minutes from now after which an officer may say to be back. */
export const BACK_IN_MINUTES = [10, 15, 30, 60] as const;
const STEP_MINUTES = 5;
const DAY_MINUTES = 24 * 60;

/** "09:45": so many minutes from now, rounded up to a time that people say; null: that would be tomorrow. */
export function backAt(minutes: number, now: number, timezone: string): string | null {
  const minute = Math.ceil((minuteOfDay(now, timezone) + minutes) / STEP_MINUTES) * STEP_MINUTES;
  if (minute >= DAY_MINUTES) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
