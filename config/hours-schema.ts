import { z } from 'zod';
import { text } from './text-schema.ts';

/** When a centre is open: weeks, half-days, dates, quotas. What one key can't know alone is asked in `hours-check.ts`. */

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type WeekdayName = (typeof WEEKDAYS)[number];

/** Parts of one day: two half-days, and room for an evening. */
const PARTS_MAX = 4;

export const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day is written "HH:MM", 24 hours')
  .describe('Site-local time of day, HH:MM.');

const date = z
  .string()
  .refine(isDate, 'is not a date of the calendar, written "YYYY-MM-DD"')
  .describe('Date at the site, YYYY-MM-DD.');

const halfDay = z.strictObject({
  open: clock.describe('Start of this part of the day.'),
  close: clock.describe('End of this part of the day.'),
  ticketsFrom: clock.optional().describe('Tickets from this time on (default: open).'),
  lastTicket: clock.optional().describe('Last ticket at this time (default: close).'),
});
const parts = z.array(halfDay).max(PARTS_MAX, `a day has at most ${PARTS_MAX} parts`).default([]);

export const week = z
  .strictObject({ mon: parts, tue: parts, wed: parts, thu: parts, fri: parts, sat: parts, sun: parts })
  .describe('Opening hours by weekday, each day a list of parts (usually two half-days).');

export const weekdays = z
  .array(z.enum(WEEKDAYS))
  .min(1, 'names no day: a service without days is better left out')
  .refine((days) => new Set(days).size === days.length, 'names a day twice')
  .describe("Weekdays on which the service is open, within the site's hours (default: all).");

const tickets = z
  .int()
  .min(1, 'gives no ticket at all: for days without the service use `days`, for half of a day its own `hours`')
  .max(9_999, 'is more than a day has numbers');
export const quota = z
  .union([
    tickets.transform((each) => [each]),
    z.array(tickets).min(1, 'names no figure').max(PARTS_MAX, `a day has at most ${PARTS_MAX} parts`),
  ])
  .describe('Tickets a half-day: one figure for each part, or one for all. Absent: no limit.');

export const holidays = z
  .array(z.strictObject({ date, name: text }))
  .default([])
  .describe('Closed on these days.');

export const workingDays = z
  .array(
    z.strictObject({
      date,
      name: text,
      like: z.enum(WEEKDAYS).default('mon').describe('Weekday whose hours it has.'),
    }),
  )
  .default([])
  .describe('Worked although the weekday or a holiday says otherwise; hours of the weekday `like`.');

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
