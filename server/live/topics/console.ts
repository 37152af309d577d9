import { find } from '../../queue/find.ts';
import { nextTicketFor } from '../../queue/selection.ts';
import { counterOf, type LastAct } from '../../queue/state.ts';
import { counterName, counterState, currentOf, type SiteCounter, siteCounter } from '../../views/counter.ts';
import { perView } from '../../views/per-view.ts';
import { serviceState } from '../../views/service.ts';
import { serviceTexts } from '../../views/service-texts.ts';
import { siteView } from '../../views/site.ts';
import { siteTime } from '../../views/site-time.ts';
import { fullTicketView } from '../../views/ticket.ts';
import type { View } from '../../views/view.ts';
import { awayEntity, awayFrom, TICKETS_LISTED_MAX, waitingAt, waitingEntity, waitingName } from './console-tickets.ts';
import type { Entities } from './entities.ts';

const MINUTE_MS = 60_000;

/** The officer's page of one counter. */
export function consoleTopic(id: string, view: View): Entities | null {
  const counter = siteCounter(id, view.site);
  if (!counter) return null;
  const waiting = waitingAt(id, view);
  const entities: Entities = { site: siteView(view), counter: consoleCounter(counter, waiting.length, view) };
  for (const ticket of waiting.slice(0, TICKETS_LISTED_MAX))
    entities[waitingName(ticket, view.site)] = waitingEntity(ticket, view.site);
  for (const ticket of awayFrom(id, 'parked', view)) entities[`parked/${ticket.id}`] = awayEntity(ticket, view.site);
  for (const ticket of awayFrom(id, 'no-show', view)) entities[`missed/${ticket.id}`] = awayEntity(ticket, view.site);
  return Object.assign(entities, whereTo(id, view));
}

function consoleCounter(counter: SiteCounter, waitingCount: number, view: View): object {
  const { site, queue, rules, now } = view;
  const { id } = counter;
  const { pausedReason, served, servedMs, missed, last } = counterOf(queue, id);
  const current = currentOf(id, queue);
  const next = nextTicketFor(queue, rules, id, now);
  return {
    ...counterName(counter),
    state: counterState(id, queue),
    services: counter.services.map((each) => {
      const { name, label } = serviceTexts(each, site);
      return { id: each, name, label };
    }),
    ...(pausedReason !== null && { pausedReason }),
    current: current && fullTicketView(current, site),
    undo: last && undoable(last, view),
    today: { served, avgMinutes: served === 0 ? null : Math.round(servedMs / served / MINUTE_MS), missed },
    next: next && { id: next.ticket.id, number: next.ticket.number },
    waitingCount,
    devices: [],
  };
}

/** The act that could be taken back now, with the number of the ticket it was about. */
function undoable(last: LastAct, { site, queue, rules, now }: View): object | null {
  if (now - last.at > rules.undoMs) return null;
  const touched = Object.keys(last.tickets).flatMap((id) => find(queue.tickets, id) ?? []);
  const about = touched.find((ticket) => ticket.state === 'called') ?? touched.at(-1);
  return {
    name: last.name,
    until: siteTime(last.at + rules.undoMs, site.site.timezone),
    number: about?.number ?? null,
  };
}

/** Where a ticket can be sent: every service and every other counter of the site. */
function whereTo(id: string, view: View): Entities {
  const { [`other/${id}`]: _itself, ...others } = destinations('', view);
  return others;
}

/** The same for all consoles, but for the counter itself. */
const destinations = perView((_, view): Entities => {
  const { site, queue } = view;
  const entities: Entities = {};
  site.services.forEach(({ id }, order) => {
    const { name, label } = serviceTexts(id, site);
    const reason = find(queue.suspended, id)?.reason;
    entities[`service/${id}`] = { id, order, name, label, state: serviceState(id, view), ...(reason && { reason }) };
  });
  site.counters.forEach((counter, order) => {
    const state = counterState(counter.id, queue);
    entities[`other/${counter.id}`] = { ...counterName(counter), order, state, services: counter.services };
  });
  return entities;
});
