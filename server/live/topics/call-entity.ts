import { find } from '../../queue/find.ts';
import { counterLabel, siteCounter } from '../../views/counter.ts';
import { siteTime } from '../../views/site-time.ts';
import type { View } from '../../views/view.ts';
import type { Call } from '../calls.ts';

/** `call/<n>`, n growing in the order of calling. The number is printed on a paper; the ticket's id stays here. */
export function callEntity(call: Call & { counter: string }, { site, queue }: View): object {
  const ticket = find(queue.tickets, call.ticket);
  const counter = siteCounter(call.counter, site);
  return {
    number: ticket?.number ?? '',
    counter: call.counter,
    counterName: counter?.name ?? { vi: call.counter, en: call.counter },
    counterLabel: counter ? counterLabel(counter) : call.counter,
    at: siteTime(call.at, site.site.timezone),
    recalled: ticket?.recalls ?? 0,
    priority: ticket ? ticket.tier > 0 : false,
  };
}
