/** Offsets change on quarter hours at most (IANA database), so one look-up serves each quarter. */
const QUARTER_MS = 900_000;
/** Quarters remembered before the memory starts anew: a year of history in a report passes through it. */
const QUARTERS_MAX = 4_096;
const offsets = new Map<string, number>();
/** Every command asks for the day, several times; it is nearly always the same one. */
let last = { quarter: Number.NaN, timezone: '', offsetMs: 0 };
let lastDay = { n: Number.NaN, text: '' };
const DAY_MS = 86_400_000;

/** RFC 3339 with the site's offset and milliseconds, e.g. `2026-11-24T08:15:30.250+07:00`; `ms` since 1970. */
export function siteTime(ms: number, timezone: string): string {
  const offsetMs = offsetAt(ms, timezone);
  return `${new Date(ms + offsetMs).toISOString().slice(0, 23)}${sayOffset(offsetMs)}`;
}

/** The local date at the site, `YYYY-MM-DD`: numbers start anew with it. */
export function businessDay(ms: number, timezone: string): string {
  const local = ms + offsetAt(ms, timezone);
  const n = Math.floor(local / DAY_MS);
  if (n !== lastDay.n) lastDay = { n, text: new Date(local).toISOString().slice(0, 10) };
  return lastDay.text;
}

/** Site-local time of day, `HH:MM`, as hours are written in the site file. */
export function timeOfDay(ms: number, timezone: string): string {
  const minutes = minuteOfDay(ms, timezone);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes since midnight at the site. */
export function minuteOfDay(ms: number, timezone: string): number {
  const local = ms + offsetAt(ms, timezone);
  return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / 60_000);
}

/** RFC 3339 of a minute of a day at the site; one that a change of offset leaves out is the first after it. */
export function timeOn(day: string, minute: number, timezone: string): string {
  const local = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute });
  return siteTime(local.toZonedDateTime(timezone).epochMilliseconds, timezone);
}

/** Milliseconds to add to UTC. */
function offsetAt(ms: number, timezone: string): number {
  const quarter = Math.floor(ms / QUARTER_MS);
  if (quarter !== last.quarter || timezone !== last.timezone)
    last = { quarter, timezone, offsetMs: offsetOf(quarter, ms, timezone) };
  return last.offsetMs;
}

function offsetOf(quarter: number, ms: number, timezone: string): number {
  const key = `${quarter} ${timezone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(timezone);
  const offsetMs = zoned.offsetNanoseconds / 1e6;
  if (offsets.size >= QUARTERS_MAX) offsets.clear();
  offsets.set(key, offsetMs);
  return offsetMs;
}

function sayOffset(offsetMs: number): string {
  const minutes = Math.abs(Math.round(offsetMs / 60_000));
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
