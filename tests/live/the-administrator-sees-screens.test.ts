import { expect, test } from 'vitest';
import { REFRESH_SOON_MS } from '../../server/live/hub.ts';
import { openHall, type Screen } from './hall.ts';

const screensOn = (admin: Screen) =>
  Object.entries(admin.shows('admin'))
    .filter(([name]) => name.startsWith('screen/'))
    .map(([, screen]) => screen);

test('screens come, tell of their sound and go', async () => {
  const { connect, clock } = await openHall();
  const admin = await connect();
  await admin.watches('admin');
  const lobby = await connect();
  await lobby.watches('lobby/main');
  lobby.say({ type: 'report', topic: 'lobby/main', sound: 'needs-touch' });
  await lobby.caughtUp();
  clock.advance(REFRESH_SOON_MS);
  await admin.hears('change', 'admin');
  expect(screensOn(admin)).toEqual([
    { topic: 'lobby/main', sound: 'needs-touch', connectedAt: '2026-11-24T08:00:00.000+07:00' },
  ]);
  await lobby.leaves();
  clock.advance(REFRESH_SOON_MS);
  await admin.hears('change', 'admin');
  expect(screensOn(admin)).toEqual([]);
});

test('phones are no screens of the site', async () => {
  const { connect, hub, hall } = await openHall();
  hall.issue('t1');
  await (await connect()).watches('ticket/t1');
  expect(hub.screens()).toEqual([]);
  expect(hub.sockets).toBe(1);
});
