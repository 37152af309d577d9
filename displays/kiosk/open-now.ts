import type { HoursPart, KioskService, Site } from '../live/entities.ts';
import { minutesOf } from '../live/spoken-time.ts';

export type ClosedDay = { why: 'before' | 'lunch' | 'after' | 'off'; opensAt: string | null };

/**
 * Why the centre is closed now, or null. Only when every service is closed too: the demo shows its hours but never
 * refuses a number for them, and the server alone decides that.
 * @param now minutes since midnight at the site
 */
export function closedDay(site: Site | undefined, services: readonly KioskService[], now: number): ClosedDay | null {
  const parts = site?.hours?.today;
  if (!parts || services.some(({ state }) => state !== 'closed')) return null;
  if (parts.length === 0) return { why: 'off', opensAt: null };
  if (parts.some((part) => isWithin(part, now))) return null;
  const next = parts.find((part) => minutesOf(part.open) > now);
  if (!next) return { why: 'after', opensAt: null };
  return { why: next === parts[0] ? 'before' : 'lunch', opensAt: next.open };
}

function isWithin(part: HoursPart, now: number): boolean {
  return now >= minutesOf(part.open) && now < minutesOf(part.close);
}
