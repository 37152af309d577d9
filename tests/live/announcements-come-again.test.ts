import { expect, test } from 'vitest';
import { ANNOUNCE_AGAIN_MS, ANNOUNCEMENTS_KEPT_MAX, Spoken } from '../../server/live/spoken.ts';
import { openHall } from './hall.ts';

const LOBBY = 'lobby/main';

async function aCall() {
  const open = await openHall();
  open.hall.run({ type: 'open-counter', counter: '1' });
  open.hall.issue('t1', 'chung-thuc', 'mang-thai');
  const lobby = await open.connect();
  await lobby.watches(LOBBY);
  open.hall.next('1');
  return { ...open, lobby };
}

test('a call is spoken in its hall, after the change that shows it', async () => {
  const { lobby, connect, hall } = await aCall();
  const upstairs = await connect();
  await upstairs.watches('lobby/tang-2');
  await lobby.caughtUp();
  const [change, announce] = lobby.heard.slice(-2);
  expect(change).toMatchObject({ type: 'change', set: { [`call/${hall.seq}`]: { number: 'A001' } } });
  expect(announce).toMatchObject({
    type: 'announce',
    topic: LOBBY,
    id: String(hall.seq),
    at: '2026-11-24T08:00:00.000+07:00',
    clips: [],
    call: `call/${hall.seq}`,
  });
  expect(announce).toHaveProperty('text.vi', expect.stringContaining('A001'));
  expect(upstairs.kinds()).not.toContain('announce');
});

test('a recall is an announcement of its own', async () => {
  const { lobby, hall } = await aCall();
  const first = await lobby.hears('announce');
  hall.run({ type: 'recall-ticket', counter: '1' });
  const second = await lobby.hears('announce');
  expect(second.call).toBe(first.call);
  expect(Number(second.id)).toBeGreaterThan(Number(first.id));
});

test('a lobby that comes back within 15 s hears it again', async () => {
  const { lobby, connect, clock } = await aCall();
  const { id } = await lobby.hears('announce');
  await lobby.leaves();
  clock.advance(ANNOUNCE_AGAIN_MS);
  const back = await connect();
  back.watch(LOBBY, lobby.since(LOBBY));
  await back.hears('change', LOBBY);
  expect((await back.hears('announce')).id).toBe(id);
});

test('a call that was undone meanwhile is not announced to it again', async () => {
  const { lobby, connect, hall } = await aCall();
  await lobby.hears('announce');
  await lobby.leaves();
  hall.run({ type: 'undo-act', counter: '1' });
  const back = await connect();
  back.watch(LOBBY, lobby.since(LOBBY));
  await back.hears('change', LOBBY);
  await back.caughtUp();
  expect(back.kinds()).not.toContain('announce');
});

test('later it is history, and for a page that starts fresh it always is', async () => {
  const { lobby, connect, clock } = await aCall();
  await lobby.caughtUp();
  const fresh = await connect();
  await fresh.watches(LOBBY);
  await fresh.caughtUp();
  expect(fresh.kinds()).toEqual([]);
  clock.advance(ANNOUNCE_AGAIN_MS + 1);
  const back = await connect();
  back.watch(LOBBY, lobby.since(LOBBY));
  await back.caughtUp();
  expect(back.kinds()).toEqual(['change']);
});

test('what was spoken while no lobby was there is heard by the one that returns', async () => {
  const { lobby, connect, hall } = await aCall();
  await lobby.leaves();
  hall.run({ type: 'recall-ticket', counter: '1' });
  const back = await connect();
  back.watch(LOBBY, lobby.since(LOBBY));
  await back.hears('announce');
  expect((await back.hears('announce')).id).toBe(String(hall.seq));
});

test('of one topic the newest announcements are kept', () => {
  const spoken = new Spoken();
  for (let n = 0; n <= ANNOUNCEMENTS_KEPT_MAX; n++) spoken.keep(LOBBY, Buffer.from(String(n)), 0);
  const kept = spoken.young(LOBBY, 0).map(String);
  expect(kept).toHaveLength(ANNOUNCEMENTS_KEPT_MAX);
  expect(kept[0]).toBe('1');
});
