import type { DecideContext, Decision } from './commands.ts';
import { find } from './find.ts';
import { hasEnded } from './has-ended.ts';
import { countBefore, laneInLine, laneOf, linesOf, ticketAt } from './lines.ts';
import { comparePlaces, placeAgain, placeBetween } from './place.ts';
import type { ReturnPlace } from './rules.ts';
import type { Place, QueueState, Ticket } from './state.ts';

/** How often the holder of a ticket may step back. */
export const POSTPONES_MAX = 3;

/** Where a ticket stands that waits again by the site's rule. It never comes to stand before where it stood at first. */
export function placeOnReturn(state: QueueState, ticket: Ticket, how: ReturnPlace, now: number): Place {
  if (typeof how === 'string') return placeAgain(state, ticket, how, now);
  const first = placeAgain(state, ticket, 'keep', now);
  const place = placeBehind(state, ticket, lineOf(state, ticket), how.behind - 1, now);
  return comparePlaces(first, place) > 0 ? first : place;
}

/** The holder is not ready yet: others of the same line go before. */
export function postponeTicket(
  state: QueueState,
  command: { ticket: string; behind: number },
  ctx: DecideContext,
): Decision {
  const ticket = find(state.tickets, command.ticket);
  if (ticket === undefined) return { rejected: 'unknown-ticket' };
  if (ticket.state === 'called' || ticket.state === 'serving') return { rejected: 'already-called' };
  if (hasEnded(ticket)) return { rejected: 'ticket-ended' };
  if (ticket.state !== 'waiting') return { rejected: 'ticket-not-waiting' };
  if (ticket.postponed >= POSTPONES_MAX) return { rejected: 'postponed-enough' };
  const line = lineOf(state, ticket);
  const own = line.length - 1 - peopleBehind(state, ticket);
  const behind = Math.min(command.behind, line.length - 1 - own);
  if (behind <= 0) return { rejected: 'nobody-behind' };
  const place = placeBehind(state, ticket, line, own + behind, ctx.now);
  return {
    events: [{ at: ctx.now, type: 'ticket-postponed', data: { act: ctx.act, ticket: ticket.id, place, behind } }],
  };
}

/** How many of its line stand behind a waiting ticket: so far it can step back. */
export function peopleBehind(state: QueueState, ticket: Ticket): number {
  const line = lineOf(state, ticket);
  return laneOf(ticket) === 'first' ? line.length : line.length - 1 - countBefore(state, line, ticket.place);
}

/** Its line of one service and one tier, from the front; who was put before everybody stands before it. */
function lineOf(state: QueueState, ticket: Ticket): readonly string[] {
  return linesOf(state, ticket.service)[laneInLine(ticket)];
}

/** Right behind the one at `index` of the line; behind everybody when that is the last one. */
function placeBehind(state: QueueState, ticket: Ticket, line: readonly string[], index: number, now: number): Place {
  if (index >= line.length - 1) return placeBehindAll(state, ticket, line, now);
  return placeBetween(ticketAt(state, line, index).place, ticketAt(state, line, index + 1).place, ticket.serial);
}

/** Behind the last one, also where the slots of that line are still to come. */
function placeBehindAll(state: QueueState, ticket: Ticket, line: readonly string[], now: number): Place {
  const place = placeAgain(state, ticket, 'last', now);
  const last = line.length === 0 ? null : ticketAt(state, line, line.length - 1).place;
  return last !== null && comparePlaces(place, last) < 0 ? { ...place, at: last.at + 1 } : place;
}
