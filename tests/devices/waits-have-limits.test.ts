import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import {
  HANDSHAKE_MS_MAX,
  linkToServer,
  PING_MS,
  RECONNECT_FIRST_MS,
  RECONNECT_MS_MAX,
  SILENCE_MS_MAX,
} from '../../devices/agent-link.ts';
import { BackOff } from '../../devices/back-off.ts';
import { REOPEN_FIRST_MS, REOPEN_MS_MAX } from '../../devices/supervisor.ts';
import { CONNECT_MS_MAX, tcpTransport } from '../../devices/transport/tcp.ts';
import { steppedClock } from './clocks.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as { port: number }).port;
}

/** A link by a stepped clock: what it told, and a promise of each. */
function aLink(port: number) {
  const clock = steppedClock();
  const opened = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<string>();
  const link = linkToServer(
    { server: `http://127.0.0.1:${port}`, token: 't', clock, random: () => 0.5 },
    {
      open: opened.resolve,
      message: () => undefined,
      closed: closed.resolve,
      refused: () => closed.resolve('refused'),
    },
  );
  ends.push(() => link.close());
  return { clock, opened: opened.promise, closed: closed.promise };
}

describe('an agent', () => {
  it('gives up a server that says nothing, not even to its pings', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', autoPong: false });
    ends.push(() => new Promise((done) => server.close(done)));
    await new Promise((done) => server.once('listening', done));
    const { clock, opened, closed } = aLink((server.address() as { port: number }).port);
    await opened;
    await clock.step(SILENCE_MS_MAX - 1);
    expect(server.clients.size).toBe(1);
    await clock.step(PING_MS);
    expect(await closed).toContain(`${SILENCE_MS_MAX / 1_000} s`);
  });

  it('gives up a server that takes the connection and never answers', async () => {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => void sockets.add(socket));
    ends.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    const { clock, closed } = aLink(await listening(server));
    await clock.step(HANDSHAKE_MS_MAX);
    expect(await closed).toContain(`${HANDSHAKE_MS_MAX / 1_000} s`);
  });
});

it('a printer on the network that does not answer is given up in time', async () => {
  const port = await listening(createServer());
  const waits: number[] = [];
  // the time is over before the connection is made
  const clock = {
    monotonicMs: () => 0,
    after(ms: number, fn: () => void) {
      waits.push(ms);
      queueMicrotask(fn);
      return () => undefined;
    },
  };
  const opening = tcpTransport('127.0.0.1', port, clock).open({ data: () => undefined, closed: () => undefined });
  await expect(opening).rejects.toMatchObject({ code: 'timeout' });
  expect(waits).toEqual([CONNECT_MS_MAX]);
});

it.each([
  ['the server', RECONNECT_FIRST_MS, RECONNECT_MS_MAX],
  ['a device', REOPEN_FIRST_MS, REOPEN_MS_MAX],
])('back-off of %s grows from its first wait to its longest and no further', (_of, firstMs, mostMs) => {
  const backOff = new BackOff({ firstMs, mostMs }, () => 1);
  const waits = Array.from({ length: 20 }, () => backOff.nextMs());
  expect(waits[0]).toBe(firstMs);
  expect(Math.max(...waits)).toBe(mostMs);
  backOff.reset();
  expect(backOff.nextMs()).toBe(firstMs);
});
