import { expect, test } from 'vitest';
import type { QueueCommand } from '../../server/queue/commands.ts';
import { given } from '../scenario.ts';

const on: QueueCommand = { type: 'set-roll', on: true };
const open: QueueCommand = { type: 'open-counter', counter: '1' };
const issue: QueueCommand = {
  type: 'issue-ticket',
  ticket: 'k1',
  service: 'chung-thuc',
  lang: 'vi',
  grantedBy: 'officer',
};
const roll = (number: string, more: { counter?: string; service?: string } = {}): QueueCommand => ({
  ...{ type: 'call-roll', counter: '1', ticket: `roll-${number}`, service: 'chung-thuc', number },
  ...more,
});

test('is switched on and off, and asking twice is no event', () => {
  given(on).thenIs(({ rollSince }) => rollSince !== null, true);
  given(on).when(on).thenNothing();
  given(on).when({ type: 'set-roll', on: false }).thenHappens('roll-ended');
});

test('a number is written down and called in one act, whoever waits', () => {
  given(on, open, issue)
    .when(roll('A17'))
    .thenHappens('ticket-issued roll-A17', 'ticket-called roll-A17 1 roll')
    .thenTicket('roll-A17', { number: 'A17', state: 'called', counter: '1', roll: true })
    .thenIs(({ tickets }) => tickets['roll-A17']?.why?.passedOver.map(({ number }) => number), ['A001']);
});

test('the visit under way ends with it, and it goes on like any ticket', () => {
  given(on, open, roll('A17'))
    .when(roll('A18'))
    .thenHappens(
      'ticket-started roll-A17 1',
      'ticket-finished roll-A17 1',
      'ticket-issued roll-A18',
      'ticket-called roll-A18 1 roll',
    )
    .when({ type: 'recall-ticket', counter: '1' }, { type: 'miss-ticket', counter: '1' })
    .thenHappens('ticket-recalled roll-A18 1', 'ticket-missed roll-A18 1')
    .when({ type: 'return-ticket', ticket: 'roll-A18' })
    .thenTicket('roll-A18', { state: 'waiting' });
});

test('a number that somebody has today is taken, with or without zeros', () => {
  given(on, open, issue).when(roll('A1')).thenRefused('number-taken');
  given(on, open, roll('A17')).when(roll('A017')).thenRefused('number-taken');
});

test('the kiosk passes over what the roll has called', () => {
  const day = given(on, open, roll('A1'), issue);
  expect(day.ticket('k1').number).toBe('A002');
});

test('undo frees the number as if it had never been called', () => {
  given(on, open, roll('A17'))
    .when({ type: 'undo-act', counter: '1' })
    .thenHappens('act-undone 1')
    .thenIs(({ tickets }) => Object.keys(tickets), [])
    .when(roll('A17'))
    .thenTicket('roll-A17', { state: 'called' });
});

test('is refused with its reason', () => {
  given(open).when(roll('A17')).thenRefused('roll-off');
  given(on).when(roll('A17')).thenRefused('counter-closed');
  given(on, open)
    .when(roll('A17', { service: 'khong-co' }))
    .thenRefused('unknown-service');
  given(on, open)
    .when(roll('A17', { service: 'dat-dai' }))
    .thenRefused('not-served-here');
  given(on, open)
    .when(roll('A17', { counter: '99' }))
    .thenRefused('unknown-counter');
  given(on, open, { type: 'suspend-service', service: 'chung-thuc', reason: { vi: 'x', en: 'x' } })
    .when(roll('A17'))
    .thenRefused('service-suspended');
});

test('the mode lasts overnight, the numbers do not', () => {
  given(on, open, roll('A17'), { type: 'day', day: '2026-11-25' })
    .when(open, roll('A17'))
    .thenTicket('roll-A17', { state: 'called' });
});
