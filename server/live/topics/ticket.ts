import { find } from '../../queue/find.ts';
import { peopleBefore } from '../../queue/position.ts';
import { mayCall } from '../../queue/reach.ts';
import type { Ticket } from '../../queue/state.ts';
import { counterLabel, counterName, counterState, countersFor, siteCounter, zoneOf } from '../../views/counter.ts';
import { serviceTexts } from '../../views/service-texts.ts';
import { siteView } from '../../views/site.ts';
import { siteTime } from '../../views/site-time.ts';
import { classNameOf } from '../../views/ticket.ts';
import type { View } from '../../views/view.ts';
import { waitOf } from '../../views/wait.ts';
import type { Entities } from './entities.ts';

/** The citizen's phone: whoever knows the id holds the paper. */
export function ticketTopic(id: string, view: View): Entities | null {
  const ticket = find(view.queue.tickets, id);
  if (!ticket) return null;
  return {
    site: siteView(view),
    ticket: ticketEntity(ticket, view),
    ...(ticket.state === 'waiting' && { place: placeEntity(ticket, view) }),
  };
}

function ticketEntity(ticket: Ticket, { site }: View): object {
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
  };
}

function placeEntity(ticket: Ticket, view: View): object {
  const { queue, rules, site, now } = view;
  const counters = countersThatMayCall(ticket, view);
  const zone = counters[0] ? zoneOf(counters[0], site) : null;
  return {
    position: peopleBefore(queue, rules, ticket, now),
    estimate: waitOf(ticket, view),
    counters: counters.map((each) => ({ label: counterLabel(each), name: each.name })),
    zone: (site.zones.find((each) => each.id === zone) ?? site.zones[0])?.name,
  };
}

/** Those at work; while none is, all of them. */
function countersThatMayCall(ticket: Ticket, { queue, rules, site }: View) {
  const able = countersFor(ticket.service, site).filter((each) => mayCall(queue, rules, each.id, ticket));
  const working = able.filter((each) => counterState(each.id, queue) !== 'closed');
  return working.length > 0 ? working : able;
}
