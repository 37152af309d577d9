import { expect, test } from 'vitest';
import { FRAME_BYTES_MAX, FRAMES_PER_SECOND_MAX, SOCKET_BACKLOG_BYTES_MAX } from '../../server/live/socket.ts';
import { openHall, SITE } from './hall.ts';

/** Every test has a second screen that must go on as if nothing were. */
async function twoScreens() {
  const open = await openHall();
  const [offender, other] = [await open.connect(), await open.connect()];
  for (const screen of [offender, other]) await screen.watches('lobby/main');
  const otherGoesOn = async () => {
    open.hall.issue(`t${open.hall.seq}`);
    expect((await other.hears('change', 'lobby/main')).seq).toBe(open.hall.seq);
    expect(open.hub.sockets).toBe(1);
  };
  return { ...open, offender, otherGoesOn };
}

test.each([
  ['no JSON', 'hello'],
  ['no message of the protocol', '{"type":"shout","topic":"lobby/main"}'],
  ['a topic too long', JSON.stringify({ type: 'watch', topic: 'x'.repeat(101) })],
  ['an array', '[]'],
])('%s closes that socket with 1008', async (_, frame) => {
  const { offender, otherGoesOn } = await twoScreens();
  offender.say(frame);
  expect(await offender.closed).toBe(1008);
  await otherGoesOn();
});

test('a binary frame is malformed', async () => {
  const { offender, otherGoesOn } = await twoScreens();
  offender.socket.send(Buffer.from(JSON.stringify({ type: 'watch', topic: 'admin' })));
  expect(await offender.closed).toBe(1008);
  await otherGoesOn();
});

test('a frame larger than 64 KiB closes that socket with 1009', async () => {
  const { offender, otherGoesOn } = await twoScreens();
  offender.say('x'.repeat(FRAME_BYTES_MAX + 1));
  expect(await offender.closed).toBe(1009);
  await otherGoesOn();
});

test('a frame of 64 KiB is read', async () => {
  const { offender } = await twoScreens();
  const message = JSON.stringify({ type: 'watch', topic: 'sign/1' });
  offender.say(message.padEnd(FRAME_BYTES_MAX));
  await offender.hears('state', 'sign/1');
});

test('too many frames in one second close that socket, as many as allowed do not', async () => {
  const { offender, otherGoesOn, clock } = await twoScreens();
  for (let n = 1; n < FRAMES_PER_SECOND_MAX; n++) offender.say({ type: 'unwatch', topic: 'sign/1' });
  await offender.caughtUp();
  clock.advance(1_000);
  for (let n = 0; n < FRAMES_PER_SECOND_MAX; n++) offender.say({ type: 'unwatch', topic: 'sign/1' });
  await offender.caughtUp();
  offender.say({ type: 'unwatch', topic: 'sign/1' });
  expect(await offender.closed).toBe(1008);
  await otherGoesOn();
});

test('a screen that does not read is cut when its backlog is full, and comes back by the whole state', async () => {
  const long = `${'thông báo dài '.repeat(20)}.`;
  const notices = Array.from({ length: 20 }, () => `{ vi: "${long}" }`).join(', ');
  const open = await openHall({ yaml: SITE.replace(/^notices:.*$/m, `notices: [${notices}]`) });
  const { hub, hall } = open;
  const [slow, other] = [await open.connect(), await open.connect()];
  for (const screen of [slow, other]) await screen.watches('lobby/main');
  slow.socket.pause();
  // whole states are the largest frames; each is asked for by the slow screen itself
  const bytes = Buffer.byteLength(JSON.stringify(slow.heard.at(-1)));
  let asked = 0;
  const kernelBuffersMax = 64 * SOCKET_BACKLOG_BYTES_MAX;
  while (hub.sockets === 2 && asked * bytes < kernelBuffersMax) {
    for (let n = 0; n < 40; n++) slow.watch('lobby/main');
    asked += 40;
    open.clock.advance(1_000);
    await other.caughtUp();
    await new Promise((settle) => setImmediate(settle));
  }
  expect(hub.sockets).toBe(1);
  hall.issue('t1');
  expect((await other.hears('change', 'lobby/main')).seq).toBe(hall.seq);
  slow.socket.resume();
  expect(await slow.closed).toBe(1006);
  const back = (await open.connect()).remembers(slow);
  expect(await back.watches('lobby/main')).toHaveProperty('zone');
});
