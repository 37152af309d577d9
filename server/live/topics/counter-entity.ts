import { counterOf, type Ticket } from '../../queue/state.ts';
import { counterLabel, counterState, currentOf, type SiteCounter } from '../../views/counter.ts';
import { perView } from '../../views/per-view.ts';
import { siteTime } from '../../views/site-time.ts';
import type { View } from '../../views/view.ts';

/** `counter/<id>` as the public sees it. */
export function counterEntity({ id }: SiteCounter, view: View): object {
  return entityOf(id, view);
}

const entityOf = perView((id, { site, queue }): object => {
  const order = site.counters.findIndex((each) => each.id === id);
  const counter = site.counters[order];
  if (!counter) throw new Error(`no counter ${id} at this site`);
  const current = currentOf(counter.id, queue);
  const { pausedUntil } = counterOf(queue, counter.id);
  return {
    id: counter.id,
    order,
    name: counter.name,
    label: counterLabel(counter),
    state: counterState(counter.id, queue),
    ...(pausedUntil !== null && { pausedUntil: siteTime(pausedUntil, site.site.timezone) }),
    ...(current && { current: publicTicket(current) }),
  };
});

/** What everybody may see of a ticket at a counter. */
export function publicTicket(ticket: Ticket): { number: string; state: string; priority: boolean } {
  return { number: ticket.number, state: ticket.state, priority: ticket.tier > 0 };
}
