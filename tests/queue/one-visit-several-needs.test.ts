import { describe, expect, test } from 'vitest';
import { estimateFor } from '../../server/queue/estimate.ts';
import { peopleBefore } from '../../server/queue/position.ts';
import {
  aCentre,
  addNeed,
  at,
  finish,
  given,
  goOn,
  issue,
  later,
  next,
  open,
  type Scenario,
  start,
  transfer,
  undo,
} from '../scenario.ts';

const visit = issue('chung-thuc', { needs: ['ho-tich', 'dat-dai'] });

describe('a visit with several needs', () => {
  test('goes on at its next service when its part here is finished, with the place of its issue', () => {
    const day = given(open('1'), issue('ho-tich'), visit, issue('ho-tich'), next('1'), start('1'));
    day.when(finish('1')).thenHappens('ticket-finished A001 1', 'ticket-moved-on A001 1');
    day.thenTicket('A001', { state: 'waiting', service: 'ho-tich', needs: ['dat-dai'], visits: 1, endedAt: null });
    expect(day.state.lines['ho-tich']?.ordinary).toEqual(['B001', 'A001', 'B002']);
    expect(day.state.counters['1']).toMatchObject({ current: null, served: 1 });
  });

  test('goes on after the call of the next one, which was decided before', () => {
    given(open('2'), visit, issue(), next('2'))
      .when(next('2'))
      .thenHappens(
        'ticket-started A001 2',
        'ticket-finished A001 2',
        'ticket-called A002 2 first-come',
        'ticket-moved-on A001 2',
      )
      .thenIs(({ counters }) => counters['2']?.current, 'A002');
  });

  test('goes on at once where the counter can do the next need too: nobody is called, the visit counts anew', () => {
    const day = given(open('2'), visit, issue('ho-tich'), next('2'), start('2'), later(5));
    const at = day.now;
    day.when(goOn('2')).thenHappens('ticket-finished A001 2', 'ticket-continued A001 2');
    day.thenTicket('A001', { state: 'serving', service: 'ho-tich', needs: ['dat-dai'], visits: 1, endedAt: null });
    day.thenTicket('A001', { startedAt: at, calledAt: at, counter: '2' });
    expect(day.state.counters['2']).toMatchObject({ current: 'A001', served: 1 });
    day
      .when(next('2'))
      .thenHappens('ticket-finished A001 2', 'ticket-called B001 2 first-come', 'ticket-moved-on A001 2');
  });

  test('goes on for whoever was called only, and is put back as a whole by undo', () => {
    const day = given(open('2'), visit, next('2'));
    const before = day.ticket('A001');
    day.when(goOn('2')).thenHappens('ticket-started A001 2', 'ticket-finished A001 2', 'ticket-continued A001 2');
    day.when(undo('2'));
    expect(day.ticket('A001')).toEqual(before);
    expect(day.state.counters['2']).toMatchObject({ current: 'A001', served: 0 });
  });

  test('is done after the last one', () => {
    given(open('1'), open('3'), visit, next('1'), finish('1'), next('3'), finish('3'), next('3'))
      .when(finish('3'))
      .thenHappens('ticket-started A001 3', 'ticket-finished A001 3')
      .thenTicket('A001', { state: 'done', needs: [], visits: 3 });
  });

  test('is put back as a whole by undo', () => {
    const day = given(open('1'), visit, next('1'), start('1'));
    const before = day.ticket('A001');
    day.when(finish('1'), undo('1'));
    expect(day.ticket('A001')).toEqual(before);
    expect(day.state.counters['1']?.current).toBe('A001');
  });

  test('gets one more need at the counter, behind those that it has', () => {
    given(open('1'), visit, next('1'))
      .when(addNeed('1', 'chung-thuc'))
      .thenHappens('ticket-need-added A001 1')
      .thenTicket('A001', { needs: ['ho-tich', 'dat-dai', 'chung-thuc'] })
      .when(undo('1'))
      .thenTicket('A001', { needs: ['ho-tich', 'dat-dai'] });
  });

  test('that is sent where its next need is done has that need no more', () => {
    given(open('1'), visit, next('1'), transfer('1', { service: 'ho-tich', note: 'thiếu dấu' })).thenTicket('A001', {
      service: 'ho-tich',
      needs: ['dat-dai'],
      note: 'thiếu dấu',
    });
    given(open('1'), visit, next('1'), transfer('1', { service: 'dat-dai' })).thenTicket('A001', {
      needs: ['ho-tich', 'dat-dai'],
    });
  });

  test('passes over a need that the site no longer knows', () => {
    const day = given(open('1'), visit, next('1'));
    const { 'ho-tich': _gone, ...services } = day.rules.services;
    day.rules = { ...day.rules, services };
    day.when(finish('1')).thenTicket('A001', { service: 'dat-dai', needs: [] });
  });
});

describe('a group, or several papers on one number', () => {
  const ahead = (day: Scenario, id: string) => peopleBefore(day.state, day.rules, day.ticket(id), day.now);
  const high = (day: Scenario, id: string) => estimateFor(day.state, day.rules, day.ticket(id), day.now)?.high ?? 0;

  test('is one call, and a longer wait for those behind', () => {
    const usual = given(open('1'), issue(), issue(), issue());
    const many = given(open('1'), issue('chung-thuc', { people: 4, papers: 3 }), issue(), issue());
    expect(ahead(many, 'A003')).toBe(ahead(usual, 'A003'));
    expect(high(many, 'A003')).toBeGreaterThan(high(usual, 'A003'));
    many.thenTicket('A001', { people: 4, papers: 3 });
  });

  test('never makes more than three visits of one', () => {
    const rules = aCentre();
    const few = at(rules, open('1'), issue('chung-thuc', { people: 9 }), issue());
    const crowd = at(rules, open('1'), issue('chung-thuc', { people: 50, papers: 50 }), issue());
    expect(high(crowd, 'A002')).toBe(high(few, 'A002'));
  });
});
