import { changeCounter, changeTicket, placeGiven, remember, ticketOf } from './change.ts';
import type { EventOf } from './events.ts';
import type { Place, QueueState, Ticket } from './state.ts';

/** Its counter has let it go when it finished; what was noted there stays there. */
export function ticketMovedOn(state: QueueState, { at, data }: EventOf<'ticket-moved-on'>): void {
  remember(state, at, data);
  const { service, needs, place } = data;
  const nothingOfBefore = { procedure: null, bound: null, wanted: null, note: null, endedAt: null };
  changeTicket(state, data, { ...waitingAgain(state, at, data.ticket, place), ...nothingOfBefore, service, needs });
}

export function ticketPostponed(state: QueueState, { at, data }: EventOf<'ticket-postponed'>): void {
  const { place } = data;
  const ticket = ticketOf(state, data.ticket);
  placeGiven(state, ticket, place, at);
  changeTicket(state, data, { place, postponed: ticket.postponed + 1, seen: true });
}

export function ticketMoved(state: QueueState, { data }: EventOf<'ticket-moved'>): void {
  changeTicket(state, data, { service: data.service, procedure: null, bound: data.bound });
}

export function ticketTransferred(state: QueueState, { at, data }: EventOf<'ticket-transferred'>): void {
  const { service, bound, place, note, wanted = null } = data;
  remember(state, at, data);
  const before = ticketOf(state, data.ticket);
  const { needs = before.needs } = data;
  // a procedure is a task inside its service
  const procedure = before.service === service ? before.procedure : null;
  changeTicket(state, data, {
    ...waitingAgain(state, at, data.ticket, place),
    service,
    procedure,
    bound,
    wanted,
    note,
    needs,
    seen: true,
  });
  changeCounter(state, data.counter, { current: null });
}

export function ticketReturned(state: QueueState, { at, data }: EventOf<'ticket-returned'>): void {
  changeTicket(state, data, { ...waitingAgain(state, at, data.ticket, data.place), bound: data.bound, seen: true });
}

function waitingAgain(state: QueueState, at: number, ticket: string, place: Place): Partial<Ticket> {
  placeGiven(state, ticketOf(state, ticket), place, at);
  return { state: 'waiting', place, waitingSince: at, calledAt: null, startedAt: null, recalls: 0, missedAt: null };
}

export function ticketCancelled(state: QueueState, { at, data }: EventOf<'ticket-cancelled'>): void {
  const { state: before, counter } = ticketOf(state, data.ticket);
  changeTicket(state, data, { state: 'cancelled', endedAt: at });
  if (before === 'called' && counter !== null) changeCounter(state, counter, { current: null });
}

export function ticketReclassed(state: QueueState, { data }: EventOf<'ticket-reclassed'>): void {
  changeTicket(state, data, { priority: data.priority, tier: data.tier });
}
