import type { SiteFile } from '../../config/site-schema.ts';
import type { StoredEvent } from '../journal/port.ts';
import type { TicketView } from '../protocol/ticket.ts';
import { apply } from '../queue/apply.ts';
import type { QueueEvent } from '../queue/events.ts';
import { find } from '../queue/find.ts';
import { counterOf, emptyState, type QueueState } from '../queue/state.ts';
import { ticketView } from './ticket.ts';

/** A ticket of a day that is over, folded from its own events alone; null when the journal never saw it. */
export function ticketOfHistory(events: readonly StoredEvent[], id: string, site: SiteFile): TicketView | null {
  const state = emptyState();
  for (const stored of events) {
    const event = stored as unknown as QueueEvent;
    if (event.type === 'day-ended' && event.data.kept?.includes(id)) continue;
    if (event.type === 'day-ended') return endOfDay(state, id, event, site);
    if (!undoesNothingHere(state, event)) apply(state, event);
  }
  return viewOf(state, id, site);
}

function endOfDay(
  state: QueueState,
  id: string,
  event: QueueEvent & { type: 'day-ended' },
  site: SiteFile,
): TicketView | null {
  const ticket = find(state.tickets, id);
  if (ticket === undefined) return null;
  const over = event.data.expired.includes(id) ? 'expired' : event.data.finished.includes(id) ? 'done' : null;
  return ticketView(over === null ? ticket : { ...ticket, state: over, endedAt: event.at }, site);
}

function viewOf(state: QueueState, id: string, site: SiteFile): TicketView | null {
  const ticket = find(state.tickets, id);
  return ticket === undefined ? null : ticketView(ticket, site);
}

/** An undo puts back what its act found; in this fold that is the one ticket, if its act touched it. */
function undoesNothingHere(state: QueueState, event: QueueEvent): boolean {
  return event.type === 'act-undone' && counterOf(state, event.data.counter).last?.act !== event.data.undone;
}
