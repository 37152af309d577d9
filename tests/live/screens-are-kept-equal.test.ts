import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookAt } from '../../server/live/look-at.ts';
import { liveDown } from '../../server/protocol/live-down.ts';
import { type Chance, chances, commandOf } from '../queue/random-day.ts';
import { type OpenHall, openHall, type Screen } from './hall.ts';

const TOPICS = ['lobby/main', 'lobby/tang-2', 'sign/1', 'sign/3', 'console/1', 'console/2', 'kiosk/1', 'admin'];

/** What the server shows at this moment, as it would arrive. */
function truth({ hall }: OpenHall, topic: string): unknown {
  const entities = lookAt(topic, hall.view());
  return entities && JSON.parse(JSON.stringify(entities));
}

async function expectEqual(open: OpenHall, screen: Screen, topics: readonly string[]): Promise<void> {
  open.hub.refresh();
  await screen.caughtUp();
  for (const topic of topics) expect(screen.shows(topic), topic).toEqual(truth(open, topic));
}

function happens({ hall, clock }: OpenHall, chance: Chance, serial: number): void {
  clock.advance(Math.max(0, chance.ms));
  hall.run(commandOf(chance, hall.queue, hall.rules, serial));
}

test('whatever happens, the map of every screen equals what the server shows', async () => {
  await fc.assert(
    fc.asyncProperty(chances(60), async (day) => {
      const open = await openHall();
      const screen = await open.connect();
      for (const topic of TOPICS) screen.watch(topic);
      day.forEach((chance, serial) => {
        happens(open, { ...chance, ms: Math.min(chance.ms, 200) }, serial);
      });
      await expectEqual(open, screen, TOPICS);
      expect(open.hall.faults).toEqual([]);
      for (const frame of screen.heard) expect(liveDown.safeParse(frame).error).toBeUndefined();
      await screen.leaves();
    }),
    { numRuns: 15 },
  );
});

test('a screen that comes and goes at random ends with the same map', async () => {
  await fc.assert(
    fc.asyncProperty(chances(40), fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), async (day, away) => {
      const open = await openHall();
      let screen = await open.connect();
      for (const topic of TOPICS) screen.watch(topic);
      await screen.caughtUp();
      for (const [serial, chance] of day.entries()) {
        const leaves = away[serial] === 0;
        if (leaves) await screen.leaves();
        happens(open, { ...chance, ms: Math.min(chance.ms, 200) }, serial);
        if (!leaves) continue;
        screen = (await open.connect()).remembers(screen);
        for (const topic of TOPICS) screen.watch(topic, screen.since(topic));
        await screen.caughtUp();
      }
      await expectEqual(open, screen, TOPICS);
      await screen.leaves();
    }),
    { numRuns: 15 },
  );
});

test('frames of one topic never go back', async () => {
  const open = await openHall();
  const screen = await open.connect();
  await screen.watches('lobby/main');
  for (let n = 0; n < 5; n++) open.hall.issue(`t${n}`);
  open.hub.refresh();
  await screen.caughtUp();
  const seqs = screen.heard.flatMap((frame) => ('seq' in frame ? [frame.seq] : []));
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  expect(seqs.at(-1)).toBe(open.hall.seq);
});
