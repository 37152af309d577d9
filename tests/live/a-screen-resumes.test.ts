import { expect, test } from 'vitest';
import { TOPIC_KEPT_MS } from '../../server/live/rooms.ts';
import { DROPPED_REMEMBERED_MAX, TopicMemory } from '../../server/live/topic-memory.ts';
import { openHall } from './hall.ts';

const LOBBY = 'lobby/main';

/** A lobby that has seen one call and lost its socket. */
async function aLostLobby() {
  const open = await openHall();
  const { hall } = open;
  hall.run({ type: 'open-counter', counter: '1' });
  for (const id of ['t1', 't2', 't3']) hall.issue(id);
  const lost = await open.connect();
  await lost.watches(LOBBY);
  hall.next('1');
  await lost.hears('change', LOBBY);
  await lost.leaves();
  return { ...open, lost };
}

test('who comes back to a hall where nothing happened gets an empty change', async () => {
  const { connect } = await openHall();
  const lost = await connect();
  await lost.watches(LOBBY);
  await lost.leaves();
  const screen = await connect();
  screen.watch(LOBBY, lost.since(LOBBY));
  const { seq } = lost.since(LOBBY);
  expect(await screen.hears('change', LOBBY)).toEqual({ type: 'change', topic: LOBBY, seq, set: {}, drop: [] });
});

test('who has missed nothing gets a change with the current seq', async () => {
  const { connect, lost, hall } = await aLostLobby();
  const screen = (await connect()).remembers(lost);
  screen.watch(LOBBY, lost.since(LOBBY));
  const change = await screen.hears('change', LOBBY);
  expect(change.seq).toBe(hall.seq);
  expect(change.drop).toEqual([]);
  expect(Object.keys(change.set)).not.toContain('site');
});

test('a lone lobby gets what it missed while nobody watched, merged into one change', async () => {
  const { connect, lost, hall } = await aLostLobby();
  hall.run({ type: 'undo-act', counter: '1' });
  hall.next('1');
  hall.run({ type: 'pause-counter', counter: '2' });
  const screen = (await connect()).remembers(lost);
  screen.watch(LOBBY, lost.since(LOBBY));
  const { seq, set, drop } = await screen.hears('change', LOBBY);
  expect(seq).toBe(hall.seq);
  expect(drop).toHaveLength(1);
  expect(Object.keys(set).filter((name) => name.startsWith('call/'))).toHaveLength(1);
  expect(set).not.toHaveProperty('zone');
});

test('what changed without an event comes again in every resume', async () => {
  const { connect, hall, hub } = await openHall();
  const other = await connect();
  await other.watches('kiosk/1');
  const lost = await connect();
  await lost.watches('kiosk/1');
  await lost.leaves();
  hall.devices['in-1'] = { state: 'paper-out', detail: null, lastJob: null };
  hub.refresh();
  const screen = await connect();
  screen.watch('kiosk/1', lost.since('kiosk/1'));
  const { seq, set } = await screen.hears('change', 'kiosk/1');
  expect(seq).toBe(lost.since('kiosk/1').seq);
  expect(set['kiosk']).toMatchObject({ printer: { state: 'paper-out' } });
});

test.each([
  ['another epoch', { epoch: 'k0' }],
  ['a seq that lies in the future, as after a restored backup', { seq: 10_000 }],
  ['a seq from before this memory', { seq: 0 }],
])('%s is answered by the whole state', async (_, wrong) => {
  const { connect, lost } = await aLostLobby();
  const screen = await connect();
  screen.watch(LOBBY, { ...lost.since(LOBBY), ...wrong });
  const { set } = await screen.hears('state', LOBBY);
  expect(set).toHaveProperty('site');
});

test('a topic that nobody has watched for a minute is forgotten, and its screens start anew', async () => {
  const { connect, lost, clock } = await aLostLobby();
  clock.advance(TOPIC_KEPT_MS);
  const screen = await connect();
  screen.watch(LOBBY, lost.since(LOBBY));
  expect((await screen.hears('state', LOBBY)).seq).toBe(lost.since(LOBBY).seq);
});

test('a restarted server with the same journal greets with another epoch', async () => {
  const [before, after] = [await openHall({ epoch: 'k1' }), await openHall({ epoch: 'k2' })];
  const old = await before.connect();
  await old.watches(LOBBY);
  const screen = await after.connect();
  screen.watch(LOBBY, old.since(LOBBY));
  await screen.hears('state', LOBBY);
  expect(screen.epoch).toBe('k2');
});

test('so many entities were dropped that the oldest resume gets the whole state', () => {
  const call = { number: 'A001' };
  const memory = new TopicMemory('lobby/main', { site: {} }, 1, 1);
  for (let seq = 2; seq <= DROPPED_REMEMBERED_MAX + 3; seq++) memory.update({ site: {}, [`call/${seq}`]: call }, seq);
  const typeSince = (seq: number) => JSON.parse(String(memory.answer(seq))).type;
  expect(typeSince(3)).toBe('state');
  expect(typeSince(4)).toBe('change');
  expect(JSON.parse(String(memory.answer(4))).drop).toHaveLength(DROPPED_REMEMBERED_MAX);
});
