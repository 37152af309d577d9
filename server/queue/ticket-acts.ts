import type { DecideContext, Decision, QueueCommand } from './commands.ts';
import { find } from './find.ts';
import { placeAgain } from './place.ts';
import { mayServe } from './reach.ts';
import type { Rules } from './rules.ts';
import type { QueueState, Ticket } from './state.ts';

/** Whether nothing can happen to it any more. A no-show has not ended: it may come back. */
export function hasEnded(ticket: Ticket): boolean {
  return ticket.state === 'done' || ticket.state === 'cancelled' || ticket.state === 'expired';
}

/** The citizen gives the turn up. */
export function cancelTicket(state: QueueState, command: { ticket: string }, ctx: DecideContext): Decision {
  const ticket = find(state.tickets, command.ticket);
  if (ticket === undefined) return { rejected: 'unknown-ticket' };
  if (ticket.state === 'cancelled') return { events: [] };
  if (ticket.state === 'serving') return { rejected: 'already-serving' };
  if (hasEnded(ticket)) return { rejected: 'ticket-ended' };
  return { events: [{ at: ctx.now, type: 'ticket-cancelled', data: { act: ctx.act, ticket: ticket.id } }] };
}

/** A no-show or parked ticket waits again, at the place that the site gives it. */
export function returnTicket(
  state: QueueState,
  rules: Rules,
  command: { ticket: string },
  ctx: DecideContext,
): Decision {
  const ticket = find(state.tickets, command.ticket);
  if (ticket === undefined) return { rejected: 'unknown-ticket' };
  if (ticket.state === 'waiting') return { events: [] };
  if (ticket.state !== 'no-show' && ticket.state !== 'parked') return { rejected: 'ticket-not-returnable' };
  const how = ticket.state === 'parked' ? rules.returnPlace.parked : rules.returnPlace.noShow;
  const place = placeAgain(state, ticket, how, ctx.now);
  const bound = boundOnReturn(rules, ticket);
  return {
    events: [{ at: ctx.now, type: 'ticket-returned', data: { act: ctx.act, ticket: ticket.id, place, bound } }],
  };
}

function boundOnReturn(rules: Rules, ticket: Ticket): string | null {
  if (ticket.state !== 'parked' || !rules.parkedKeepsCounter || ticket.counter === null) return null;
  return mayServe(rules, ticket.counter, ticket.service) ? ticket.counter : null;
}

/** Changes the priority class; null makes it ordinary. The place stays. */
export function reclassTicket(
  state: QueueState,
  rules: Rules,
  command: Extract<QueueCommand, { type: 'reclass-ticket' }>,
  ctx: DecideContext,
): Decision {
  const { priority, grantedBy } = command;
  const ticket = find(state.tickets, command.ticket);
  const granted = priority === null ? null : find(rules.classes, priority);
  if (ticket === undefined) return { rejected: 'unknown-ticket' };
  if (granted === undefined) return { rejected: 'unknown-class' };
  if (granted !== null && !granted.grant.includes(grantedBy)) return { rejected: 'class-not-granted' };
  if (hasEnded(ticket)) return { rejected: 'ticket-ended' };
  if (ticket.priority === priority) return { events: [] };
  const data = { act: ctx.act, ticket: ticket.id, priority, tier: granted?.tier ?? 0, grantedBy } as const;
  return { events: [{ at: ctx.now, type: 'ticket-reclassed', data }] };
}
