import type { DecideContext, Decision } from './commands.ts';
import { type DoneBy, doneBy } from './done-by.ts';
import { find } from './find.ts';
import { hasEnded } from './has-ended.ts';
import type { QueueState } from './state.ts';

/** What officers tell each other of a ticket; it goes along with it until the part of the visit is over. */
export function noteTicket(
  state: QueueState,
  command: { ticket: string; note: string; doneBy?: DoneBy | undefined },
  ctx: DecideContext,
): Decision {
  const ticket = find(state.tickets, command.ticket);
  if (ticket === undefined) return { rejected: 'unknown-ticket' };
  if (hasEnded(ticket)) return { rejected: 'ticket-ended' };
  const note = command.note || null;
  if (note === ticket.note) return { events: [] };
  const data = { act: ctx.act, ticket: ticket.id, note, ...doneBy(command, ctx) };
  return { events: [{ at: ctx.now, type: 'ticket-noted', data }] };
}
