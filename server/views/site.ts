import type { z } from 'zod';
import type { Text } from '../protocol/common.ts';
import type { site as siteSchema } from '../protocol/site.ts';
import { counterState, zoneOf } from './counter.ts';
import { hoursOn } from './hours.ts';
import { perView } from './per-view.ts';
import { serviceView } from './service.ts';
import { businessDay } from './site-time.ts';
import type { View } from './view.ts';

/** Languages that every text of a site has. */
export const LANGUAGES = ['vi', 'en'];

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
  hours: { today: { open: string; close: string }[] } | null;
  day: string;
}

export function siteView(view: View): SiteView {
  return onlySite('', view);
}

const onlySite = perView((_, { site, now, demo, address }): SiteView => {
  const { name, short, timezone } = site.site;
  const day = businessDay(now, timezone);
  const today = hoursOn(day, site);
  return {
    name,
    ...(short && { short }),
    demo,
    address,
    languages: LANGUAGES,
    timezone,
    hours: today && { today: today.map(({ open, close }) => ({ open, close })) },
    day,
  };
});

/** `GET /api/site` */
export function wholeSite(view: View): z.infer<typeof siteSchema> {
  const { site, queue, demo } = view;
  return {
    name: site.site.name,
    ...(site.site.short && { short: site.site.short }),
    demo,
    timezone: site.site.timezone,
    hours: siteView(view).hours,
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
  };
}
