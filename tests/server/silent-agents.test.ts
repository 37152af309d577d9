import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { AGENT_SILENCE_MS_MAX, acceptAgents } from '../../server/agents/agent-socket.ts';
import type { DeviceDesk } from '../../server/agents/device-desk.ts';
import { SteppedClock } from './stepped-clock.ts';

test('an agent that says nothing for thirty seconds is gone; a ping is life', async () => {
  const clock = new SteppedClock();
  const server = createServer();
  const left: string[] = [];
  const devices = {
    join: ({ name }: { name: string }) => ({ hear: () => {}, leave: () => left.push(name) }),
  } as unknown as DeviceDesk;
  const door = acceptAgents(server, devices, clock, () => ({ name: 'kiosk-1', token: null }));
  await new Promise<void>((done) => server.listen(0, done));
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/agent`);
  await once(socket, 'open');
  clock.step(AGENT_SILENCE_MS_MAX - 1);
  socket.ping();
  await once(socket, 'pong'); // the server has heard the ping by then
  clock.step(AGENT_SILENCE_MS_MAX - 1);
  expect(left).toEqual([]);
  clock.step(1);
  await once(socket, 'close');
  expect(left).toEqual(['kiosk-1']);
  door.close();
  server.close();
});
