import { describe, expect, test } from 'vitest';
import {
  aCentre,
  at,
  call,
  deferLine,
  giveBack,
  given,
  issue,
  later,
  miss,
  moveLine,
  next,
  onDay,
  open,
  park,
  parkFor,
  postpone,
  resume,
  scan,
  suspend,
  transfer,
  undo,
} from '../scenario.ts';

const three = [issue(), issue(), issue()];
const line = (day: ReturnType<typeof given>) => day.state.lines['chung-thuc']?.ordinary;

describe('a no-show', () => {
  const missed = [open('1'), issue(), ...three, next('1'), miss('1')];

  test('comes back within the time of the site to the place of the site', () => {
    expect(line(given(...missed, later(29), giveBack('A001')))).toEqual(['A001', 'A002', 'A003', 'A004']);
    const behind = aCentre({ returnPlace: { noShow: { behind: 2 }, parked: 'keep' } });
    expect(line(at(behind, ...missed, giveBack('A001')))).toEqual(['A002', 'A003', 'A001', 'A004']);
    const far = aCentre({ returnPlace: { noShow: { behind: 9 }, parked: 'keep' } });
    expect(line(at(far, ...missed, giveBack('A001')))).toEqual(['A002', 'A003', 'A004', 'A001']);
  });

  test('comes back later to the end of the line', () => {
    expect(line(given(...missed, later(31), giveBack('A001')))).toEqual(['A002', 'A003', 'A004', 'A001']);
  });

  test('never comes back to a place before its own', () => {
    const behind = aCentre({ returnPlace: { noShow: { behind: 1 }, parked: 'keep' } });
    expect(line(at(behind, open('1'), issue(), ...three, call('1', 'A003'), miss('1'), giveBack('A003')))).toEqual([
      'A001',
      'A002',
      'A003',
      'A004',
    ]);
  });

  test('comes back by its paper, and the record says so', () => {
    const day = given(...missed)
      .when(scan('A001'))
      .thenHappens('ticket-returned A001');
    expect(day.events.at(-1)).toMatchObject({ data: { by: 'kiosk' } });
    day.when(scan('A001')).thenNothing();
  });
});

describe('a parked ticket', () => {
  const parked = [open('1'), issue('chung-thuc', { kiosk: '1' }), issue(), next('1')];

  test('keeps its list, its place and its counter', () => {
    given(...parked, parkFor('1', ['Giấy chứng sinh', 'Căn cước của cha hoặc mẹ']))
      .thenTicket('A001', { state: 'parked', missing: ['Giấy chứng sinh', 'Căn cước của cha hoặc mẹ'] })
      .when(scan('A001'))
      .thenTicket('A001', { state: 'waiting', bound: '1' })
      .thenIs(({ lines }) => lines['chung-thuc']?.ordinary, ['A001', 'A002']);
  });

  test('gets its list on paper from the printer of its kiosk', () => {
    given(...parked)
      .when(parkFor('1', ['Giấy chứng sinh'], 'j1'))
      .thenHappens('ticket-parked A001 1', 'print-asked A001')
      .thenIs(({ jobs }) => jobs['j1'], {
        ...{ id: 'j1', ticket: 'A001', device: 'in-1', state: 'queued', reprint: false, form: 'papers' },
        ...{ askedAt: expect.any(Number), endedAt: null, reason: null, proof: null },
      });
  });

  test('gets none without a list, or without a printer', () => {
    given(...parked)
      .when(parkFor('1', [], 'j1'))
      .thenHappens('ticket-parked A001 1');
    given(open('1'), issue('chung-thuc', { kiosk: '2' }), next('1'))
      .when(parkFor('1', ['Giấy chứng sinh'], 'j1'))
      .thenHappens('ticket-parked A001 1');
  });

  test('that is undone stands at the counter again with no list', () => {
    given(...parked, parkFor('1', ['Giấy chứng sinh'], 'j1'), undo('1')).thenTicket('A001', {
      state: 'called',
      missing: [],
    });
  });
});

describe('who steps back', () => {
  test('stands behind so many more people, or behind all', () => {
    expect(line(given(...three, issue(), postpone('A001', 2)))).toEqual(['A002', 'A003', 'A001', 'A004']);
    expect(line(given(...three, issue(), postpone('A002', 10)))).toEqual(['A001', 'A003', 'A004', 'A002']);
    expect(line(given(...three, issue(), postpone('A001', 2), postpone('A002', 2)))).toEqual([
      'A003',
      'A001',
      'A002',
      'A004',
    ]);
  });

  test('stands so also among people of one millisecond, and where the gap gets narrower and narrower', () => {
    const day = given();
    for (let n = 0; n < 6; n++) {
      day.given(issue());
      day.now -= 1;
    }
    day.when(postpone('A001', 1));
    expect(day.events.at(-1)).toMatchObject({ type: 'ticket-postponed', data: { behind: 1 } });
    expect(line(day)).toEqual(['A002', 'A001', 'A003', 'A004', 'A005', 'A006']);
    expect(line(day.given(postpone('A002', 3)))?.slice(0, 4)).toEqual(['A001', 'A003', 'A004', 'A002']);

    const crowd = given(...three, issue(), issue());
    for (let n = 0; n < 12; n++) {
      const [first = '', ...others] = line(crowd)?.slice(0, 4) ?? [];
      crowd.given(postpone(first, 3));
      expect(line(crowd)).toEqual([...others, first, 'A005']);
    }
  });

  test('and is kept overnight leaves whole serials to those of the next day', () => {
    const kept = at(aCentre({ endOfDay: 'keep' }));
    for (let n = 0; n < 3; n++) {
      kept.given(issue());
      kept.now -= 1;
    }
    kept.given(postpone('A001', 1), onDay('2026-11-25'), issue());
    expect(Object.values(kept.state.tickets).map(({ serial }) => serial)).toEqual([1, 2, 3, 4]);
  });

  test('stands before everybody who comes after', () => {
    expect(line(given(...three, postpone('A001', 10), issue()))).toEqual(['A002', 'A003', 'A001', 'A004']);
  });

  test('leaves the front to which an officer had put it', () => {
    const day = given(open('1'), open('2'), issue('ho-tich'), ...three, next('2'));
    day.given(transfer('2', { service: 'chung-thuc', place: 'first' }), postpone('B001', 1));
    expect(line(day)).toEqual(['A001', 'B001', 'A002', 'A003']);
  });
});

describe('a suspended service', () => {
  test('gives its whole line to another one, places and numbers kept', () => {
    const day = given(issue('ho-tich'), issue(), issue('ho-tich'), issue(), suspend('chung-thuc'));
    day.when(moveLine('chung-thuc', 'ho-tich')).thenHappens('ticket-moved A001', 'ticket-moved A002');
    expect(day.state.lines['ho-tich']?.ordinary).toEqual(['B001', 'A001', 'B002', 'A002']);
    expect(line(day)).toEqual([]);
  });

  test('has nobody reserved for a counter that does not serve the other one', () => {
    given(open('1'), issue(), next('1'), park('1'), giveBack('A001'), moveLine('chung-thuc', 'ho-tich')).thenTicket(
      'A001',
      { service: 'ho-tich', bound: null },
    );
  });

  test('tells those who wait when it opens again, until it works or the day ends', () => {
    const day = given(issue(), suspend('chung-thuc'));
    day.when(deferLine('chung-thuc', '13:00')).thenHappens('line-deferred');
    expect(day.events.at(-1)).toMatchObject({ data: { service: 'chung-thuc', opening: '13:00', count: 1 } });
    day.when(deferLine('chung-thuc', '13:00')).thenNothing();
    day.thenIs(({ suspended }) => suspended['chung-thuc']?.opening, '13:00');
    day.given(onDay('2026-11-25'), issue('ho-tich'));
    day.thenIs(({ suspended }) => suspended['chung-thuc']?.opening, null);
    day.given(resume('chung-thuc'), suspend('chung-thuc'));
    day.thenIs(({ suspended }) => suspended['chung-thuc']?.opening, null);
  });
});
