import type { z } from 'zod';
import type { ticketPlace } from '../protocol/tickets.ts';
import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import { ticketView } from './ticket.ts';
import type { View } from './view.ts';

export type TicketPlace = z.infer<typeof ticketPlace>;

/** A ticket with its place in line, for the queue as a command leaves it. */
export interface Places {
  /** `id` must be a ticket of that queue. */
  of(queue: QueueState, id: string): TicketPlace;
}

export function places(viewOf: (queue: QueueState) => View): Places {
  return { of: (queue, id) => ticketPlaceOf(id, viewOf(queue)) };
}

export function ticketPlaceOf(id: string, { queue, site, line }: View): TicketPlace {
  const ticket = find(queue.tickets, id);
  if (!ticket) throw new Error(`no ticket ${id} in the queue of ${queue.day}`);
  return {
    ticket: ticketView(ticket, site),
    position: line.position(id),
    estimate: ticket.state === 'waiting' ? line.estimateOf(id) : null,
  };
}
