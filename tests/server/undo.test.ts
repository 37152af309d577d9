import { expect, test } from 'vitest';
import { expectProblem, House } from './house.ts';

const undo = (house: House, counter = '1') => house.post(`/api/counters/${counter}/undo`);
const stateOf = async (house: House, id: string) => (await house.get(`/api/tickets/${id}`)).body.ticket.state;

/** Two citizens for counter 1, which is open. */
async function twoWait() {
  const house = await House.open();
  const first = await house.issue();
  const second = await house.issue();
  await house.act('1', 'open');
  return { house, first, second };
}

test('ten seconds long, and not a moment longer', async () => {
  const { house, first } = await twoWait();
  await using _ = house;
  await house.act('1', 'next');
  house.clock.step(10_000);
  expect((await undo(house)).body).toMatchObject({ ticket: null, counter: { current: null } });
  expect(await stateOf(house, first.id)).toBe('waiting');
  await house.act('1', 'next');
  house.clock.step(10_001);
  expectProblem(await undo(house), 409, 'undo-expired');
  expect(await stateOf(house, first.id)).toBe('called');
});

test('of next: the finish and the call together', async () => {
  const { house, first, second } = await twoWait();
  await using _ = house;
  await house.act('1', 'next');
  await house.act('1', 'start');
  await house.act('1', 'next');
  expect([await stateOf(house, first.id), await stateOf(house, second.id)]).toEqual(['done', 'called']);
  expect((await undo(house)).body).toMatchObject({ ticket: { id: first.id, state: 'serving' } });
  expect(await stateOf(house, second.id)).toBe('waiting');
});

test('once: the act before can not be taken back too', async () => {
  const { house } = await twoWait();
  await using _ = house;
  await house.act('1', 'next');
  await house.act('1', 'next');
  expect((await undo(house)).status).toBe(200);
  expectProblem(await undo(house), 409, 'nothing-to-undo');
});

test('not when the ticket has moved on elsewhere', async () => {
  const { house, first } = await twoWait();
  await using _ = house;
  await house.act('1', 'next');
  await house.post(`/api/tickets/${first.id}/cancel`);
  expectProblem(await undo(house), 409, 'undo-overtaken');
  expect(await stateOf(house, first.id)).toBe('cancelled');
});

test('only at the counter that acted', async () => {
  const { house } = await twoWait();
  await using _ = house;
  await house.act('1', 'next');
  expectProblem(await undo(house, '3'), 409, 'nothing-to-undo');
});

test('an undone call leaves the lobby', async () => {
  const { house, first } = await twoWait();
  await using _ = house;
  const lobby = await house.screen();
  await lobby.watch('lobby/main');
  const calls = () => Object.entries(lobby.entities).filter(([key]) => key.startsWith('call/'));
  await house.act('1', 'next');
  await lobby.change();
  expect(calls().map(([, entity]) => entity)).toMatchObject([{ number: first.number, counter: '1' }]);
  await undo(house);
  await lobby.change();
  expect(calls()).toEqual([]);
  lobby.close();
});

test('also after a restart', async () => {
  const { house, first } = await twoWait();
  await using _ = house;
  await house.act('1', 'next');
  await house.restart();
  house.clock.step(5_000);
  expect((await undo(house)).status).toBe(200);
  expect(await stateOf(house, first.id)).toBe('waiting');
});

test('a ticket of an earlier day shows nothing of an act that was taken back', async () => {
  const { house, first, second } = await twoWait();
  await using _ = house;
  await house.act('1', 'next');
  await house.act('1', 'start');
  await house.act('1', 'next');
  await undo(house);
  const views = async () =>
    Promise.all([first, second].map(async ({ id }) => (await house.get(`/api/tickets/${id}`)).body.ticket));
  const today = await views();
  house.clock.step(24 * 3_600_000);
  await house.issue();
  const ended = { endedAt: expect.any(String) };
  expect(await views()).toEqual([
    { ...today[0], state: 'done', ...ended },
    { ...today[1], state: 'expired', ...ended },
  ]);
});
