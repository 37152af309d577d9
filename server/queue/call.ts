import type { DecideContext, Decision, QueueCommand } from './commands.ts';
import { actAt, workingCounter } from './counter-acts.ts';
import type { QueueEvent } from './events.ts';
import { find } from './find.ts';
import { nextNeedOf } from './next-need.ts';
import { placeAgain } from './place.ts';
import { mayCall } from './reach.ts';
import type { Rules } from './rules.ts';
import { type Choice, choiceByHand, mayHelp, nextTicketFor } from './selection.ts';
import { type Counter, counterOf, type QueueState, type Ticket } from './state.ts';
import type { CounterAct, RejectionCode } from './words.ts';

/** Ends the visit at the counter and calls whoever is next; nobody there and nobody waiting is no event. */
export function callNext(
  state: QueueState,
  rules: Rules,
  command: Extract<QueueCommand, { type: 'call-next' }>,
  ctx: DecideContext,
): Decision {
  const counter = workingCounter(state, rules, command);
  if (typeof counter === 'string') return { rejected: counter };
  const next = nextTicketFor(state, rules, command.counter, ctx.now);
  const called = next === null ? [] : [ticketCalled(next, 'next', command.counter, ctx)];
  return {
    events: [
      ...visitEnded(state, counter, 'next', command.counter, ctx),
      ...called,
      ...movedOn(state, rules, counter, 'next', command.counter, ctx),
    ],
  };
}

/** Ends the visit at the counter and calls the ticket that the officer chose. */
export function callTicket(
  state: QueueState,
  rules: Rules,
  command: Extract<QueueCommand, { type: 'call-ticket' }>,
  ctx: DecideContext,
): Decision {
  const ticket = find(state.tickets, command.ticket);
  const refusal = whyNotCalled(state, rules, command, ticket, ctx.now);
  if (refusal !== null || ticket === undefined) return { rejected: refusal ?? 'unknown-ticket' };
  const counter = counterOf(state, command.counter);
  const chosen = choiceByHand(state, rules, command.counter, ticket, ctx.now);
  return {
    events: [
      ...visitEnded(state, counter, 'call', command.counter, ctx),
      ticketCalled(chosen, 'call', command.counter, ctx),
      ...movedOn(state, rules, counter, 'call', command.counter, ctx),
    ],
  };
}

function whyNotCalled(
  state: QueueState,
  rules: Rules,
  command: Extract<QueueCommand, { type: 'call-ticket' }>,
  ticket: Ticket | undefined,
  now: number,
): RejectionCode | null {
  const counter = workingCounter(state, rules, command);
  if (counter === 'unknown-counter') return counter;
  if (ticket === undefined) return 'unknown-ticket';
  if (find(state.suspended, ticket.service) !== undefined) return 'service-suspended';
  if (typeof counter === 'string') return counter;
  if (ticket.state === 'called' || ticket.state === 'serving') return 'already-called';
  if (ticket.state !== 'waiting') return 'ticket-not-waiting';
  const may = mayCall(state, rules, command.counter, ticket) || mayHelp(state, rules, command.counter, ticket, now);
  return may ? null : 'not-served-here';
}

export function ticketCalled(
  choice: Pick<Choice, 'why' | 'turns'> & { ticket: { id: string } },
  name: CounterAct,
  counter: string,
  ctx: DecideContext,
): QueueEvent {
  const { ticket, why, turns } = choice;
  return {
    at: ctx.now,
    type: 'ticket-called',
    data: { ...actAt(ctx, name, counter), ticket: ticket.id, why, turns },
  };
}

/** The events that end the visit under way; a ticket that was only called is taken as served since its call. */
export function visitEnded(
  state: QueueState,
  counter: Counter,
  name: CounterAct,
  id: string,
  ctx: DecideContext,
): QueueEvent[] {
  const current = counter.current === null ? undefined : find(state.tickets, counter.current);
  if (current === undefined) return [];
  const data = { ...actAt(ctx, name, id), ticket: current.id };
  const finished: QueueEvent = { at: ctx.now, type: 'ticket-finished', data };
  return current.state === 'serving' ? [finished] : [{ at: ctx.now, type: 'ticket-started', data }, finished];
}

/**
 * The visit goes on at its next service, with the place of its issue. It comes last in the act: the call was decided before
 * anybody stood in that line, and so the record says it.
 */
export function movedOn(
  state: QueueState,
  rules: Rules,
  counter: Counter,
  name: CounterAct,
  id: string,
  ctx: DecideContext,
): QueueEvent[] {
  const current = counter.current === null ? undefined : find(state.tickets, counter.current);
  const onward = current === undefined ? null : nextNeedOf(rules, current);
  if (current === undefined || onward === null) return [];
  const place = placeAgain(state, current, 'keep', ctx.now);
  const data = { ...actAt(ctx, name, id), ticket: current.id, ...onward, place };
  return [{ at: ctx.now, type: 'ticket-moved-on', data }];
}
