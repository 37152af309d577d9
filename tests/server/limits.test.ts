import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { AGENT_FRAME_BYTES_MAX } from '../../server/agents/agent-socket.ts';
import { IDEMPOTENCY_KEY_CHARS_MAX } from '../../server/http/command.ts';
import { createHttpServer, HEADER_BYTES_MAX, HEADERS_MS_MAX, REQUEST_MS_MAX } from '../../server/http-server.ts';
import { FakeAgent } from './fake-agent.ts';
import { expectProblem, House } from './house.ts';
import { call, LAN, THROUGH_A_PROXY } from './http-call.ts';
import { LiveScreen } from './live-screen.ts';
import { withLimits } from './office.ts';

test('a stranger who asks too often is refused; neighbours and the paired are not', async () => {
  await using house = await House.open({ site: withLimits({ requestsPerMinute: 10 }) });
  const { id } = await house.issue();
  const { token } = await house.pair();
  const look = (headers: Record<string, string>) => house.get(`/api/tickets/${id}`, headers);
  for (let asked = 0; asked < 10; asked += 1) expect((await look(THROUGH_A_PROXY)).status).toBe(200);
  expectProblem(await look(THROUGH_A_PROXY), 429, 'rate-limited');
  expect((await look({})).status).toBe(200);
  expect((await look({ ...THROUGH_A_PROXY, Cookie: `luot=${token}` })).status).toBe(200);
  expect((await house.get('/healthz', THROUGH_A_PROXY)).status).toBe(200);
  if (LAN !== null) expect((await house.call(`/api/tickets/${id}`, { from: LAN })).status).toBe(200);
});

test('a kiosk whose key is stuck is refused for a minute; another kiosk and the officers are not', async () => {
  await using house = await House.open({ site: withLimits({ ticketsPerMinutePerKiosk: 3 }) });
  const take = (kiosk?: string) => house.post('/api/tickets', { service: 'chung-thuc', kiosk });
  for (let taken = 0; taken < 3; taken += 1) expect((await take('1')).status).toBe(201);
  const before = await house.seq();
  expectProblem(await take('1'), 429, 'rate-limited');
  expect(await house.happened(before)).toEqual([]);
  expect((await take('2')).status).toBe(201);
  expect((await take()).status).toBe(201);
  house.clock.step(60_000);
  expect((await take('1')).status).toBe(201);
});

test('a kiosk that asks again under the same key gets its answer, and is not counted for it', async () => {
  await using house = await House.open({ site: withLimits({ ticketsPerMinutePerKiosk: 2 }) });
  const take = (key: string) =>
    house.post('/api/tickets', { service: 'chung-thuc', kiosk: '1' }, { 'Idempotency-Key': key });
  const first = await take('one');
  for (let again = 0; again < 3; again += 1) expect((await take('one')).body).toEqual(first.body);
  expect((await take('two')).status).toBe(201);
  expect((await take('one')).body).toEqual(first.body);
  expectProblem(await take('three'), 429, 'rate-limited');
});

test('open sockets of one stranger are counted, those of the house are not', async () => {
  await using house = await House.open({ site: withLimits({ socketsPerAddress: 2 }) });
  const strangers = [await house.screen(THROUGH_A_PROXY), await house.screen(THROUGH_A_PROXY)];
  await expect(house.screen(THROUGH_A_PROXY)).rejects.toThrow('HTTP 429');
  const own = await house.screen();
  if (LAN !== null) (await LiveScreen.open(house.port, {}, LAN)).close();
  strangers[0]?.close();
  await strangers[0]?.closed;
  for (const screen of [...strangers, own]) screen.close();
});

test('an Idempotency-Key of 200 characters is taken, one more is not', async () => {
  await using house = await House.open();
  const open = (key: string) => house.post('/api/counters/1/open', {}, { 'Idempotency-Key': key });
  expect((await open('k'.repeat(IDEMPOTENCY_KEY_CHARS_MAX))).status).toBe(200);
  expectProblem(await open('k'.repeat(IDEMPOTENCY_KEY_CHARS_MAX + 1)), 422, 'invalid', 'Idempotency-Key');
});

test('an agent that sends nonsense or too much loses its socket, and the next one comes in', async () => {
  await using house = await House.open();
  const { token } = await house.pair('agent');
  for (const [babble, code] of [
    ['{', 1008],
    ['{"type":"format-disk"}', 1008],
    ['x'.repeat(AGENT_FRAME_BYTES_MAX + 1), 1009],
  ] as const) {
    const agent = await FakeAgent.join(house.port, token);
    agent.babble(babble);
    expect(await agent.closed).toBe(code);
  }
  await (await FakeAgent.join(house.port, token)).hello();
});

test('headers beyond the limit are refused before anything is read', async () => {
  await using house = await House.open();
  const { status } = await house.get('/healthz', { 'X-Long': 'x'.repeat(HEADER_BYTES_MAX) });
  expect(status).toBe(431);
});

test('whoever dawdles over headers or body is cut off', async () => {
  expect([HEADERS_MS_MAX, REQUEST_MS_MAX]).toEqual([10_000, 30_000]);
  const limits = { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 10 };
  const server = createHttpServer(() => {}, limits);
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  for (const half of ['GET / HTTP/1.1\r\nHost: x\r\n', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{']) {
    const socket = connect(port, '127.0.0.1').setEncoding('latin1');
    socket.write(half);
    const [answer] = (await once(socket, 'data')) as [string];
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    await once(socket, 'close');
  }
  server.close();
});

test.each(['//', '/nothing', '/live/x', '*'])('an upgrade at %s is refused and the server lives on', async (path) => {
  await using house = await House.open();
  const socket = connect(house.port, '127.0.0.1').setEncoding('latin1');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
  const [answer] = (await once(socket, 'data')) as [string];
  expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
  expect((await call(house.port, '/healthz', {})).status).toBe(200);
  socket.destroy();
});
