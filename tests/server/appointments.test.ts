import { describe, expect, test } from 'vitest';
import { IMPORT_ROWS_MAX } from '../../server/import/appointment-list.ts';
import { IMPORT_BYTES_MAX } from '../../server/protocol/appointments.ts';
import { IMPORT_FAULTS } from '../../server/protocol/faulty-line.ts';
import { FakeAgent } from './fake-agent.ts';
import { expectProblem, House, LANGUAGES } from './house.ts';
import { MORNINGS, office } from './office.ts';

const MINUTE_MS = 60_000;
const DAY = '2026-11-24';
const checkIn = (house: House, code: string) => house.post(`/api/appointments/${code}/check-in`, { kiosk: '1' });

test('slots lie within the opening hours, and those that have begun are not offered', async () => {
  await using house = await House.open({ site: office(MORNINGS) });
  const { body } = await house.get(`/api/appointments/slots?service=chung-thuc&day=${DAY}`);
  const { slots } = body as unknown as { slots: { time: string; free: number; capacity: number }[] };
  expect(slots.map(({ time }) => time)).toEqual(['08:00', '08:30', '09:00', '09:30', '10:00', '10:30', '11:00']);
  await house.book('09:00');
  await house.book('09:00');
  const again = await house.get(`/api/appointments/slots?service=chung-thuc&day=${DAY}`);
  expect(again.text).toContain('"time":"09:00","at":"2026-11-24T09:00:00.000+07:00","free":0,"capacity":2');
  const wish = { service: 'chung-thuc', day: DAY, time: '09:00' };
  expectProblem(await house.post('/api/appointments', wish), 409, 'slot-full');
  const unknown = await house.get(`/api/appointments/slots?service=thue&day=${DAY}`);
  expectProblem(unknown, 422, 'unknown-service', 'service');
});

test('too early, in time, twice, late and over: each with its sentence', async () => {
  await using house = await House.open({ site: office(MORNINGS) });
  const [early, late, over] = [await house.book('09:00'), await house.book('09:00'), await house.book('08:30')];
  const tooEarly = await checkIn(house, early);
  expectProblem(tooEarly, 409, 'too-early');
  expect(tooEarly.body.detail).toBe('Lịch hẹn lúc 09:00 ngày 24/11. Mời ông/bà nhận số từ 08:45.');
  house.clock.step(50 * MINUTE_MS);
  const came = await checkIn(house, early);
  expect(came.body).toMatchObject({ appointment: { time: '09:00', late: false }, ticket: { number: 'A001' } });
  const twice = await checkIn(house, early);
  expectProblem(twice, 409, 'already-checked-in');
  expect(twice.body.detail).toContain('A001');
  house.clock.step(22 * MINUTE_MS);
  expect((await checkIn(house, late)).body).toMatchObject({ appointment: { late: true } });
  expectProblem(await checkIn(house, over), 409, 'appointment-over');
  expectProblem(await house.post(`/api/appointments/${over}/cancel`), 409, 'appointment-over');
  expectProblem(await checkIn(house, 'LH-2222-2222'), 404, 'unknown-appointment');
  const given = await house.book('10:00');
  await house.post(`/api/appointments/${given}/cancel`);
  house.clock.step(40 * MINUTE_MS);
  expectProblem(await checkIn(house, given), 409, 'appointment-cancelled');
  const states = (await house.get('/api/appointments')).body.appointments.map(({ state }) => state);
  expect(states).toEqual(['missed', 'checked-in', 'checked-in', 'cancelled']);
});

test('before the hours give numbers, and when their quota is used up, an appointment still is one', async () => {
  const site = office(MORNINGS);
  const services = site.services.map((each) => (each.id === 'chung-thuc' ? { ...each, quota: [1] } : each));
  await using house = await House.open({ site: { ...site, services } });
  const code = await house.book('08:30');
  await house.issue();
  expectProblem(await house.post('/api/tickets', { service: 'chung-thuc' }), 409, 'quota-exhausted');
  house.clock.step(20 * MINUTE_MS);
  expect((await checkIn(house, code)).status).toBe(201);
});

test('appointments outlive a restart and the night; those of a day that is over are gone', async () => {
  await using house = await House.open();
  const today = await house.book('09:00');
  const tomorrow = await house.book('09:00', '2026-11-25');
  await house.restart();
  expect((await house.get('/api/appointments')).body.appointments.map(({ code }) => code)).toEqual([today]);
  house.clock.step(24 * 60 * MINUTE_MS);
  await house.restart();
  expectProblem(await checkIn(house, today), 404, 'unknown-appointment');
  house.clock.step(55 * MINUTE_MS);
  expect((await checkIn(house, tomorrow)).body.appointment).toMatchObject({ time: '09:00', late: false });
});

test('a scanned code reaches the page of its kiosk, and is gone when the page has had time to use it', async () => {
  await using house = await House.open();
  const agent = await FakeAgent.join(house.port, (await house.pair('agent')).token);
  const screen = await house.screen();
  await screen.watch('kiosk/1');
  agent.say({ type: 'scan', device: 'quet-1', scan: { kind: 'appointment', code: 'LHAAAA9992' } });
  await screen.change();
  expect(screen.entities).toMatchObject({ scan: { kind: 'appointment', code: 'LHAAAA9992' } });
  house.clock.step(MINUTE_MS);
  const later = await house.screen();
  await later.watch('kiosk/1');
  expect(later.entities['scan']).not.toHaveProperty('code');
});

describe('a list of another system', () => {
  const lines = (...rows: string[]) => ['code,service,day,time', ...rows].join('\n');
  test('is taken whole', async () => {
    await using house = await House.open();
    const list = `\ufeff${lines('LH-4F7K-9Q2M,chung-thuc,2026-11-24,09:00', ',chung-thuc,2026-11-25,9:30', '')}`;
    const reply = await house.sendCsv(list);
    expect([reply.status, reply.body.imported]).toEqual([201, 2]);
    expect(reply.body.appointments[0]).toMatchObject({ code: 'LH-4F7K-9Q2M', time: '09:00' });
    const again = await house.sendCsv(list);
    expectProblem(again, 422, 'import-faulty');
    expect(again.body.lines.map(({ line, code, field }) => ({ line, code, field }))).toEqual([
      { line: 2, code: 'code-taken', field: 'code' },
    ]);
  });

  const list = lines(
    'X,chung-thuc,2026-11-24,09:00',
    ',thue,2026-11-24,09:00',
    ',chung-thuc,24/11/2026,09:00',
    ',chung-thuc,2026-11-24,9h',
    ',chung-thuc,2026-11-24,07:30',
    ',chung-thuc,2026-11-24',
    ',,2026-11-24,09:00',
    ',chung-thuc,2026-11-24,09:00',
  );
  const faults = [
    [2, 'bad-code', 'code'],
    [3, 'unknown-service', 'service'],
    [4, 'bad-day', 'day'],
    [5, 'bad-time', 'time'],
    [6, 'slot-in-past', 'time'],
    [7, 'wrong-width', undefined],
    [8, 'empty', 'service'],
  ];
  test('with wrong lines is refused as a whole, each line with its sentence', async () => {
    await using house = await House.open();
    const reply = await house.sendCsv(list);
    expectProblem(reply, 422, 'import-faulty');
    expect(reply.body.lines.map(({ line, code, field }) => [line, code, field])).toEqual(faults);
    for (const { detail, detailEn } of reply.body.lines) expect(`${detail}${detailEn}`).not.toMatch(/[{}]|import\./);
    expect((await house.get('/api/appointments')).body.appointments).toEqual([]);
  });
  test('or its right lines are taken when that is asked for', async () => {
    await using house = await House.open();
    const reply = await house.sendCsv(list, '?partial=true');
    expect([reply.status, reply.body.imported]).toEqual([201, 1]);
    expect(reply.body.lines.map(({ line, code, field }) => [line, code, field])).toEqual(faults);
  });

  test.each([
    ['person-column', 'name,service,day,time\nAn,chung-thuc,2026-11-24,09:00'],
    ['person-column', 'Họ tên,service,day,time\nAn,chung-thuc,2026-11-24,09:00'],
    ['unknown-column', 'color,service,day,time\nx,chung-thuc,2026-11-24,09:00'],
    ['column-twice', 'day,service,day,time\nx,chung-thuc,2026-11-24,09:00'],
    ['missing-column', 'service,day\nchung-thuc,2026-11-24'],
    ['no-lines', ''],
    ['no-lines', 'service,day,time'],
    ['bad-quote', 'service,day,time\n"chung-thuc,2026-11-24,09:00'],
    ['bad-quote', 'service,day,time\nchung"thuc",2026-11-24,09:00'],
    ['too-many-lines', `service,day,time\n${'chung-thuc,2026-11-24,09:00\n'.repeat(IMPORT_ROWS_MAX + 1)}`],
  ])('%s is refused with a sentence', async (code, csv) => {
    await using house = await House.open();
    const reply = await house.sendCsv(csv, '?partial=true');
    expectProblem(reply, 422, 'import-faulty');
    expect(reply.body.lines[0]?.code).toBe(code);
  });

  test('that is no CSV, no UTF-8 or too large is refused', async () => {
    await using house = await House.open();
    expectProblem(await house.post('/api/appointments/import', {}), 415, 'wrong-media-type');
    expectProblem(await house.sendCsv('x'.repeat(IMPORT_BYTES_MAX + 1)), 413, 'body-too-large');
    expectProblem(await house.sendCsv('service,day,time', '?partial=perhaps'), 422, 'invalid', 'partial');
  });

  test('has a sentence for every fault', () => {
    for (const fault of IMPORT_FAULTS) expect(LANGUAGES['vi']).toHaveProperty([`import.${fault}`]);
  });
});
