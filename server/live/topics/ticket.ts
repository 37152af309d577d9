import type { SiteFile } from '../../../config/site-schema.ts';
import { find } from '../../queue/find.ts';
import { peopleBefore } from '../../queue/position.ts';
import { mayCall, whereWanted } from '../../queue/reach.ts';
import { counterOf, type Ticket } from '../../queue/state.ts';
import { POSTPONES_MAX, peopleBehind } from '../../queue/step-back.ts';
import { slotOfTicket } from '../../views/appointment.ts';
import { missingOf, papersOfProcedure } from '../../views/checklist.ts';
import { counterLabel, counterName, counterState, countersFor, siteCounter, zoneOf } from '../../views/counter.ts';
import { heldUntil } from '../../views/held.ts';
import { restsUntil } from '../../views/hours.ts';
import { officerName } from '../../views/officer.ts';
import { perTicket } from '../../views/per-ticket.ts';
import { perView } from '../../views/per-view.ts';
import { serviceTexts } from '../../views/service-texts.ts';
import { siteView } from '../../views/site.ts';
import { siteTime } from '../../views/site-time.ts';
import { classNameOf, needsOf } from '../../views/ticket.ts';
import type { View } from '../../views/view.ts';
import { waitOf } from '../../views/wait.ts';
import type { Entities } from './entities.ts';

const MINUTE_MS = 60_000;

/** The citizen's phone: whoever knows the id holds the paper. */
export function ticketTopic(id: string, view: View): Entities | null {
  const ticket = find(view.queue.tickets, id);
  if (!ticket) return null;
  return {
    site: siteView(view),
    ticket: ticketEntity(ticket, view.site),
    ...(ticket.state === 'waiting' && { place: placeEntity(ticket, view) }),
    ...bringEntity(ticket, view.site),
  };
}

const ticketEntity = perTicket((ticket, site): object => {
  const { name, label, icon } = serviceTexts(ticket.service, site);
  const counter = ticket.counter === null ? null : siteCounter(ticket.counter, site);
  const className = classNameOf(ticket, site);
  const time = (ms: number) => siteTime(ms, site.site.timezone);
  return {
    id: ticket.id,
    number: ticket.number,
    service: ticket.service,
    serviceName: name,
    serviceLabel: label,
    icon,
    ...(className && { priority: ticket.priority, className }),
    state: ticket.state,
    ...(counter && { counter: counterName(counter) }),
    issuedAt: time(ticket.issuedAt),
    ...(ticket.calledAt !== null && { calledAt: time(ticket.calledAt) }),
    recalls: ticket.recalls,
    ...(ticket.missedAt !== null && { returnBy: time(ticket.missedAt + site.rules.noShow.returnMinutes * MINUTE_MS) }),
    ...(ticket.needs.length > 0 && { needs: needsOf(ticket, site) }),
    ...(ticket.visits > 0 && { visits: ticket.visits }),
    ...slotOf(ticket, site),
    postponesLeft: Math.max(0, POSTPONES_MAX - ticket.postponed),
  };
});

/** When the slot begins that it was checked in for. `late`: it waits as a walk-in. */
function slotOf(ticket: Ticket, site: SiteFile): { slot?: { time: string; late: boolean } } {
  const slot = slotOfTicket(ticket, { site });
  return slot === null ? {} : { slot: { time: slot.time, late: slot.late } };
}

/** What to bring: all that is missing once somebody has said so, else what the errand needs. */
function bringEntity(ticket: Ticket, site: SiteFile): Entities {
  const open = ticket.state === 'waiting' || ticket.state === 'parked';
  const items = ticket.missing.length > 0 ? missingOf(ticket, site) : papersOfProcedure(ticket, site);
  return open && items.length > 0 ? { bring: { items } } : {};
}

function placeEntity(ticket: Ticket, view: View): object {
  const { queue, rules, now } = view;
  const until = restsUntil(ticket.service, view);
  const suspended = find(queue.suspended, ticket.service);
  return {
    position: peopleBefore(queue, rules, ticket, now, 'all'),
    estimate: waitOf(ticket, view),
    behind: peopleBehind(queue, ticket),
    ...(suspended && { suspended: { reason: suspended.reason, opening: suspended.opening } }),
    ...(until !== null && { held: heldUntil(until, view) }),
    ...wantedOfficer(ticket, view),
    ...whereItWaits(ticket, view),
  };
}

/** All counters that would call it pause: nobody is near. `until`: when the first means to be back, if that is to come. */
function pausedAt(ids: readonly string[], { queue, site, now }: View): object {
  const all = ids.map((id) => counterOf(queue, id));
  if (all.length === 0 || all.some(({ state }) => state !== 'paused')) return {};
  const times = all.flatMap(({ pausedUntil }) => (pausedUntil !== null && pausedUntil > now ? [pausedUntil] : []));
  const until = times.length === 0 ? null : siteTime(Math.min(...times), site.site.timezone);
  return { paused: { until } };
}

/** Whom the citizen wants to see, and whether that officer works now: else anybody may call. */
function wantedOfficer(ticket: Ticket, { queue, rules, site }: View): object {
  if (ticket.wanted === null) return {};
  const { name } = officerName(ticket.wanted, site);
  return { wanted: { name, here: whereWanted(queue, rules, ticket) !== null } };
}

function whereItWaits(ticket: Ticket, view: View): object {
  const wantedAt = whereWanted(view.queue, view.rules, ticket);
  if (wantedAt !== null) return whereAt([wantedAt], view);
  return isReserved(ticket, view) ? whereAt([ticket.bound], view) : whereFor(ticket.service, view);
}

/** Only one counter may call it. */
function isReserved(ticket: Ticket, { queue, rules, site }: View): ticket is Ticket & { bound: string } {
  return (
    ticket.bound !== null &&
    !countersFor(ticket.service, site).some(
      (each) => each.id !== ticket.bound && mayCall(queue, rules, each.id, ticket),
    )
  );
}

/** The counters at work for a service; while none is, all of them. */
const whereFor = perView((service, view) => {
  const able = countersFor(service, view.site).map((each) => each.id);
  const working = able.filter((id) => counterState(id, view.queue) !== 'closed');
  return whereAt(working.length > 0 ? working : able, view);
});

function whereAt(ids: readonly string[], view: View): object {
  const { site } = view;
  const counters = ids.flatMap((id) => siteCounter(id, site) ?? []);
  const zone = counters[0] ? zoneOf(counters[0], site) : null;
  return {
    counters: counters.map((each) => ({ label: counterLabel(each), name: each.name })),
    zone: (site.zones.find((each) => each.id === zone) ?? site.zones[0])?.name,
    ...pausedAt(ids, view),
  };
}
