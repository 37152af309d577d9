import { expect, test } from 'vitest';
import { FakeAgent } from './fake-agent.ts';
import { House } from './house.ts';

test('a hand on a simulated device reaches its agent, on the demo alone', async () => {
  await using house = await House.open({ demo: true });
  const { token } = await house.pair('agent');
  const agent = await FakeAgent.join(house.port, token);
  expect((await house.post('/api/demo/devices/in-1', { act: 'paper-out' })).status).toBe(202);
  expect(await agent.hears('simulate')).toEqual({ type: 'simulate', device: 'in-1', act: 'paper-out' });
  const scan = { act: 'scan', code: 'http://192.168.1.10/t/abc' };
  expect((await house.post('/api/demo/devices/quet-1', scan)).status).toBe(202);
  expect(await agent.hears('simulate')).toMatchObject({ device: 'quet-1', code: scan.code });
});

test('a simulated device that nobody drives is unknown, an act that none knows is malformed', async () => {
  await using house = await House.open({ demo: true });
  expect((await house.post('/api/demo/devices/in-9', { act: 'scan' })).body).toMatchObject({
    status: 404,
    code: 'unknown-device',
  });
  expect((await house.post('/api/demo/devices/in-1', { act: 'burn' })).body).toMatchObject({
    status: 422,
    code: 'invalid',
  });
});

test('a real centre has no such hands', async () => {
  await using house = await House.open();
  expect((await house.post('/api/demo/devices/in-1', { act: 'scan' })).status).toBe(404);
});
