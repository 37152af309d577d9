import type { KioskService, Site } from '../live/entities.ts';
import type { Text } from '../live/messages.ts';
import { dayName, hourMinute } from '../live/spoken-time.ts';
import { language } from '../live/texts.ts';

export interface ClosedDay {
  why: 'before' | 'lunch' | 'after' | 'off';
  /** "13:00"; null: nobody knows. */
  opensAt: string | null;
  /** "thứ Tư, 25/11", when it is not today. */
  onDay: string | null;
  /** Tickets before the doors open: "12:45". */
  ticketsFrom: string | null;
  /** The holiday. */
  reason: Text | undefined;
}

const WHY = { before: 'before', break: 'lunch', after: 'after', closed: 'off' } as const;

/**
 * Why the centre is closed now, or null. Only when every service is closed too: the demo shows its hours but never
 * refuses a number for them, and the server alone decides that.
 */
export function closedDay(site: Site | undefined, services: readonly KioskService[]): ClosedDay | null {
  const hours = site?.hours;
  if (!site || !hours || hours.phase === 'open' || services.some(({ state }) => state !== 'closed')) return null;
  return { why: WHY[hours.phase], reason: hours.reason, ...nextOpening(site, hours.next) };
}

function nextOpening(site: Site, next: string | null): Pick<ClosedDay, 'opensAt' | 'onDay' | 'ticketsFrom'> {
  if (next === null) return { opensAt: null, onDay: null, ticketsFrom: null };
  const at = Date.parse(next);
  const opensAt = hourMinute(at, site.timezone);
  if (next.slice(0, site.day.length) !== site.day)
    return { opensAt, onDay: lowerFirst(dayName(at, site.timezone, language(), false)), ticketsFrom: null };
  const from = site.hours?.today.find(({ open }) => open === opensAt)?.ticketsFrom ?? opensAt;
  return { opensAt, onDay: null, ticketsFrom: from === opensAt ? null : from };
}

/** In the middle of a Vietnamese sentence a weekday is small; English keeps its capital. */
function lowerFirst(day: string): string {
  return language() === 'vi' && day.startsWith('Thứ') ? `t${day.slice(1)}` : day;
}
