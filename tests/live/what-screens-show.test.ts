import { beforeEach, expect, test } from 'vitest';
import { byOrder } from '../../displays/live/by-order.ts';
import { lookAt } from '../../server/live/look-at.ts';
import { TICKETS_LISTED_MAX } from '../../server/live/topics/console-tickets.ts';
import { JOBS_SHOWN_MAX } from '../../server/live/topics/kiosk.ts';
import { LOBBY_CALLS } from '../../server/protocol/lobby-calls.ts';
import { counterLabel } from '../../server/views/counter.ts';
import { Hall } from './hall.ts';

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
  for (const counter of ['1', '2']) hall.run({ type: 'open-counter', counter });
});

/** One entity of a topic, as it would arrive. */
function shown(topic: string, entity: string): unknown {
  const value = lookAt(topic, hall.view())?.[entity];
  return value && JSON.parse(JSON.stringify(value));
}
const names = (topic: string, kind: string) =>
  Object.keys(lookAt(topic, hall.view()) ?? {}).filter((name) => name.startsWith(`${kind}/`));

test('every topic knows its site', () => {
  hall.issue('t1');
  for (const topic of ['lobby/main', 'sign/1', 'console/1', 'kiosk/1', 'ticket/t1', 'admin', 'reception'])
    expect(shown(topic, 'site')).toEqual({
      name: { vi: 'Trung tâm Yên Phú', en: 'Yên Phú centre' },
      short: { vi: 'Xã Yên Phú', en: 'Xã Yên Phú' },
      demo: false,
      address: 'http://192.168.1.10:8080',
      languages: ['vi', 'en'],
      timezone: 'Asia/Ho_Chi_Minh',
      hours: null,
      day: '2026-11-24',
      roll: false,
    });
});

test('a lobby shows the counters, services, calls and notices of its own zone', () => {
  hall.issue('t1', 'chung-thuc', 'mang-thai');
  hall.next('1');
  expect(names('lobby/main', 'counter')).toEqual(['counter/1', 'counter/2']);
  expect(names('lobby/main', 'service')).toEqual(['service/chung-thuc', 'service/ho-tich']);
  expect(names('lobby/tang-2', 'counter')).toEqual(['counter/3']);
  expect(names('lobby/tang-2', 'call')).toEqual([]);
  expect(shown('lobby/main', 'zone')).toEqual({ id: 'main', name: { vi: 'Sảnh chính', en: 'Main hall' } });
  expect(shown('lobby/main', 'notice/1')).toHaveProperty('text.vi');
  expect(shown('lobby/main', 'counter/1')).toEqual({
    ...{ id: '1', order: 0, name: { vi: 'Quầy 1', en: 'Counter 1' }, label: '1', state: 'open' },
    current: { number: 'A001', state: 'called', priority: true },
  });
  expect(shown('lobby/main', `call/${hall.seq}`)).toEqual({
    ...{ number: 'A001', counter: '1', counterName: { vi: 'Quầy 1', en: 'Counter 1' }, counterLabel: '1' },
    ...{ at: '2026-11-24T08:00:00.000+07:00', recalled: 0, priority: true },
  });
});

test('a lobby lists the last calls, and a recall is told in its call', () => {
  for (let n = 0; n < 10; n++) hall.issue(`t${n}`);
  for (let n = 0; n < 10; n++) hall.next('1');
  expect(names('lobby/main', 'call')).toHaveLength(LOBBY_CALLS);
  const call = names('lobby/main', 'call').at(0) ?? '';
  hall.run({ type: 'recall-ticket', counter: '1' });
  expect(shown('lobby/main', call)).toMatchObject({ number: 'A010', recalled: 1 });
});

test('a suspended service says why, and how many wait', () => {
  hall.issue('t1', 'ho-tich');
  const reason = { vi: 'Hệ thống tạm ngừng', en: 'The system is down' };
  hall.run({ type: 'suspend-service', service: 'ho-tich', reason });
  for (const topic of ['lobby/main', 'kiosk/1', 'admin'])
    expect(shown(topic, 'service/ho-tich')).toMatchObject({ state: 'suspended', reason, waiting: 1, estimate: null });
});

test('a sign shows its counter, the current call and who is next', () => {
  for (const id of ['t1', 't2']) hall.issue(id);
  hall.next('1');
  expect(shown('sign/1', 'counter/1')).toMatchObject({
    services: [{ name: { vi: 'Chứng thực' }, label: { vi: 'Sao y' } }],
    current: { number: 'A001', state: 'called', calledAt: '2026-11-24T08:00:00.000+07:00' },
    next: 'A002',
  });
  expect(names('sign/1', 'call')).toEqual([`call/${hall.seq}`]);
  hall.run({ type: 'finish-ticket', counter: '1' });
  expect(names('sign/1', 'call')).toEqual([]);
  hall.run({ type: 'pause-counter', counter: '1', reason: 'Họp' });
  expect(shown('sign/1', 'counter/1')).toMatchObject({ state: 'paused', pausedReason: { vi: 'Họp', en: 'Họp' } });
});

test('a kiosk shows all services, the classes that a touch may claim, and its devices', () => {
  hall.devices['in-1'] = { state: 'near-end', detail: null, lastJob: null };
  expect(names('kiosk/1', 'service')).toHaveLength(3);
  expect(names('kiosk/1', 'class')).toEqual(['class/mang-thai', 'class/cao-tuoi']);
  expect(shown('kiosk/1', 'kiosk')).toEqual({
    ...{ id: '1', zone: 'main', zoneName: { vi: 'Sảnh chính', en: 'Main hall' }, diagonal: 21.5 },
    ...{ printer: { state: 'near-end' }, scanner: { state: 'offline' }, appointments: false },
  });
  expect(shown('kiosk/2', 'kiosk')).toMatchObject({ diagonal: null, printer: null, scanner: null });
  expect(shown('kiosk/1', 'service/ho-tich')).toMatchObject({
    ...{ order: 1, minutes: 15, state: 'open' },
    counters: [{ label: '2' }, { label: '3', name: { vi: 'Bàn tiếp dân' } }],
  });
});

test("a kiosk shows what became of its printer's last papers, so that its page need not ask", () => {
  const jobs = Array.from({ length: JOBS_SHOWN_MAX + 1 }, (_, n) => `j${n}`);
  for (const job of jobs)
    hall.run({
      ...{
        type: 'issue-ticket',
        ticket: `t-${job}`,
        service: 'chung-thuc',
        grantedBy: 'kiosk',
        lang: 'vi',
        kiosk: '1',
      },
      job,
    });
  expect(names('kiosk/1', 'job')).toEqual(jobs.slice(1).map((job) => `job/${job}`));
  expect(names('kiosk/2', 'job')).toEqual([]);
  expect(shown('kiosk/1', 'job/j1')).toEqual({ state: 'queued' });
  hall.run({ type: 'allow-print', job: 'j1' });
  hall.run({ type: 'end-print', job: 'j1', state: 'printed' });
  expect(shown('kiosk/1', 'job/j1')).toEqual({ state: 'printed' });
});

test('a phone sees its place while it waits, and its counter when it is called', () => {
  for (const id of ['t1', 't2']) hall.issue(id);
  expect(shown('ticket/t2', 'place')).toMatchObject({
    position: 1,
    counters: [{ label: '1' }, { label: '2' }],
    zone: { vi: 'Sảnh chính', en: 'Main hall' },
  });
  expect(shown('ticket/t2', 'place')).toHaveProperty('estimate.minutes.high');
  hall.next('1');
  expect(shown('ticket/t1', 'place')).toBeUndefined();
  expect(shown('ticket/t1', 'ticket')).toMatchObject({
    ...{ id: 't1', number: 'A001', state: 'called', serviceLabel: { vi: 'Sao y' }, icon: 'sao-y', recalls: 0 },
    counter: { id: '1', label: '1', name: { vi: 'Quầy 1' } },
    calledAt: '2026-11-24T08:00:00.000+07:00',
  });
});

test('a phone is told that all its counters pause, and when the first is back', () => {
  hall.issue('t1');
  const until = Date.parse('2026-11-24T09:30:00+07:00');
  hall.run({ type: 'pause-counter', counter: '1', until });
  expect(shown('ticket/t1', 'place')).not.toHaveProperty('paused');
  hall.run({ type: 'pause-counter', counter: '2' });
  expect(shown('ticket/t1', 'place')).toMatchObject({ paused: { until: '2026-11-24T09:30:00.000+07:00' } });
  hall.run({ type: 'open-counter', counter: '1' });
  expect(shown('ticket/t1', 'place')).not.toHaveProperty('paused');
});

test('a phone whose ticket one counter has reserved is sent there', () => {
  hall.issue('t1');
  hall.next('1');
  hall.run({ type: 'transfer-ticket', counter: '1', toCounter: '2', place: 'keep' });
  expect(shown('ticket/t1', 'place')).toMatchObject({ counters: [{ label: '2' }] });
  hall.run({ type: 'close-counter', counter: '2' });
  expect(shown('ticket/t1', 'place')).toMatchObject({ counters: [{ label: '1' }] });
});

test('a console shows its counter, the ticket with the reason of its call, and what can be undone', () => {
  hall.issue('t1', 'chung-thuc', 'cao-tuoi');
  hall.clock.advance(90_000);
  hall.next('1');
  expect(shown('console/1', 'counter')).toMatchObject({
    ...{
      id: '1',
      label: '1',
      state: 'open',
      next: null,
      waitingCount: 0,
      devices: [
        { id: 'in-1', kind: 'printer' },
        { id: 'quet-1', kind: 'scanner' },
      ],
    },
    current: {
      ...{ id: 't1', number: 'A001', state: 'called', priority: 'cao-tuoi', waitedMs: 90_000 },
      ...{ className: { vi: 'Từ 60 tuổi' }, serviceName: { vi: 'Chứng thực' }, why: { rule: 'first-come' } },
    },
    undo: { name: 'next', until: '2026-11-24T08:01:40.000+07:00', number: 'A001' },
    today: { served: 0, avgMinutes: null, missed: 0 },
  });
  hall.clock.advance(hall.rules.undoMs + 1);
  expect(shown('console/1', 'counter')).toMatchObject({ undo: null });
  hall.run({ type: 'start-ticket', counter: '1' });
  hall.clock.advance(6 * 60_000);
  hall.run({ type: 'finish-ticket', counter: '1' });
  expect(shown('console/1', 'counter')).toMatchObject({
    current: null,
    today: { served: 1, avgMinutes: 6, missed: 0 },
  });
});

test('a console lists who waits for it in the order of place, and who is away from it', () => {
  for (const id of ['t1', 't2', 't3']) hall.issue(id);
  hall.issue('t4', 'dat-dai');
  hall.next('1');
  hall.run({ type: 'park-ticket', counter: '1', note: 'Thiếu bản sao' });
  hall.next('2');
  hall.run({ type: 'transfer-ticket', counter: '2', toCounter: '1', place: 'first' });
  const entities = lookAt('console/1', hall.view()) as Record<string, { order: number; number: string }>;
  const waiting = names('console/1', 'waiting').map((name) => entities[name]);
  expect(waiting.toSorted((a, b) => (a?.order ?? 0) - (b?.order ?? 0)).map((each) => each?.number)).toEqual([
    'A002',
    'A003',
  ]);
  expect(shown('console/1', 'waiting/t2')).toMatchObject({ bound: true, serviceLabel: { vi: 'Sao y' } });
  expect(names('console/2', 'waiting')).toEqual(['waiting/t3']);
  expect(shown('console/1', 'parked/t1')).toMatchObject({ number: 'A001', note: 'Thiếu bản sao' });
  expect(names('console/2', 'parked')).toEqual([]);
});

test('a console keeps the order among people of one millisecond, also beyond the thousandth and after a step back', () => {
  for (let n = 1; n <= 1_002; n++) hall.issue(`t${n}`);
  for (let n = 0; n < 998; n++) hall.next('1');
  hall.run({ type: 'postpone-ticket', ticket: 't1000', behind: 1 });
  const entities = lookAt('console/1', hall.view()) ?? {};
  const waiting = names('console/1', 'waiting').map((id) => ({ id, entity: entities[id] }));
  expect(
    waiting
      .toReversed()
      .sort(byOrder)
      .map(({ id }) => id),
  ).toEqual(['waiting/t999', 'waiting/t1001', 'waiting/t1000', 'waiting/t1002']);
});

test('a console lists at most a hundred waiting tickets and counts them all', () => {
  for (let n = 0; n <= TICKETS_LISTED_MAX; n++) hall.issue(`t${n}`);
  expect(names('console/1', 'waiting')).toHaveLength(TICKETS_LISTED_MAX);
  expect(shown('console/1', 'counter')).toMatchObject({ waitingCount: TICKETS_LISTED_MAX + 1, next: { id: 't0' } });
});

test('a console knows where a ticket can be sent', () => {
  expect(names('console/1', 'service')).toHaveLength(3);
  expect(names('console/1', 'other')).toEqual(['other/2', 'other/3']);
  expect(shown('console/1', 'other/3')).toMatchObject({
    id: '3',
    label: '3',
    state: 'closed',
    services: ['ho-tich', 'dat-dai'],
  });
});

test('a call does not change the other waiting tickets of a console', () => {
  for (const id of ['t1', 't2', 't3']) hall.issue(id);
  const before = shown('console/1', 'waiting/t3');
  hall.next('1');
  expect(shown('console/1', 'waiting/t3')).toEqual(before);
});

test('the administrator sees devices that never reported as offline', () => {
  hall.devices['in-1'] = { state: 'paper-out', detail: 'no paper', lastJob: { id: 'j1', state: 'failed' } };
  expect(shown('admin', 'device/in-1')).toEqual({
    ...{ id: 'in-1', kind: 'printer', agent: 'server', kiosk: '1', state: 'paper-out', detail: 'no paper' },
    lastJob: { id: 'j1', state: 'failed' },
  });
  expect(shown('admin', 'device/quet-1')).toMatchObject({ state: 'offline', detail: null, lastJob: null });
});

test.each([
  ['Quầy 7', '7'],
  ['Quầy số 12', '12'],
  ['quầy 3', '3'],
  ['Bàn tiếp dân', 'x'],
  ['Quầy 3A', 'x'],
])('the plate of "%s" reads %s', (vi, label) => {
  expect(counterLabel({ id: 'x', name: { vi, en: vi } })).toBe(label);
});
