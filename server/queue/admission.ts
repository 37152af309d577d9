import type { Told } from './commands.ts';
import { find } from './find.ts';
import { type Closed, type Moment, type Opening, openingAt, quotaUsedUp, weekdaysOf, weekOf } from './opening.ts';
import type { QueueState } from './state.ts';

/** Whether a service gives a ticket now, by hours and quota. `left`: tickets of this part of the day, null for no limit. */
export type Admission = { open: true; part: number; left: number | null } | ({ open: false } & Closed);

export function admissionTo(state: QueueState, opening: Opening, service: string, now: Moment): Admission {
  const hours = openingAt(opening, service, now);
  if (!hours.open) return hours;
  const left = ticketsLeft(state, opening, service, hours.part);
  if (left === 0) return { open: false, ...quotaUsedUp(opening, service, now, hours.part) };
  return { ...hours, left };
}

/** Tickets that this part of the day still has; null: no limit. A ticket that was given up stays counted. */
function ticketsLeft(state: QueueState, opening: Opening, service: string, part: number): number | null {
  const quota = find(opening.services, service)?.quota ?? null;
  const limit = quota?.[Math.min(part, quota.length - 1)];
  if (limit === undefined) return null;
  return Math.max(0, limit - (find(state.taken, service)?.[part] ?? 0));
}

/** Why there is no ticket, told with a refusal. `nextDay` is '' when none is in sight; `days`: usual weekdays, "1 3", 0 = Monday. */
export type NoTicket = Pick<Closed, 'why' | 'half'> & {
  service: string;
  day: string;
  days: string;
  nextDay: string;
  nextMinute: number;
};

export function noTicket(opening: Opening, service: string, day: string, closed: Closed): NoTicket & Told {
  const { why, half, next } = closed;
  const days = weekdaysOf(weekOf(opening, service)).join(' ');
  return { service, day, why, half, days, nextDay: next?.day ?? '', nextMinute: next?.minute ?? 0 };
}
