import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { TOPICS_PER_SOCKET_MAX } from '../../server/live/hub.ts';
import { EVENING_MS, openHall } from './hall.ts';

/** The HTTP status with which the upgrade is refused. */
function refusal(url: string): Promise<number | undefined> {
  const socket = new WebSocket(url);
  socket.on('error', () => {}); // it is what is asked for
  return new Promise((settle) => {
    socket.on('unexpected-response', (_, response) => settle(response.statusCode));
  });
}

test('a refused topic gets an error, and the socket stays', async () => {
  const { connect, hall } = await openHall();
  hall.issue('t1');
  const phone = await connect('stranger');
  phone.watch('console/1');
  expect(await phone.hears('error')).toMatchObject({ topic: 'console/1', code: 'unauthorized' });
  expect(await phone.watches('ticket/t1')).toHaveProperty('ticket');
});

test('who may not watch is not told whether the topic exists', async () => {
  const phone = await (await openHall()).connect('stranger');
  phone.watch('console/99');
  expect((await phone.hears('error')).code).toBe('unauthorized');
});

test.each([
  ...['lobby/nowhere', 'sign/99', 'console/99', 'kiosk/99', 'ticket/nobody', 'ticket/constructor'],
  ...['lobby', 'lobby/', 'admin/1', 'news', '__proto__', 'constructor/1'],
])('%s is an unknown topic', async (topic) => {
  const screen = await (await openHall()).connect();
  screen.watch(topic);
  expect(await screen.hears('error')).toMatchObject({ topic, code: 'unknown-topic' });
});

test('one topic too many on a socket is refused alone; leaving one makes room', async () => {
  const { hall, connect } = await openHall();
  const ids = Array.from({ length: TOPICS_PER_SOCKET_MAX + 1 }, (_, n) => `t${n}`);
  for (const id of ids) hall.issue(id);
  const screen = await connect();
  for (const id of ids) screen.watch(`ticket/${id}`);
  expect(await screen.hears('error')).toMatchObject({ topic: `ticket/${ids.at(-1)}`, code: 'too-many-topics' });
  screen.watch('ticket/t0');
  await screen.hears('state', 'ticket/t0');
  screen.say({ type: 'unwatch', topic: 'ticket/t0' });
  await screen.watches(`ticket/${ids.at(-1)}`);
});

test('after unwatch nothing comes any more', async () => {
  const { hall, connect } = await openHall();
  const screen = await connect();
  await screen.watches('lobby/main');
  screen.say({ type: 'unwatch', topic: 'lobby/main' });
  await screen.caughtUp();
  hall.issue('t1');
  await screen.caughtUp();
  expect(screen.kinds()).toEqual([]);
});

test('a ticket of a day that is over is no topic any more, and its phone is told', async () => {
  const { hall, connect, clock } = await openHall({ atMs: EVENING_MS });
  hall.issue('t1');
  const phone = await connect();
  await phone.watches('ticket/t1');
  clock.advance(10_000);
  hall.run({ type: 'turn-day' });
  expect(await phone.hears('error')).toMatchObject({ topic: 'ticket/t1', code: 'unknown-topic' });
});

test('an identity that lost its rights is dismissed, others stay', async () => {
  const { connect, hub } = await openHall();
  const [revoked] = [await connect('old-token'), await connect('token')];
  hub.dismiss((identity) => identity === 'old-token');
  expect(await revoked.closed).toBe(1008);
  expect(hub.sockets).toBe(1);
});

test('whoever is not admitted gets the status of the refusal', async () => {
  const { url } = await openHall();
  expect(await refusal(`${url}?banned`)).toBe(403);
});

test('sockets in all: one more is refused with 503, and comes in when one has left', async () => {
  const { connect, url } = await openHall({ limits: { sockets: 2 } });
  const [first] = [await connect(), await connect()];
  expect(await refusal(url)).toBe(503);
  await first.leaves();
  await connect();
});

test('sockets of one address: one more is refused with 429', async () => {
  const { connect, url } = await openHall({ limits: { socketsPerAddress: 2 }, address: '192.0.2.7' });
  const [first] = [await connect(), await connect()];
  expect(await refusal(url)).toBe(429);
  await first.leaves();
  await connect();
});

test('an address that is not counted has no limit of its own', async () => {
  const { connect, hub } = await openHall({ limits: { socketsPerAddress: 2 }, address: null });
  for (let n = 0; n < 5; n++) await connect();
  expect(hub.sockets).toBe(5);
});
