import { WEEKDAYS } from '../config/hours-schema.ts';
import type { SiteFile, Week as WeekOfFile } from '../config/site-schema.ts';
import type { Weekday } from './queue/calendar.ts';
import { type DayPart, type Opening, type ServiceOpening, type Week, WHOLE_DAY } from './queue/opening.ts';

type PartOfFile = WeekOfFile['mon'][number];

/** Hours, dates and quotas of the site file as the queue reads them: minutes instead of clock times. */
export function openingOf(site: SiteFile): Opening {
  const week = site.hours === undefined ? null : weekOf(site.hours);
  return {
    week,
    closedOn: Object.fromEntries(site.holidays.map(({ date }) => [date, true as const])),
    openOn: Object.fromEntries(site.workingDays.map(({ date, like }) => [date, WEEKDAYS.indexOf(like) as Weekday])),
    services: Object.fromEntries(site.services.map((service) => [service.id, serviceOpening(service, week)])),
  };
}

function serviceOpening(
  { hours, days, quota, nextDayAfter }: SiteFile['services'][number],
  week: Week,
): ServiceOpening {
  return {
    week: hours ? weekOf(hours) : days ? onlyOn(days, week) : week,
    quota: quota ?? null,
    nextDayAfter: nextDayAfter === undefined ? null : minuteOf(nextDayAfter),
  };
}

/** The site's week on some days; at a site that is always open those days are whole. */
function onlyOn(days: readonly string[], week: Week): Week {
  return WEEKDAYS.map((day, at) => {
    if (!days.includes(day)) return [];
    return week === null ? [WHOLE_DAY] : (week[at] ?? []);
  });
}

function weekOf(hours: WeekOfFile): readonly (readonly DayPart[])[] {
  return WEEKDAYS.map((day) => hours[day].map(partOf));
}

function partOf({ open, close, ticketsFrom = open, lastTicket = close }: PartOfFile): DayPart {
  return {
    open: minuteOf(open),
    close: minuteOf(close),
    ticketsFrom: minuteOf(ticketsFrom),
    lastTicket: minuteOf(lastTicket),
  };
}

/** "07:30" is 450. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
