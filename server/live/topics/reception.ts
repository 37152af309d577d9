import type { SiteFile } from '../../../config/site-schema.ts';
import { counterOf } from '../../queue/state.ts';
import { counterLabel, siteCounter } from '../../views/counter.ts';
import { perTicket } from '../../views/per-ticket.ts';
import { serviceTexts } from '../../views/service-texts.ts';
import { siteView } from '../../views/site.ts';
import { siteTime } from '../../views/site-time.ts';
import { todayOf } from '../../views/today.ts';
import type { View } from '../../views/view.ts';
import { alarms } from './alarms.ts';
import { awayTickets, TICKETS_LISTED_MAX } from './console-tickets.ts';
import { counterEntity } from './counter-entity.ts';
import { deviceEntity } from './device-entity.ts';
import type { Entities } from './entities.ts';
import { servicesIn } from './service-entity.ts';

/** Who can grant a class at the reception. */
const GRANTERS = ['guide', 'officer'] as const;

/** The desk in the hall. Guides see it too: no notes, no names. */
export function receptionTopic(_id: string, view: View): Entities {
  const { site } = view;
  const entities: Entities = {
    site: siteView(view),
    today: today(view),
    ...servicesIn(new Set(site.services.map((each) => each.id)), view),
    ...classes(view),
    ...booking(site),
    ...alarms(view),
  };
  for (const counter of site.counters) {
    const { since, pausedReason } = counterOf(view.queue, counter.id);
    entities[`counter/${counter.id}`] = {
      ...counterEntity(counter, view),
      ...(since > 0 && { since: siteTime(since, site.site.timezone) }),
      ...(pausedReason !== null && { pausedReason }),
    };
  }
  for (const device of site.devices) entities[`device/${device.id}`] = deviceEntity(device, view);
  for (const state of ['no-show', 'parked'] as const)
    for (const ticket of awayTickets(state, view).slice(-TICKETS_LISTED_MAX))
      entities[`${state === 'parked' ? 'parked' : 'missed'}/${ticket.id}`] = asideEntity(ticket, site);
  return entities;
}

/** Whether appointments can be booked: for which services, and how many days ahead. */
function booking({ appointments }: SiteFile): Entities {
  if (appointments === undefined) return {};
  return { booking: { services: Object.keys(appointments.services), daysAhead: appointments.daysAhead } };
}

function today(view: View): object {
  const { issued, waiting, served, longestSince } = todayOf('', view);
  return { issued, waiting, served, longestSince };
}

function classes({ site }: View): Entities {
  const entities: Entities = {};
  site.priority.forEach(({ id, name, icon, tier, grant }, order) => {
    const by = GRANTERS.filter((each) => grant.includes(each));
    if (by.length > 0) entities[`class/${id}`] = { id, order, name, icon, tier, grant: by };
  });
  return entities;
}

/** `missed/…` and `parked/…`; `since` is when it was last at the counter. */
const asideEntity = perTicket((ticket, site): object => {
  const counter = ticket.counter === null ? null : siteCounter(ticket.counter, site);
  return {
    id: ticket.id,
    number: ticket.number,
    serviceLabel: serviceTexts(ticket.service, site).label,
    ...(counter && { counterLabel: counterLabel(counter) }),
    recalls: ticket.recalls,
    since: siteTime(ticket.startedAt ?? ticket.calledAt ?? ticket.waitingSince, site.site.timezone),
  };
});
