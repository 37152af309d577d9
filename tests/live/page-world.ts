import type { Clock } from '../../displays/live/clock.ts';
import { LiveConnection, type Socket } from '../../displays/live/connection.ts';

/** A clock that moves only when told to. */
export class SteppedClock implements Clock {
  #now = Date.parse('2026-11-24T08:00:00+07:00');
  #waiting: { at: number; call: () => void }[] = [];

  now(): number {
    return this.#now;
  }
  monotonicMs(): number {
    return this.#now;
  }
  after(ms: number, call: () => void): () => void {
    const one = { at: this.#now + ms, call };
    this.#waiting.push(one);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
    };
  }
  step(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const due = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#waiting = this.#waiting.filter((other) => other !== due);
      this.#now = due.at;
      due.call();
    }
    this.#now = end;
  }
}

/** The server's end of a page's socket, as a list of what was said. */
export class HeardSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  sent: unknown[] = [];
  closed = false;
  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }
  close(): void {
    this.closed = true;
  }
  say(frame: unknown): void {
    this.onmessage?.({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) });
  }
}

export function aPage(): {
  clock: SteppedClock;
  connection: LiveConnection;
  dialled: HeardSocket[];
  reloads: () => number;
} {
  const clock = new SteppedClock();
  const dialled: HeardSocket[] = [];
  let reloads = 0;
  const connection = new LiveConnection({
    clock,
    random: () => 0.5,
    dial: () => {
      const socket = new HeardSocket();
      dialled.push(socket);
      return socket;
    },
    reload: () => {
      reloads += 1;
    },
  });
  return { clock, connection, dialled, reloads: () => reloads };
}

export const HELLO = { type: 'hello', epoch: 'e1', now: '2026-11-24T09:00:00+07:00', version: '1' };
