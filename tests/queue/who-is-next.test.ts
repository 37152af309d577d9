import { describe, expect, test } from 'vitest';
import { PASSED_OVER_MAX } from '../../server/queue/rules.ts';
import type { TransferPlace } from '../../server/queue/words.ts';
import { aCentre, at, call, close, given, issue, later, next, open, type Scenario, transfer } from '../scenario.ts';

const CLASS = { o: undefined, c: 'cao-tuoi', m: 'mang-thai' };

/** o: ordinary, c: tier 2, m: tier 1, a figure: so many minutes pass. In order of arrival. */
function arrive(day: Scenario, people: string): Scenario {
  for (const word of people.split(' ')) {
    if (/^\d+$/.test(word)) day.given(later(Number(word)));
    else if (word !== '') day.given(issue('chung-thuc', priorityOf(word)));
  }
  return day;
}
function priorityOf(word: string): { priority?: string } {
  const priority = CLASS[word as keyof typeof CLASS];
  return priority === undefined ? {} : { priority };
}

/** Presses next until nobody waits; tells number and rule of each call. */
function callsUntilEmpty(day: Scenario, counter = '1'): string[] {
  const told: string[] = [];
  for (;;) {
    const before = day.events.length;
    day.when(next(counter));
    const called = day.events.slice(before).find(({ type }) => type === 'ticket-called');
    if (called?.type !== 'ticket-called') return told;
    told.push(`${Number(called.data.ticket.slice(1))} ${called.data.why.rule}`);
  }
}

describe('the order of calls at one counter', () => {
  test.each([
    ['ordinary people by arrival', 'o o o', '1 first-come, 2 first-come, 3 first-come'],
    ['tier 1 goes next', 'o o m', '3 tier-1, 1 first-come, 2 first-come'],
    ['tier 1 among themselves by arrival', 'o m m', '2 tier-1, 3 tier-1, 1 first-come'],
    [
      'two of tier 1 in a row, then one of the others',
      'o o m m m',
      '3 tier-1, 4 tier-1, 1 tier-1-limit, 5 tier-1, 2 first-come',
    ],
    ['tier 1 in a row without end while nobody else waits', 'm m m', '1 first-come, 2 first-come, 3 first-come'],
    [
      'one of tier 2, then two ordinary ones',
      'o o o c c',
      '4 tier-2-turn, 1 first-come, 2 first-come, 5 tier-2-turn, 3 first-come',
    ],
    ['who came first anyway needs no better reason', 'c o', '1 first-come, 2 first-come'],
    ['tier 2 all alone', 'c c', '1 first-come, 2 first-come'],
    ['the ordinary turn passes tier 2 over', 'c c o o', '1 first-come, 3 ordinary-turn, 4 ordinary-turn, 2 first-come'],
    [
      'the limit of tier 1 gives way to the turn of tier 2',
      'o m m m c',
      '2 tier-1, 3 tier-1, 5 tier-1-limit, 4 tier-1, 1 first-come',
    ],
    ['who has waited 45 minutes goes before the ratio', 'o 45 c', '1 aged, 2 first-come'],
    ['44 minutes are not yet too long', 'o 44 c', '2 tier-2-turn, 1 first-come'],
    ['of two who waited too long the earlier one', 'c o 45', '1 first-come, 2 first-come'],
    ['tier 1 goes before one who waited too long', 'o 50 m', '2 tier-1, 1 first-come'],
  ])('%s', (_name, people, calls) => {
    expect(callsUntilEmpty(arrive(given(open('1')), people)).join(', ')).toBe(calls);
  });

  test('a line that is empty at its turn keeps the turn', () => {
    const day = arrive(given(open('1')), 'o o o');
    day.given(next('1'), next('1'));
    expect(callsUntilEmpty(arrive(day, 'c')).join(', ')).toBe('4 tier-2-turn, 3 first-come');
  });

  test('two counters keep their ratios apart', () => {
    const day = arrive(given(open('1'), open('2')), 'o o c c');
    day.when(next('1'), next('2')).thenHappens('ticket-called A003 1 tier-2-turn', 'ticket-called A004 2 tier-2-turn');
  });
});

describe('a counter with several services', () => {
  test('calls the earliest of all its services', () => {
    given(open('2'), issue('ho-tich'), issue('chung-thuc'), issue('ho-tich'))
      .when(next('2'), next('2'))
      .thenHappens(
        'ticket-called B001 2 first-come',
        'ticket-started B001 2',
        'ticket-finished B001 2',
        'ticket-called A001 2 first-come',
      );
  });

  test('never calls for a service that it does not serve', () => {
    given(open('1'), issue('ho-tich')).when(next('1')).thenNothing();
  });
});

describe('a ticket that was sent on', () => {
  const sent = (place: TransferPlace) =>
    given(open('1'), open('3'), issue(), issue('ho-tich'), issue('ho-tich'), next('1')).given(
      transfer('1', { service: 'ho-tich', place }),
    );

  test.each([
    ['keep', 'A001 first-come'],
    ['first', 'A001 moved-first'],
    ['last', 'B001 first-come'],
  ] as const)('with place "%s" makes %s the next', (place, told) => {
    const [ticket, rule] = told.split(' ');
    sent(place).when(next('3')).thenHappens(`ticket-called ${ticket} 3 ${rule}`);
  });

  test('to the back comes after all who wait', () => {
    sent('last')
      .given(next('3'), next('3'))
      .when(next('3'))
      .thenHappens('ticket-started B002 3', 'ticket-finished B002 3', 'ticket-called A001 3 first-come');
  });

  test('to one counter is called by that one alone while it is not closed', () => {
    const day = given(open('1'), open('2'), issue(), next('1'), transfer('1', { counter: '2' }));
    day.when(next('1')).thenNothing();
    day.when(call('1', 'A001')).thenRefused('not-served-here');
    day.given(close('2')).when(next('1')).thenHappens('ticket-called A001 1 first-come');
  });
});

describe('why', () => {
  test('names those who were passed over, earliest first, at most PASSED_OVER_MAX, and counts them all', () => {
    const day = arrive(given(open('1')), 'o o o o o o o o o o o o m').when(next('1'));
    const why = day.ticket('A013').why;
    expect(why).toMatchObject({ rule: 'tier-1', passedOverCount: 12 });
    expect(why?.passedOver).toHaveLength(PASSED_OVER_MAX);
    expect(why?.passedOver[0]).toEqual({ number: 'A001', rule: 'tier-1' });
  });

  test('tells for each the rule that passed it over', () => {
    const day = arrive(given(open('1')), 'm m m c o o').given(next('1'), next('1'), next('1'), next('1'));
    day.given(issue('chung-thuc', { priority: 'mang-thai' }));
    expect(day.ticket('A004').why).toMatchObject({
      rule: 'tier-1-limit',
      passedOver: [{ number: 'A003', rule: 'tier-1-limit' }],
    });
  });

  test('an officer who picks by hand passes over by hand', () => {
    const day = arrive(given(open('1')), 'm o o').when(call('1', 'A003'));
    expect(day.ticket('A003').why).toMatchObject({
      rule: 'by-hand',
      passedOver: [
        { number: 'A001', rule: 'by-hand' },
        { number: 'A002', rule: 'by-hand' },
      ],
    });
  });

  test('a pick by hand does not use up a turn', () => {
    const day = arrive(given(open('1')), 'o c c').given(call('1', 'A002'));
    day
      .when(next('1'))
      .thenHappens('ticket-started A002 1', 'ticket-finished A002 1', 'ticket-called A003 1 tier-2-turn');
  });

  test('does not count those who are kept for another counter', () => {
    const day = given(open('1'), open('2'), issue(), issue(), issue(), next('1'), transfer('1', { counter: '2' }));
    day.when(call('1', 'A003'));
    expect(day.ticket('A003').why).toMatchObject({ passedOverCount: 1, passedOver: [{ number: 'A002' }] });
  });

  test('tells how long the ticket waited', () => {
    const day = given(open('1'), issue(), later(7)).when(next('1'));
    expect(day.ticket('A001').why?.waitedMs).toBe(7 * 60_000 + 1);
  });
});

test('the ratios are those of the site', () => {
  const rules = aCentre({ tier1InRow: 1, tier2Turn: { priority: 2, ordinary: 1 } });
  expect(callsUntilEmpty(arrive(at(rules, open('1')), 'o o c c c m m')).join(', ')).toBe(
    '6 tier-1, 3 tier-1-limit, 7 tier-1, 4 tier-2-turn, 1 first-come, 5 tier-2-turn, 2 first-come',
  );
});
