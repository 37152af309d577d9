import type { SiteFile } from '../../config/site-schema.ts';
import type { DayEvent } from './summary.ts';

/** Counters that share services, and the work that came for them ÷ the time in which they could do it. */
export interface GroupLoad {
  counters: string[];
  load: number;
}

interface Data {
  ticket: string;
  counter: string;
  service: string;
}

/**
 * How much work came until a moment, by counters that share it, against what they could do by then. Above 1 the line
 * must grow whatever the rules are: no order of calls makes an officer faster.
 */
export function loadsUntil(events: readonly DayEvent[], untilMs: number, site: SiteFile): GroupLoad[] {
  const cycles = cyclesOf(events);
  const before = events.filter(({ at }) => at < untilMs);
  return groupsOf(site).map(({ counters, services }) => {
    const came = before.filter(({ type, data }) => type === 'ticket-issued' && services.has((data as Data).service));
    const work = came.reduce((sum, { data }) => sum + (cycles.get((data as Data).service) ?? 0), 0);
    return { counters, load: work / Math.max(1, openMs(before, counters, untilMs)) };
  });
}

/** Mean time of a counter for one call, ms, by service. */
function cyclesOf(events: readonly DayEvent[]): Map<string, number> {
  const services = new Map<string, string>();
  const calledAt = new Map<string, number>();
  const sums = new Map<string, { ms: number; count: number }>();
  for (const { type, at, data } of events) {
    const { ticket, service } = data as Data;
    if (type === 'ticket-issued') services.set(ticket, service);
    if (type === 'ticket-called') calledAt.set(ticket, at);
    const since = calledAt.get(ticket);
    if (since === undefined || !/^ticket-(finished|missed|parked|transferred)$/.test(type)) continue;
    const of = services.get(ticket) ?? '';
    const { ms, count } = sums.get(of) ?? { ms: 0, count: 0 };
    sums.set(of, { ms: ms + at - since, count: count + 1 });
    calledAt.delete(ticket);
  }
  return new Map([...sums].map(([service, { ms, count }]) => [service, ms / count]));
}

function openMs(events: readonly DayEvent[], counters: readonly string[], untilMs: number): number {
  const since = new Map<string, number>();
  let sum = 0;
  for (const { type, at, data } of events) {
    const { counter } = data as Data;
    if (!counters.includes(counter)) continue;
    if (type === 'counter-opened' && !since.has(counter)) since.set(counter, at);
    if (type !== 'counter-paused' && type !== 'counter-closed') continue;
    sum += at - (since.get(counter) ?? at);
    since.delete(counter);
  }
  return [...since.values()].reduce((all, each) => all + untilMs - each, sum);
}

/** Counters that serve a service in common stand together. */
function groupsOf({ counters }: SiteFile): { counters: string[]; services: Set<string> }[] {
  let groups: { counters: string[]; services: Set<string> }[] = [];
  for (const { id, services } of counters) {
    const shared = groups.filter((group) => services.some((each) => group.services.has(each)));
    const together = {
      counters: [...shared.flatMap((group) => group.counters), id],
      services: new Set([...shared.flatMap((group) => [...group.services]), ...services]),
    };
    groups = [...groups.filter((group) => !shared.includes(group)), together];
  }
  return groups;
}

/** In words, for a terminal: the busiest counters first, at most `most`. */
export function tellLoads(loads: readonly GroupLoad[], most = 8): string {
  const said = loads
    .toSorted((a, b) => b.load - a.load)
    .slice(0, most)
    .map(({ counters, load }) => `${counters.join('+')}: ${Math.round(load * 100)} %`);
  return `Việc đến trong buổi sáng ÷ giờ quầy (trên 100 % thì hàng phải dài ra) / work of the morning ÷ counter time (above 100 % lines must grow): ${said.join(', ')}`;
}
