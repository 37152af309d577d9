import type { DecideContext, Decision } from './commands.ts';
import type { QueueEvent } from './events.ts';
import type { QueueState, Ticket } from './state.ts';

/** Ends the day that is over and starts today's. A clock that went back turns nothing: a number never comes twice. */
export function turnDay(state: QueueState, ctx: DecideContext): Decision {
  if (state.day !== null && ctx.day <= state.day) return { events: [] };
  const started: QueueEvent = { at: ctx.now, type: 'day-started', data: { day: ctx.day } };
  return { events: state.day === null ? [started] : [dayEnded(state, state.day, ctx), started] };
}

function dayEnded(state: QueueState, day: string, ctx: DecideContext): QueueEvent {
  const open = Object.values(state.tickets).filter((ticket) => ticket.state !== 'done' && ticket.state !== 'cancelled');
  const ids = (tickets: Ticket[]) => tickets.map((ticket) => ticket.id);
  const finished = ids(open.filter((ticket) => ticket.state === 'serving'));
  const expired = ids(open.filter((ticket) => ticket.state !== 'serving'));
  return { at: ctx.now, type: 'day-ended', data: { day, expired, finished } };
}
