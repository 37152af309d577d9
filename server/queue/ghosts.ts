import { find } from './find.ts';
import { type LaneName, laneOf, linesOf, ticketAt } from './lines.ts';
import { comparePlaces } from './place.ts';
import type { Rules } from './rules.ts';
import type { Place, QueueState, Ticket } from './state.ts';

/**
 * A ghost is a ticket that nobody holds: two came out of one double touch. Of the pair the *later* one is suspected: whoever
 * holds both papers comes at the first that is called, and that is the earlier; the later call then finds nobody. If the
 * earlier one is called in vain or given up, its holder has the later paper, and that one is a person again. A suspect is
 * called like everybody else: only the count of people before others leaves it out.
 */

/** The ticket that this kiosk gave for the same service just before, or null. */
export function doubledTicket(
  state: QueueState,
  rules: Rules,
  command: { service: string; kiosk?: string | undefined },
  now: number,
): string | null {
  const last = command.kiosk === undefined ? undefined : find(state.lastAtKiosk, command.kiosk);
  if (last === undefined || last.service !== command.service) return null;
  return Math.abs(now - last.at) < rules.ghostMs ? last.ticket : null;
}

/** Whether the ticket is likely nobody's. */
export function isSuspect(state: QueueState, ticket: Ticket): boolean {
  if (ticket.doubleOf === null || ticket.seen) return false;
  const earlier = find(state.tickets, ticket.doubleOf)?.state;
  return earlier !== undefined && earlier !== 'no-show' && earlier !== 'cancelled';
}

/** Suspects that wait in this lane of a service, before this place or all of them. */
export function suspectsIn(state: QueueState, service: string, lane: LaneName, before?: Place): number {
  const { ghosts } = linesOf(state, service);
  let count = 0;
  for (let i = 0; i < ghosts.length; i++) {
    const ticket = ticketAt(state, ghosts, i);
    if (laneOf(ticket) !== lane || !isSuspect(state, ticket)) continue;
    if (before === undefined || comparePlaces(ticket.place, before) < 0) count += 1;
  }
  return count;
}

/** Tickets of today that were called in vain: missed turns of people, and ghosts. */
export function countAbsent(state: QueueState): { missed: number; ghosts: number } {
  let absent = 0;
  let ghosts = 0;
  for (const ticket of Object.values(state.tickets)) {
    if (ticket.state === 'no-show') absent += 1;
    if (ticket.doubleOf === null) continue;
    // one of a pair was nobody's: the later one that was never seen, or the earlier one while the later one came
    if (!ticket.seen && ticket.state === 'no-show') ghosts += 1;
    else if (ticket.seen && find(state.tickets, ticket.doubleOf)?.state === 'no-show') ghosts += 1;
  }
  return { missed: absent - ghosts, ghosts };
}
