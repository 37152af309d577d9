import { expect, test } from 'vitest';
import type { Frame } from '../../server/live/frames.ts';
import { lookAt } from '../../server/live/look-at.ts';
import { Rooms } from '../../server/live/rooms.ts';
import { Hall, openHall } from './hall.ts';

const SCREENS = 1_000;

/** Rooms of a hall, with screens that keep their frames. */
function aHallOfScreens() {
  const hall = new Hall();
  let looks = 0;
  const rooms = new Rooms<{ frames: Frame[]; send(frame: Frame): void }>(
    {
      monotonicMs: () => hall.clock.monotonicMs(),
      look() {
        const view = hall.view();
        return (topic) => {
          looks += 1;
          return lookAt(topic, view);
        };
      },
      fault(_, error) {
        throw error;
      },
    },
    hall.seq,
  );
  const screen = () => {
    const frames: Frame[] = [];
    return { frames, send: (frame: Frame) => void frames.push(frame) };
  };
  const looksFor = (act: () => void) => {
    looks = 0;
    act();
    return looks;
  };
  return { hall, rooms, screen, looksFor };
}

test('1,000 screens of one topic: one look, one frame, the same bytes', () => {
  const { hall, rooms, screen, looksFor } = aHallOfScreens();
  const screens = Array.from({ length: SCREENS }, screen);
  for (const each of screens) rooms.enter('lobby/main', each);
  hall.issue('t1');
  expect(looksFor(() => rooms.renew(hall.seq))).toBe(1);
  const [first] = screens[0]?.frames ?? [];
  expect(first).toBeDefined();
  for (const { frames } of screens) expect(frames[0]).toBe(first);
});

test('1,000 screens that ask for the whole state, or since the same seq, share one frame', () => {
  const { hall, rooms, screen } = aHallOfScreens();
  const room = rooms.enter('lobby/main', screen());
  expect(room?.memory.answer(null)).toBe(room?.memory.answer(null));
  expect(room?.memory.answer(hall.seq)).toBe(room?.memory.answer(hall.seq));
});

test('a commit looks at nothing that nobody watches', () => {
  const { hall, rooms, screen, looksFor } = aHallOfScreens();
  expect(looksFor(() => rooms.renew(hall.seq + 1))).toBe(0);
  const one = screen();
  rooms.enter('sign/1', one);
  rooms.leave('sign/1', one);
  rooms.enter('sign/2', one);
  expect(looksFor(() => rooms.renew(hall.seq + 2))).toBe(1);
});

test('a commit that a topic does not show sends nothing there', async () => {
  const { hall, connect } = await openHall();
  const upstairs = await connect();
  await upstairs.watches('sign/3');
  hall.issue('t1', 'chung-thuc');
  await upstairs.caughtUp();
  expect(upstairs.kinds()).toEqual([]);
});

test('a bug in one topic leaves the others in motion', () => {
  const faults: string[] = [];
  let broken = false;
  const rooms = new Rooms<{ send(frame: Frame): void }>(
    {
      monotonicMs: () => 0,
      look: () => (topic) => {
        if (broken && topic === 'lobby/a') throw new Error('a bug');
        return { site: { broken } };
      },
      fault: (topic) => faults.push(topic),
    },
    1,
  );
  const heard: string[] = [];
  for (const topic of ['lobby/a', 'lobby/b']) rooms.enter(topic, { send: () => heard.push(topic) });
  broken = true;
  rooms.renew(2);
  expect(faults).toEqual(['lobby/a']);
  expect(heard).toEqual(['lobby/b']);
});
