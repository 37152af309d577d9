import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../server/protocol/operations.ts';
import { expectProblem, House } from './house.ts';

let house: House;
let ticket = '';
let job = '';
let token = '';
let code = '';
let before = 0;
beforeAll(async () => {
  house = await House.open({ demo: true });
  const issued = await house.post('/api/tickets', { service: 'chung-thuc', kiosk: '1' });
  ticket = issued.body.ticket.id;
  job = issued.body.job?.id ?? '';
  token = (await house.pair()).id;
  code = await house.book('09:00');
  await house.issue('dat-dai');
  for (const counter of ['1', '2']) await house.act(counter, 'open');
  await house.act('1', 'next');
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(async () => {
  before = await house.seq();
});
afterEach(async () => {
  expect(await house.happened(before)).toEqual([]);
});

const COMMANDS = OPERATIONS.filter(({ method, media }) => method === 'post' && media === undefined).map(
  ({ path }) => path,
);

/** The address with something that is there. */
function real(path: string): string {
  const id = {
    demo: 'in-1',
    devices: 'in-1',
    tickets: ticket,
    counters: '1',
    services: 'chung-thuc',
    tokens: token,
    jobs: job,
    appointments: code,
  }[path.split('/')[2] ?? ''];
  return path.replace('{id}', id ?? '');
}

describe.each(COMMANDS)('POST %s refuses', (path) => {
  const post = (raw: string, type: string) =>
    house.call(real(path), { method: 'POST', raw, headers: { 'Content-Type': type } });

  test.each(['{', 'null', '"x"', '12', '{"service":', '\u0000'])('what is not a JSON object: %s', async (raw) => {
    expectProblem(await post(raw, 'application/json'), 400, 'not-json');
  });
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'image/png'])(
    'another media type: %s',
    async (type) => {
      expectProblem(await post('{}', type), 415, 'wrong-media-type');
    },
  );
  test('a body that is too large', async () => {
    const large = JSON.stringify({ note: 'x'.repeat(house.site.limits.bodyBytes) });
    expectProblem(await post(large, 'application/json'), 413, 'body-too-large');
  });
  test('a list', async () => {
    const reply = await post('[]', 'application/json');
    expect(reply.status).toBe(422);
    expect(reply.body.code).toBe('invalid');
  });
  test.each(['__proto__', 'constructor', 'extra'])('a field that is not there: %s', async (field) => {
    const reply = await post(`{"${field}":{"x":1}}`, 'application/json');
    expect(reply.status).toBe(422);
    expect(reply.body.field).toMatch(/\w/);
  });
});

const long = 'x'.repeat(10_000);
const IDS = ['9', 'constructor', '__proto__', 'toString', '%00', '..%2f..', long];
const WITH_ID: [string, string][] = OPERATIONS.filter(({ path }) => path.includes('{id}')).map(({ method, path }) => [
  method,
  path,
]);

describe.each(WITH_ID)('%s %s', (method, path) => {
  test('does not know an id that is not there', async () => {
    const noun = path.split('/{id}', 1)[0]?.split('/').at(-1)?.slice(0, -1);
    const body = {
      ticket,
      class: null,
      note: 'x',
      service: 'ho-tich',
      reason: 'mất điện',
      act: 'scan',
      behind: 3,
      to: 'ho-tich',
      officer: 'an',
      pin: '2580',
    };
    const needed = Object.fromEntries(Object.entries(body).filter(([field]) => NEEDED[path]?.includes(field)));
    for (const id of IDS) {
      const address = path.replace('{id}', id);
      expectProblem(
        await house.call(address, method === 'get' ? {} : { method: 'POST', body: needed }),
        404,
        `unknown-${noun}`,
      );
    }
  });
});

/** Fields without which the body is not of its schema. */
const NEEDED: Record<string, string[]> = {
  '/api/tickets/{id}/priority': ['class'],
  '/api/counters/{id}/call': ['ticket'],
  '/api/counters/{id}/transfer': ['service'],
  '/api/counters/{id}/add-need': ['service'],
  '/api/tickets/{id}/postpone': ['behind'],
  '/api/tickets/{id}/note': ['note'],
  '/api/services/{id}/move': ['to'],
  '/api/counters/{id}/sign-in': ['officer', 'pin'],
  '/api/counters/{id}/roll': ['service', 'number'],
  '/api/services/{id}/suspend': ['reason'],
  '/api/demo/devices/{id}': ['act'],
};

describe('an unknown id in a body is 422 and named', () => {
  test.each([
    ['slot-in-past', 'time', '/api/appointments', { service: 'chung-thuc', day: '2026-11-24', time: '07:30' }],
    ['slot-in-past', 'time', '/api/appointments', { service: 'chung-thuc', day: '2025-11-24', time: '09:00' }],
    ['no-such-slot', 'time', '/api/appointments', { service: 'chung-thuc', day: '2026-11-24', time: '09:10' }],
    ['slot-too-far', 'day', '/api/appointments', { service: 'chung-thuc', day: '2027-01-05', time: '09:00' }],
    ['unknown-service', 'service', '/api/appointments', { service: 'thue', day: '2026-11-24', time: '09:00' }],
    ['unknown-service', 'service', '/api/tickets', { service: 'thue' }],
    ['unknown-service', 'service', '/api/tickets', { service: 'constructor' }],
    ['unknown-service', 'service', '/api/tickets', { service: '__proto__' }],
    ['unknown-procedure', 'procedure', '/api/tickets', { service: 'chung-thuc', procedure: 'khai-sinh' }],
    ['unknown-class', 'priority', '/api/tickets', { service: 'chung-thuc', priority: 'vip' }],
    ['unknown-class', 'priority', '/api/tickets', { service: 'chung-thuc', priority: 'constructor' }],
    ['unknown-kiosk', 'kiosk', '/api/tickets', { service: 'chung-thuc', kiosk: '9' }],
    ['unknown-kiosk', 'kiosk', '/api/tickets', { service: 'chung-thuc', kiosk: '__proto__' }],
    ['unknown-class', 'class', '/api/tickets/{id}/priority', { class: 'vip' }],
    ['unknown-kiosk', 'kiosk', '/api/tickets/{id}/reprint', { kiosk: 'toString' }],
    ['unknown-ticket', 'ticket', '/api/counters/{id}/call', { ticket: 'A001' }],
    ['unknown-service', 'services', '/api/tickets', { services: ['chung-thuc', 'thue'] }],
    ['unknown-service', 'service', '/api/counters/{id}/transfer', { service: 'thue' }],
    ['unknown-service', 'service', '/api/counters/{id}/add-need', { service: '__proto__' }],
    ['unknown-service', 'to', '/api/services/{id}/move', { to: 'constructor' }],
    ['unknown-service', 'service', '/api/counters/{id}/roll', { service: 'thue', number: 'A1' }],
    ['unknown-counter', 'counter', '/api/counters/{id}/transfer', { counter: '9' }],
    ['unknown-counter', 'counter', '/api/counters/{id}/transfer', { counter: 'constructor' }],
    ['unknown-officer', 'officer', '/api/counters/{id}/transfer', { officer: '__proto__' }],
    ['unknown-officer', 'officer', '/api/counters/{id}/sign-in', { officer: 'constructor', pin: '2580' }],
    ['unknown-officer', 'officer', '/api/tickets', { service: 'chung-thuc', officer: 'an' }],
    ['unknown-counter', 'counter', '/api/counters/{id}/alarm/end', { counter: '9' }],
    ['unknown-counter', 'counter', '/api/tickets/{id}/note', { note: 'x', counter: '9' }],
    ['unknown-counter', 'counter', '/api/tickets/{id}/return', { counter: '9' }],
    ['unknown-counter', 'counter', '/api/tickets/{id}/priority', { class: null, counter: '9' }],
  ])('%s (%s) of POST %s %o', async (code, field, path, body) => {
    expectProblem(await house.post(real(path), body), 422, code, field);
  });
});

describe('a malformed field is 422 and named', () => {
  test.each([
    ['/api/appointments', 'service', { day: '2026-11-24', time: '09:00' }],
    ['/api/appointments', 'day', { service: 'chung-thuc', day: '2026-02-30', time: '09:00' }],
    ['/api/appointments', 'time', { service: 'chung-thuc', day: '2026-11-24', time: '9h' }],
    ['/api/appointments/{id}/check-in', 'print', { print: 1 }],
    ['/api/tickets', 'service', {}],
    ['/api/tickets', 'service', { service: 12 }],
    ['/api/tickets', 'service', { service: null }],
    ['/api/tickets', 'service', { service: '' }],
    ['/api/tickets', 'service', { service: long }],
    ['/api/tickets', 'service', { service: ['chung-thuc'] }],
    ['/api/tickets', 'procedure', { service: 'chung-thuc', procedure: {} }],
    ['/api/tickets', 'priority', { service: 'chung-thuc', priority: true }],
    ['/api/tickets', 'kiosk', { service: 'chung-thuc', kiosk: 1 }],
    ['/api/tickets', 'lang', { service: 'chung-thuc', lang: '../vi' }],
    ['/api/tickets', 'print', { service: 'chung-thuc', print: 'no' }],
    ['/api/tickets', 'service', { service: 'chung-thuc', services: ['ho-tich'] }],
    ['/api/tickets', 'services', { services: [] }],
    ['/api/tickets', 'services', { services: ['ho-tich', 'ho-tich'] }],
    ['/api/tickets', 'people', { service: 'chung-thuc', people: 0 }],
    ['/api/tickets', 'people', { service: 'chung-thuc', people: 51 }],
    ['/api/tickets', 'papers', { service: 'chung-thuc', papers: 1.5 }],
    ['/api/tickets/{id}/postpone', 'behind', {}],
    ['/api/tickets/{id}/postpone', 'behind', { behind: 0 }],
    ['/api/tickets/{id}/postpone', 'behind', { behind: 21 }],
    ['/api/counters/{id}/add-need', 'service', {}],
    ['/api/counters/{id}/park', 'missing.0', { missing: ['x'.repeat(121)] }],
    ['/api/counters/{id}/park', 'missing', { missing: Array.from({ length: 21 }, () => 'x') }],
    ['/api/counters/{id}/park', 'print', { print: 1 }],
    ['/api/services/{id}/move', 'to', {}],
    ['/api/tickets/{id}/note', 'note', {}],
    ['/api/tickets/{id}/note', 'note', { note: 'x'.repeat(201) }],
    ['/api/tickets/{id}/priority', 'class', {}],
    ['/api/tickets/{id}/priority', 'class', { class: 1 }],
    ['/api/tickets/{id}/reprint', 'kiosk', { kiosk: null }],
    ['/api/counters/{id}/next', 'current', { current: 7 }],
    ['/api/counters/{id}/call', 'ticket', { current: null }],
    ['/api/counters/{id}/pause', 'reason', { reason: 'x'.repeat(101) }],
    ['/api/counters/{id}/park', 'note', { note: 'x'.repeat(201) }],
    ['/api/counters/{id}/transfer', 'service', {}],
    ['/api/counters/{id}/transfer', 'place', { service: 'ho-tich', place: 'middle' }],
    ['/api/services/{id}/suspend', 'reason', {}],
    ['/api/services/{id}/suspend', 'reason', { reason: '' }],
    ['/api/roll', 'on', {}],
    ['/api/tickets', 'note', { service: 'chung-thuc', note: 'x'.repeat(201) }],
    ['/api/counters/{id}/roll', 'number', { service: 'chung-thuc', number: 'x y z' }],
    ['/api/pairing-codes', 'role', { role: 'admin' }],
    ['/api/pair', 'code', { code: '12345' }],
    ['/api/pair', 'code', { code: 123_456 }],
    ['/api/pair', 'as', { code: '123456', as: 'admin' }],
    ['/api/pair', 'name', { code: '123456', name: '' }],
    ['/api/pair', 'name', { code: '123456', as: 'agent', name: 'server' }],
  ])('POST %s: %s', async (path, field, body) => {
    const reply = await house.post(real(path), body);
    expectProblem(reply, 422, 'invalid', field);
    expect(reply.body.detail).toContain(field);
  });

  test.each([
    ['limit', 'limit=1001'],
    ['limit', 'limit=0'],
    ['after', 'after=-1'],
    ['after', 'after=x'],
    ['after', 'after=1&after=2'],
    ['since', 'since=1'],
  ])('GET /api/journal: %s in ?%s', async (field, query) => {
    expectProblem(await house.get(`/api/journal?${query}`), 422, 'invalid', field);
  });

  test.each(['', 'a b', 'x'.repeat(201), 'khóa'])('Idempotency-Key: %s', async (key) => {
    const headers = { 'Idempotency-Key': Buffer.from(key).toString('latin1') };
    expectProblem(
      await house.post('/api/tickets', { service: 'chung-thuc' }, headers),
      422,
      'invalid',
      'Idempotency-Key',
    );
  });
});

describe('addresses', () => {
  test.each([
    '/api/nothing',
    '/nothing',
    '/api',
    '/api/tickets/x/y/z',
    '/api/texts/constructor',
    '/api/texts/__proto__',
    '/api/texts/xx',
  ])('that are not there: %s', async (path) => {
    expectProblem(await house.get(path), 404, 'not-found');
  });
  test.each(['/api/tickets/%E0%A4%A', '/api/jobs/%c0%ae', '/api/texts/%'])('that can not be read: %s', async (path) => {
    expectProblem(await house.get(path), 400, 'bad-request');
  });
  test.each([
    '/voices/../../package.json',
    '/voices/..%2f..%2fpackage.json',
    '/..%2fjournal.db',
    '/voices/vi-default/.env',
  ])('that lead out of their folder: %s', async (path) => {
    expectProblem(await house.get(path), 404, 'not-found');
  });
});

describe('another method', () => {
  test.each([
    ['PUT', '/api/tickets', 'POST, GET, HEAD'],
    ['GET', '/api/tickets/x/cancel', 'POST'],
    ['DELETE', '/api/tickets/x', 'GET, HEAD'],
    ['PATCH', '/api/counters/1/next', 'POST'],
    ['POST', '/api/site', 'GET, HEAD'],
    ['TRACE', '/api/site', 'GET, HEAD'],
  ])('%s %s is 405 and the right one is told', async (method, path, allowed) => {
    const reply = await house.call(path, { method });
    expectProblem(reply, 405, 'method-not-allowed');
    expect(reply.headers.allow).toBe(allowed);
  });
  test('OPTIONS tells the methods and lets no other site in', async () => {
    const reply = await house.call('/api/tickets', { method: 'OPTIONS' });
    expect([reply.status, reply.headers.allow, reply.text]).toEqual([200, 'GET, HEAD, POST', 'GET, HEAD, POST']);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });
  test('HEAD answers as GET does, without the body', async () => {
    const reply = await house.call('/api/site', { method: 'HEAD' });
    expect([reply.status, reply.text]).toEqual([200, '']);
    expect(reply.headers['content-type']).toMatch(/^application\/json/);
  });
});
