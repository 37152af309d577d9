const DAY_MS = 86_400_000;

/** `2026-11-24` and one more is `2026-11-25`; a calendar's day has no zone. */
export function dayAfter(day: string, ahead: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + ahead * DAY_MS).toISOString().slice(0, 10);
}

/** A moment of that day in any zone of the country's side of the world: for its name. */
export function noonOf(day: string): number {
  return Date.parse(`${day}T05:00:00Z`);
}
