import { checkedIn } from './apply-appointment.ts';
import { placeGiven, replaceTicket, ticketOf } from './change.ts';
import type { EventOf } from './events.ts';
import { find } from './find.ts';
import { enterLine } from './lines.ts';
import { sameNumber } from './numbering.ts';
import type { QueueState, Ticket } from './state.ts';

export function ticketIssued(state: QueueState, { at, data }: EventOf<'ticket-issued'>): void {
  const { act, number, service, procedure, priority, tier, lang, kiosk, place } = data;
  const { needs = [], people = 1, papers = 1, doubleOf = null, appointment } = data;
  if (find(state.tickets, data.ticket) !== undefined) throw new Error(`ticket ${data.ticket} was issued before`);
  state.serial = data.serial;
  if (data.roll) state.rolled[sameNumber(number)] = data.ticket;
  else state.numbers[data.range] = data.n;
  if (data.part !== undefined) for (const each of [service, ...needs]) countTaken(state, each, data.part);
  const ticket: Ticket = {
    id: data.ticket,
    number,
    service,
    procedure,
    priority,
    tier,
    lang,
    kiosk,
    state: 'waiting',
    serial: data.serial,
    counter: null,
    bound: null,
    wanted: data.wanted ?? null,
    place,
    cameAt: place,
    note: data.note ?? null,
    appointment: appointment === undefined ? null : { late: false, service, ...appointment },
    needs,
    visits: 0,
    people,
    papers,
    missing: [],
    postponed: 0,
    doubleOf,
    seen: false,
    missedAt: null,
    issuedAt: at,
    waitingSince: at,
    calledAt: null,
    startedAt: null,
    endedAt: null,
    recalls: 0,
    why: null,
    told: data.told ?? null,
    job: null,
    act,
    ...(data.roll && { roll: true }),
  };
  state.tickets[ticket.id] = ticket;
  enterLine(state, ticket);
  placeGiven(state, ticket, place, at);
  if (appointment !== undefined) checkedIn(state, appointment.code, ticket.id);
  else if (kiosk !== null) inARow(state, kiosk, ticket, doubleOf);
}

/** A double touch makes two tickets. Three and more were asked for: somebody hands out numbers, and none is doubted. */
function inARow(state: QueueState, kiosk: string, { id, service }: Ticket, doubleOf: string | null): void {
  const row = doubleOf === null ? 1 : (find(state.lastAtKiosk, kiosk)?.row ?? 1) + 1;
  const trusted = row === 3 && doubleOf !== null ? [id, doubleOf] : row > 3 ? [id] : [];
  for (const each of trusted) replaceTicket(state, { ...ticketOf(state, each), doubleOf: null });
  state.lastAtKiosk[kiosk] = { ticket: id, service, at: ticketOf(state, id).issuedAt, row };
}

function countTaken(state: QueueState, service: string, part: number): void {
  const taken = [...(find(state.taken, service) ?? [])];
  while (taken.length <= part) taken.push(0);
  taken[part] = (taken[part] ?? 0) + 1;
  state.taken[service] = taken;
}
