import type { Rules } from './rules.ts';
import type { Ticket } from './state.ts';

/**
 * Whether a ticket has stood so long in its place that it goes before the ratio. The place counts, not the issue: whoever
 * stepped back or was put behind everybody begins anew, and in a line the aged ones are always the first.
 */
export function isAged(ticket: Ticket, rules: Rules, at: number): boolean {
  return ticket.place.at <= agedUntil(rules, at);
}

/** Whoever has a place up to this time is aged. */
export function agedUntil(rules: Rules, at: number): number {
  return at - rules.agedMs;
}
