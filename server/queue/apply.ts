import { appointmentBooked, appointmentCancelled } from './apply-appointment.ts';
import { actUndone, counterTurned } from './apply-counter.ts';
import { dayEnded, dayStarted } from './apply-day.ts';
import { ticketIssued } from './apply-issue.ts';
import {
  ticketCancelled,
  ticketMoved,
  ticketMovedOn,
  ticketPostponed,
  ticketReclassed,
  ticketReturned,
  ticketTransferred,
} from './apply-place.ts';
import { changeJob, jobAsked, printAsked } from './apply-print.ts';
import { lineDeferred, serviceSuspended } from './apply-service.ts';
import {
  needAdded,
  ticketCalled,
  ticketContinued,
  ticketFinished,
  ticketMissed,
  ticketNoted,
  ticketParked,
  ticketRecalled,
  ticketStarted,
} from './apply-visit.ts';
import { changeTicket } from './change.ts';
import type { QueueEvent } from './events.ts';
import type { QueueState } from './state.ts';

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
