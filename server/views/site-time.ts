/** Offsets change on quarter hours at most (IANA database), so one look-up serves each quarter. */
const QUARTER_MS = 900_000;
/** Quarters remembered before the memory starts anew: a year of history in a report passes through it. */
const QUARTERS_MAX = 4_096;
const offsets = new Map<string, number>();

/** RFC 3339 with the site's offset and milliseconds, e.g. `2026-11-24T08:15:30.250+07:00`; `ms` since 1970. */
export function siteTime(ms: number, timezone: string): string {
  const offsetMs = offsetAt(ms, timezone);
  return `${new Date(ms + offsetMs).toISOString().slice(0, 23)}${sayOffset(offsetMs)}`;
}

/** The local date at the site, `YYYY-MM-DD`: numbers start anew with it. */
export function businessDay(ms: number, timezone: string): string {
  return new Date(ms + offsetAt(ms, timezone)).toISOString().slice(0, 10);
}

/** Site-local time of day, `HH:MM`, as hours are written in the site file. */
export function timeOfDay(ms: number, timezone: string): string {
  return new Date(ms + offsetAt(ms, timezone)).toISOString().slice(11, 16);
}

/** Minutes since midnight at the site. */
export function minuteOfDay(ms: number, timezone: string): number {
  const [hours = 0, minutes = 0] = timeOfDay(ms, timezone).split(':').map(Number);
  return hours * 60 + minutes;
}

/** RFC 3339 of a minute of a day at the site; one that a change of offset leaves out is the first after it. */
export function timeOn(day: string, minute: number, timezone: string): string {
  const local = Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute });
  return siteTime(local.toZonedDateTime(timezone).epochMilliseconds, timezone);
}

/** Milliseconds to add to UTC. */
function offsetAt(ms: number, timezone: string): number {
  const key = `${Math.floor(ms / QUARTER_MS)} ${timezone}`;
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
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
