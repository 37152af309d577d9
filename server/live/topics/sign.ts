import { find } from '../../queue/find.ts';
import { nextTicketFor } from '../../queue/selection.ts';
import { counterLabel, countersFor, currentOf, type SiteCounter, siteCounter } from '../../views/counter.ts';
import { officerThere } from '../../views/officer.ts';
import { serviceTexts } from '../../views/service-texts.ts';
import { siteView } from '../../views/site.ts';
import { siteTime } from '../../views/site-time.ts';
import type { View } from '../../views/view.ts';
import { lastCalls } from '../calls.ts';
import { callEntity } from './call-entity.ts';
import { counterEntity, publicTicket } from './counter-entity.ts';
import type { Entities } from './entities.ts';

/** The plate above one counter. Everybody reads it: no ticket ids. */
export function signTopic(id: string, view: View): Entities | null {
  const counter = siteCounter(id, view.site);
  if (!counter) return null;
  return { site: siteView(view), [`counter/${id}`]: signCounter(counter, view), ...currentCall(id, view) };
}

function signCounter(counter: SiteCounter, view: View): object {
  const { site, queue, rules, now } = view;
  const current = currentOf(counter.id, queue);
  const pausedReason = find(queue.counters, counter.id)?.pausedReason ?? null;
  const officer = site.display.officerOnSign ? officerThere(counter.id, queue, site) : null;
  const next = nextTicketFor(queue, rules, counter.id, now);
  return {
    ...counterEntity(counter, view),
    services: counter.services.map((each) => {
      const { name, label } = serviceTexts(each, site);
      return { name, label };
    }),
    ...(current && {
      current: { ...publicTicket(current), calledAt: siteTime(current.calledAt ?? now, site.site.timezone) },
    }),
    ...(pausedReason !== null && { pausedReason: { vi: pausedReason, en: pausedReason } }),
    ...(officer && { officer: officer.name }),
    ...(next && { next: next.ticket.number }),
    ...(!current && onwardFrom(counter.id, view)),
  };
}

/** Whose visit goes on elsewhere, until the next act at this counter: the number, what for, and where. */
function onwardFrom(id: string, { site, queue }: View): object {
  const last = find(queue.counters, id)?.last;
  const moved = Object.keys(last?.tickets ?? {})
    .flatMap((each) => find(queue.tickets, each) ?? [])
    .find((ticket) => ticket.act === last?.act && ticket.state === 'waiting' && ticket.visits > 0);
  if (moved === undefined) return {};
  const service = serviceTexts(moved.service, site).label;
  const counters = countersFor(moved.service, site).map((each) => ({ label: counterLabel(each), name: each.name }));
  return { onward: { number: moved.number, service, counters } };
}

function currentCall(id: string, view: View): Entities {
  const call = lastCalls(view.calls, [id]).find((each) => each.ticket === currentOf(id, view.queue)?.id);
  return call ? { [`call/${call.seq}`]: callEntity(call, view) } : {};
}
