import { describe, test } from 'vitest';
import { waitingFor } from '../../server/queue/lines.ts';
import {
  aCentre,
  at,
  cancel,
  finish,
  giveBack,
  given,
  issue,
  miss,
  next,
  open,
  park,
  reclass,
  resume,
  start,
  suspend,
} from '../scenario.ts';

describe('a ticket that comes back', () => {
  test.each([
    ['keep', 'A001 1 first-come'],
    ['first', 'A001 1 moved-first'],
    ['last', 'A002 1 first-come'],
  ] as const)('after a no-show stands at the place "%s" of the site: next is %s', (noShow, told) => {
    at(aCentre({ returnPlace: { noShow, parked: 'keep' } }), open('1'), issue(), issue(), issue(), next('1'))
      .given(miss('1'), giveBack('A001'))
      .when(next('1'))
      .thenHappens(`ticket-called ${told}`);
  });

  test('after it was parked keeps its place and its counter', () => {
    given(open('1'), open('2'), issue(), issue(), next('1'), park('1'))
      .given(giveBack('A001'))
      .when(next('2'), next('1'))
      .thenHappens('ticket-called A002 2 first-come', 'ticket-called A001 1 first-come');
  });

  test('after it was parked goes to any counter where the site says so', () => {
    at(aCentre({ parkedKeepsCounter: false }), open('1'), open('2'), issue(), issue(), next('1'), park('1'))
      .given(giveBack('A001'))
      .when(next('2'))
      .thenHappens('ticket-called A001 2 first-come');
  });

  test('waits once, however often that is asked', () => {
    given(open('1'), issue(), next('1'), miss('1'), giveBack('A001')).when(giveBack('A001')).thenNothing();
  });
});

describe('a ticket that is given up', () => {
  test('leaves the line', () => {
    given(issue(), issue())
      .when(cancel('A001'))
      .thenTicket('A001', { state: 'cancelled' })
      .thenIs((state) => waitingFor(state, 'chung-thuc'), 1);
  });

  test('is given up once', () => {
    given(issue(), cancel('A001')).when(cancel('A001')).thenNothing();
  });

  test('may be given up while parked or missed', () => {
    given(open('1'), issue(), issue(), next('1'), park('1'), next('1'), miss('1'))
      .when(cancel('A001'), cancel('A002'))
      .thenHappens('ticket-cancelled A001', 'ticket-cancelled A002');
  });
});

describe('a change of class', () => {
  test('keeps the place among those of the new class', () => {
    const old = { priority: 'cao-tuoi' };
    given(open('1'), issue(), issue('chung-thuc', old), reclass('A001', 'cao-tuoi'))
      .when(next('1'))
      .thenHappens('ticket-called A001 1 first-come')
      .thenTicket('A001', { priority: 'cao-tuoi', tier: 2 });
  });

  test('to none makes the ticket an ordinary one', () => {
    given(issue('chung-thuc', { priority: 'mang-thai' }))
      .when(reclass('A001', null))
      .thenHappens('ticket-reclassed A001')
      .thenTicket('A001', { priority: null, tier: 0 });
  });

  test('to the class it has is no event', () => {
    given(issue()).when(reclass('A001', null)).thenNothing();
  });

  test('is possible while the ticket is at the counter', () => {
    given(open('1'), issue(), next('1'), start('1'))
      .when(reclass('A001', 'co-cong'))
      .thenHappens('ticket-reclassed A001')
      .given(finish('1'));
  });
});

describe('a service', () => {
  test('is suspended once for one reason, and told again for another', () => {
    const day = given(suspend('ho-tich'));
    day.when(suspend('ho-tich')).thenNothing();
    day.when(suspend('ho-tich', 'Mất điện')).thenHappens('service-suspended');
  });

  test('that runs is not resumed', () => {
    given().when(resume('ho-tich')).thenNothing();
  });
});
