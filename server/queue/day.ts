import type { DecideContext, Decision } from './commands.ts';
import type { QueueEvent } from './events.ts';
import type { Rules } from './rules.ts';
import type { QueueState, Ticket } from './state.ts';

/** Ends the day that is over and starts today's. A clock that went back turns nothing: a number never comes twice. */
export function turnDay(state: QueueState, rules: Rules, ctx: DecideContext): Decision {
  if (state.day !== null && ctx.day <= state.day) return { events: [] };
  const started: QueueEvent = { at: ctx.now, type: 'day-started', data: { day: ctx.day } };
  return { events: state.day === null ? [started] : [dayEnded(state, rules, state.day, ctx), started] };
}

const KEPT_STATES: readonly Ticket['state'][] = ['waiting', 'parked', 'no-show'];

function dayEnded(state: QueueState, rules: Rules, day: string, ctx: DecideContext): QueueEvent {
  const open = Object.values(state.tickets).filter((ticket) => ticket.state !== 'done' && ticket.state !== 'cancelled');
  const ids = (tickets: Ticket[]) => tickets.map((ticket) => ticket.id);
  const isKept = (ticket: Ticket) => rules.endOfDay === 'keep' && KEPT_STATES.includes(ticket.state);
  const finished = ids(open.filter((ticket) => ticket.state === 'serving'));
  const expired = ids(open.filter((ticket) => ticket.state !== 'serving' && !isKept(ticket)));
  const kept = ids(open.filter(isKept));
  const missed = codesMissed(state, ctx.day);
  const lists = { ...(kept.length > 0 && { kept }), ...(missed.length > 0 && { missed }) };
  const data = { day, expired, finished, ...lists };
  return { at: ctx.now, type: 'day-ended', data };
}

/** Appointments before the day that begins for which nobody came. */
function codesMissed(state: QueueState, today: string): string[] {
  const booked = Object.values(state.appointments).filter(({ state: at, day }) => at === 'booked' && day < today);
  return booked.map(({ code }) => code);
}
