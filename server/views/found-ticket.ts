import type { z } from 'zod';
import type { found } from '../protocol/tickets.ts';
import { find } from '../queue/find.ts';
import { LANES, laneOf, linesOf, ticketAt } from '../queue/lines.ts';
import { sameNumber } from '../queue/numbering.ts';
import { comparePlaces } from '../queue/place.ts';
import type { QueueState, Ticket } from '../queue/state.ts';
import { counterName, counterState, countersFor } from './counter.ts';
import { ticketPlaceOf } from './place.ts';
import { serviceTexts } from './service-texts.ts';
import { classNameOf } from './ticket.ts';
import type { View } from './view.ts';

export type FoundTicket = z.infer<typeof found>;

/** So many of those who may be called before are named. */
export const BEFORE_NAMED_MAX = 10;

/** Today's ticket of this number, however it is typed: `a12`, `A 012`; figures alone where they name one alone. */
export function ticketByNumber(typed: string, queue: QueueState): Ticket | null {
  const wanted = typed.normalize('NFC').toUpperCase().replaceAll(/[\s-]/g, '');
  const tickets = Object.values(queue.tickets);
  const same = tickets.filter(({ number }) => sameNumber(number) === sameNumber(wanted));
  if (same.length > 0) return same.find(({ number }) => number === wanted) ?? same[0] ?? null;
  const figures = /^\d+$/.test(wanted) ? tickets.filter(({ number }) => figuresOf(number) === Number(wanted)) : [];
  return figures.length === 1 ? (figures[0] ?? null) : null;
}

function figuresOf(number: string): number {
  return Number(/\d+$/.exec(number)?.[0] ?? Number.NaN);
}

/** A ticket of the queue with what explains its waiting. */
export function foundTicket(ticket: Ticket, view: View): FoundTicket {
  const { queue, site } = view;
  const className = classNameOf(ticket, site);
  const reason = find(queue.suspended, ticket.service)?.reason;
  return {
    ...ticketPlaceOf(ticket.id, view),
    serviceLabel: serviceTexts(ticket.service, site).label,
    ...(className && { className }),
    ...(ticket.note !== null && { note: ticket.note }),
    ...(reason && { reason }),
    before: ticket.state === 'waiting' ? mayGoBefore(ticket, view) : [],
    counters: countersFor(ticket.service, site).map((counter) => ({
      ...counterName(counter),
      state: counterState(counter.id, queue),
    })),
  };
}

/** Of the same service: who came earlier, and who came later with a class that goes first. In the order of place. */
function mayGoBefore(ticket: Ticket, { queue, site }: View): FoundTicket['before'] {
  const lines = linesOf(queue, ticket.service);
  const rank = LANES.indexOf(laneOf(ticket));
  return LANES.flatMap((lane, at) =>
    lines[lane]
      .map((_, index) => ticketAt(queue, lines[lane], index))
      .filter((other) => other.id !== ticket.id && (at < rank || comparePlaces(other.place, ticket.place) < 0)),
  )
    .sort((a, b) => comparePlaces(a.place, b.place))
    .slice(0, BEFORE_NAMED_MAX)
    .map((other) => {
      const className = classNameOf(other, site);
      return { number: other.number, ...(className && { className }) };
    });
}
