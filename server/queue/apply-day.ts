import { ticketOf } from './change.ts';
import type { EventOf } from './events.ts';
import { enterLine } from './lines.ts';
import { sameNumber } from './numbering.ts';
import type { QueueState } from './state.ts';

export function dayStarted(state: QueueState, { data }: EventOf<'day-started'>): void {
  state.day = data.day;
  for (const { code, day } of Object.values(state.appointments)) if (day < data.day) delete state.appointments[code];
  state.numbers = {};
  state.taken = {};
  // behind whoever was kept overnight, also when the clock has gone back
  const kept = Object.values(state.tickets);
  state.serial = kept.reduce((last, { serial }) => Math.max(last, serial), 0);
  state.placedAt = kept.reduce((latest, { place }) => Math.max(latest, Math.floor(place.at) + 1), 0);
}

/** Suspensions last, and tickets that are kept; everything else belongs to the day. A counter that is not named is closed. */
export function dayEnded(state: QueueState, { data }: EventOf<'day-ended'>): void {
  const kept = (data.kept ?? []).map((id) => ({ ...ticketOf(state, id), job: null }));
  state.tickets = Object.fromEntries(kept.map((ticket) => [ticket.id, ticket]));
  state.keptNumbers = kept.map(({ number }) => number);
  state.lines = {};
  state.counters = {};
  state.signedIn = {};
  state.alarms = {};
  state.jobs = {};
  state.lastAtKiosk = {};
  for (const [service, told] of Object.entries(state.suspended)) state.suspended[service] = { ...told, opening: null };
  for (const ticket of kept) if (ticket.state === 'waiting') enterLine(state, ticket);
  state.rolled = Object.fromEntries(kept.filter(({ roll }) => roll).map(({ id, number }) => [sameNumber(number), id]));
}
