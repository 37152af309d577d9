import { ticketCalled, visitEnded } from './call.ts';
import type { CallRoll, DecideContext, Decision, QueueCommand } from './commands.ts';
import { workingCounter } from './counter-acts.ts';
import { doneBy } from './done-by.ts';
import type { EventOf } from './events.ts';
import { find } from './find.ts';
import { sameNumber } from './numbering.ts';
import { newPlace } from './place.ts';
import { ownReach, servesNow } from './reach.ts';
import type { Rules } from './rules.ts';
import { counterOf, type QueueState, type Ticket } from './state.ts';
import { whyThisOne } from './why.ts';
import type { RejectionCode } from './words.ts';

/** Numbers come from a printed roll from now on, or from the kiosk again. */
export function setRoll(
  state: QueueState,
  command: Extract<QueueCommand, { type: 'set-roll' }>,
  ctx: DecideContext,
): Decision {
  if (command.on === (state.rollSince !== null)) return { events: [] };
  const data = { act: ctx.act, ...doneBy(command, ctx) };
  return { events: [{ at: ctx.now, type: command.on ? 'roll-started' : 'roll-ended', data }] };
}

/**
 * Ends the visit at the counter, writes down a number of the printed roll and calls it, all in one act: from then on it is
 * a ticket like any other. Outside the ratio, so the counter's memory stays.
 */
export function callRoll(state: QueueState, rules: Rules, command: CallRoll, ctx: DecideContext): Decision {
  const refusal = whyNoRoll(state, rules, command);
  if (refusal !== null) return { rejected: refusal };
  const counter = counterOf(state, command.counter);
  const issued = rollIssued(state, command, ctx);
  const { ticket: id, place } = issued.data;
  const why = whyThisOne(
    state,
    ownReach(state, rules, command.counter),
    { place, waitingSince: ctx.now },
    'roll',
    ctx.now,
  );
  const called = ticketCalled({ ticket: { id }, why, turns: counter.turns }, 'roll', command.counter, ctx);
  return { events: [...visitEnded(state, counter, 'roll', command.counter, ctx), issued, called] };
}

function whyNoRoll(state: QueueState, rules: Rules, command: CallRoll): RejectionCode | null {
  if (find(rules.services, command.service) === undefined) return 'unknown-service';
  const counter = workingCounter(state, rules, command);
  if (counter === 'unknown-counter') return counter;
  if (find(state.suspended, command.service) !== undefined) return 'service-suspended';
  if (typeof counter === 'string') return counter;
  if (!servesNow(state, rules, command.counter, command.service)) return 'not-served-here';
  if (state.rollSince === null) return 'roll-off';
  return isTaken(state, command.number) ? 'number-taken' : null;
}

/** Whether somebody has this number today, from the kiosk or the roll. */
function isTaken(state: QueueState, number: string): boolean {
  const wanted = sameNumber(number);
  if (find(state.rolled, wanted) !== undefined) return true;
  return Object.values(state.tickets).some((ticket: Ticket) => sameNumber(ticket.number) === wanted);
}

function rollIssued(state: QueueState, command: CallRoll, ctx: DecideContext): EventOf<'ticket-issued'> {
  const serial = state.serial + 1;
  return {
    at: ctx.now,
    type: 'ticket-issued',
    data: {
      act: ctx.act,
      ticket: command.ticket,
      day: state.day ?? ctx.day,
      number: command.number,
      service: command.service,
      range: '',
      n: Number(/\d+$/.exec(command.number)?.[0] ?? 0),
      serial,
      procedure: null,
      priority: null,
      tier: 0,
      grantedBy: null,
      lang: 'vi',
      kiosk: null,
      place: newPlace(state, ctx.now, serial),
      roll: true,
    },
  };
}
