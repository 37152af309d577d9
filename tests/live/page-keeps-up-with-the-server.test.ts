import { describe, expect, it } from 'vitest';
import { BACKOFF_MAX_MS, backoffMs } from '../../displays/live/backoff.ts';
import { CALL_FRESH_MS, DIAL_MAX_MS, SILENCE_AWAY_MS, SILENCE_LOST_MS } from '../../displays/live/connection.ts';
import { applyFrame, UNKNOWN_TOPIC_STATE } from '../../displays/live/topic-state.ts';
import { aPage, HELLO, type HeardSocket } from './page-world.ts';

const TOPIC = 'lobby/main';
const state = (seq: number, set: Record<string, unknown>) => ({ type: 'state', topic: TOPIC, seq, set });
const change = (seq: number, set: Record<string, unknown>, drop: string[] = []) => ({
  type: 'change',
  topic: TOPIC,
  seq,
  set,
  drop,
});

function connected() {
  const page = aPage();
  let changes = 0;
  const stop = page.connection.watch(TOPIC, () => {
    changes += 1;
  });
  const socket = page.dialled[0] as HeardSocket;
  socket.onopen?.();
  socket.say(HELLO);
  return { ...page, socket, stop, changes: () => changes };
}

describe('the map of a topic', () => {
  it('is replaced by a state and patched by a change', () => {
    const whole = applyFrame(UNKNOWN_TOPIC_STATE, state(5, { a: { x: 1 }, b: { x: 2 } }) as never, 'e1');
    const next = applyFrame(whole, change(6, { a: { x: 3 } }, ['b']) as never, 'e1');
    expect([...next.entities]).toEqual([['a', { x: 3 }]]);
    expect(next.seq).toBe(6);
    expect(whole.entities.size).toBe(2);
  });

  it('takes a change with the same seq, and none that is older or comes before a state', () => {
    const whole = applyFrame(UNKNOWN_TOPIC_STATE, state(5, { a: { x: 1 } }) as never, 'e1');
    expect(applyFrame(whole, change(5, { a: { x: 2 } }) as never, 'e1').entities.get('a')).toEqual({ x: 2 });
    expect(applyFrame(whole, change(4, { a: { x: 9 } }) as never, 'e1')).toBe(whole);
    expect(applyFrame(UNKNOWN_TOPIC_STATE, change(4, {}) as never, 'e1')).toBe(UNKNOWN_TOPIC_STATE);
  });

  it('goes back with a state after a restored backup', () => {
    const whole = applyFrame(UNKNOWN_TOPIC_STATE, state(900, { a: {} }) as never, 'e1');
    expect(applyFrame(whole, state(3, { b: {} }) as never, 'e2')).toMatchObject({ seq: 3, epoch: 'e2' });
  });

  it('keeps what was last seen when the server refuses', () => {
    const whole = applyFrame(UNKNOWN_TOPIC_STATE, state(5, { a: {} }) as never, 'e1');
    const refused = applyFrame(whole, { type: 'error', topic: TOPIC, code: 'unauthorized', detail: '' } as never, 'e1');
    expect(refused).toMatchObject({ error: 'unauthorized', seq: 5 });
  });
});

describe('the connection of a page', () => {
  it('asks without since at first, and with epoch and seq after a drop', () => {
    const { socket, dialled, clock } = connected();
    expect(socket.sent).toEqual([{ type: 'watch', topic: TOPIC }]);
    socket.say(state(7, {}));
    socket.onclose?.();
    clock.step(BACKOFF_MAX_MS);
    dialled[1]?.onopen?.();
    expect(dialled[1]?.sent).toEqual([{ type: 'watch', topic: TOPIC, since: { epoch: 'e1', seq: 7 } }]);
  });

  it('is away after 25 s of silence, dials again, and takes its numbers down after 2 min', () => {
    const { connection, clock, socket, dialled } = connected();
    expect(connection.status).toBe('live');
    clock.step(SILENCE_AWAY_MS - 2_000);
    expect(connection.status).toBe('live');
    clock.step(4_000);
    expect(connection.status).toBe('away');
    expect(socket.closed).toBe(true);
    expect(dialled.length).toBeGreaterThan(1);
    clock.step(SILENCE_LOST_MS - SILENCE_AWAY_MS);
    expect(connection.status).toBe('lost');
    dialled[dialled.length - 1]?.say(HELLO);
    expect(connection.status).toBe('live');
  });

  it('lives on by pings alone', () => {
    const { connection, clock, socket, dialled } = connected();
    for (let pings = 0; pings < 10; pings += 1) {
      clock.step(10_000);
      socket.say({ type: 'ping', now: '2026-11-24T09:00:10+07:00' });
    }
    expect(connection.status).toBe('live');
    expect(dialled).toHaveLength(1);
  });

  it('gives up a socket that neither opens nor fails', () => {
    const page = aPage();
    page.connection.watch(TOPIC, () => undefined);
    page.clock.step(DIAL_MAX_MS + BACKOFF_MAX_MS + 1_000);
    expect(page.dialled.length).toBeGreaterThan(1);
  });

  it('goes by the time of the server', () => {
    const { connection, clock } = connected();
    clock.step(1_000);
    expect(connection.serverNow()).toBe(Date.parse('2026-11-24T09:00:01+07:00'));
  });

  it('loads a new version only when no call is young and nobody is busy', () => {
    const { connection, clock, socket, reloads } = connected();
    let busy = true;
    connection.holdReload(() => busy);
    socket.say(state(9, { 'call/1': { at: '2026-11-24T09:00:00+07:00' } }));
    socket.say({ ...HELLO, version: '2' });
    clock.step(2_000);
    busy = false;
    clock.step(CALL_FRESH_MS - 5_000);
    expect(reloads()).toBe(0);
    clock.step(5_000);
    expect(reloads()).toBeGreaterThan(0);
  });

  it('drops a frame that it cannot read and goes on', () => {
    const { connection, socket } = connected();
    socket.say('not json');
    socket.say({ type: 'from-the-future' });
    socket.say(state(3, { a: {} }));
    expect(connection.topic(TOPIC).seq).toBe(3);
  });

  it('leaves a topic that nobody follows any more', () => {
    const { socket, stop, connection } = connected();
    stop();
    expect(socket.sent[1]).toEqual({ type: 'unwatch', topic: TOPIC });
    socket.say(state(3, { a: {} }));
    expect(connection.topic(TOPIC).epoch).toBeNull();
  });

  it('hands announcements to those who listen', () => {
    const { connection, socket } = connected();
    const heard: string[] = [];
    connection.onAnnounce(({ id }) => heard.push(id));
    socket.say({ type: 'announce', topic: TOPIC, id: 'n1', at: HELLO.now, clips: [], text: { vi: '', en: '' } });
    expect(heard).toEqual(['n1']);
  });
});

describe('the pause before dialling again', () => {
  it('grows until the server has shown something, however often it greets', () => {
    const { clock, dialled } = connected();
    const pauses = [];
    for (let attempt = 1; attempt <= 3; attempt++) {
      (dialled.at(-1) as HeardSocket).onclose?.();
      let waited = 0;
      for (; dialled.length === attempt; waited += 10) clock.step(10);
      pauses.push(waited);
      dialled.at(-1)?.onopen?.();
      dialled.at(-1)?.say(HELLO);
    }
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
    expect(new Set(pauses).size).toBe(3);
    dialled.at(-1)?.say(state(1, {}));
    dialled.at(-1)?.onclose?.();
    clock.step(pauses[0] ?? 0);
    expect(dialled).toHaveLength(5);
  });

  it('grows to 2 s at most and differs from screen to screen', () => {
    expect(backoffMs(0, 0)).toBeLessThan(backoffMs(3, 0));
    expect(backoffMs(40, 0.999)).toBeLessThanOrEqual(BACKOFF_MAX_MS);
    expect(backoffMs(5, 0)).not.toBe(backoffMs(5, 0.9));
  });
});
