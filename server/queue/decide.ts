import { endAlarm, raiseAlarm } from './alarm.ts';
import { bookAppointment, cancelAppointment, checkIn, importAppointments } from './appointments.ts';
import { callNext, callTicket } from './call.ts';
import type { DecideContext, Decision, QueueCommand } from './commands.ts';
import { closeCounter, openCounter, pauseCounter } from './counter-acts.ts';
import { turnDay } from './day.ts';
import { issueTicket } from './issue.ts';
import { noteTicket } from './note.ts';
import { officerAt } from './officers.ts';
import { allowPrint, endPrint, reprintTicket, testPrint } from './print.ts';
import { callRoll, setRoll } from './roll.ts';
import type { Rules } from './rules.ts';
import {
  addNeed,
  continueVisit,
  finishTicket,
  missTicket,
  parkTicket,
  recallTicket,
  startTicket,
  transferTicket,
} from './serve.ts';
import { signIn, signOut } from './sign-in.ts';
import type { QueueState } from './state.ts';
import { postponeTicket } from './step-back.ts';
import { deferLine, moveLine, resumeService, suspendService } from './suspend.ts';
import { cancelTicket, reclassTicket, returnTicket, scanTicket } from './ticket-acts.ts';
import { undoAct } from './undo.ts';

/**
 * What a command does to the queue: events, or the reason why not. Reads only: the same state, rules, command and context
 * always give the same decision. The caller has decided `turn-day` before, so that `ctx.day` is not later than the state's.
 */
export function decide(state: QueueState, rules: Rules, command: QueueCommand, moment: DecideContext): Decision {
  const ctx = withOfficer(state, command, moment);
  switch (command.type) {
    case 'turn-day':
      return turnDay(state, rules, ctx);
    case 'issue-ticket':
      return issueTicket(state, rules, command, ctx);
    case 'book-appointment':
      return bookAppointment(state, rules, command, ctx);
    case 'cancel-appointment':
      return cancelAppointment(state, rules, command, ctx);
    case 'check-in':
      return checkIn(state, rules, command, ctx);
    case 'import-appointments':
      return importAppointments(state, rules, command, ctx);
    case 'cancel-ticket':
      return cancelTicket(state, command, ctx);
    case 'return-ticket':
      return returnTicket(state, rules, { ticket: command.ticket, doneBy: command.doneBy }, ctx);
    case 'scan-ticket':
      return scanTicket(state, rules, command, ctx);
    case 'postpone-ticket':
      return postponeTicket(state, command, ctx);
    case 'note-ticket':
      return noteTicket(state, command, ctx);
    case 'reclass-ticket':
      return reclassTicket(state, rules, command, ctx);
    case 'open-counter':
      return openCounter(state, rules, command, ctx);
    case 'pause-counter':
      return pauseCounter(state, rules, command, ctx);
    case 'close-counter':
      return closeCounter(state, rules, command, ctx);
    case 'call-next':
      return callNext(state, rules, command, ctx);
    case 'call-ticket':
      return callTicket(state, rules, command, ctx);
    case 'recall-ticket':
      return recallTicket(state, rules, command, ctx);
    case 'start-ticket':
      return startTicket(state, rules, command, ctx);
    case 'finish-ticket':
      return finishTicket(state, rules, command, ctx);
    case 'miss-ticket':
      return missTicket(state, rules, command, ctx);
    case 'park-ticket':
      return parkTicket(state, rules, command, ctx);
    case 'transfer-ticket':
      return transferTicket(state, rules, command, ctx);
    case 'add-need':
      return addNeed(state, rules, command, ctx);
    case 'continue-visit':
      return continueVisit(state, rules, command, ctx);
    case 'undo-act':
      return undoAct(state, rules, command, ctx);
    case 'sign-in':
      return signIn(state, rules, command, ctx);
    case 'sign-out':
      return signOut(state, rules, command, ctx);
    case 'raise-alarm':
      return raiseAlarm(state, rules, command, ctx);
    case 'end-alarm':
      return endAlarm(state, rules, command, ctx);
    case 'suspend-service':
      return suspendService(state, rules, command, ctx);
    case 'resume-service':
      return resumeService(state, rules, command, ctx);
    case 'move-line':
      return moveLine(state, rules, command, ctx);
    case 'defer-line':
      return deferLine(state, rules, command, ctx);
    case 'set-roll':
      return setRoll(state, command, ctx);
    case 'call-roll':
      return callRoll(state, rules, command, ctx);
    case 'reprint-ticket':
      return reprintTicket(state, rules, command, ctx);
    case 'test-print':
      return testPrint(command, ctx);
    case 'allow-print':
      return allowPrint(state, command, ctx);
    case 'end-print':
      return endPrint(state, command, ctx);
    default:
      return unknownCommand(command);
  }
}

/** What is done at a counter is done by whoever is signed in there. */
function withOfficer(state: QueueState, command: QueueCommand, moment: DecideContext): DecideContext {
  const counter = 'counter' in command ? command.counter : 'doneBy' in command ? command.doneBy?.counter : undefined;
  const officer = counter === undefined ? null : officerAt(state, counter);
  return officer === null ? moment : { ...moment, officer };
}

function unknownCommand(command: never): never {
  throw new Error(`not a command of the queue: ${JSON.stringify(command)}`);
}
