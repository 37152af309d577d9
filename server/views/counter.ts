import type { z } from 'zod';
import type { SiteFile } from '../../config/site-schema.ts';
import type { Text } from '../protocol/common.ts';
import type { counter as counterSchema } from '../protocol/counters.ts';
import { find } from '../queue/find.ts';
import { officerAt } from '../queue/officers.ts';
import { counterOf, type QueueState, type Ticket } from '../queue/state.ts';
import type { CounterStateName } from '../queue/words.ts';
import { siteTime } from './site-time.ts';
import { ticketView } from './ticket.ts';

export type CounterView = z.infer<typeof counterSchema>;
export type SiteCounter = SiteFile['counters'][number];

/** The counter in the answers of the API. */
export function counterView(id: string, queue: QueueState, site: SiteFile): CounterView {
  const current = currentOf(id, queue);
  const { pausedReason, pausedUntil } = counterOf(queue, id);
  const officer = officerAt(queue, id);
  const alarm = find(queue.alarms, id);
  const time = (ms: number) => siteTime(ms, site.site.timezone);
  return {
    id,
    state: counterState(id, queue),
    current: current && ticketView(current, site),
    ...(pausedReason !== null && { pausedReason }),
    ...(pausedUntil !== null && { pausedUntil: time(pausedUntil) }),
    ...(officer !== null && { officer }),
    ...(alarm && { alarmSince: time(alarm.since) }),
  };
}

/** A counter that was never opened is closed. */
export function counterState(id: string, queue: QueueState): CounterStateName {
  return find(queue.counters, id)?.state ?? 'closed';
}

/** The ticket that is called to this counter or served there. */
export function currentOf(id: string, queue: QueueState): Ticket | null {
  const current = find(queue.counters, id)?.current ?? null;
  return current === null ? null : (find(queue.tickets, current) ?? null);
}

/** Short text for a plate: the digits of "Quầy 3", else the id. */
export function counterLabel(counter: { id: string; name: Text }): string {
  return /^Quầy\s+(?:số\s+)?(\d+)$/iu.exec(counter.name.vi.normalize('NFC').trim())?.[1] ?? counter.id;
}

export function counterName(counter: SiteCounter): { id: string; label: string; name: Text } {
  return { id: counter.id, label: counterLabel(counter), name: counter.name };
}

export function siteCounter(id: string, site: SiteFile): SiteCounter | null {
  return site.counters.find((each) => each.id === id) ?? null;
}

/** The zone a counter or kiosk stands in: the first one unless the site says otherwise. */
export function zoneOf(each: { zone?: string | undefined }, site: SiteFile): string {
  return each.zone ?? site.zones[0]?.id ?? 'main';
}

export function countersOfZone(zone: string, site: SiteFile): SiteCounter[] {
  return site.counters.filter((each) => zoneOf(each, site) === zone);
}

export function countersFor(service: string, site: SiteFile): SiteCounter[] {
  return site.counters.filter((each) => each.services.includes(service));
}
