import { join } from 'node:path';
import { WebSocket } from 'ws';
import { askOnce, post } from './load.ts';
import { folder, type Running, run, startLuot } from './processes.ts';
import { median, quantile, round } from './statistics.ts';

const SCREENS = [100, 1_000] as const;
const CALLS = 60;
const REPEATS = 3;
/** About what a `ticket-called` event has. */
const EVENT_BYTES = 300;

/**
 * From the officer's press to the last screen, beside a bare broadcast of the same bytes, and beside one that commits the
 * bytes of one event first, as a call must: what is left between the two is the disk.
 */
export async function measureCalls(): Promise<object> {
  const result: Record<string, object> = {};
  for (const screens of SCREENS) result[`screens${screens}`] = await compare(screens);
  return result;
}

async function compare(screens: number): Promise<object> {
  const home = folder();
  const ours = await startLuot(home);
  const ourHall = await openHall(ours, screens, '"call/');
  await askOnce(ours.port, post(ours.port, '/api/counters/1/open', '{}'));
  const tickets = (CALLS + 1) * (REPEATS + 1);
  for (let n = 0; n < tickets; n++) await askOnce(ours.port, post(ours.port, '/api/tickets', '{"service":"a"}'));
  const next = post(ours.port, '/api/counters/1/next', '{}');
  await ourHall.timeOf(() => askOnce(ours.port, next));
  const { change, announce } = ourHall.sizes();
  const floors = {
    bare: await openFloor(screens, [`${change}`, `${announce}`]),
    durable: await openFloor(screens, [`${change}`, `${announce}`, join(home.dir, 'bare.db'), `${EVENT_BYTES}`]),
  };
  const runs = { ours: [] as number[][], bare: [] as number[][], durable: [] as number[][] };
  for (let repeat = 0; repeat <= REPEATS; repeat++) {
    const one = { ours: [] as number[], bare: [] as number[], durable: [] as number[] };
    for (let n = 0; n < CALLS; n++) {
      one.bare.push(await floors.bare.call());
      one.durable.push(await floors.durable.call());
      one.ours.push(await ourHall.timeOf(() => askOnce(ours.port, next)));
    }
    if (repeat === 0) continue; // the first round warms all up
    runs.ours.push(one.ours);
    runs.bare.push(one.bare);
    runs.durable.push(one.durable);
  }
  ourHall.close();
  await ours.stop();
  await floors.bare.stop();
  await floors.durable.stop();
  home.remove();
  const at = (list: number[][], p: number) => median(list.map((each) => quantile(each, p)));
  const side = (list: number[][]) => ({ p50Ms: round(at(list, 0.5)), p99Ms: round(at(list, 0.99)) });
  return {
    frameBytes: { change, announce },
    luot: side(runs.ours),
    bare: side(runs.bare),
    durable: side(runs.durable),
    p50Ratio: round(at(runs.ours, 0.5) / at(runs.bare, 0.5)),
    p99Ratio: round(at(runs.ours, 0.99) / at(runs.bare, 0.99)),
    p50DurableRatio: round(at(runs.ours, 0.5) / at(runs.durable, 0.5)),
  };
}

/** A bare server with its hall of screens; `args`: see bare-broadcast-server.ts. */
async function openFloor(screens: number, args: readonly string[]) {
  const server = await run('tests/bench/bare-broadcast-server.ts', args);
  const hall = await openHall(server, screens, '"change"');
  const tell = post(server.port, '/', '{}');
  return {
    call: () => hall.timeOf(() => askOnce(server.port, tell)),
    async stop() {
      hall.close();
      await server.stop();
    },
  };
}

interface Hall {
  /** Milliseconds from the act to the last screen's change. */
  timeOf(act: () => Promise<unknown>): Promise<number>;
  /** Bytes of the last change and announcement. */
  sizes(): { change: number; announce: number };
  close(): void;
}

/** `mark`: what a change of a call has in it; estimates change without one. */
async function openHall({ port }: Running, screens: number, mark: string): Promise<Hall> {
  let left = 0;
  let done: (() => void) | null = null;
  const size = { change: 0, announce: 0 };
  const sockets = await Promise.all(
    Array.from({ length: screens }, () => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { perMessageDeflate: false });
      socket.on('open', () => socket.send('{"type":"watch","topic":"lobby/main"}'));
      socket.on('message', (data: Buffer) => {
        const announce = data.subarray(0, 20).includes('announce');
        if (!announce && !data.includes(mark)) return;
        size[announce ? 'announce' : 'change'] = data.length;
        if (!announce && done !== null && --left === 0) done();
      });
      return new Promise<WebSocket>((open, fail) => {
        socket.once('open', () => open(socket));
        socket.once('error', fail);
      });
    }),
  );
  return {
    async timeOf(act) {
      left = screens;
      const startMs = performance.now();
      const last = new Promise<number>((settle) => {
        done = () => settle(performance.now() - startMs);
      });
      await act();
      const time = await last;
      done = null;
      return time;
    },
    sizes: () => size,
    close() {
      for (const socket of sockets) socket.terminate();
    },
  };
}
