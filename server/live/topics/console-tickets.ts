import type { SiteFile } from '../../../config/site-schema.ts';
import { keepsSlot, LANES, linesOf, ticketAt } from '../../queue/lines.ts';
import { comparePlaces } from '../../queue/place.ts';
import { mayCall, servesNow } from '../../queue/reach.ts';
import type { Place, Ticket } from '../../queue/state.ts';
import { officerName } from '../../views/officer.ts';
import { perTicket } from '../../views/per-ticket.ts';
import { perView } from '../../views/per-view.ts';
import { serviceTexts } from '../../views/service-texts.ts';
import { siteTime, timeOfDay } from '../../views/site-time.ts';
import { classNameOf } from '../../views/ticket.ts';
import type { View } from '../../views/view.ts';

/** Tickets of one kind that a console lists; `waitingCount` tells how many there are. */
export const TICKETS_LISTED_MAX = 100;

/** The waiting tickets that this counter may call, in the order of place. */
export function waitingAt(counter: string, { queue, rules }: View): Ticket[] {
  const served = (rules.counters[counter]?.services ?? []).filter((each) => servesNow(queue, rules, counter, each));
  const tickets = served.flatMap((service) => {
    const lines = linesOf(queue, service);
    return LANES.flatMap((lane) => lines[lane].map((_, index) => ticketAt(queue, lines[lane], index)));
  });
  return tickets
    .filter((ticket) => (ticket.bound === null && ticket.wanted === null) || mayCall(queue, rules, counter, ticket))
    .sort((a, b) => comparePlaces(a.place, b.place));
}

/** Tickets that left this counter and may come back, in the order of issue. */
export function awayFrom(counter: string, state: 'parked' | 'no-show', view: View): Ticket[] {
  return awayTickets(state, view)
    .filter((ticket) => ticket.counter === counter)
    .slice(-TICKETS_LISTED_MAX);
}

/** Found in one walk through the day's tickets instead of one for each console. */
export const awayTickets = perView((state: string, { queue }: View) =>
  Object.values(queue.tickets).filter((ticket) => ticket.state === state),
);

/** Made once as well: a string that is a key already is found without reading it again. */
export const waitingName = perTicket((ticket) => `waiting/${ticket.id}`);

export const waitingEntity = perTicket((ticket, site): object => {
  const className = classNameOf(ticket, site);
  return {
    id: ticket.id,
    number: ticket.number,
    ...orderOf(ticket.place),
    service: ticket.service,
    serviceLabel: serviceTexts(ticket.service, site).label,
    ...(className && { className }),
    waitedSince: siteTime(ticket.waitingSince, site.site.timezone),
    ...(ticket.bound !== null && { bound: true }),
    ...(ticket.wanted !== null && { wanted: officerName(ticket.wanted, site).name }),
    ...(ticket.people > 1 && { people: ticket.people }),
    ...(ticket.papers > 1 && { papers: ticket.papers }),
    ...(ticket.visits > 0 && { visits: ticket.visits }),
    ...slotTime(ticket, site),
  };
});

/** When the slot begins whose place it keeps. */
function slotTime(ticket: Ticket, { site }: SiteFile): { slot?: string } {
  const { appointment } = ticket;
  return appointment !== null && keepsSlot(ticket) ? { slot: timeOfDay(appointment.at, site.timezone) } : {};
}

/** A parked or missed one; `since` is when it was last at the counter: its call, or the start of its visit. */
export const awayEntity = perTicket((ticket, site): object => {
  const className = classNameOf(ticket, site);
  return {
    id: ticket.id,
    number: ticket.number,
    service: ticket.service,
    serviceLabel: serviceTexts(ticket.service, site).label,
    ...(className && { className }),
    ...(ticket.note !== null && { note: ticket.note }),
    ...(ticket.missing.length > 0 && { missing: [...ticket.missing] }),
    since: siteTime(ticket.startedAt ?? ticket.calledAt ?? ticket.waitingSince, site.site.timezone),
  };
});

/** Beyond any time in ms: who was put before everybody sorts below all others. */
const FIRST_LANE_MS = 4e12;

/**
 * The place to sort by: `order`, and within one of it `within`. It is the ticket's own, not its rank: a rank would change
 * for everybody behind with every call. Two numbers, because one can't hold a time and a serial exactly.
 */
function orderOf({ lane, at, n }: Place): { order: number; within: number } {
  return { order: lane === 'first' ? at - FIRST_LANE_MS : at, within: n };
}
