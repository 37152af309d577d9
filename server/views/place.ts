import type { z } from 'zod';
import type { ticketPlace } from '../protocol/tickets.ts';
import { find } from '../queue/find.ts';
import { peopleBefore } from '../queue/position.ts';
import { ticketView } from './ticket.ts';
import type { View } from './view.ts';
import { waitOf } from './wait.ts';

export type TicketPlace = z.infer<typeof ticketPlace>;

/** A ticket with its place in line. It must be in the queue of the day. */
export function ticketPlaceOf(id: string, view: View): TicketPlace {
  const { queue, rules, site, now } = view;
  const ticket = find(queue.tickets, id);
  if (!ticket) throw new Error(`no ticket ${id} in the queue of ${queue.day}`);
  return {
    ticket: ticketView(ticket, site),
    position: peopleBefore(queue, rules, ticket, now, 'all'),
    estimate: waitOf(ticket, view),
  };
}
