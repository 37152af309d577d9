import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../server/protocol/operations.ts';
import { FakeAgent } from './fake-agent.ts';
import { expectProblem, House } from './house.ts';
import { type Call, LAN, THROUGH_A_PROXY } from './http-call.ts';
import { LiveScreen } from './live-screen.ts';

let house: House;
let ticket = '';
beforeAll(async () => {
  house = await House.open();
  ticket = (await house.issue()).id;
});
afterAll(() => house[Symbol.asyncDispose]());

/** Ways to be nobody: through a proxy, and from the LAN where this machine has one. */
const STRANGERS: [string, Call][] = [
  ['X-Forwarded-For', { headers: THROUGH_A_PROXY }],
  ['X-Forwarded-Host', { headers: { 'X-Forwarded-Host': 'localhost' } }],
  ['Forwarded', { headers: { Forwarded: 'for=127.0.0.1' } }],
  ...(LAN === null ? [] : [['the LAN', { from: LAN }] as [string, Call]]),
];

const CLOSED: [string, string][] = OPERATIONS.filter(({ open }) => open !== true).map(({ method, path }) => [
  method.toUpperCase(),
  path.replace('{id}', '1'),
]);

describe.each(STRANGERS)('a stranger by %s', (_name, stranger) => {
  test.each(CLOSED)('may not %s %s', async (method, path) => {
    const before = await house.seq();
    expectProblem(await house.call(path, { ...stranger, method }), 401, 'unauthorized');
    expect(await house.happened(before)).toEqual([]);
  });

  test.each(['/api/openapi.json', '/api/docs', '/api/nothing'])('may not see %s', async (path) => {
    expectProblem(await house.call(path, stranger), 401, 'unauthorized');
  });

  test.each(['/healthz', '/api/texts/vi', '/voices/vi-default/manifest.json'])('may see %s', async (path) => {
    expect((await house.call(path, stranger)).status).toBe(200);
  });

  test('may look at a ticket whose id is known, and give it up', async () => {
    const { id } = await house.issue('ho-tich');
    expect((await house.call(`/api/tickets/${id}`, stranger)).body.ticket.id).toBe(id);
    expect((await house.call(`/api/tickets/${id}`, { ...stranger, method: 'HEAD' })).status).toBe(200);
    const stepped = { ...stranger, method: 'POST', body: { behind: 3 } };
    expect((await house.call(`/api/tickets/${id}/postpone`, stepped)).body.code).toBe('nobody-behind');
    const cancelled = await house.call(`/api/tickets/${id}/cancel`, { ...stranger, method: 'POST' });
    expect(cancelled.body.ticket.state).toBe('cancelled');
  });

  test('may watch a ticket and no other topic; the socket stays', async () => {
    const { from, headers } = stranger;
    const screen = await LiveScreen.open(house.port, headers, from);
    for (const topic of ['lobby/main', 'sign/1', 'console/1', 'kiosk/1', 'admin', 'lobby/nowhere'])
      expect(await screen.watch(topic)).toMatchObject({ type: 'error', topic, code: 'unauthorized' });
    expect(await screen.watch(`ticket/${ticket}`)).toMatchObject({ type: 'state' });
    screen.close();
  });
});

test('the machine itself is trusted, by IPv4 and by IPv6', async () => {
  expect((await house.get('/api/site')).status).toBe(200);
  expect((await house.call('/api/site', { from: '::1' })).status).toBe(200);
});

describe('a page of another site', () => {
  test.each(['http://evil.example', 'https://127.0.0.1:1', 'null', 'file://', 'http://127.0.0.1.evil.example'])(
    'may not command: %s',
    async (origin) => {
      const before = await house.seq();
      expectProblem(
        await house.post('/api/tickets', { service: 'chung-thuc' }, { Origin: origin }),
        403,
        'wrong-origin',
      );
      await expect(house.screen({ Origin: origin })).rejects.toThrow('HTTP 403');
      expect(await house.happened(before)).toEqual([]);
    },
  );

  test('the own page may', async () => {
    const origin = { Origin: `http://127.0.0.1:${house.port}` };
    expect((await house.post('/api/counters/3/open', {}, origin)).status).toBe(200);
    (await house.screen(origin)).close();
  });
});

describe('a name that is not ours', () => {
  test.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:8080',
    '[::1',
    '[::1]evil.example',
    'localhost:x',
    '::1',
  ])('is refused, whatever is asked: %s', async (host) => {
    for (const path of ['/', '/healthz', '/api/site', '/api/texts/vi'])
      expectProblem(await house.get(path, { Host: host }), 403, 'wrong-host');
    await expect(house.screen({ Host: host })).rejects.toThrow('HTTP 403');
  });

  test.each([
    'localhost',
    'LOCALHOST:8080',
    '192.168.1.10:8080',
    '[::1]:8080',
    'luot.yen-phu.vn',
    'Luot.Yen-Phu.VN:80',
  ])('an address, localhost and the names of the site are ours: %s', async (host) => {
    expect((await house.get('/api/site', { Host: host })).status).toBe(200);
  });
});

test('an agent comes in by a token of its own alone', async () => {
  const page = await house.pair('page');
  for (const token of ['', 'x'.repeat(43), page.token])
    await expect(FakeAgent.join(house.port, token)).rejects.toThrow('HTTP 401');
});
