import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { FAREWELL_MS, REFRESH_INTERVAL_MS } from '../../server/live/hub.ts';
import { PING_INTERVAL_MS, SOCKET_SILENCE_MS_MAX } from '../../server/live/socket.ts';
import { EVENING_MS, openHall } from './hall.ts';

test('a socket is greeted with epoch, version and the time of the site', async () => {
  const { connect } = await openHall();
  const [hello] = (await connect()).heard;
  expect(hello).toEqual({ type: 'hello', epoch: 'k1', now: '2026-11-24T08:00:00.000+07:00', version: '1.2.3' });
});

test('when nothing else was sent for 10 s there is a ping that scripts can see, and one that they can not', async () => {
  const { connect, clock } = await openHall();
  const screen = await connect();
  const control = once(screen.socket, 'ping');
  clock.advance(PING_INTERVAL_MS);
  expect((await screen.hears('ping')).now).toBe('2026-11-24T08:00:10.000+07:00');
  await control;
});

test('a change counts as sent, so no ping follows it soon', async () => {
  const { connect, clock, hall } = await openHall();
  const screen = await connect();
  await screen.watches('lobby/main');
  clock.advance(PING_INTERVAL_MS - 1_000);
  hall.issue('t1');
  clock.advance(PING_INTERVAL_MS - 1_000);
  await screen.caughtUp();
  expect(screen.kinds()).not.toContain('ping');
});

test('who says nothing and answers no ping for 30 s is cut; a pong is enough', async () => {
  const { connect, clock, hub, url } = await openHall();
  const dead = new WebSocket(url, { autoPong: false });
  await once(dead, 'message');
  const screen = await connect();
  const deadCloses = once(dead, 'close');
  for (let ms = 0; ms < SOCKET_SILENCE_MS_MAX; ms += PING_INTERVAL_MS) {
    clock.advance(PING_INTERVAL_MS);
    await screen.caughtUp();
  }
  expect((await deadCloses)[0]).toBe(1006);
  expect(hub.sockets).toBe(1);
});

test('a report counts as life like any message', async () => {
  const { clock, hub, url } = await openHall();
  const mute = new WebSocket(url, { autoPong: false });
  await once(mute, 'message');
  for (let n = 0; n < 5; n++) {
    mute.send(JSON.stringify({ type: 'report', topic: 'lobby/main', sound: 'ready' }));
    mute.ping();
    await once(mute, 'pong');
    clock.advance(SOCKET_SILENCE_MS_MAX - 1_000);
  }
  expect(hub.sockets).toBe(1);
  mute.terminate();
  await once(mute, 'close');
});

test('estimates, hours and the day go out by the clock alone, with the current seq', async () => {
  const { connect, clock, hall } = await openHall({ atMs: EVENING_MS });
  const screen = await connect();
  await screen.watches('sign/1');
  clock.advance(REFRESH_INTERVAL_MS);
  const { seq, set } = await screen.hears('change', 'sign/1');
  expect(seq).toBe(hall.seq);
  expect(set).toEqual({ site: expect.objectContaining({ day: '2026-11-25' }) });
});

test('a server that stops says 1001 and cuts who does not answer', async () => {
  const { connect, hub, clock } = await openHall();
  const [polite, stuck] = [await connect(), await connect()];
  stuck.socket.pause();
  hub.close();
  expect(await polite.closed).toBe(1001);
  clock.advance(FAREWELL_MS);
  stuck.socket.resume();
  expect([1001, 1006]).toContain(await stuck.closed);
  expect(hub.sockets).toBe(0);
});
