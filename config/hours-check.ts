import type { z } from 'zod';
import { type holidays, WEEKDAYS, type WeekdayName, type week, type workingDays } from './hours-schema.ts';

/** A fault at a key of the site file. */
export interface Issue {
  path: (string | number)[];
  message: string;
}

type Week = z.infer<typeof week>;
type Part = Week['mon'][number];
interface Hours {
  hours?: Week | undefined;
  holidays: z.infer<typeof holidays>;
  workingDays: z.infer<typeof workingDays>;
  services: readonly {
    hours?: Week | undefined;
    days?: readonly WeekdayName[] | undefined;
    nextDayAfter?: string | undefined;
  }[];
}

/** What asks too much of hours: ends before beginnings, parts that overlap, days without hours. */
export function hoursFaults(file: Hours): Issue[] {
  return [
    ...(file.hours ? weekFaults(['hours'], file.hours) : []),
    ...file.services.flatMap((_, at) => serviceFaults(file, at)),
    ...twiceOn('holidays', file.holidays),
    ...twiceOn('workingDays', file.workingDays),
    ...file.workingDays.flatMap(({ like }, at) =>
      file.hours && file.hours[like].length === 0
        ? [{ path: ['workingDays', at, 'like'], message: `the centre has no hours on ${like}` }]
        : [],
    ),
  ];
}

function weekFaults(path: string | (string | number)[], week: Week): Issue[] {
  const days = WEEKDAYS.map((day) => [day, week[day]] as const);
  if (days.every(([, parts]) => parts.length === 0))
    return [{ path: [...path], message: 'opens on no day: leave it out for a centre that is always open' }];
  return days.flatMap(([day, parts]) =>
    parts.flatMap((part, at) => partFaults([...path, day, at], part, parts[at - 1])),
  );
}

function partFaults(path: (string | number)[], part: Part, before: Part | undefined): Issue[] {
  const { open, close, ticketsFrom = open, lastTicket = close } = part;
  const fault = (key: string, message: string) => [{ path: [...path, key], message }];
  if (close <= open) return fault('close', `ends at ${close}, before it begins at ${open}`);
  if (before && open < before.close) return fault('open', `begins before the part above ends at ${before.close}`);
  if (ticketsFrom > close) return fault('ticketsFrom', 'lies after the end of this part of the day');
  if (lastTicket > close || lastTicket < ticketsFrom)
    return fault('lastTicket', 'lies outside of this part of the day');
  const earlier = before && (before.lastTicket ?? before.close);
  if (earlier !== undefined && ticketsFrom <= earlier)
    return fault('ticketsFrom', `begins while the part above still gives tickets, until ${earlier}`);
  return [];
}

function serviceFaults(file: Hours, at: number): Issue[] {
  const service = file.services[at];
  if (!service) return [];
  const fault = (key: string, message: string) => ({ path: ['services', at, key], message });
  const issues = service.hours ? weekFaults(['services', at, 'hours'], service.hours) : [];
  if (service.hours && service.days) issues.push(fault('days', 'is said by `hours` already: leave one of the two out'));
  const closed = service.days?.findIndex((day) => file.hours && file.hours[day].length === 0) ?? -1;
  if (closed >= 0 && !service.hours)
    issues.push({
      path: ['services', at, 'days', closed],
      message: `the centre has no hours on ${service.days?.[closed]}`,
    });
  const week = service.hours ?? file.hours;
  const { nextDayAfter } = service;
  if (week && nextDayAfter && !Object.values(week).some((parts) => parts.some(({ close }) => nextDayAfter < close)))
    issues.push(fault('nextDayAfter', `${nextDayAfter} is never reached: every day ends before`));
  return issues;
}

function twiceOn(key: string, days: readonly { date: string }[]): Issue[] {
  const seen = new Set<string>();
  return days.flatMap(({ date }, at) => {
    const again = seen.has(date);
    seen.add(date);
    return again ? [{ path: [key, at, 'date'], message: `${date} is there twice` }] : [];
  });
}
