import { expect, test } from 'vitest';
import { MORNING_MS } from '../scenario.ts';
import { expectProblem, House } from './house.ts';

const HOUR_MS = 3_600_000;

test('numbers start anew overnight, counters are closed, suspensions last', async () => {
  await using house = await House.open();
  await house.issue();
  expect((await house.issue()).number).toBe('A002');
  await house.act('1', 'open');
  await house.act('1', 'next');
  await house.post('/api/services/dat-dai/suspend', { reason: 'hệ thống quốc gia tạm ngừng' });
  house.clock.step(24 * HOUR_MS);
  expect((await house.issue()).number).toBe('A001');
  expectProblem(await house.post('/api/counters/1/next'), 409, 'counter-closed');
  expectProblem(await house.post('/api/tickets', { service: 'dat-dai' }), 409, 'service-suspended');
});

test("yesterday's ticket is expired and can't be given up any more; one that was served is done", async () => {
  await using house = await House.open();
  const served = await house.issue();
  const waited = await house.issue();
  await house.act('1', 'open');
  await house.act('1', 'next');
  await house.act('1', 'start');
  house.clock.step(24 * HOUR_MS);
  for (const [id, state] of [
    [served.id, 'done'],
    [waited.id, 'expired'],
  ] as const) {
    const { status, body } = await house.get(`/api/tickets/${id}`);
    expect({ status, state: body.ticket.state, position: body.position }).toEqual({
      status: 200,
      state,
      position: null,
    });
    const before = await house.seq();
    for (const act of ['cancel', 'return', 'reprint'])
      expectProblem(await house.post(`/api/tickets/${id}/${act}`), 409, 'ticket-ended');
    expectProblem(await house.post(`/api/tickets/${id}/priority`, { class: null }), 409, 'ticket-ended');
    expect(await house.happened(before)).toEqual([]);
  }
});

test('the day turns while the server is off', async () => {
  await using house = await House.open();
  const { id } = await house.issue();
  house.clock.setWall(MORNING_MS + 15 * HOUR_MS);
  await house.restart();
  expect((await house.get(`/api/tickets/${id}`)).body.ticket.state).toBe('waiting');
  house.clock.setWall(MORNING_MS + 25 * HOUR_MS);
  await house.restart();
  expect((await house.get(`/api/tickets/${id}`)).body.ticket.state).toBe('expired');
  expect((await house.issue()).number).toBe('A001');
});

test('nobody needs to do anything: screens are told in the night', async () => {
  await using house = await House.open();
  const { id } = await house.issue();
  const lobby = await house.screen();
  await lobby.watch('lobby/main');
  house.clock.setWall(MORNING_MS + 16 * HOUR_MS);
  house.clock.step(15_000);
  await lobby.watch('lobby/main'); // whoever says nothing for half a minute is taken for dead
  house.clock.step(15_000);
  await lobby.change();
  expect(await house.happened(0)).toContain('day-ended');
  expect((await house.get(`/api/tickets/${id}`)).body.ticket.state).toBe('expired');
  lobby.close();
});

test('a clock that goes back turns nothing: no number comes twice', async () => {
  await using house = await House.open();
  await house.issue();
  house.clock.setWall(MORNING_MS - 20 * HOUR_MS);
  expect((await house.issue()).number).toBe('A002');
  await house.restart();
  expect((await house.issue()).number).toBe('A003');
  await house.act('1', 'open');
  expect((await house.act('1', 'next')).body.ticket.number).toBe('A001');
  house.clock.setWall(MORNING_MS);
  expect((await house.issue()).number).toBe('A004');
});
