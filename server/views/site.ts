import type { z } from 'zod';
import type { Text } from '../protocol/common.ts';
import type { hours as hoursSchema, site as siteSchema } from '../protocol/site.ts';
import { counterState, zoneOf } from './counter.ts';
import { clockTime, hoursToday, momentTime } from './hours.ts';
import { perView } from './per-view.ts';
import { serviceView } from './service.ts';
import { businessDay } from './site-time.ts';
import type { View } from './view.ts';

/** Languages that every text of a site has. */
export const LANGUAGES = ['vi', 'en'];

type Hours = z.infer<typeof hoursSchema>;

/** What every screen knows of its site: the entity `site`. */
export interface SiteView {
  name: Text;
  short?: Text;
  demo: boolean;
  /** What the address of a ticket's page starts with: a kiosk opened at localhost must show one that phones can open. */
  address: string;
  languages: string[];
  timezone: string;
  /** null: open at all times; an empty list: closed today. */
  hours: Hours | null;
  day: string;
  /** Numbers come from a printed roll: the kiosk is dead. */
  roll: boolean;
}

export function siteView(view: View): SiteView {
  return onlySite('', view);
}

const onlySite = perView((_, view): SiteView => {
  const { site, now, demo, address } = view;
  const { name, short, timezone } = site.site;
  return {
    name,
    ...(short && { short }),
    demo,
    address,
    languages: LANGUAGES,
    timezone,
    hours: hoursOf(view),
    day: businessDay(now, timezone),
    roll: view.queue.rollSince !== null,
  };
});

function hoursOf(view: View): Hours | null {
  const today = hoursToday(view);
  if (today === null) return null;
  const { parts, phase, next } = today;
  const day = businessDay(view.now, view.site.site.timezone);
  const holiday =
    view.hoursBind && phase === 'closed' ? view.site.holidays.find(({ date }) => date === day)?.name : undefined;
  return {
    today: parts.map(({ open, close, ticketsFrom, lastTicket }) => ({
      open: clockTime(open),
      close: clockTime(close),
      ticketsFrom: clockTime(ticketsFrom),
      lastTicket: clockTime(lastTicket),
    })),
    // one word for all pages: where hours are only shown, the centre is open to them
    phase: view.hoursBind ? phase : 'open',
    next: next && momentTime(next, view),
    ...(holiday && { reason: holiday }),
  };
}

/** `GET /api/site` */
export function wholeSite(view: View): z.infer<typeof siteSchema> {
  const { site, queue, demo } = view;
  return {
    name: site.site.name,
    ...(site.site.short && { short: site.site.short }),
    demo,
    timezone: site.site.timezone,
    hours: siteView(view).hours,
    day: siteView(view).day,
    zones: site.zones,
    services: site.services.map((each) => serviceView(each.id, view)),
    counters: site.counters.map((each) => ({
      id: each.id,
      name: each.name,
      zone: zoneOf(each, site),
      services: each.services,
      state: counterState(each.id, queue),
    })),
    classes: site.priority.map(({ id, name, tier }) => ({ id, name, tier })),
    kiosks: site.kiosks.map((each) => ({ id: each.id, zone: zoneOf(each, site) })),
    languages: LANGUAGES,
    ...(queue.rollSince !== null && { roll: true }),
  };
}
