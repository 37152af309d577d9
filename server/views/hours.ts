import type { SiteFile, Week } from '../../config/site-schema.ts';
import { businessDay, timeOfDay } from './site-time.ts';

export type HalfDay = Week['mon'][number];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Opening hours of one day, `[]` when closed, null when the site is open at all times. */
export function hoursOn(day: string, site: SiteFile): HalfDay[] | null {
  if (!site.hours) return null;
  const worked = site.workingDays.find((each) => each.date === day);
  if (worked) return site.hours[worked.like];
  if (site.holidays.some((each) => each.date === day)) return [];
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun';
  return site.hours[weekday];
}

/** Whether the hours give tickets at this moment; the minute of `lastTicket` still does. */
export function givesTickets(ms: number, site: SiteFile): boolean {
  const { timezone } = site.site;
  const parts = hoursOn(businessDay(ms, timezone), site);
  if (!parts) return true;
  const now = timeOfDay(ms, timezone);
  return parts.some((part) => now >= (part.ticketsFrom ?? part.open) && now <= (part.lastTicket ?? part.close));
}

/** When the next part of today begins, HH:MM; null when none is left, or the site is open at all times. */
export function nextOpening(ms: number, site: SiteFile): string | null {
  const { timezone } = site.site;
  const now = timeOfDay(ms, timezone);
  const opens = hoursOn(businessDay(ms, timezone), site)?.map(({ open }) => open) ?? [];
  return opens.sort().find((open) => open > now) ?? null;
}
