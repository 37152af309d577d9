import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMissed } from '../../server/queue/appointments.ts';
import { estimateFor } from '../../server/queue/estimate.ts';
import { waitingFor } from '../../server/queue/lines.ts';
import type { DayPart } from '../../server/queue/opening.ts';
import { peopleBefore, peopleBeforeNewcomer } from '../../server/queue/position.ts';
import type { AppointmentRules } from '../../server/queue/rules.ts';
import { slotStarts } from '../../server/queue/slots.ts';
import {
  aCentre,
  at,
  book,
  checkIn,
  issue,
  later,
  MINUTE_MS,
  next,
  onDay,
  open,
  park,
  reclass,
  Scenario,
  type Step,
  slot,
  suspend,
  TODAY,
  transfer,
  unbook,
} from '../scenario.ts';
import { PATIENCE_MS, sites } from './random-day.ts';

const APPOINTMENTS: AppointmentRules = {
  services: { 'chung-thuc': { minutes: 30, capacity: 2, from: 0, to: 1_440 } },
  earlyMs: 15 * MINUTE_MS,
  lateMs: 10 * MINUTE_MS,
  missedMs: 30 * MINUTE_MS,
  daysAhead: 14,
  share: { appointment: 1, walkIn: 1 },
};
const centre = (change: Partial<AppointmentRules> = {}) => aCentre({ appointments: { ...APPOINTMENTS, ...change } });
const day = (...steps: Step[]) => at(centre(), ...steps);
const standing = (scene: Scenario, id: string) => peopleBefore(scene.state, scene.rules, scene.ticket(id), scene.now);

describe('slots', () => {
  const part = (open: number, close: number): DayPart => ({ open, close, ticketsFrom: open, lastTicket: close });
  const rules = (slots: Partial<AppointmentRules['services'][string]>) => {
    const week = [[part(450, 690), part(780, 1_020)], [], [], [], [], [], []];
    const opening = { week, closedOn: { '2026-11-30': true as const }, openOn: {}, services: {} };
    const services = { 'chung-thuc': { minutes: 30, capacity: 2, from: 0, to: 1_440, ...slots } };
    return aCentre({ opening, appointments: { ...APPOINTMENTS, services } });
  };
  test.each([
    ['fill both halves of a day', '2026-11-23', { minutes: 60 }, [450, 510, 570, 630, 780, 840, 900, 960]],
    ['end with the half-day', '2026-11-23', { minutes: 100 }, [450, 550, 780, 880]],
    ['keep to their own times', '2026-11-23', { from: 480, to: 600 }, [480, 510, 540, 570]],
    ['are none on a day without hours', '2026-11-24', {}, []],
    ['are none on a holiday', '2026-11-30', {}, []],
  ])('%s', (_name, date, slots, starts) => {
    expect(slotStarts(rules(slots), 'chung-thuc', date)).toEqual(starts);
  });
});

describe('a booking', () => {
  test('keeps a place until the slot is full, and gives it free again', () => {
    const full = day(book('A', slot('09:00')), book('B', slot('09:00')));
    full.when(book('C', slot('09:00'))).thenRefused('slot-full');
    full.when(unbook('A'), book('C', slot('09:00'))).thenHappens('appointment-cancelled', 'appointment-booked');
    full.when(unbook('A')).thenNothing();
  });
  test.each([
    ['slot-in-past', 'a slot that has begun', slot('07:30')],
    ['slot-in-past', 'a day that is over', slot('09:00', 'chung-thuc', '2026-11-23')],
    ['no-such-slot', 'a time between two slots', slot('09:10')],
    ['no-such-slot', 'a service without appointments', slot('09:00', 'ho-tich')],
    ['unknown-service', 'a service that is not there', slot('09:00', 'thue')],
    ['slot-too-far', 'a day too far ahead', slot('09:00', 'chung-thuc', '2026-12-09')],
  ] as const)('is refused, %s: %s', (code, _name, wish) => {
    day().when(book('A', wish)).thenRefused(code);
  });
  test('is unknown where nobody books', () => {
    at(aCentre())
      .when(book('A', slot('09:00')))
      .thenRefused('no-such-slot');
    at(aCentre()).when(checkIn('A')).thenRefused('unknown-appointment');
  });
  test('of another day lasts when the day turns, one of today does not, and nobody coming is told', () => {
    const scene = day(book('A', slot('09:00')), book('B', slot('09:00', 'chung-thuc', '2026-11-25')), issue());
    scene.given(onDay('2026-11-25'), later(1_440), issue());
    scene.when(checkIn('A')).thenRefused('unknown-appointment');
    const ended = scene.events.find(({ type }) => type === 'day-ended');
    expect(ended?.data).toMatchObject({ missed: ['A'] });
    expect(Object.keys(scene.state.appointments)).toEqual(['B']);
  });
});

describe('a check-in', () => {
  const booked = () => day(book('A', slot('09:00')));
  test.each([
    [44, 'too-early'],
    [45, null],
    [60, null],
    [70, null],
    [71, null],
    [90, null],
    [91, 'appointment-over'],
  ])('%i minutes after eight: %s', (minutes, code) => {
    const scene = booked().given(later(minutes));
    scene.now -= scene.now % MINUTE_MS;
    scene.when(checkIn('A', '1'));
    if (code === null) scene.thenHappens('ticket-issued A001');
    else scene.thenRefused(code as 'too-early');
  });
  test('keeps the place of the slot up to ten minutes late, later it is a walk-in', () => {
    const inTime = booked().given(later(69), checkIn('A'));
    inTime.thenTicket('A001', { place: { lane: 'line', at: slot('09:00').at, n: 1 } });
    const late = booked().given(later(75), checkIn('A'));
    late.thenTicket('A001', { appointment: { code: 'A', at: slot('09:00').at, late: true, service: 'chung-thuc' } });
    expect(late.ticket('A001').place.at).toBeGreaterThan(slot('09:10').at);
  });
  test('happens once, and tells the number the next time', () => {
    const scene = booked().given(later(50), checkIn('A'));
    expect(scene.run({ type: 'check-in', code: 'A', ticket: 'x', grantedBy: 'kiosk', lang: 'vi' })).toEqual({
      rejected: 'already-checked-in',
      told: { number: 'A001' },
    });
    scene.when(unbook('A')).thenRefused('already-checked-in');
  });
  test('is refused for one that was given back, one that nobody booked and a service that is suspended', () => {
    booked().given(unbook('A'), later(50)).when(checkIn('A')).thenRefused('appointment-cancelled');
    booked().given(later(50)).when(checkIn('B')).thenRefused('unknown-appointment');
    booked().given(later(50), suspend('chung-thuc')).when(checkIn('A')).thenRefused('service-suspended');
  });
  test('that did not come in time is missed, and can not be given back any more', () => {
    const scene = booked().given(later(91));
    expect(isMissed(scene.rules, scene.state.appointments['A'] as never, scene.now)).toBe(true);
    scene.when(unbook('A')).thenRefused('appointment-over');
  });
  test('sends nobody who comes later behind its slot', () => {
    const scene = booked().given(later(45), checkIn('A'), issue());
    expect(scene.ticket('A002').place.at).toBeLessThan(slot('08:46').at);
  });
});

describe('at the counter', () => {
  const mixed = () =>
    day(
      ...[book('A', slot('09:00')), book('B', slot('09:00')), open('1'), later(30)],
      ...[issue(), issue(), issue(), later(15), checkIn('B'), checkIn('A')],
    );
  test('one whose slot is to come waits for everybody else', () => {
    const scene = mixed();
    scene.when(next('1'), next('1'), next('1'));
    expect(scene.state.counters['1']?.current).toBe('A003');
    scene
      .when(next('1'))
      .thenHappens('ticket-started A003 1', 'ticket-finished A003 1', 'ticket-called A004 1 first-come');
  });
  test('from the slot on both kinds take turns, in the order of slot and serial, and say why', () => {
    const scene = mixed().given(later(15));
    const calls: string[] = [];
    for (let n = 0; n < 5; n++) {
      scene.given(next('1'));
      const { why } = scene.ticket(scene.state.counters['1']?.current ?? '');
      const passed = why?.passedOver.map(({ number, rule }) => `${number} ${rule}`).join(', ');
      calls.push(`${scene.state.counters['1']?.current} ${why?.rule}: ${passed}`);
    }
    expect(calls).toEqual([
      'A004 appointment-turn: A001 appointment-turn, A002 appointment-turn, A003 appointment-turn',
      'A001 first-come: ',
      'A005 appointment-turn: A002 appointment-turn, A003 appointment-turn',
      'A002 first-come: ',
      'A003 first-come: ',
    ]);
  });
  test('a slot that has begun stays so when the clock goes back: nobody behind it comes first as if it were not there', () => {
    const scene = mixed().given(later(16), issue(), later(-3), next('1'));
    expect(scene.ticket('A004').why?.rule).toBe('appointment-turn');
  });
  test('a walk-in that goes before an earlier slot says that it is its turn', () => {
    const scene = day(
      ...[book('A', slot('09:00')), book('B', slot('09:00')), open('1'), later(55)],
      ...[checkIn('A'), checkIn('B'), later(10), issue(), next('1'), next('1')],
    );
    expect(scene.ticket('A003').why).toMatchObject({
      rule: 'walk-in-turn',
      passedOver: [{ number: 'A002', rule: 'walk-in-turn' }],
    });
  });
  test('a check-in later than another of a later slot still goes first', () => {
    const scene = day(
      ...[book('A', slot('09:00')), book('B', slot('09:30')), open('1'), later(75)],
      ...[checkIn('B'), later(0)],
    );
    scene.now = slot('09:09').at;
    scene.given(checkIn('A'), later(30), next('1')).thenTicket('A002', { state: 'called' });
  });
  test('tier 1 goes first, also one that has an appointment', () => {
    const scene = mixed().given(later(15), issue('chung-thuc', { priority: 'mang-thai' }));
    scene.given(reclass('A004', 'mang-thai'), next('1'));
    scene.thenTicket('A004', { state: 'called' });
    scene.given(next('1')).thenTicket('A006', { state: 'called' });
  });
  test('who has waited too long keeps to the share of the walk-ins', () => {
    const scene = mixed().given(later(120), next('1'), next('1'));
    scene.thenTicket('A004', { state: 'done' }).thenTicket('A001', { state: 'called' });
  });
  test('an appointment sent to another service waits there as it came, among the others', () => {
    const scene = day(book('A', slot('09:00')), open('2'), open('3'), later(50), checkIn('A'), next('2'));
    scene.given(issue('ho-tich'), transfer('2', { service: 'ho-tich' }), issue('ho-tich'));
    expect(scene.ticket('A001').place.at).toBeLessThanOrEqual(scene.now);
    scene.given(next('3'), next('3')).thenTicket('A001', { state: 'called' });
  });
  test('one that was parked comes back to its slot', () => {
    const scene = day(book('A', slot('09:00')), open('1'), later(65), checkIn('A'), next('1'), park('1'));
    scene.given({ type: 'return-ticket', ticket: 'A001' });
    scene.thenTicket('A001', { place: { lane: 'line', at: slot('09:00').at, n: 1 } });
  });
});

describe('people before', () => {
  test('one whose slot is to come is told how things stand then, and no wait before it', () => {
    const scene = day(book('A', slot('09:00')), open('1'), later(45), issue(), issue(), checkIn('A'));
    expect(standing(scene, 'A003')).toBe(0);
    scene.given(next('1'));
    const others = [book('A', slot('09:00')), book('B', slot('09:00')), issue(), issue()];
    const waits = day(...others, open('1'), later(45), checkIn('A'), checkIn('B'));
    expect(standing(waits, 'A004')).toBe(2);
    expect(estimateFor(waits.state, waits.rules, waits.ticket('A004'), waits.now)?.low).toBe(10);
  });
  test('a newcomer finds what it is told', () => {
    const scene = day(book('A', slot('09:00')), open('1'), later(50), issue(), checkIn('A'), later(15));
    const told = peopleBeforeNewcomer(scene.state, scene.rules, 'chung-thuc', scene.now);
    expect(standing(scene.given(issue()), 'A003')).toBe(told);
  });
  test('are just as many as the counter then calls, whatever share, classes and turns', {
    timeout: PATIENCE_MS,
  }, () => {
    const coming = fc.array(fc.record({ of: fc.nat(4), ms: fc.nat(6 * MINUTE_MS) }), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(sites, coming, fc.nat(10), (rules, people, called) => {
        const slots = { 'chung-thuc': { minutes: 15, capacity: 50, from: 0, to: 1_440 } };
        const appointments = {
          ...(rules.appointments ?? APPOINTMENTS),
          services: slots,
          lateMs: 0,
          earlyMs: 90 * MINUTE_MS,
        };
        const scene = new Scenario({ ...rules, appointments }).given(open('1'));
        people.forEach(({ of, ms }, n) => {
          const priority = [undefined, 'cao-tuoi', 'mang-thai'][of];
          scene.now += ms;
          const later = scene.now - (scene.now % (15 * MINUTE_MS)) + 15 * MINUTE_MS;
          const minute = 480 + (later - slot('08:00').at) / MINUTE_MS;
          const coded = { ...slot('08:00'), minute, at: later };
          if (of < 3) scene.given(issue('chung-thuc', priority === undefined ? {} : { priority }));
          else scene.given(book(`code-${n}`, coded), checkIn(`code-${n}`));
        });
        // every slot has begun
        scene.now += 15 * MINUTE_MS;
        for (let n = 0; n < called; n++) scene.when(next('1'));
        const { now } = scene;
        const told = new Map(Object.keys(scene.state.tickets).map((id) => [id, standing(scene, id)]));
        for (let n = 0; waitingFor(scene.state, 'chung-thuc') > 0; n++) {
          scene.now = now;
          scene.when(next('1'));
          expect(told.get(scene.state.counters['1']?.current ?? ''), `call ${n}`).toBe(n);
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('both kinds get their share, however many of the other wait', { timeout: PATIENCE_MS }, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (appointment, walkIn) => {
      const services = { 'chung-thuc': { minutes: 30, capacity: 20, from: 0, to: 1_440 } };
      const scene = at(centre({ services, share: { appointment, walkIn } }), open('1'));
      for (let n = 0; n < 20; n++) scene.given(book(`c${n}`, slot('09:00')), issue());
      scene.given(later(50), ...Array.from({ length: 20 }, (_, n) => checkIn(`c${n}`)), later(15));
      const round = appointment + walkIn;
      for (let n = 0; n < 4 * round && n < 20; n++) {
        scene.given(next('1'));
        const kept = scene.ticket(scene.state.counters['1']?.current ?? '').appointment !== null;
        expect(kept, `call ${n}`).toBe(n % round < appointment);
      }
    }),
    { numRuns: 16 },
  );
});

describe('a list from another system', () => {
  const line = (n: number, code: string, time: string, service = 'chung-thuc') => ({
    line: n,
    code,
    slot: slot(time, service),
  });
  const list = [
    line(2, 'A', '09:00'),
    line(3, 'B', '09:00'),
    line(4, 'C', '09:00'),
    line(5, 'A', '10:00'),
    line(6, 'D', '07:00'),
  ];
  test('is taken whole or not at all', () => {
    const scene = day();
    scene.when({ type: 'import-appointments', list, partial: false }).thenRefused('import-faulty');
    scene.when({ type: 'import-appointments', list: list.slice(0, 2), partial: false });
    scene.thenHappens('appointments-imported').thenIs(({ appointments }) => Object.keys(appointments), ['A', 'B']);
  });
  test('or the lines that fit, and the others are written down', () => {
    const scene = day().when({ type: 'import-appointments', list, partial: true });
    expect(scene.events.at(-1)?.data).toMatchObject({
      refused: [
        { line: 4, reason: 'slot-full' },
        { line: 5, reason: 'code-taken' },
        { line: 6, reason: 'slot-in-past' },
      ],
    });
  });
  test('of nothing that fits changes nothing', () => {
    day()
      .when({ type: 'import-appointments', list: list.slice(4), partial: true })
      .thenNothing();
  });
});

test('the usual day of these tests is the one of the slots', () => {
  expect(slot('08:00').day).toBe(TODAY);
});
