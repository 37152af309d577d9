import { expect, test } from 'vitest';
import {
  call,
  cancel,
  close,
  given,
  issue,
  later,
  miss,
  next,
  onDay,
  open,
  park,
  pause,
  reclass,
  type Step,
  start,
  transfer,
  undo,
} from '../scenario.ts';

const SECOND = 1 / 60;

test('undo of next takes back the finish and the call together', () => {
  given(open('1'), issue(), issue(), next('1'), start('1'), next('1'))
    .when(undo('1'))
    .thenHappens('act-undone 1')
    .thenTicket('A001', { state: 'serving', endedAt: null })
    .thenTicket('A002', { state: 'waiting', why: null })
    .thenIs(({ lines }) => lines['chung-thuc']?.ordinary, ['A002'])
    .thenIs(({ counters }) => [counters['1']?.current, counters['1']?.served], ['A001', 0]);
});

test('an undone call gives the turn back', () => {
  given(open('1'), issue(), issue('chung-thuc', { priority: 'cao-tuoi' }), next('1'), undo('1'))
    .when(next('1'))
    .thenHappens('ticket-called A002 1 tier-2-turn');
});

test.each<[string, Step]>([
  ['pause', pause('1')],
  ['close', close('1')],
  ['call', call('1', 'A001')],
])('undo of %s puts the counter back to work', (name, step) => {
  const day = given(open('1'), issue()).given(step).when(undo('1'));
  expect(day.events.at(-1)?.data).toMatchObject({ name });
  day.thenIs(({ counters }) => [counters['1']?.state, counters['1']?.current], ['open', null]);
});

test.each<[string, Step]>([
  ['start', start('1')],
  ['no-show', miss('1')],
  ['park', park('1')],
  ['transfer', transfer('1', { service: 'ho-tich', place: 'last' })],
])('undo of %s brings the called ticket back to the counter', (name, step) => {
  const day = given(open('1'), issue(), next('1')).given(step).when(undo('1'));
  expect(day.events.at(-1)?.data).toMatchObject({ name });
  day.thenTicket('A001', { state: 'called', service: 'chung-thuc' });
  day.thenIs(({ counters }) => counters['1']?.current, 'A001');
});

test('an act is undone once', () => {
  given(open('1'), issue(), next('1'), undo('1')).when(undo('1')).thenRefused('nothing-to-undo');
});

test('an act can be undone for ten seconds, not longer', () => {
  const day = () => given(open('1'), issue(), next('1'));
  day()
    .given(later(9.9 * SECOND))
    .when(undo('1'))
    .thenHappens('act-undone 1');
  day()
    .given(later(10.1 * SECOND))
    .when(undo('1'))
    .thenRefused('undo-expired');
});

test.each<[string, Step[]]>([
  ['was called elsewhere', [next('3')]],
  ['was given up', [cancel('A001')]],
  ['changed its class', [reclass('A001', 'co-cong')]],
])('a ticket that %s meanwhile is not pulled back', (_name, elsewhere) => {
  given(open('1'), open('3'), issue(), next('1'), transfer('1', { service: 'ho-tich' }))
    .given(...elsewhere)
    .when(undo('1'))
    .thenRefused('undo-overtaken');
});

test('a called ticket that was given up does not come back by undo', () => {
  given(open('1'), issue(), next('1'), cancel('A001')).when(undo('1')).thenRefused('undo-overtaken');
});

test('a new paper asked for since the act stays asked for', () => {
  const paper: Step = { type: 'reprint-ticket', ticket: 'A001', job: 'paper-2', device: 'in-1' };
  given(open('1'), issue(), next('1'), paper).when(undo('1')).thenTicket('A001', { state: 'waiting', job: 'paper-2' });
});

test('an act of yesterday is history', () => {
  given(open('1'), issue(), next('1'), onDay('2026-11-25'))
    .given(issue())
    .when(undo('1'))
    .thenRefused('nothing-to-undo');
});
