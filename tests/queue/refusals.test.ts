import { describe, expect, test } from 'vitest';
import type { QueueCommand } from '../../server/queue/commands.ts';
import { OPEN_ALWAYS } from '../../server/queue/opening.ts';
import { NEEDS_MAX } from '../../server/queue/serve.ts';
import { POSTPONES_MAX } from '../../server/queue/step-back.ts';
import { REJECTION_CODES, type RejectionCode } from '../../server/queue/words.ts';
import {
  aCentre,
  addNeed,
  alarm,
  aRoster,
  at,
  atTime,
  book,
  call,
  cancel,
  checkIn,
  close,
  deferLine,
  endAlarm,
  finish,
  giveBack,
  given,
  goOn,
  issue,
  later,
  miss,
  moveLine,
  next,
  note,
  open,
  park,
  pause,
  postpone,
  recall,
  reclass,
  resume,
  type Step,
  scan,
  signIn,
  signOut,
  slot,
  start,
  suspend,
  transfer,
  unbook,
  undo,
} from '../scenario.ts';

const MORNING = { open: 480, close: 720, ticketsFrom: 480, lastTicket: 720 };
/** Every day from 8 to 12, two numbers for certification. */
const OFFICE_HOURS = aCentre({
  opening: {
    ...OPEN_ALWAYS,
    week: Array.from({ length: 7 }, () => [MORNING]),
    services: { 'chung-thuc': { week: Array.from({ length: 7 }, () => [MORNING]), quota: [2], nextDayAfter: null } },
  },
});
const called = [open('1'), issue(), next('1')];
const reprint: Step = { type: 'reprint-ticket', ticket: 'A001', job: 'p1', device: null };
const allow: Step = { type: 'allow-print', job: 'p9' };
const end: Step = { type: 'end-print', job: 'p9', state: 'printed' };
const withPaper = issue('chung-thuc', { kiosk: '1', job: 'p9' });
const rollOn: QueueCommand = { type: 'set-roll', on: true };
const roll = (number: string): QueueCommand => ({
  ...{ type: 'call-roll', counter: '1', ticket: 'roll-1', service: 'chung-thuc', number },
});

const crowd = Array.from({ length: POSTPONES_MAX + 2 }, () => issue());
const steppedBack = [...crowd, ...Array.from({ length: POSTPONES_MAX }, () => postpone('A001', 1))];
const manyNeeds = Array.from({ length: NEEDS_MAX }, (_, i) => (i % 2 === 0 ? 'dat-dai' : 'ho-tich'));
const fullOfNeeds = [open('1'), issue('chung-thuc', { needs: manyNeeds }), next('1')];
const visiting = [open('1'), issue('chung-thuc', { needs: ['ho-tich'] }), next('1')];
/** A no-show that comes back late takes a new number here. */
const strict = aCentre({ noShow: { ...aCentre().noShow, latePlace: 'refuse' } });

const REFUSALS: [RejectionCode, string, Step[], Step][] = [
  ['unknown-service', 'a number for a service that is not there', [], issue('thue')],
  ['unknown-service', 'a transfer to a service that is not there', called, transfer('1', { service: 'thue' })],
  ['unknown-service', 'a suspension of one', [], suspend('thue')],
  ['unknown-service', 'a resumption of one', [], resume('thue')],
  ['unknown-service', 'a number for several of which one is not there', [], issue('chung-thuc', { needs: ['thue'] })],
  ['unknown-service', 'one more need that is not there', called, addNeed('1', 'thue')],
  ['unknown-service', 'a move of a line that is not there', [], moveLine('thue', 'ho-tich')],
  ['unknown-service', 'a move to one', [], moveLine('ho-tich', 'thue')],
  ['unknown-service', 'a later opening of one', [], deferLine('thue', '13:00')],
  ['unknown-counter', 'opening a counter that is not there', [], open('9')],
  ['unknown-counter', 'pausing one', [], pause('9')],
  ['unknown-counter', 'closing one', [], close('9')],
  ['unknown-counter', 'next at one', [], next('9')],
  ['unknown-counter', 'undo at one', [], undo('9')],
  ['unknown-counter', 'a transfer to one', called, transfer('1', { counter: '9' })],
  ['unknown-ticket', 'a call of a ticket that is not there', [open('1')], call('1', 'A009')],
  ['unknown-ticket', 'giving one up', [], cancel('A009')],
  ['unknown-ticket', 'a return of one', [], giveBack('A009')],
  ['unknown-ticket', 'a class for one', [], reclass('A009', null)],
  ['unknown-ticket', 'a paper for one', [], reprint],
  ['unknown-ticket', 'a scan of one', [], scan('A009')],
  ['unknown-ticket', 'a step back of one', [], postpone('A009', 3)],
  ['unknown-class', 'a number of a class that is not there', [], issue('chung-thuc', { priority: 'vip' })],
  ['unknown-class', 'a change to one', [issue()], reclass('A001', 'vip')],
  ['unknown-kiosk', 'a number from a kiosk that is not there', [], issue('chung-thuc', { kiosk: '9' })],
  ['unknown-job', 'leave for a paper that is not there', [], allow],
  ['unknown-job', 'the end of one', [], end],
  ['unknown-procedure', 'a procedure of another service', [], issue('chung-thuc', { procedure: 'khai-sinh' })],
  ['class-not-granted', 'a class that a kiosk may not give', [], issue('chung-thuc', { priority: 'co-cong' })],
  [
    'class-not-granted',
    'a change to a class that a guide may not give',
    [issue()],
    reclass('A001', 'co-cong', 'guide'),
  ],
  ['service-suspended', 'a number for a suspended service', [suspend('chung-thuc')], issue()],
  ['service-suspended', 'a call for one', [open('1'), issue(), suspend('chung-thuc')], call('1', 'A001')],
  ['service-suspended', 'a move of a line to one', [suspend('ho-tich')], moveLine('chung-thuc', 'ho-tich')],
  ['service-closed', 'a number outside the hours', [atTime('17:00')], issue()],
  ['quota-exhausted', 'a number after the quota of the morning', [atTime('09:00'), issue(), issue()], issue()],
  ['numbers-exhausted', 'a number after the last', [issue('dat-dai'), issue('dat-dai')], issue('dat-dai')],
  ['counter-closed', 'next at a closed counter', [], next('1')],
  ['counter-closed', 'pausing one', [], pause('1')],
  ['counter-closed', 'recall at one', [], recall('1')],
  ['counter-paused', 'next at a paused counter', [open('1'), pause('1')], next('1')],
  ['counter-busy', 'pausing while somebody is there', called, pause('1')],
  ['counter-busy', 'closing while somebody is there', called, close('1')],
  ['changed', 'next by a page that saw nobody', called, next('1', null)],
  ['changed', 'a call by a page that saw another ticket', [...called, issue()], call('1', 'A002', 'A007')],
  ['changed', 'recall by a page that saw a ticket that left', [...called, miss('1')], recall('1', 'A001')],
  ['not-current', 'recall with nobody there', [open('1')], recall('1')],
  ['not-current', 'start with nobody there', [open('1')], start('1')],
  ['not-current', 'finish with nobody there', [open('1')], finish('1')],
  ['not-current', 'a no-show with nobody there', [open('1')], miss('1')],
  ['not-current', 'parking with nobody there', [open('1')], park('1')],
  ['not-current', 'a transfer with nobody there', [open('1')], transfer('1', { service: 'ho-tich' })],
  ['already-called', 'a call of a ticket that is at another counter', [...called, open('2')], call('2', 'A001')],
  ['already-called', 'a step back of a called ticket', called, postpone('A001', 3)],
  ['already-serving', 'giving a turn up in the middle of the visit', [...called, start('1')], cancel('A001')],
  ['already-serving', 'a no-show in the middle of the visit', [...called, start('1')], miss('1')],
  ['not-called', 'recall in the middle of the visit', [...called, start('1')], recall('1')],
  ['ticket-not-waiting', 'a call of a parked ticket', [...called, park('1')], call('1', 'A001')],
  ['ticket-not-returnable', 'a return of a finished ticket', [...called, finish('1')], giveBack('A001')],
  ['ticket-not-waiting', 'a step back of a parked ticket', [...called, park('1')], postpone('A001', 3)],
  ['return-too-late', 'a return after the time of the site', [...called, miss('1'), later(31)], giveBack('A001')],
  ['return-too-late', 'a scan after it', [...called, miss('1'), later(31)], scan('A001')],
  ['postponed-enough', 'a step back once too often', steppedBack, postpone('A001', 1)],
  ['nobody-behind', 'a step back of the last one', [issue()], postpone('A001', 3)],
  ['no-more-needs', 'going on after the last need', called, goOn('1')],
  ['not-served-here', 'going on with a need of another counter', visiting, goOn('1')],
  ['service-suspended', 'going on with one that rests', [...visiting, suspend('ho-tich')], goOn('1')],
  ['not-current', 'going on with nobody there', [open('1')], goOn('1')],
  ['unknown-ticket', 'a note of a ticket that is not there', [], note('A009', 'x')],
  ['ticket-ended', 'a note of one that is over', [...called, finish('1')], note('A001', 'x')],
  ['needs-full', 'one need too many', fullOfNeeds, addNeed('1', 'ho-tich')],
  ['ticket-ended', 'giving a finished ticket up', [...called, finish('1')], cancel('A001')],
  ['ticket-ended', 'a class for a cancelled ticket', [issue(), cancel('A001')], reclass('A001', 'co-cong')],
  ['not-served-here', 'a call of a ticket for another counter', [open('1'), issue('ho-tich')], call('1', 'B001')],
  ['not-served-here', 'a transfer to a counter that does not serve it', called, transfer('1', { counter: '3' })],
  ['same-place', 'a transfer to where the ticket is', called, transfer('1', { service: 'chung-thuc' })],
  ['same-place', 'a transfer to the same counter', called, transfer('1', { counter: '1' })],
  ['same-place', 'a transfer to nowhere', called, transfer('1', {})],
  ['same-place', 'a need that comes last already', called, addNeed('1', 'chung-thuc')],
  ['same-place', 'a move of a line to itself', [issue()], moveLine('chung-thuc', 'chung-thuc')],
  ['roll-off', 'a number of the roll while the kiosk gives numbers', [open('1')], roll('A17')],
  ['number-taken', 'a number of the roll that the kiosk gave', [open('1'), issue(), rollOn], roll('A1')],
  ['nothing-to-undo', 'undo before any act', [], undo('1')],
  ['undo-expired', 'undo a minute later', [...called, later(1)], undo('1')],
  ['undo-overtaken', 'undo of a call that was given up', [...called, cancel('A001')], undo('1')],
  ['no-printer', 'a paper where there is no printer', [issue()], reprint],
  ['job-not-queued', 'leave for a second time', [withPaper, allow], allow],
  ['service-not-suspended', 'a later opening of a service at work', [issue()], deferLine('chung-thuc', '13:00')],
  ['no-next-opening', 'a later opening where there is none', [suspend('chung-thuc')], deferLine('chung-thuc', null)],
];

/** The same at a centre with a roster. */
const WITH_ROSTER: typeof REFUSALS = [
  ['unknown-officer', 'a sign-in of somebody who is not on the roster', [], signIn('1', 'khanh')],
  ['unknown-officer', 'a number for one', [], issue('chung-thuc', { officer: 'khanh' })],
  ['unknown-counter', 'a sign-in at a counter that is not there', [], signIn('9', 'an')],
  ['unknown-counter', 'a sign-out at one', [], signOut('9')],
  ['unknown-counter', 'an alarm at one', [], alarm('9')],
  ['unknown-counter', 'its end', [], endAlarm('9')],
  ['unknown-counter', 'the end of an alarm by one', [alarm('1')], endAlarm('1', '9')],
  ['officer-not-for-service', 'a number for one of another service', [], issue('chung-thuc', { officer: 'binh' })],
  ['officer-not-for-service', 'a transfer to one', [signIn('1', 'an'), ...called], transfer('1', { officer: 'binh' })],
  ['unknown-officer', 'a transfer to nobody', [signIn('1', 'an'), ...called], transfer('1', { officer: 'khanh' })],
  ['same-place', 'a transfer to oneself', [signIn('1', 'an'), ...called], transfer('1', { officer: 'an' })],
  ['nobody-signed-in', 'opening a counter', [], open('1')],
  ['nobody-signed-in', 'next at one', [], next('1')],
  ['nobody-signed-in', 'undo at one', [signIn('1', 'an'), open('1'), signOut('1')], undo('1')],
  ['officer-busy', 'a second counter with somebody at the first', [signIn('1', 'an'), ...called], signIn('2', 'an')],
  ['counter-busy', 'a sign-out with somebody there', [signIn('1', 'an'), ...called], signOut('1')],
  [
    'not-served-here',
    'a call that the officer may not serve',
    [signIn('2', 'chi'), open('2'), issue('ho-tich')],
    call('2', 'B001'),
  ],
];

const CENTRE_THAT_BOOKS = aCentre({
  appointments: {
    services: { 'chung-thuc': { minutes: 30, capacity: 1, from: 0, to: 1_440 } },
    ...{ earlyMs: 900_000, lateMs: 600_000, missedMs: 1_800_000, daysAhead: 7 },
    share: { appointment: 1, walkIn: 1 },
  },
});
const booked = [book('A', slot('09:00'))];
const WITH_APPOINTMENTS: typeof REFUSALS = [
  ['unknown-appointment', 'a check-in by a code that nobody has', [], checkIn('Z')],
  ['unknown-service', 'a slot of a service that is not there', [], book('A', slot('09:00', 'thue'))],
  ['slot-in-past', 'a slot that has begun', [], book('A', slot('07:30'))],
  ['no-such-slot', 'a time that is no slot', [], book('A', slot('09:10'))],
  ['slot-too-far', 'a day too far ahead', [], book('A', slot('09:00', 'chung-thuc', '2026-12-02'))],
  ['slot-full', 'one more than there are places', booked, book('B', slot('09:00'))],
  [
    'import-faulty',
    'a list with a wrong line',
    booked,
    { type: 'import-appointments', list: [{ line: 2, code: 'B', slot: slot('09:00') }], partial: false },
  ],
  ['already-checked-in', 'a second check-in', [...booked, later(50), checkIn('A')], checkIn('A')],
  ['appointment-cancelled', 'a check-in for one given back', [...booked, unbook('A'), later(50)], checkIn('A')],
  ['too-early', 'a check-in long before', booked, checkIn('A')],
  ['appointment-over', 'a check-in long after', [...booked, later(95)], checkIn('A')],
];

describe('the queue refuses', () => {
  test.each(WITH_APPOINTMENTS)('%s, where people book: %s', (code, _name, before, step) => {
    at(CENTRE_THAT_BOOKS, ...before)
      .when(step)
      .thenRefused(code);
  });

  test.each(REFUSALS)('%s: %s', (code, _name, before, step) => {
    at({ ...strict, opening: OFFICE_HOURS.opening }, ...before)
      .when(step)
      .thenRefused(code);
  });

  test.each(WITH_ROSTER)('%s, with a roster: %s', (code, _name, before, step) => {
    at(aRoster(), ...before)
      .when(step)
      .thenRefused(code);
  });
});

test('every code of the queue has its scenario', () => {
  const reached = new Set([...REFUSALS, ...WITH_ROSTER, ...WITH_APPOINTMENTS].map(([code]) => code));
  expect(REJECTION_CODES.filter((code) => !reached.has(code))).toEqual([]);
});

test('where two reasons apply, the one that stands first in the list is told', () => {
  given(suspend('chung-thuc'))
    .when(issue('chung-thuc', { priority: 'vip' }))
    .thenRefused('unknown-class');
  given(issue(), suspend('chung-thuc')).when(call('1', 'A001')).thenRefused('service-suspended');
  given(...called, open('2'))
    .when(call('2', 'A001', 'A005'))
    .thenRefused('changed');
});
