import type { SiteFile } from '../../config/site-schema.ts';
import { openingOf } from '../opening-of-site.ts';
import { type DayPart, type Moment, nextOpen, partsOn, weekOf } from '../queue/opening.ts';
import type { DayPhase } from '../queue/words.ts';
import { businessDay, minuteOfDay, timeOn } from './site-time.ts';
import type { View } from './view.ts';

/** This moment by the site's own clock. */
export function momentOf({ now, site }: Pick<View, 'now' | 'site'>): Moment {
  const { timezone } = site.site;
  return { day: businessDay(now, timezone), minute: minuteOfDay(now, timezone) };
}

/** RFC 3339 of a minute at the site. */
export function momentTime({ day, minute }: Moment, { site }: Pick<View, 'site'>): string {
  return timeOn(day, minute, site.site.timezone);
}

/** Hours of one day as the site file writes them; `[]` when closed, null when the site is open at all times. */
export function hoursOn(day: string, site: SiteFile): { open: string; close: string }[] | null {
  const opening = openingOf(site);
  if (opening.week === null) return null;
  return partsOn(opening, opening.week, day).map(({ open, close }) => ({
    open: clockTime(open),
    close: clockTime(close),
  }));
}

/** Today's parts with their phase; null when the site is open at all times. `next`: when its doors open next. */
export function hoursToday(view: View): { parts: readonly DayPart[]; phase: DayPhase; next: Moment | null } | null {
  const { opening } = view.rules;
  if (opening.week === null) return null;
  const now = momentOf(view);
  const parts = partsOn(opening, opening.week, now.day);
  return { parts, phase: phaseAt(parts, now.minute), next: nextOpen(opening, opening.week, now) };
}

function phaseAt(parts: readonly DayPart[], minute: number): DayPhase {
  if (parts.length === 0) return 'closed';
  if (parts.some(({ open, close }) => open <= minute && minute < close)) return 'open';
  const begun = parts.filter(({ open }) => open <= minute).length;
  if (begun === 0) return 'before';
  return begun === parts.length ? 'after' : 'break';
}

/** When a service that rests between two parts of the day goes on; null: it does not rest. Minutes since midnight. */
export function restsUntil(service: string, view: View): number | null {
  if (!view.hoursBind) return null;
  const { opening } = view.rules;
  const { day, minute } = momentOf(view);
  const parts = partsOn(opening, weekOf(opening, service), day);
  if (phaseAt(parts, minute) !== 'break') return null;
  return parts.find(({ open }) => open > minute)?.open ?? null;
}

/** 450 is "07:30". */
export function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** When the service's next part of today begins, HH:MM; null when none is left, or it is open at all times. */
export function nextOpening(service: string, view: Pick<View, 'now' | 'site' | 'rules'>): string | null {
  const { opening } = view.rules;
  const now = momentOf(view);
  const next = nextOpen(opening, weekOf(opening, service), now);
  return next?.day === now.day ? clockTime(next.minute) : null;
}
