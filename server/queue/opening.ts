import { daysAfter, type Weekday, weekdayOf } from './calendar.ts';
import { find } from './find.ts';
import type { ClosedWhy } from './words.ts';

/** One part of a day (usually a half-day). All in minutes since midnight at the site. */
export interface DayPart {
  open: number;
  close: number;
  ticketsFrom: number;
  /** This minute still gives a ticket. */
  lastTicket: number;
}

/** Parts by weekday, 0 = Monday; null: open at all times. */
export type Week = readonly (readonly DayPart[])[] | null;

export interface ServiceOpening {
  /** Its own week where it differs from the site's. */
  week: Week;
  /** Tickets by part of the day, or null for no limit. A day with more parts repeats the last figure. */
  quota: readonly number[] | null;
  /** From this minute on the result may come on the next working day; null: never. */
  nextDayAfter: number | null;
}

/** When a site and its services are open: data of the site file. */
export interface Opening {
  week: Week;
  /** Closed on these dates. */
  closedOn: Readonly<Record<string, true>>;
  /** Worked on these dates, like this weekday, whatever else is said of them. */
  openOn: Readonly<Record<string, Weekday>>;
  services: Readonly<Record<string, ServiceOpening>>;
}

/** Which half of the day a sentence is about; none where it is about the whole day. */
export type Half = 'morning' | 'afternoon' | 'none';

/** A minute at the site. */
export interface Moment {
  day: string;
  minute: number;
}

export interface Closed {
  why: ClosedWhy;
  half: Half;
  /** When a ticket can be had again; null: not within NEXT_DAYS_MAX. */
  next: Moment | null;
}

/** Whether a ticket of a service can be had, as far as hours decide; `part` counts the parts of the day from 0. */
export type OpeningNow = { open: true; part: number } | ({ open: false } & Closed);

/** How far the next opening is looked for: a year in which every day is looked at costs microseconds. */
export const NEXT_DAYS_MAX = 400;
const NOON = 12 * 60;
export const DAY_MINUTES = 24 * 60;
/** The only part of a day at a site that is open at all times. */
export const WHOLE_DAY: DayPart = { open: 0, close: DAY_MINUTES, ticketsFrom: 0, lastTicket: DAY_MINUTES };
/** A site that says nothing of hours. */
export const OPEN_ALWAYS: Opening = { week: null, closedOn: {}, openOn: {}, services: {} };

/** Parts of one date. A worked date beats a holiday, a holiday beats the weekday. */
export function partsOn(opening: Opening, week: Week, day: string): readonly DayPart[] {
  if (week === null) return [WHOLE_DAY];
  const worked = find(opening.openOn, day);
  if (worked === undefined && find(opening.closedOn, day) !== undefined) return [];
  return week[worked ?? weekdayOf(day)] ?? [];
}

export function weekOf(opening: Opening, service: string): Week {
  const own = find(opening.services, service);
  return own === undefined ? opening.week : own.week;
}

export function openingAt(opening: Opening, service: string, { day, minute }: Moment): OpeningNow {
  const week = weekOf(opening, service);
  const parts = partsOn(opening, week, day);
  const part = parts.findIndex(({ ticketsFrom, lastTicket }) => ticketsFrom <= minute && minute <= lastTicket);
  if (part >= 0) return { open: true, part };
  const next = nextTickets(opening, week, { day, minute });
  if (parts.length === 0) return { open: false, why: whyNotAtAll(opening, day), half: 'none', next };
  const gone = parts.filter(({ lastTicket }) => lastTicket < minute);
  if (gone.length === 0) return { open: false, why: 'before-hours', half: 'none', next };
  if (gone.length === parts.length) return { open: false, why: 'after-hours', half: 'none', next };
  return { open: false, why: 'break', half: halfOf(gone.at(-1)), next };
}

/** A service whose quota of this part is used up. */
export function quotaUsedUp(opening: Opening, service: string, now: Moment, part: number): Closed {
  const week = weekOf(opening, service);
  return { why: 'quota', half: halfOf(partsOn(opening, week, now.day)[part]), next: nextTickets(opening, week, now) };
}

export function halfOf(part: DayPart | undefined): Half {
  if (part === undefined || part.close - part.open >= NOON) return 'none';
  return part.open < NOON ? 'morning' : 'afternoon';
}

/** When the next part that has not begun gives its first ticket. */
function nextTickets(opening: Opening, week: Week, now: Moment): Moment | null {
  return nextStart(opening, week, now, ({ ticketsFrom }) => ticketsFrom);
}

/** When the next part that has not begun opens its doors. */
export function nextOpen(opening: Opening, week: Week, now: Moment): Moment | null {
  return nextStart(opening, week, now, ({ open }) => open);
}

function nextStart(opening: Opening, week: Week, now: Moment, startOf: (part: DayPart) => number): Moment | null {
  for (let ahead = 0; ahead <= NEXT_DAYS_MAX; ahead++) {
    const day = daysAfter(now.day, ahead);
    const part = partsOn(opening, week, day).find((each) => ahead > 0 || startOf(each) > now.minute);
    if (part !== undefined) return { day, minute: startOf(part) };
  }
  return null;
}

/** Nothing of this service today: is it the service alone, a holiday, or a day like Sunday? */
function whyNotAtAll(opening: Opening, day: string): ClosedWhy {
  if (partsOn(opening, opening.week, day).length > 0) return 'not-today';
  return find(opening.closedOn, day) === undefined ? 'day-off' : 'holiday';
}

/** Weekdays on which a service usually has hours. */
export function weekdaysOf(week: Week): Weekday[] {
  return ([0, 1, 2, 3, 4, 5, 6] as const).filter((each) => week === null || (week[each]?.length ?? 0) > 0);
}

/** The next date on which the service works, when the result of what is handed in now may only come then; else null. */
export function resultDay(opening: Opening, service: string, { day, minute }: Moment): string | null {
  const after = find(opening.services, service)?.nextDayAfter ?? null;
  if (after === null || minute < after) return null;
  return nextOpen(opening, weekOf(opening, service), { day, minute: DAY_MINUTES })?.day ?? null;
}
