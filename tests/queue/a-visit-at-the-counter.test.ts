import { describe, expect, test } from 'vitest';
import {
  aCentre,
  at,
  call,
  cancel,
  close,
  finish,
  given,
  issue,
  later,
  miss,
  next,
  open,
  park,
  pause,
  recall,
  resume,
  start,
  suspend,
  transfer,
} from '../scenario.ts';

describe('next', () => {
  test('on an empty queue with nobody at the counter is no event', () => {
    given(open('1')).when(next('1')).thenNothing();
  });

  test('on a called ticket starts and finishes it, then calls', () => {
    given(open('1'), issue(), issue(), next('1'))
      .when(next('1', 'A001'))
      .thenHappens('ticket-started A001 1', 'ticket-finished A001 1', 'ticket-called A002 1 first-come');
  });

  test('on a ticket that is being served finishes it, also when nobody waits', () => {
    given(open('1'), issue(), next('1'), start('1')).when(next('1')).thenHappens('ticket-finished A001 1');
  });

  test('pressed twice by a page that says what it saw is one call', () => {
    given(open('1'), issue(), issue(), next('1', null)).when(next('1', null)).thenRefused('changed');
  });

  test('shares one act among its events', () => {
    const day = given(open('1'), issue(), issue(), next('1')).when(next('1'));
    const acts = day.events.slice(-3).map(({ data }) => ('act' in data ? data.act : null));
    expect(new Set(acts).size).toBe(1);
  });

  test('leaves a suspended service alone and goes on when it resumes', () => {
    const day = given(open('2'), issue('ho-tich'), issue(), suspend('ho-tich'));
    day.when(next('2')).thenHappens('ticket-called A001 2 first-come');
    day.given(resume('ho-tich'), finish('2')).when(next('2')).thenHappens('ticket-called B001 2 first-come');
  });
});

describe('call', () => {
  test('takes that ticket and finishes the one before', () => {
    given(open('1'), issue(), issue(), issue(), next('1'))
      .when(call('1', 'A003', 'A001'))
      .thenHappens('ticket-started A001 1', 'ticket-finished A001 1', 'ticket-called A003 1 by-hand');
  });
});

describe('the ticket at the counter', () => {
  test('is called again as often as one likes', () => {
    given(open('1'), issue(), next('1'))
      .when(recall('1'), recall('1'))
      .thenHappens('ticket-recalled A001 1', 'ticket-recalled A001 1')
      .thenTicket('A001', { recalls: 2 });
  });

  test('is started once', () => {
    given(open('1'), issue(), next('1'), start('1')).when(start('1')).thenNothing();
  });

  test('that was only called is finished as started and finished', () => {
    given(open('1'), issue(), next('1'))
      .when(finish('1'))
      .thenHappens('ticket-started A001 1', 'ticket-finished A001 1');
  });

  test('that did not come frees the counter and is no visit', () => {
    given(open('1'), issue(), next('1'))
      .when(miss('1'))
      .thenHappens('ticket-missed A001 1')
      .thenTicket('A001', { state: 'no-show' })
      .thenIs(({ counters }) => [counters['1']?.current, counters['1']?.missed, counters['1']?.served], [null, 1, 0]);
  });

  test('is parked with a note, from the call or from the visit', () => {
    given(open('1'), issue(), issue(), next('1'))
      .given(park('1', 'Thiếu giấy khai sinh'), next('1'), start('1'))
      .when(park('1'))
      .thenTicket('A001', { state: 'parked', note: 'Thiếu giấy khai sinh', counter: '1' })
      .thenTicket('A002', { state: 'parked', note: null });
  });

  test('may be sent to a suspended service, where it keeps its place', () => {
    given(open('1'), issue(), next('1'), suspend('ho-tich'))
      .when(transfer('1', { service: 'ho-tich' }))
      .thenHappens('ticket-transferred A001 1')
      .thenTicket('A001', { state: 'waiting', service: 'ho-tich', counter: '1' });
  });

  test('leaves its procedure with the service it leaves', () => {
    given(open('1'), issue('chung-thuc', { procedure: 'sao-y' }), next('1'))
      .when(transfer('1', { service: 'ho-tich' }))
      .thenTicket('A001', { procedure: null });
  });

  test('may give its turn up until the visit begins', () => {
    given(open('1'), issue(), next('1'))
      .when(cancel('A001'))
      .thenHappens('ticket-cancelled A001')
      .thenIs(({ counters }) => counters['1']?.current, null);
  });
});

describe('figures', () => {
  test('count the minutes from start to finish', () => {
    given(open('1'), issue(), next('1'), later(2), start('1'), later(9))
      .when(finish('1'))
      .thenIs(({ counters }) => counters['1']?.servedMs, 9 * 60_000 + 1);
  });

  test('count from the call where nobody presses start', () => {
    given(open('1'), issue(), next('1'), later(9))
      .when(next('1'))
      .thenIs(({ counters }) => [counters['1']?.served, counters['1']?.servedMs], [1, 9 * 60_000 + 1]);
  });
});

describe('a counter', () => {
  test('opens, pauses, goes on and closes', () => {
    given()
      .when(open('1'), pause('1', 'Giải lao'), open('1'), close('1'))
      .thenHappens('counter-opened 1', 'counter-paused 1', 'counter-opened 1', 'counter-closed 1');
  });

  test.each([
    ['open', [open('1')], open('1')],
    ['paused for the same reason', [open('1'), pause('1', 'x')], pause('1', 'x')],
    ['closed', [], close('1')],
  ])('that is %s already stays so without an event', (_name, before, step) => {
    given(...before)
      .when(step)
      .thenNothing();
  });

  test('tells another reason for its pause', () => {
    given(open('1'), pause('1', 'Họp')).when(pause('1', 'Giải lao')).thenHappens('counter-paused 1');
  });

  test('closes from a pause', () => {
    given(open('1'), pause('1')).when(close('1')).thenHappens('counter-closed 1');
  });
});

test('ids that every object knows are no counter, service, class or ticket', () => {
  for (const id of ['constructor', '__proto__', 'toString']) {
    at(aCentre()).when(open(id)).thenRefused('unknown-counter');
    at(aCentre()).when(issue(id)).thenRefused('unknown-service');
    at(aCentre())
      .when(issue('chung-thuc', { priority: id }))
      .thenRefused('unknown-class');
    given(open('1')).when(call('1', id)).thenRefused('unknown-ticket');
  }
});
