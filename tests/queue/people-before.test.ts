import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateFor, estimateForNewcomer } from '../../server/queue/estimate.ts';
import { waitingFor } from '../../server/queue/lines.ts';
import { peopleBefore, peopleBeforeNewcomer } from '../../server/queue/position.ts';
import {
  aCentre,
  at,
  giveBack,
  given,
  issue,
  later,
  MINUTE_MS,
  miss,
  next,
  open,
  pause,
  Scenario,
  start,
  suspend,
} from '../scenario.ts';
import { chances, commandOf, PATIENCE_MS, sites } from './random-day.ts';

const CLASSES = [undefined, 'cao-tuoi', 'mang-thai'];
const standing = (day: Scenario, ticket: string) => peopleBefore(day.state, day.rules, day.ticket(ticket), day.now);
const estimate = (day: Scenario, ticket: string) => estimateFor(day.state, day.rules, day.ticket(ticket), day.now);

describe('people before a ticket', () => {
  test('are those who came earlier, those of tier 1 and those of tier 2 whom the ratio lets in', () => {
    const old = issue('chung-thuc', { priority: 'cao-tuoi' });
    const day = given(open('1'), issue(), issue(), issue(), old, old, issue('chung-thuc', { priority: 'mang-thai' }));
    // called in the order 6, 4, 1, 2, 5, 3
    expect(['A006', 'A004', 'A001', 'A002', 'A005', 'A003'].map((id) => standing(day, id))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('are nobody and nothing for one who does not wait', () => {
    expect(standing(given(open('1'), issue(), next('1')), 'A001')).toBeNull();
  });

  test('are just as many as the counter then calls before it, whatever classes, ratios and turns', {
    timeout: PATIENCE_MS,
  }, () => {
    const people = fc.array(fc.record({ of: fc.nat(2), ms: fc.nat(20 * MINUTE_MS) }), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(sites, people, fc.nat(10), (rules, coming, called) => {
        const day = new Scenario(rules).given(open('1'));
        for (const { of, ms } of coming) {
          const priority = CLASSES[of];
          day.now += ms;
          day.given(issue('chung-thuc', priority === undefined ? {} : { priority }));
        }
        for (let i = 0; i < called; i++) day.when(next('1'));
        day.now += 1;
        const told = new Map(Object.keys(day.state.tickets).map((id) => [id, standing(day, id)]));
        // time stands still, so that nobody grows too old meanwhile
        const { now } = day;
        for (let i = 0; waitingFor(day.state, 'chung-thuc') > 0; i++) {
          day.now = now;
          day.when(next('1'));
          expect(told.get(day.state.counters['1']?.current ?? ''), `call ${i}`).toBe(i);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('are right for one who waited long, missed the call and begins anew at the end of the line', () => {
    const rules = aCentre({ returnPlace: { noShow: 'last', parked: 'keep' } });
    const day = at(rules, open('1'), issue(), later(50), next('1'), miss('1'), giveBack('A001'));
    day.given(issue('chung-thuc', { priority: 'cao-tuoi' }));
    expect([standing(day, 'A002'), standing(day, 'A001')]).toEqual([0, 1]);
    day.when(next('1')).thenHappens('ticket-called A002 1 tier-2-turn');
  });

  test('are never more than those who wait, on any day', { timeout: PATIENCE_MS }, () => {
    fc.assert(
      fc.property(sites, chances(80), (rules, chance) => {
        const day = new Scenario(rules);
        chance.forEach((one, i) => {
          day.now += one.ms;
          day.run(commandOf(one, day.state, rules, i));
        });
        for (const ticket of Object.values(day.state.tickets)) {
          const people = peopleBefore(day.state, rules, ticket, day.now);
          if (people === null) continue;
          expect(people).toBeGreaterThanOrEqual(0);
          expect(people).toBeLessThan(waitingFor(day.state, ticket.service));
        }
        for (const service of Object.keys(rules.services)) {
          const people = peopleBeforeNewcomer(day.state, rules, service, day.now);
          expect(people).toBeLessThanOrEqual(waitingFor(day.state, service));
          const range = estimateForNewcomer(day.state, rules, service, day.now);
          if (range !== null) expect(range.low).toBeLessThan(range.high);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a newcomer finds what it is told', () => {
    const day = given(open('1'), issue(), issue('chung-thuc', { priority: 'cao-tuoi' }), issue());
    const told = peopleBeforeNewcomer(day.state, day.rules, 'chung-thuc', day.now);
    expect(standing(day.given(issue()), 'A004')).toBe(told);
  });
});

describe('the estimate', () => {
  test.each([
    ['a free counter and nobody before', [open('1'), issue()], 'A001', { low: 0, high: 5 }],
    [
      'a visit of 8 minutes that has just begun',
      [open('1'), issue(), next('1'), start('1'), issue()],
      'A002',
      { low: 0, high: 15 },
    ],
    ['three before at one counter', [open('1'), issue(), issue(), issue(), issue()], 'A004', { low: 10, high: 45 }],
    [
      'three before at two counters',
      [open('1'), open('2'), issue(), issue(), issue(), issue()],
      'A004',
      { low: 0, high: 20 },
    ],
    [
      'a visit that lasts long already',
      [open('1'), issue(), next('1'), start('1'), later(30), issue()],
      'A002',
      { low: 0, high: 15 },
    ],
    ['a counter that pauses and is expected back', [open('1'), pause('1'), issue()], 'A001', { low: 0, high: 25 }],
  ])('for %s', (_name, steps, ticket, range) => {
    expect(estimate(given(...steps), ticket)).toEqual(range);
  });

  test.each([
    ['no counter that serves it is open', [open('3'), issue()]],
    ['the service is suspended', [open('1'), issue(), suspend('chung-thuc')]],
    ['the ticket is called', [open('1'), issue(), next('1')]],
  ])('is not told when %s', (_name, steps) => {
    expect(estimate(given(...steps), 'A001')).toBeNull();
  });

  test('is longer where people of other services came earlier, not where they come later', () => {
    const three = [issue(), issue(), issue()];
    const others = [issue('ho-tich'), issue('ho-tich'), issue('ho-tich')];
    const alone = estimate(given(open('2'), ...three), 'A003');
    expect(estimate(given(open('2'), ...three, ...others), 'A003')).toEqual(alone);
    expect(estimate(given(open('2'), ...others, ...three), 'A003')?.low).toBeGreaterThan(alone?.high ?? 0);
  });
});
