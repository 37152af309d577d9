import { WAIT_AIM_MINUTES } from '../protocol/wait-aim.ts';
import type { Ticket } from '../queue/state.ts';
import { perView } from './per-view.ts';
import { siteTime } from './site-time.ts';
import type { View } from './view.ts';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;

/** Today's figures, of one service or of all. Minutes are whole; null where nobody was called yet. */
export interface Today {
  issued: number;
  waiting: number;
  served: number;
  missed: number;
  /** Since when the one waits who waits longest: a length would change without an event. */
  longestSince: string | null;
  /** From the start of the waiting to the call. */
  meanMinutes: number | null;
  p90Minutes: number | null;
  /** Called within WAIT_AIM_MINUTES, a fraction. */
  withinAim: number | null;
}

/** `service`: its id, or empty for all. One walk through the day's tickets a view. */
export function todayOf(service: string, view: View): Today {
  return figures(service, view);
}

const figures = perView((service, view): Today => {
  const tickets = service === '' ? allTickets(view) : (byService('', view).get(service) ?? []);
  const count = (state: Ticket['state']) => tickets.filter((ticket) => ticket.state === state).length;
  const waiting = tickets.filter((ticket) => ticket.state === 'waiting');
  const longest = waiting.reduce((since, ticket) => Math.min(since, ticket.waitingSince), Number.POSITIVE_INFINITY);
  return {
    issued: tickets.length,
    waiting: waiting.length,
    served: count('done'),
    missed: count('no-show'),
    longestSince: waiting.length === 0 ? null : siteTime(longest, view.site.site.timezone),
    ...waits(tickets),
  };
});

function waits(tickets: Ticket[]): Pick<Today, 'meanMinutes' | 'p90Minutes' | 'withinAim'> {
  const sorted = tickets
    .flatMap(({ calledAt, waitingSince }) => (calledAt === null ? [] : [Math.max(0, calledAt - waitingSince)]))
    .sort((a, b) => a - b);
  if (sorted.length === 0) return { meanMinutes: null, p90Minutes: null, withinAim: null };
  const sum = sorted.reduce((total, ms) => total + ms, 0);
  const p90 = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
  return {
    meanMinutes: Math.round(sum / sorted.length / MINUTE_MS),
    p90Minutes: Math.round(p90 / MINUTE_MS),
    withinAim: sorted.filter((ms) => ms <= WAIT_AIM_MINUTES * MINUTE_MS).length / sorted.length,
  };
}

/** Tickets issued in each quarter of an hour, by its start, site-local `HH:MM`. */
export function issuedByQuarter(view: View): Record<string, number> {
  const quarters: Record<string, number> = {};
  for (const { issuedAt } of allTickets(view)) {
    const start = Math.floor(issuedAt / QUARTER_MS) * QUARTER_MS;
    const time = siteTime(start, view.site.site.timezone).slice(11, 16);
    quarters[time] = (quarters[time] ?? 0) + 1;
  }
  return quarters;
}

function allTickets({ queue }: View): Ticket[] {
  return Object.values(queue.tickets);
}

const byService = perView((_, view) => Map.groupBy(allTickets(view), (ticket) => ticket.service));
