import type { Ticket } from './state.ts';

/** Whether nothing can happen to it any more. A no-show has not ended: it may come back. */
export function hasEnded(ticket: Ticket): boolean {
  return ticket.state === 'done' || ticket.state === 'cancelled' || ticket.state === 'expired';
}
