import { find } from '../../queue/find.ts';
import { nextNeedHere } from '../../queue/next-need.ts';
import { sameNumber } from '../../queue/numbering.ts';
import { nextTicketFor } from '../../queue/selection.ts';
import { counterOf, type LastAct, type Ticket } from '../../queue/state.ts';
import { counterName, counterState, currentOf, type SiteCounter, siteCounter, zoneOf } from '../../views/counter.ts';
import { officerThere } from '../../views/officer.ts';
import { perView } from '../../views/per-view.ts';
import { serviceState } from '../../views/service.ts';
import { serviceTexts } from '../../views/service-texts.ts';
import { siteView } from '../../views/site.ts';
import { siteTime } from '../../views/site-time.ts';
import { fullTicketView } from '../../views/ticket.ts';
import type { View } from '../../views/view.ts';
import { alarms } from './alarms.ts';
import { awayEntity, awayFrom, TICKETS_LISTED_MAX, waitingAt, waitingEntity, waitingName } from './console-tickets.ts';
import type { Entities } from './entities.ts';
import { officers } from './officers.ts';

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
  const { [`alarm/${id}`]: _own, ...others } = alarms(view);
  return Object.assign(entities, helpedNext(id, waiting, view), whereTo(id, view), officers(view), others);
}

/** Whom the counter would call for a service that it helps: not among those who wait for its own. */
function helpedNext(id: string, waiting: readonly Ticket[], view: View): Entities {
  const next = nextTicketFor(view.queue, view.rules, id, view.now);
  if (next === null || waiting.includes(next.ticket)) return {};
  return { [waitingName(next.ticket, view.site)]: { ...waitingEntity(next.ticket, view.site), helping: true } };
}

function consoleCounter(counter: SiteCounter, waitingCount: number, view: View): object {
  const { site, queue, rules, now } = view;
  const { id } = counter;
  const { pausedReason, pausedUntil, served, servedMs, missed, last } = counterOf(queue, id);
  const current = currentOf(id, queue);
  const next = nextTicketFor(queue, rules, id, now);
  const goesOn = nextNeedHere(queue, rules, id);
  const alarm = find(queue.alarms, id);
  const time = (ms: number) => siteTime(ms, site.site.timezone);
  return {
    ...counterName(counter),
    state: counterState(id, queue),
    services: counter.services.map((each) => {
      const { name, label } = serviceTexts(each, site);
      return { id: each, name, label };
    }),
    ...(pausedReason !== null && { pausedReason }),
    ...(pausedUntil !== null && { pausedUntil: time(pausedUntil) }),
    ...(alarm && { alarmSince: time(alarm.since) }),
    roster: site.officers.length > 0,
    officer: officerThere(id, queue, site),
    current: current && fullTicketView(current, site),
    ...(goesOn && { goesOn: { id: goesOn.service, label: serviceTexts(goesOn.service, site).label } }),
    undo: last && undoable(last, view),
    today: { served, avgMinutes: served === 0 ? null : Math.round(servedMs / served / MINUTE_MS), missed },
    next: next && { id: next.ticket.id, number: next.ticket.number },
    waitingCount,
    noShowAfter: { recalls: rules.noShow.recalls, seconds: rules.noShow.ms / 1_000 },
    roll: nextRoll(id, counter, view),
    devices: hallDevices(zoneOf(counter, site), view),
  };
}

/** While numbers come from a printed roll: the one after the last called here that nobody has yet; null number: not begun. */
function nextRoll(id: string, { services }: SiteCounter, { queue }: View): object | null {
  if (queue.rollSince === null) return null;
  const last = counterOf(queue, id).roll;
  if (last === undefined) return { service: services[0] ?? '', number: null };
  let number = following(last.number);
  while (find(queue.rolled, sameNumber(number)) !== undefined) number = following(number);
  return { service: last.service, number };
}

/** `B17` → `B18`, `099` → `100`, as wide as it was printed. */
function following(number: string): string {
  return number.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
}

/** Printers and scanners of the hall's kiosks: an officer who sees that paper is out can have it filled. */
function hallDevices(zone: string, { site, devices }: View): object[] {
  const kiosks = site.kiosks.filter((kiosk) => zoneOf(kiosk, site) === zone);
  const ids = new Set(kiosks.flatMap(({ printer, scanner }) => [printer ?? [], scanner ?? []].flat()));
  return site.devices
    .filter(({ id }) => ids.has(id))
    .map(({ id, kind }) => ({ id, kind, state: find(devices, id)?.state ?? 'offline' }));
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
    const officer = officerThere(counter.id, queue, site);
    entities[`other/${counter.id}`] = {
      ...counterName(counter),
      ...{ order, state, services: counter.services },
      ...(officer && { officer: officer.name }),
    };
  });
  return entities;
});
