import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RIGHTS } from '../../server/access/rights.ts';
import { OPERATIONS } from '../../server/protocol/operations.ts';
import { expectProblem, House } from './house.ts';
import { type Call, THROUGH_A_PROXY } from './http-call.ts';

let house: House;
const as: Record<string, Call> = {};
const ids: Record<string, string> = {};
beforeAll(async () => {
  house = await House.open();
  for (const role of ['page', 'guide'] as const) as[role] = { headers: cookie(await pair(role)) };
  as['agent'] = { headers: { ...THROUGH_A_PROXY, Authorization: `Bearer ${(await house.pair('agent')).token}` } };
  as['local'] = {};
  ids['tickets'] = (await house.issue('chung-thuc', { note: 'cần phiên dịch' })).id;
});
afterAll(() => house[Symbol.asyncDispose]());

const cookie = (token: string) => ({ ...THROUGH_A_PROXY, Cookie: `luot=${token}` });

/** Pairs a page by a code that was made for that role. */
async function pair(role: 'page' | 'guide'): Promise<string> {
  const { code } = (await house.post('/api/pairing-codes', { role })).body;
  const { headers, body } = await house.post('/api/pair', { code, name: role });
  expect(body).toMatchObject({ role });
  return /luot=([^;]+)/.exec(headers['set-cookie']?.[0] ?? '')?.[1] ?? '';
}

const CLOSED = OPERATIONS.filter(({ open }) => open !== true).map(({ method, path }) => ({ method, path }));
const NAMED = CLOSED.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
const ADMIN = [
  'GET /api/journal',
  'POST /api/pairing-codes',
  'GET /api/tokens',
  'POST /api/tokens/{id}/revoke',
  'POST /api/demo/devices/{id}',
];
const GUIDE = [
  'GET /api/me',
  'GET /api/site',
  'POST /api/tickets',
  'GET /api/tickets',
  'POST /api/tickets/{id}/priority',
  'GET /api/appointments',
  'GET /api/appointments/slots',
  'POST /api/appointments',
  'POST /api/appointments/{id}/check-in',
];

/** Who is refused what; whatever else the call answers, it is let in. */
const MAY: [role: string, may: (operation: string) => boolean][] = [
  ['local', () => true],
  ['page', (operation) => !ADMIN.includes(operation)],
  ['agent', (operation) => !ADMIN.includes(operation)],
  ['guide', (operation) => GUIDE.includes(operation)],
];

describe.each(MAY)('%s', (role, may) => {
  test.each(NAMED)('%s', async (operation) => {
    const [method = '', path = ''] = operation.split(' ');
    // an id that is not there and an empty body: nothing happens, whoever may
    const reply = await house.call(path.replace('{id}', 'khong-co'), { ...as[role], method });
    if (may(operation)) expect([401, 403]).not.toContain(reply.status);
    else expectProblem(reply, 403, 'forbidden');
  });
});

test('every right names an operation of the contract', () => {
  const all = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  const named = Object.values(RIGHTS).flatMap((rights) => ('only' in rights ? rights.only : rights.allBut));
  expect(named.filter((each) => !all.includes(each))).toEqual([]);
});

describe('another spelling of an address opens nothing', () => {
  test.each(['/api/COUNTERS/1/open', '/api/counters/1/open/', '/API/counters/1/open', '/api//counters/1/open'])(
    'for a guide: %s',
    async (path) => {
      const { status } = await house.call(path, { ...as['guide'], method: 'POST' });
      expect([403, 404]).toContain(status);
    },
  );
  test.each(['/api/Journal', '/api/journal/', '/api/TOKENS', '/api/tokens/'])('for a page: %s', async (path) => {
    expectProblem(await house.call(path, as['page']), 403, 'forbidden');
  });
});

describe('a guide', () => {
  const guide = () => as['guide']?.headers ?? {};

  test('grants what guides may grant, and no more', async () => {
    const site = house.site.priority.find(({ id }) => id === 'co-cong');
    expect(site?.grant).not.toContain('guide');
    const wanted = { service: 'ho-tich', priority: 'co-cong' };
    expectProblem(await house.post('/api/tickets', wanted, guide()), 403, 'class-not-granted');
    expectProblem(await house.post('/api/tickets', { ...wanted, kiosk: '1' }, guide()), 403, 'class-not-granted');
    const { body } = await house.post('/api/tickets', { service: 'ho-tich' }, guide());
    const path = `/api/tickets/${body.ticket.id}`;
    expectProblem(await house.post(`${path}/priority`, { class: 'co-cong' }, guide()), 403, 'class-not-granted');
    expect((await house.post(`${path}/cancel`, {}, guide())).body.ticket.state).toBe('cancelled');
  });

  test('neither writes nor reads notes', async () => {
    const noted = { service: 'ho-tich', note: 'x' };
    expectProblem(await house.post('/api/tickets', noted, guide()), 403, 'forbidden');
    expect((await house.get('/api/tickets?number=A001')).body).toMatchObject({ note: 'cần phiên dịch' });
    const { text, status } = await house.get('/api/tickets?number=A001', guide());
    expect(status).toBe(200);
    expect(text).not.toContain('phiên dịch');
  });

  test('watches the reception and what hangs in the hall, nothing else', async () => {
    const screen = await house.screen(guide());
    for (const topic of ['reception', 'lobby/main', 'sign/1', 'kiosk/1', `ticket/${ids['tickets']}`]) {
      const frame = await screen.watch(topic);
      expect(frame, topic).toMatchObject({ type: 'state' });
      expect(JSON.stringify(frame)).not.toContain('phiên dịch');
    }
    for (const topic of ['console/1', 'admin'])
      expect(await screen.watch(topic)).toMatchObject({ type: 'error', code: 'unauthorized' });
    screen.close();
  });

  test('is told who it is', async () => {
    expect((await house.get('/api/me', guide())).body).toMatchObject({ role: 'guide', name: 'guide' });
    expect((await house.get('/api/me')).body).toMatchObject({ role: 'local' });
  });
});

test('a code for a guide makes no agent', async () => {
  const { code } = (await house.post('/api/pairing-codes', { role: 'guide' })).body;
  expectProblem(await house.post('/api/pair', { code, as: 'agent' }), 422, 'invalid', 'as');
});
