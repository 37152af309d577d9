import { describe, expect, test } from 'vitest';
import {
  aCentre,
  alarm,
  aRoster,
  at,
  call,
  close,
  endAlarm,
  finish,
  given,
  issue,
  later,
  MINUTE_MS,
  MORNING_MS,
  next,
  onDay,
  open,
  pause,
  pauseUntil,
  reclass,
  signIn,
  signOut,
  start,
  transfer,
  undo,
} from '../scenario.ts';

const roster = (...steps: Parameters<typeof given>) => at(aRoster(), ...steps);

describe('signing in', () => {
  test('an officer takes a counter and its acts carry the name', () => {
    const day = roster(signIn('1', 'an'), open('1'), issue()).when(next('1'), undo('1'));
    day.thenHappens('ticket-called A001 1 first-come', 'act-undone 1');
    expect(day.events.slice(-2).map(({ data }) => data)).toMatchObject([{ officer: 'an' }, { officer: 'an' }]);
  });

  test('once more at the same counter is nothing', () => {
    roster(signIn('1', 'an')).when(signIn('1', 'an')).thenNothing();
  });

  test('at a second counter leaves the first, which closes', () => {
    roster(signIn('1', 'an'), open('1'))
      .when(signIn('2', 'an'))
      .thenHappens('counter-closed 1', 'officer-signed-out 1', 'officer-signed-in 2')
      .thenIs(({ signedIn }) => Object.keys(signedIn), ['2']);
  });

  test('hands the counter over in the middle of a visit: the ticket stays', () => {
    const day = roster(signIn('1', 'an'), open('1'), issue(), next('1'), start('1')).when(signIn('1', 'chi'));
    day.thenHappens('officer-signed-in 1').thenTicket('A001', { state: 'serving', counter: '1' });
    expect(day.events.at(-1)?.data).toMatchObject({ officer: 'chi', replaced: 'an' });
    day.when(finish('1')).thenHappens('ticket-finished A001 1');
    expect(day.events.at(-1)?.data).toMatchObject({ officer: 'chi' });
  });

  test('is no act: the last act is undone across a handing over, and who is there stays', () => {
    roster(signIn('1', 'an'), open('1'), issue(), next('1'), start('1'), signIn('1', 'chi'))
      .when(undo('1'))
      .thenHappens('act-undone 1')
      .thenTicket('A001', { state: 'called' })
      .thenIs(({ signedIn }) => signedIn['1']?.officer, 'chi');
  });

  test('out closes the counter, and nobody opens it before somebody is there again', () => {
    roster(signIn('1', 'an'), open('1'), pause('1'))
      .when(signOut('1'))
      .thenHappens('counter-closed 1', 'officer-signed-out 1')
      .when(open('1'))
      .thenRefused('nobody-signed-in');
  });

  test('ends with the day', () => {
    roster(signIn('1', 'an'), open('1'), alarm('1'), onDay('2026-11-25'))
      .given(issue())
      .thenIs(({ signedIn, alarms }) => [signedIn, alarms], [{}, {}]);
  });

  test('closing a counter is not going home', () => {
    roster(signIn('1', 'an'), open('1'), close('1')).when(open('1')).thenHappens('counter-opened 1');
  });
});

test('a counter calls for what it serves and the officer may serve', () => {
  roster(signIn('2', 'chi'), open('2'), issue('ho-tich'), issue('chung-thuc'))
    .when(next('2'))
    .thenHappens('ticket-called A001 2 first-come');
});

describe('helping', () => {
  const helping = (afterMinutes = 10) => {
    const { counters } = aCentre();
    const helps = { services: ['ho-tich'], afterMs: afterMinutes * MINUTE_MS };
    return aCentre({ counters: { ...counters, '1': { services: ['chung-thuc'], helps } } });
  };

  test('begins when the own list is empty and somebody has waited long enough', () => {
    const day = at(helping(), open('1'), issue('ho-tich'), issue('ho-tich'), later(9));
    day.when(next('1')).thenNothing();
    day.given(later(1)).when(next('1')).thenHappens('ticket-called B001 1 helping');
    expect(day.ticket('B001').why).toMatchObject({ passedOver: [], passedOverCount: 0 });
  });

  test('own ones go first, also those who have just come', () => {
    at(helping(), open('1'), issue('ho-tich'), later(60), issue())
      .when(next('1'))
      .thenHappens('ticket-called A001 1 first-come');
  });

  test('keeps the classes apart and says whom it passes over', () => {
    const day = at(helping(), open('1'), issue('ho-tich'), issue('ho-tich', { priority: 'mang-thai' }), later(10));
    day.when(next('1')).thenHappens('ticket-called B002 1 helping');
    expect(day.ticket('B002').why?.passedOver).toEqual([{ number: 'B001', rule: 'tier-1' }]);
  });

  test('by hand only while nobody waits for its own', () => {
    const day = at(helping(), open('1'), issue('ho-tich'), later(10), issue());
    day.when(call('1', 'B001')).thenRefused('not-served-here');
    day
      .given(next('1'))
      .when(call('1', 'B001'))
      .thenHappens('ticket-started A001 1', 'ticket-finished A001 1', 'ticket-called B001 1 by-hand');
  });

  test('does not take one that is reserved for another counter', () => {
    at(helping(0), open('3'), issue('ho-tich'), open('2'), next('2'), transfer('2', { counter: '3' }), open('1'))
      .when(next('1'))
      .thenNothing();
  });
});

describe('a wanted officer', () => {
  test('alone calls the ticket, at whatever counter', () => {
    const day = roster(
      signIn('1', 'an'),
      open('1'),
      signIn('2', 'chi'),
      open('2'),
      issue('chung-thuc', { officer: 'chi' }),
    );
    day.when(next('1')).thenNothing();
    day.when(call('1', 'A001')).thenRefused('not-served-here');
    day.when(next('2')).thenHappens('ticket-called A001 2 first-come');
  });

  test('keeps the place of the ticket: others go by without passing it over', () => {
    const day = roster(signIn('1', 'an'), open('1'), signIn('2', 'chi'), open('2'));
    day.given(issue('chung-thuc', { officer: 'chi' }), issue());
    day.when(next('1')).thenHappens('ticket-called A002 1 first-come');
    day.when(next('2')).thenHappens('ticket-called A001 2 first-come');
  });

  test('who is at no counter, or has gone, holds nobody back', () => {
    roster(signIn('1', 'an'), open('1'), issue('chung-thuc', { officer: 'chi' }))
      .when(next('1'))
      .thenHappens('ticket-called A001 1 first-come');
    roster(
      signIn('1', 'an'),
      open('1'),
      signIn('2', 'chi'),
      open('2'),
      issue('chung-thuc', { officer: 'chi' }),
      signOut('2'),
    )
      .when(next('1'))
      .thenHappens('ticket-called A001 1 first-come');
  });

  test('is who a transfer names', () => {
    const day = roster(signIn('1', 'an'), open('1'), signIn('2', 'chi'), open('2'), issue(), next('1'));
    day.when(transfer('1', { officer: 'chi' })).thenHappens('ticket-transferred A001 1');
    day.when(next('1')).thenNothing();
    day.when(next('2')).thenHappens('ticket-called A001 2 first-come');
  });

  test('goes before the counter that a ticket is bound to', () => {
    roster(signIn('1', 'an'), open('1'), signIn('2', 'chi'), open('2'), issue(), next('1'))
      .given(transfer('1', { counter: '2', officer: 'chi' }))
      .when(next('2'))
      .thenHappens('ticket-called A001 2 first-come');
  });
});

test('a pause says when it ends, and a new time is a new pause', () => {
  given(open('1'), pauseUntil('1', 30))
    .thenIs(({ counters }) => counters['1']?.pausedUntil, MORNING_MS + 30 * MINUTE_MS)
    .when(pauseUntil('1', 30))
    .thenNothing()
    .when(pauseUntil('1', 45))
    .thenHappens('counter-paused 1')
    .when(open('1'))
    .thenIs(({ counters }) => counters['1']?.pausedUntil, null);
});

test('an alarm is raised once, needs nobody and nothing open, and any counter ends it', () => {
  const day = roster(signIn('2', 'chi')).when(alarm('1'), alarm('1'));
  day.thenHappens('alarm-raised 1').when(endAlarm('1', '2'), endAlarm('1', '2')).thenHappens('alarm-ended 1');
  expect(day.events.at(-1)?.data).toEqual({ counter: '1', at: '2', officer: 'chi' });
});

test('the record says who gave a class, never who got it', () => {
  const day = roster(signIn('1', 'an'), issue());
  day.when({ ...reclass('A001', 'co-cong'), doneBy: { role: 'page', page: 'console 1', counter: '1' } } as ReturnType<
    typeof reclass
  >);
  day.thenHappens('ticket-reclassed A001');
  expect(day.events.at(-1)?.data).toMatchObject({
    grantedBy: 'officer',
    doneBy: { role: 'page', page: 'console 1', counter: '1', officer: 'an' },
  });
});
