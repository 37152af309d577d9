import { beforeEach, describe, expect, test } from 'vitest';
import { CALL_GAP_MS, REPEAT_GAP_MS } from '../../displays/live/announcement-queue.ts';
import { Announcer, CLIP_WAIT_MS, START_MS } from '../../displays/live/announcer.ts';
import type { Clock } from '../../displays/live/clock.ts';
import { SoundDevice, settled } from './sound-device.ts';

let device: SoundDevice;
let fetched: string[];
let broken: Set<string>;
let hanging: Set<string>;
let timers: Map<() => void, number>;

const clock: Clock = {
  now: () => 0,
  monotonicMs: () => 0,
  after(ms, call) {
    timers.set(call, ms);
    return () => timers.delete(call);
  },
};

const fetchClip: typeof fetch = async (src) => {
  fetched.push(String(src));
  if (hanging.has(String(src))) return new Promise(() => undefined);
  return broken.has(String(src)) ? new Response('', { status: 404 }) : new Response(`${src} 0.5`);
};

beforeEach(() => {
  device = new SoundDevice();
  fetched = [];
  broken = new Set();
  hanging = new Set();
  timers = new Map();
});

function anAnnouncer(): Announcer {
  return new Announcer({ context: device.asContext(), fetch: fetchClip, clock });
}

function aCall(id: string, vi = ['chime', id], en = [`${id}-en`]) {
  const clips = [...vi.map((src) => ({ lang: 'vi', src })), ...en.map((src) => ({ lang: 'en', src }))];
  return { id, clips };
}

function timeIsUp(ms: number): void {
  for (const [call, due] of timers) {
    if (due !== ms) continue;
    timers.delete(call);
    call();
  }
}

describe('speaking', () => {
  test('clips follow each other without a gap, and the repeat comes a second later', async () => {
    anAnnouncer().add(aCall('1'));
    await device.playOut();
    const { played } = device;
    expect(played.map((clip) => clip.src)).toEqual(['chime', '1', '1-en', 'chime', '1']);
    expect(played[1]?.start).toBe(played[0]?.end);
    expect((played[3]?.start ?? 0) - (played[2]?.end ?? 0)).toBeCloseTo(REPEAT_GAP_MS / 1000);
  });

  test('calls are never spoken over each other', async () => {
    const announcer = anAnnouncer();
    for (const id of ['1', '2', '3', '4', '5', '6']) announcer.add(aCall(id));
    await device.playOut();
    const { played } = device;
    for (const [at, clip] of played.slice(1).entries()) expect(clip.start).toBeGreaterThanOrEqual(played[at]?.end ?? 0);
    const first = played.findIndex((clip) => clip.src === '2') - 1;
    expect((played[first]?.start ?? 0) - (played[first - 1]?.end ?? 0)).toBeCloseTo(CALL_GAP_MS / 1000);
  });

  test('the page is told which call is spoken, from its chime to the end of its repeat', async () => {
    const announcer = anAnnouncer();
    const told: (string | null)[] = [];
    announcer.onchange = () => told.push(announcer.speaking);
    announcer.add(aCall('1'));
    announcer.add(aCall('2'));
    announcer.add(aCall('1'));
    await device.playOut();
    expect(told).toEqual(['1', '2', null]);
  });

  test('a call after a silence does not wait for a gap', async () => {
    const announcer = anAnnouncer();
    announcer.add(aCall('1'));
    await device.playOut();
    device.currentTime += 60;
    announcer.add(aCall('2'));
    await settled();
    expect(device.played.at(-1)?.end).toBeCloseTo(device.currentTime + 1, 0);
  });
});

describe('clips', () => {
  test('are fetched once, before the first call', async () => {
    const announcer = anAnnouncer();
    await announcer.preload(['chime', '1', '1-en']);
    announcer.add(aCall('1'));
    await device.playOut();
    expect(fetched).toEqual(['chime', '1', '1-en']);
  });

  test('one that fails is left out, and is tried again for the next call', async () => {
    broken.add('chime');
    const announcer = anAnnouncer();
    announcer.add(aCall('1'));
    await device.playOut();
    expect(device.played.map((clip) => clip.src)).toEqual(['1', '1-en', '1']);
    broken.clear();
    announcer.add(aCall('2'));
    await device.playOut();
    expect(device.played.map((clip) => clip.src)).toContain('chime');
  });

  test('one that does not come in time is left out', async () => {
    hanging.add('1-en');
    anAnnouncer().add(aCall('1'));
    await device.playOut();
    timeIsUp(CLIP_WAIT_MS);
    await device.playOut();
    expect(device.played.map((clip) => clip.src)).toEqual(['chime', '1', 'chime', '1']);
  });

  test('a call whose clips all fail does not hold up the next', async () => {
    for (const src of ['x', 'y']) broken.add(src);
    const announcer = anAnnouncer();
    announcer.add(aCall('1', ['x'], ['y']));
    announcer.add(aCall('2'));
    await device.playOut();
    expect(device.played.map((clip) => clip.src)).toEqual(['chime', '2', '2-en', 'chime', '2']);
  });
});

describe('leave to play', () => {
  test('a browser that plays is ready at once', () => {
    expect(anAnnouncer().state).toBe('ready');
  });

  test('a browser that needs a touch says so, keeps the calls in line and speaks after the touch', async () => {
    Object.assign(device, { state: 'suspended', mayPlay: false });
    const announcer = anAnnouncer();
    expect(announcer.state).toBe('starting');
    announcer.add(aCall('1'));
    timeIsUp(START_MS);
    expect(announcer.state).toBe('needs-touch');
    await device.playOut();
    expect(device.played).toEqual([]);
    device.mayPlay = true;
    announcer.unlock();
    await device.playOut();
    expect(announcer.state).toBe('ready');
    expect(device.played).toHaveLength(5);
  });

  test('sound that is taken away later is told and goes on where it was', async () => {
    const announcer = anAnnouncer();
    const states: string[] = [];
    announcer.onchange = () => states.push(announcer.state);
    device.become('suspended');
    announcer.add(aCall('1'));
    device.become('running');
    await device.playOut();
    expect(states.slice(0, 2)).toEqual(['needs-touch', 'ready']);
    expect(device.played).toHaveLength(5);
  });

  test('a browser without audio has failed, and calls do no harm', async () => {
    const announcer = new Announcer({ fetch: fetchClip, clock });
    expect(announcer.state).toBe('failed');
    announcer.add(aCall('1'));
    announcer.unlock();
    await announcer.preload(['chime']);
    expect(announcer.speaking).toBeNull();
  });
});
