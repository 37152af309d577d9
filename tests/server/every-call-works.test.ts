import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../server/protocol/operations.ts';
import { FakeAgent } from './fake-agent.ts';
import { House } from './house.ts';
import type { Reply } from './http-call.ts';
import { PIN, staffed } from './office.ts';

let house: House;
let agent: FakeAgent;
beforeAll(async () => {
  house = await House.open({ demo: true });
  agent = await FakeAgent.join(house.port, (await house.pair('agent')).token);
});
afterAll(() => house[Symbol.asyncDispose]());

/** Calls that a test of this file has made, by their place in the contract. */
const made = new Set<string>();

/** Checks status and body against what the contract says of that call. */
async function as(operation: string, reply: Promise<Reply>): Promise<Reply['body']> {
  const [method, path] = operation.split(' ');
  const said = OPERATIONS.find((each) => each.method === method?.toLowerCase() && each.path === path);
  const { status, body, text } = await reply;
  expect(status, `${operation}: ${text}`).toBe(said?.status);
  expect(said?.answer.safeParse(body), `${operation}: ${text}`).toMatchObject({ success: true });
  made.add(operation);
  return body;
}

const act = (counter: string, name: string, body?: object) =>
  as(`POST /api/counters/{id}/${name}`, house.post(`/api/counters/${counter}/${name}`, body));
const issue = (service: string, more: object = {}) =>
  as('POST /api/tickets', house.post('/api/tickets', { service, ...more }));

describe('at the kiosk', () => {
  test('a ticket has a number, a place, an address and a paper', async () => {
    const wanted = { priority: 'cao-tuoi', procedure: 'sao-y', kiosk: '1', lang: 'en' };
    const issued = await issue('chung-thuc', wanted);
    expect(issued).toMatchObject({
      ticket: {
        number: 'A001',
        service: 'chung-thuc',
        procedure: 'sao-y',
        priority: 'cao-tuoi',
        state: 'waiting',
        issuedAt: '2026-11-24T08:00:00.000+07:00',
      },
      position: 0,
      statusUrl: `/t/${issued.ticket.id}`,
      job: { state: 'queued' },
    });
    const job = issued.job?.id ?? '';
    expect(await as('GET /api/jobs/{id}', house.get(`/api/jobs/${job}`))).toMatchObject({
      state: 'queued',
      reprint: false,
    });
    await agent.print(job);
    const again = await as('POST /api/tickets/{id}/reprint', house.post(`/api/tickets/${issued.ticket.id}/reprint`));
    expect(again.job).toMatchObject({ state: 'queued', reprint: true, ticket: issued.ticket.id });
    const test = await as('POST /api/devices/{id}/test-print', house.post('/api/devices/in-1/test-print'));
    expect(test.job).toMatchObject({ ticket: '', device: 'in-1', state: 'queued', reprint: false });
    const devices = await as('GET /api/devices', house.get('/api/devices'));
    expect(devices).toMatchObject({
      devices: [
        { id: 'in-1', lastJob: { state: 'queued' } },
        { id: 'quet-1', lastJob: null },
      ],
    });
  });

  test('a citizen looks, changes nothing, then gives the turn up', async () => {
    const { ticket } = await issue('ho-tich');
    const place = await as('GET /api/tickets/{id}', house.get(`/api/tickets/${ticket.id}`));
    expect(place).toMatchObject({ ticket, position: 0 });
    const given = await as('POST /api/tickets/{id}/cancel', house.post(`/api/tickets/${ticket.id}/cancel`));
    expect(given).toMatchObject({ ticket: { state: 'cancelled' }, position: null, estimate: null });
  });
});

describe('at the counter', () => {
  test('a day of one counter', async () => {
    const first = (await issue('ho-tich')).ticket;
    const second = (await issue('ho-tich')).ticket;
    const third = (await issue('ho-tich')).ticket;
    expect(await act('2', 'open')).toMatchObject({ counter: { id: '2', state: 'open', current: null } });
    expect(await act('2', 'next')).toMatchObject({ ticket: { id: first.id, state: 'called', counter: '2' } });
    expect(await act('2', 'recall')).toMatchObject({ ticket: { recalls: 1 } });
    expect(await act('2', 'start')).toMatchObject({ ticket: { state: 'serving' } });
    expect(await act('2', 'finish')).toMatchObject({
      ticket: { id: first.id, state: 'done' },
      counter: { current: null },
    });
    expect(await act('2', 'call', { ticket: third.id, current: null })).toMatchObject({ ticket: { id: third.id } });
    expect(await act('2', 'no-show')).toMatchObject({ ticket: { id: third.id, state: 'no-show' } });
    const back = await as('POST /api/tickets/{id}/return', house.post(`/api/tickets/${third.id}/return`));
    expect(back.ticket.state).toBe('waiting');
    expect(back.position).toBeGreaterThan(0);
    const priority = { class: 'co-cong' };
    const moved = await as(
      'POST /api/tickets/{id}/priority',
      house.post(`/api/tickets/${third.id}/priority`, priority),
    );
    expect(moved).toMatchObject({ ticket: { priority: 'co-cong' } });
    expect(await act('2', 'next')).toMatchObject({ ticket: { id: third.id } });
    expect(await act('2', 'park', { note: 'thiếu bản sao' })).toMatchObject({
      ticket: { id: third.id, state: 'parked' },
    });
    expect(await act('2', 'undo')).toMatchObject({ ticket: { id: third.id, state: 'called' } });
    expect(await act('2', 'next', { current: third.id })).toMatchObject({ ticket: { id: second.id } });
    await act('1', 'open');
    const sent = await act('2', 'transfer', { counter: '1', place: 'first', note: 'ký lại' });
    expect(sent).toMatchObject({ ticket: { id: second.id, state: 'waiting' }, counter: { current: null } });
    expect(await act('2', 'next')).toMatchObject({ ticket: null });
    expect(await act('2', 'pause', { reason: 'nghỉ trưa' })).toMatchObject({
      counter: { state: 'paused', pausedReason: 'nghỉ trưa' },
    });
    expect(await act('2', 'close')).toMatchObject({ counter: { state: 'closed' } });
  });

  test('asking for what holds already is 200 and no event', async () => {
    const given = (await house.issue()).id;
    await house.post(`/api/tickets/${given}/cancel`);
    await house.act('3', 'open');
    await house.post('/api/services/dat-dai/suspend', { reason: 'mất điện' });
    const before = await house.seq();
    await act('3', 'open', {});
    await as('POST /api/services/{id}/suspend', house.post('/api/services/dat-dai/suspend', { reason: 'mất điện' }));
    await as('POST /api/services/{id}/resume', house.post('/api/services/ho-tich/resume'));
    await as('POST /api/tickets/{id}/cancel', house.post(`/api/tickets/${given}/cancel`));
    expect(await house.happened(before)).toEqual([]);
  });
});

test('a visit of two needs goes on by itself, one more is added at the counter, a turn is let go', async () => {
  await house.post('/api/services/dat-dai/resume');
  const visit = { services: ['dat-dai', 'ho-tich'], people: 3, papers: 2 };
  const { ticket } = await as('POST /api/tickets', house.post('/api/tickets', visit));
  expect(ticket).toMatchObject({ service: 'dat-dai', needs: ['ho-tich'], people: 3, papers: 2 });
  await house.act('3', 'open');
  await house.act('3', 'next');
  expect(await act('3', 'add-need', { service: 'chung-thuc', current: ticket.id })).toMatchObject({
    ticket: { needs: ['ho-tich', 'chung-thuc'] },
  });
  expect(await act('3', 'finish')).toMatchObject({
    ticket: { id: ticket.id, state: 'waiting', service: 'ho-tich', needs: ['chung-thuc'] },
    counter: { current: null },
  });
  await issue('ho-tich');
  const back = await as(
    'POST /api/tickets/{id}/postpone',
    house.post(`/api/tickets/${ticket.id}/postpone`, { behind: 1 }),
  );
  expect(back.ticket.state).toBe('waiting');
  expect(back.position).toBeGreaterThan(0);
});

test('a note goes along with its ticket, and a visit goes on at the same counter', async () => {
  const { ticket } = await as('POST /api/tickets', house.post('/api/tickets', { services: ['ho-tich', 'chung-thuc'] }));
  const path = `/api/tickets/${ticket.id}/note`;
  await as('POST /api/tickets/{id}/note', house.post(path, { note: 'nghe kém', counter: '1' }));
  await house.act('1', 'open');
  await house.act('1', 'call', { ticket: ticket.id });
  const screen = await house.screen();
  expect(await screen.watch('console/1')).toMatchObject({
    set: { counter: { current: { note: 'nghe kém' }, goesOn: { id: 'chung-thuc' } } },
  });
  screen.close();
  const gone = await act('1', 'continue', { current: ticket.id });
  expect(gone).toMatchObject({ ticket: { id: ticket.id, state: 'serving', service: 'chung-thuc' } });
  await house.act('1', 'finish');
});

test('a slot is booked, given back, and another one is checked in for', async () => {
  const day = '2026-11-24';
  const wish = { service: 'chung-thuc', day, time: '08:00' };
  const book = () => as('POST /api/appointments', house.post('/api/appointments', wish));
  const { appointment } = await book();
  expect(appointment).toMatchObject({ ...wish, state: 'booked', at: '2026-11-24T08:00:00.000+07:00' });
  expect(appointment.code).toMatch(/^LH-[2-9A-Y]{4}-[2-9A-Y]{4}$/);
  const path = `/api/appointments/${appointment.code}`;
  expect(await as('POST /api/appointments/{id}/cancel', house.post(`${path}/cancel`))).toMatchObject({
    appointment: { state: 'cancelled' },
  });
  const { code } = (await book()).appointment;
  const typed = code.replaceAll('-', '').toLowerCase();
  const wanted = { kiosk: '1', lang: 'en' };
  const came = await as(
    'POST /api/appointments/{id}/check-in',
    house.post(`/api/appointments/${typed}/check-in`, wanted),
  );
  expect(came).toMatchObject({ ticket: { state: 'waiting' }, job: { state: 'queued' } });
  expect(came.appointment).toEqual({ code, time: '08:00', late: false });
  const slots = await as(
    'GET /api/appointments/slots',
    house.get(`/api/appointments/slots?service=chung-thuc&day=${day}`),
  );
  expect(slots).toMatchObject({ service: 'chung-thuc', day });
  const list = await as('GET /api/appointments', house.get('/api/appointments'));
  expect(list.appointments.map((each) => each.state).sort()).toEqual(['cancelled', 'checked-in']);
  const csv = `service;day;time\r\nchung-thuc;2026-11-25;09:00\r\n`;
  const taken = await as('POST /api/appointments/import', house.sendCsv(csv));
  expect(taken).toMatchObject({ imported: 1, lines: [] });
});

test('a whole line is moved to another service', async () => {
  const { ticket } = await issue('ho-tich');
  await as('POST /api/services/{id}/move', house.post('/api/services/ho-tich/move', { to: 'dat-dai' }));
  const moved = await as('GET /api/tickets/{id}', house.get(`/api/tickets/${ticket.id}`));
  expect(moved).toMatchObject({ ticket: { number: ticket.number, service: 'dat-dai', state: 'waiting' } });
});

test('numbers of a printed roll are called while the kiosk is dead', async () => {
  expect(await as('POST /api/roll', house.post('/api/roll', { on: true }))).toMatchObject({ roll: { on: true } });
  await act('2', 'open');
  const wanted = { service: 'ho-tich', number: 'H77' };
  expect(await act('2', 'roll', wanted)).toMatchObject({ ticket: { number: 'H77', state: 'called' } });
  await act('2', 'finish');
  await house.act('2', 'close');
  await as('POST /api/roll', house.post('/api/roll', { on: false }));
});

test('a ticket is found by its number, and the caller by its token', async () => {
  const { ticket } = await issue('chung-thuc', { note: 'nghe kém' });
  const found = await as('GET /api/tickets', house.get(`/api/tickets?number=${ticket.number}`));
  expect(found).toMatchObject({ ticket: { id: ticket.id }, note: 'nghe kém' });
  expect(await as('GET /api/me', house.get('/api/me'))).toMatchObject({ role: 'local' });
});

test('a suspended service is shown with its reason and takes tickets again', async () => {
  const reason = { vi: 'Hệ thống quốc gia tạm ngừng', en: 'The national system is down' };
  const down = await as('POST /api/services/{id}/suspend', house.post('/api/services/chung-thuc/suspend', { reason }));
  expect(down).toMatchObject({ service: { id: 'chung-thuc', state: 'suspended', reason } });
  const up = await as('POST /api/services/{id}/resume', house.post('/api/services/chung-thuc/resume'));
  expect(up).toMatchObject({ service: { state: 'open' } });
});

test('the site, its health and its record are told', async () => {
  expect(await as('GET /healthz', house.get('/healthz'))).toMatchObject({
    status: 'ok',
    agents: 1,
    screens: 0,
    uptime: 0,
  });
  expect(await as('GET /api/site', house.get('/api/site'))).toMatchObject({
    name: { vi: 'Trung tâm xã Yên Phú', en: 'Yên Phú Centre' },
    zones: [{ id: 'main' }],
    services: [{ id: 'chung-thuc', prefix: 'A' }, { id: 'ho-tich' }, { id: 'dat-dai' }],
    counters: [
      { id: '1', zone: 'main', services: ['chung-thuc', 'ho-tich'], state: 'open' },
      { id: '2', state: 'closed' },
      { id: '3' },
    ],
    languages: ['vi', 'en'],
  });
  const { events } = await as('GET /api/journal', house.get('/api/journal?after=2&limit=2'));
  expect(events.map(({ seq }) => seq)).toEqual([3, 4]);
  expect((await house.get('/api/journal?limit=1000')).body.events.map(({ type }) => type)).toContain('ticket-called');
  expect((await house.get('/api/journal?after=999999')).body.events).toEqual([]);
});

test('pages and agents are paired, listed and sent away', async () => {
  await as('POST /api/pairing-codes', house.post('/api/pairing-codes'));
  const code = (await house.post('/api/pairing-codes')).body.code;
  const page = await as('POST /api/pair', house.post('/api/pair', { code, name: 'Máy lấy số 1' }));
  const tokens = await as('GET /api/tokens', house.get('/api/tokens'));
  expect(tokens).toMatchObject({ tokens: [{ role: 'agent' }, { id: page.id, role: 'page', name: 'Máy lấy số 1' }] });
  await as('POST /api/tokens/{id}/revoke', house.post(`/api/tokens/${page.id}/revoke`));
});

test('on the demo a hand scans a code', async () => {
  await as('POST /api/demo/devices/{id}', house.post('/api/demo/devices/quet-1', { act: 'scan', code: 'A001' }));
  expect(await agent.hears('simulate')).toEqual({ type: 'simulate', device: 'quet-1', act: 'scan', code: 'A001' });
});

test('a simulated day drives the demo’s clock', async () => {
  await using demo = await House.open({ demo: true });
  const now = '2026-11-25T09:00:00.000+07:00';
  expect(await as('POST /api/demo/clock', demo.post('/api/demo/clock', { now, speed: 60 }))).toEqual({
    now,
    speed: 60,
  });
});

test('an officer signs in, calls for help and goes', async () => {
  await using staff = await House.open({ site: staffed() });
  const at = (name: string, body?: object) =>
    as(`POST /api/counters/{id}/${name}`, staff.post(`/api/counters/2/${name}`, body));
  expect(await at('sign-in', { officer: 'an', pin: PIN })).toMatchObject({ counter: { id: '2', officer: 'an' } });
  expect(await at('alarm')).toMatchObject({ counter: { alarmSince: '2026-11-24T08:00:00.000+07:00' } });
  expect((await at('alarm/end', { counter: '1' })).counter).not.toHaveProperty('alarmSince');
  expect((await at('sign-out')).counter).not.toHaveProperty('officer');
});

test('no call of the contract was left out', () => {
  const all = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(all.filter((each) => !made.has(each))).toEqual([]);
});
