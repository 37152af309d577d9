import type { DecideContext, Decision, QueueCommand } from './commands.ts';
import { type DoneBy, doneBy } from './done-by.ts';
import { find } from './find.ts';
import { hasEnded } from './has-ended.ts';
import { mayServe } from './reach.ts';
import type { ReturnPlace, Rules } from './rules.ts';
import type { QueueState, Ticket } from './state.ts';
import { placeOnReturn } from './step-back.ts';
import type { LatePlace } from './words.ts';

/** The citizen gives the turn up. */
export function cancelTicket(
  state: QueueState,
  command: { ticket: string; doneBy?: DoneBy | undefined },
  ctx: DecideContext,
): Decision {
  const ticket = find(state.tickets, command.ticket);
  if (ticket === undefined) return { rejected: 'unknown-ticket' };
  if (ticket.state === 'cancelled') return { events: [] };
  if (ticket.state === 'serving') return { rejected: 'already-serving' };
  if (hasEnded(ticket)) return { rejected: 'ticket-ended' };
  const data = { act: ctx.act, ticket: ticket.id, ...doneBy(command, ctx) };
  return { events: [{ at: ctx.now, type: 'ticket-cancelled', data }] };
}

/** A no-show or parked ticket waits again, at the place that the site gives it. */
export function returnTicket(
  state: QueueState,
  rules: Rules,
  command: { ticket: string; by?: 'kiosk'; doneBy?: DoneBy | undefined },
  ctx: DecideContext,
): Decision {
  const ticket = find(state.tickets, command.ticket);
  if (ticket === undefined) return { rejected: 'unknown-ticket' };
  if (ticket.state === 'waiting') return { events: [] };
  if (ticket.state !== 'no-show' && ticket.state !== 'parked') return { rejected: 'ticket-not-returnable' };
  const how = returnPlaceOf(ticket, rules, ctx.now);
  if (how === 'refuse') return { rejected: 'return-too-late' };
  const place = placeOnReturn(state, ticket, how, ctx.now);
  const bound = boundOnReturn(rules, ticket);
  const data = {
    act: ctx.act,
    ticket: ticket.id,
    place,
    bound,
    ...(command.by && { by: command.by }),
    ...doneBy(command, ctx),
  };
  return { events: [{ at: ctx.now, type: 'ticket-returned', data }] };
}

/** A paper read at a kiosk: whoever had gone waits again, and a ticket that was taken for nobody's is somebody's. */
export function scanTicket(state: QueueState, rules: Rules, command: { ticket: string }, ctx: DecideContext): Decision {
  const ticket = find(state.tickets, command.ticket);
  if (ticket === undefined) return { rejected: 'unknown-ticket' };
  const { id } = ticket;
  if (ticket.state === 'no-show' || ticket.state === 'parked')
    return returnTicket(state, rules, { ticket: id, by: 'kiosk' }, ctx);
  if (ticket.doubleOf === null || ticket.seen || hasEnded(ticket)) return { events: [] };
  return { events: [{ at: ctx.now, type: 'ticket-seen', data: { act: ctx.act, ticket: id, by: 'kiosk' } }] };
}

/** The rule for a parked ticket, and for a no-show by how long it was away. */
function returnPlaceOf(ticket: Ticket, rules: Rules, now: number): ReturnPlace | LatePlace {
  if (ticket.state === 'parked') return rules.returnPlace.parked;
  const late = now - (ticket.missedAt ?? now) > rules.noShow.returnMs;
  return late ? rules.noShow.latePlace : rules.returnPlace.noShow;
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
  const granting = { priority, tier: granted?.tier ?? 0, grantedBy, ...doneBy(command, ctx) } as const;
  const data = { act: ctx.act, ticket: ticket.id, ...granting };
  return { events: [{ at: ctx.now, type: 'ticket-reclassed', data }] };
}
