import type { EventOf, QueueEvent } from './events.ts';
import { find } from './find.ts';
import { enterLine, keepsSlot, leaveLine } from './lines.ts';
import { sameNumber } from './numbering.ts';
import type { Slot } from './slots.ts';
import { type CounterCore, counterOf, type Job, type Place, type QueueState, type Ticket } from './state.ts';
import type { CounterAct } from './words.ts';

/**
 * Folds one event into the state, which is changed in place. Tickets and counters themselves are replaced, never changed:
 * what an undo has kept of them stays as it was. Throws when the event does not fit the state: then the journal is broken.
 */
export function apply(state: QueueState, event: QueueEvent): void {
  switch (event.type) {
    case 'day-started':
      dayStarted(state, event);
      break;
    case 'day-ended':
      dayEnded(state, event);
      break;
    case 'ticket-issued':
      ticketIssued(state, event);
      break;
    case 'ticket-called':
      ticketCalled(state, event);
      break;
    case 'ticket-recalled':
      ticketRecalled(state, event);
      break;
    case 'ticket-started':
      ticketStarted(state, event);
      break;
    case 'ticket-finished':
      ticketFinished(state, event);
      break;
    case 'ticket-missed':
      ticketMissed(state, event);
      break;
    case 'ticket-parked':
      ticketParked(state, event);
      break;
    case 'ticket-transferred':
      ticketTransferred(state, event);
      break;
    case 'ticket-moved-on':
      ticketMovedOn(state, event);
      break;
    case 'ticket-continued':
      ticketContinued(state, event);
      break;
    case 'ticket-need-added':
      needAdded(state, event);
      break;
    case 'ticket-postponed':
      ticketPostponed(state, event);
      break;
    case 'ticket-seen':
      changeTicket(state, event.data, { seen: true });
      break;
    case 'ticket-moved':
      ticketMoved(state, event);
      break;
    case 'ticket-returned':
      ticketReturned(state, event);
      break;
    case 'ticket-noted':
      ticketNoted(state, event);
      break;
    case 'ticket-cancelled':
      ticketCancelled(state, event);
      break;
    case 'ticket-reclassed':
      ticketReclassed(state, event);
      break;
    case 'appointment-booked':
      appointmentBooked(state, event.data);
      break;
    case 'appointment-cancelled':
      appointmentCancelled(state, event.data.code);
      break;
    case 'appointments-imported':
      for (const each of event.data.list) appointmentBooked(state, each);
      break;
    case 'counter-opened':
    case 'counter-paused':
    case 'counter-closed':
      counterTurned(state, event);
      break;
    case 'officer-signed-in':
      state.signedIn[event.data.counter] = { officer: event.data.officer, since: event.at };
      break;
    case 'officer-signed-out':
      delete state.signedIn[event.data.counter];
      break;
    case 'alarm-raised':
      state.alarms[event.data.counter] = { since: event.at, officer: event.data.officer ?? null };
      break;
    case 'alarm-ended':
      delete state.alarms[event.data.counter];
      break;
    case 'act-undone':
      actUndone(state, event);
      break;
    case 'service-suspended':
      serviceSuspended(state, event);
      break;
    case 'line-deferred':
      lineDeferred(state, event);
      break;
    case 'service-resumed':
      delete state.suspended[event.data.service];
      break;
    case 'roll-started':
      state.rollSince = event.at;
      state.rollBy = event.data.doneBy ?? null;
      break;
    case 'roll-ended':
      state.rollSince = null;
      state.rollBy = null;
      break;
    case 'print-asked':
      printAsked(state, event);
      break;
    case 'test-print-asked':
      jobAsked(state, event.at, { ...event.data, ticket: '', reprint: false, form: 'test' });
      break;
    case 'print-allowed':
      changeJob(state, event.data.job, { state: 'sending' });
      break;
    case 'print-ended': {
      const { job, ...end } = event.data;
      changeJob(state, job, { ...end, endedAt: event.at });
      break;
    }
    default:
      unknownEvent(event);
      break;
  }
}

function unknownEvent(event: never): never {
  throw new Error(`not an event of the queue: ${JSON.stringify(event)}`);
}

function dayStarted(state: QueueState, { data }: EventOf<'day-started'>): void {
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
function dayEnded(state: QueueState, { data }: EventOf<'day-ended'>): void {
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

function ticketIssued(state: QueueState, { at, data }: EventOf<'ticket-issued'>): void {
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

/** The end of the line moves with each place; that of a slot still to come is not behind anybody who comes now. */
function placeGiven(state: QueueState, ticket: Ticket, place: Place, at: number): void {
  if (keepsSlot(ticket) && place.at > at) return;
  state.placedAt = Math.max(state.placedAt, place.at);
}

function appointmentBooked(state: QueueState, { code, service, day, minute, at }: { code: string } & Slot): void {
  if (find(state.appointments, code) !== undefined) throw new Error(`appointment ${code} was booked before`);
  state.appointments[code] = { code, service, day, minute, at, state: 'booked', ticket: null };
}

/** One ticket's history is folded alone: then its appointment is not there. */
function checkedIn(state: QueueState, code: string, ticket: string): void {
  const appointment = find(state.appointments, code);
  if (appointment !== undefined) state.appointments[code] = { ...appointment, state: 'checked-in', ticket };
}

function appointmentCancelled(state: QueueState, code: string): void {
  const appointment = find(state.appointments, code);
  if (appointment === undefined) throw new Error(`no appointment ${code}`);
  state.appointments[code] = { ...appointment, state: 'cancelled' };
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

function ticketCalled(state: QueueState, { at, data }: EventOf<'ticket-called'>): void {
  const { counter, why, turns } = data;
  remember(state, at, data);
  changeTicket(state, data, { state: 'called', counter, bound: null, calledAt: at, startedAt: null, recalls: 0, why });
  const { service, number, roll } = ticketOf(state, data.ticket);
  changeCounter(state, counter, { current: data.ticket, turns, ...(roll && { roll: { service, number } }) });
}

function ticketRecalled(state: QueueState, { at, data }: EventOf<'ticket-recalled'>): void {
  remember(state, at, data);
  changeTicket(state, data, { recalls: ticketOf(state, data.ticket).recalls + 1 });
}

function ticketStarted(state: QueueState, { at, data }: EventOf<'ticket-started'>): void {
  remember(state, at, data);
  changeTicket(state, data, { state: 'serving', startedAt: at, seen: true });
}

function ticketFinished(state: QueueState, { at, data }: EventOf<'ticket-finished'>): void {
  remember(state, at, data);
  const { calledAt, startedAt, visits } = ticketOf(state, data.ticket);
  // where nobody presses start, the visit has lasted since the call
  const since = (startedAt === at ? calledAt : startedAt) ?? at;
  changeTicket(state, data, { state: 'done', endedAt: at, visits: visits + 1, missing: [] });
  const { served, servedMs } = counterOf(state, data.counter);
  changeCounter(state, data.counter, {
    current: null,
    served: served + 1,
    servedMs: servedMs + Math.max(0, at - since),
  });
}

function ticketMissed(state: QueueState, { at, data }: EventOf<'ticket-missed'>): void {
  remember(state, at, data);
  changeTicket(state, data, { state: 'no-show', missedAt: at });
  changeCounter(state, data.counter, { current: null, missed: counterOf(state, data.counter).missed + 1 });
}

function ticketParked(state: QueueState, { at, data }: EventOf<'ticket-parked'>): void {
  remember(state, at, data);
  changeTicket(state, data, { state: 'parked', note: data.note, missing: data.missing ?? [], seen: true });
  changeCounter(state, data.counter, { current: null });
}

/** Its counter has let it go when it finished; what was noted there stays there. */
function ticketMovedOn(state: QueueState, { at, data }: EventOf<'ticket-moved-on'>): void {
  remember(state, at, data);
  const { service, needs, place } = data;
  const nothingOfBefore = { procedure: null, bound: null, wanted: null, note: null, endedAt: null };
  changeTicket(state, data, { ...waitingAgain(state, at, data.ticket, place), ...nothingOfBefore, service, needs });
}

/** The same counter has it again, with the next need: a new visit begins where the one before it ended. */
function ticketContinued(state: QueueState, { at, data }: EventOf<'ticket-continued'>): void {
  const { counter, service, needs } = data;
  remember(state, at, data);
  const begun = { state: 'serving', waitingSince: at, calledAt: at, startedAt: at, endedAt: null, recalls: 0 } as const;
  changeTicket(state, data, { ...begun, service, needs, procedure: null, wanted: null });
  changeCounter(state, counter, { current: data.ticket });
}

/** Not `changeTicket`: a note is no act, so what an officer did before it can still be undone, and the note stays then. */
function ticketNoted(state: QueueState, { data }: EventOf<'ticket-noted'>): void {
  const { note } = data;
  const ticket = ticketOf(state, data.ticket);
  replaceTicket(state, { ...ticket, note });
  if (ticket.counter === null) return;
  const { last, ...counter } = counterOf(state, ticket.counter);
  const before = last === null ? undefined : find(last.tickets, ticket.id);
  if (last === null || before === undefined) return;
  const tickets = { ...last.tickets, [ticket.id]: { ...before, note } };
  state.counters[ticket.counter] = { ...counter, last: { ...last, tickets } };
}

function needAdded(state: QueueState, { at, data }: EventOf<'ticket-need-added'>): void {
  remember(state, at, data);
  const { needs } = ticketOf(state, data.ticket);
  changeTicket(state, data, { needs: [...needs, data.service], seen: true });
}

function ticketPostponed(state: QueueState, { at, data }: EventOf<'ticket-postponed'>): void {
  const { place } = data;
  const ticket = ticketOf(state, data.ticket);
  placeGiven(state, ticket, place, at);
  changeTicket(state, data, { place, postponed: ticket.postponed + 1, seen: true });
}

function ticketMoved(state: QueueState, { data }: EventOf<'ticket-moved'>): void {
  changeTicket(state, data, { service: data.service, procedure: null, bound: data.bound });
}

function ticketTransferred(state: QueueState, { at, data }: EventOf<'ticket-transferred'>): void {
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

function ticketReturned(state: QueueState, { at, data }: EventOf<'ticket-returned'>): void {
  changeTicket(state, data, { ...waitingAgain(state, at, data.ticket, data.place), bound: data.bound, seen: true });
}

function waitingAgain(state: QueueState, at: number, ticket: string, place: Place): Partial<Ticket> {
  placeGiven(state, ticketOf(state, ticket), place, at);
  return { state: 'waiting', place, waitingSince: at, calledAt: null, startedAt: null, recalls: 0, missedAt: null };
}

function ticketCancelled(state: QueueState, { at, data }: EventOf<'ticket-cancelled'>): void {
  const { state: before, counter } = ticketOf(state, data.ticket);
  changeTicket(state, data, { state: 'cancelled', endedAt: at });
  if (before === 'called' && counter !== null) changeCounter(state, counter, { current: null });
}

function ticketReclassed(state: QueueState, { data }: EventOf<'ticket-reclassed'>): void {
  changeTicket(state, data, { priority: data.priority, tier: data.tier });
}

function counterTurned(
  state: QueueState,
  event: EventOf<'counter-opened'> | EventOf<'counter-paused'> | EventOf<'counter-closed'>,
): void {
  const states = { 'counter-opened': 'open', 'counter-paused': 'paused', 'counter-closed': 'closed' } as const;
  const pausedReason = event.type === 'counter-paused' ? event.data.reason : null;
  const pausedUntil = event.type === 'counter-paused' ? (event.data.until ?? null) : null;
  remember(state, event.at, event.data);
  changeCounter(state, event.data.counter, { state: states[event.type], since: event.at, pausedReason, pausedUntil });
}

function serviceSuspended(state: QueueState, { at, data }: EventOf<'service-suspended'>): void {
  const opening = find(state.suspended, data.service)?.opening ?? null;
  state.suspended[data.service] = { reason: data.reason, since: at, opening };
}

function lineDeferred(state: QueueState, { data }: EventOf<'line-deferred'>): void {
  const suspended = find(state.suspended, data.service);
  if (suspended === undefined) throw new Error(`service ${data.service} is not suspended`);
  state.suspended[data.service] = { ...suspended, opening: data.opening };
}

/** Puts counter and tickets back as they stood before the act. A paper asked for since then stays asked for. */
function actUndone(state: QueueState, { data }: EventOf<'act-undone'>): void {
  const { last } = counterOf(state, data.counter);
  if (last === null) throw new Error(`counter ${data.counter} has no act ${data.undone} to undo`);
  for (const before of Object.values(last.tickets)) {
    const { job } = ticketOf(state, before.id);
    if (before.act === last.act) forgetRolled(state, before.id);
    else replaceTicket(state, { ...before, job });
  }
  state.counters[data.counter] = { ...last.counter, last: null };
}

/** A number of the roll that the undone act had written down: as if it had never been called. */
function forgetRolled(state: QueueState, id: string): void {
  const ticket = ticketOf(state, id);
  if (ticket.state === 'waiting') leaveLine(state, ticket);
  delete state.tickets[id];
  delete state.rolled[sameNumber(ticket.number)];
}

function printAsked(state: QueueState, { at, data }: EventOf<'print-asked'>): void {
  jobAsked(state, at, { form: 'ticket', ...data });
  replaceTicket(state, { ...ticketOf(state, data.ticket), job: data.job });
}

type Asked = Pick<Job, 'ticket' | 'device' | 'reprint' | 'form'> & { job: string };

function jobAsked(state: QueueState, at: number, { job, ticket, device, reprint, form }: Asked): void {
  const ends = { endedAt: null, reason: null, proof: null };
  state.jobs[job] = { id: job, ticket, device, reprint, form, state: 'queued', askedAt: at, ...ends };
}

function changeJob(state: QueueState, id: string, change: Partial<QueueState['jobs'][string]>): void {
  const job = find(state.jobs, id);
  if (job === undefined) throw new Error(`no print job ${id}`);
  state.jobs[id] = { ...job, ...change };
}

/** Keeps what the first event of an act finds, so that the act can be undone as a whole. */
function remember(
  state: QueueState,
  at: number,
  data: { act: string; name: CounterAct; counter: string; ticket?: string },
): void {
  const { last: before, ...counter } = counterOf(state, data.counter);
  const last = before?.act === data.act ? before : { act: data.act, name: data.name, at, counter, tickets: {} };
  const { ticket } = data;
  const tickets =
    ticket === undefined || Object.hasOwn(last.tickets, ticket)
      ? last.tickets
      : { ...last.tickets, [ticket]: ticketOf(state, ticket) };
  state.counters[data.counter] = { ...counter, last: { ...last, tickets } };
}

function changeCounter(state: QueueState, id: string, change: Partial<CounterCore>): void {
  state.counters[id] = { ...counterOf(state, id), ...change };
}

function changeTicket(
  state: QueueState,
  { ticket, act }: { ticket: string; act: string },
  change: Partial<Ticket>,
): void {
  replaceTicket(state, { ...ticketOf(state, ticket), ...change, act });
}

/** The only place where a ticket changes: so the lines always say what the tickets say. */
function replaceTicket(state: QueueState, ticket: Ticket): void {
  const before = ticketOf(state, ticket.id);
  if (before.state === 'waiting') leaveLine(state, before);
  state.tickets[ticket.id] = ticket;
  if (ticket.state === 'waiting') enterLine(state, ticket);
}

function ticketOf(state: QueueState, id: string): Ticket {
  const ticket = find(state.tickets, id);
  if (ticket === undefined) throw new Error(`no ticket ${id}`);
  return ticket;
}
