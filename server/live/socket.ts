import type { RawData, WebSocket } from 'ws';
import { type LiveUp, liveUp } from '../protocol/live-watch.ts';
import type { Frame } from './frames.ts';

/** The largest frame from a screen, bytes; a larger one closes its socket with 1009. */
export const FRAME_BYTES_MAX = 65_536;
/** Frames that a screen may send in one second: a page watches all its topics at once and then hardly speaks. */
export const FRAMES_PER_SECOND_MAX = 50;
/** Bytes that may wait for one socket. A lobby's whole state has a few kilobytes, so this is minutes of not reading. */
export const SOCKET_BACKLOG_BYTES_MAX = 1_048_576;
/** A ping when nothing else was sent for so long; scripts can't see control frames, so there are both kinds. */
export const PING_INTERVAL_MS = 10_000;
/** Whoever neither speaks nor answers pings for so long is gone. */
export const SOCKET_SILENCE_MS_MAX = 30_000;

const SECOND_MS = 1_000;
/** Close codes of RFC 6455 7.4.1. */
const GOING_AWAY = 1001;
const POLICY_VIOLATION = 1008;
const INTERNAL_ERROR = 1011;

/** What a screen's socket must be able to do. */
export interface Wire extends Pick<WebSocket, 'ping' | 'close' | 'terminate' | 'bufferedAmount'> {
  on(event: 'message', heard: (data: RawData, isBinary: boolean) => void): unknown;
  on(event: 'pong' | 'close' | 'error', happened: () => void): unknown;
  send(data: Buffer, options: { binary: boolean }): void;
}

export interface SocketParts {
  monotonicMs(): number;
  heard(message: LiveUp): void;
  closed(): void;
}

/**
 * One screen's socket. It owns what concerns this peer alone: how much and how fast it may send, how much may wait for
 * it, and whether it is still there. Any message counts as life, not only pongs.
 *
 * A screen that does not drain is cut, not served more slowly: what waits for it is old already, memory is finite, and
 * coming back costs it one whole state. So nobody else ever waits for it.
 */
export class LiveSocket {
  readonly #socket: Wire;
  readonly #parts: SocketParts;
  #sentMs: number;
  #heardMs: number;
  #pingedMs: number;
  #second = { fromMs: 0, frames: 0 };
  #over = false;

  constructor(socket: Wire, parts: SocketParts) {
    this.#socket = socket;
    this.#parts = parts;
    this.#sentMs = this.#heardMs = this.#pingedMs = parts.monotonicMs();
    socket.on('message', (data, isBinary) => this.#hear(data, isBinary));
    socket.on('pong', () => this.#lives());
    socket.on('close', () => this.#end());
    // ws says goodbye with the right code itself (1009 too big, 1007 not UTF-8, 1002 …)
    socket.on('error', () => this.#end());
  }

  send(frame: Frame): void {
    if (this.#over) return;
    if (this.#socket.bufferedAmount + frame.byteLength > SOCKET_BACKLOG_BYTES_MAX) {
      this.#cut();
      return;
    }
    this.#sentMs = this.#parts.monotonicMs();
    this.#socket.send(frame, { binary: false });
  }

  /** Called about every second: cuts the dead, pings the quiet. */
  beat(ping: () => Frame): void {
    const now = this.#parts.monotonicMs();
    if (now - this.#heardMs >= SOCKET_SILENCE_MS_MAX) this.#cut();
    if (this.#over) return;
    if (now - this.#pingedMs >= PING_INTERVAL_MS) {
      this.#pingedMs = now;
      this.#socket.ping();
    }
    if (now - this.#sentMs >= PING_INTERVAL_MS) this.send(ping());
  }

  /** The server stops; the screen comes back when there is one again. */
  goAway(): void {
    this.#close(GOING_AWAY, 'server stops');
  }

  /** Whoever it was, it may no longer be. */
  dismiss(): void {
    this.#close(POLICY_VIOLATION, 'no longer allowed');
  }

  /** Our fault; the screen asks again after its back-off. */
  fail(): void {
    this.#close(INTERNAL_ERROR, 'not available now');
  }

  /** At once and without a farewell. */
  terminate(): void {
    this.#socket.terminate();
  }

  #hear(data: RawData, isBinary: boolean): void {
    if (this.#over) return;
    this.#lives();
    const message = isBinary ? null : parsed(data);
    if (!this.#mayHear()) this.#close(POLICY_VIOLATION, 'too many frames');
    else if (message === null) this.#close(POLICY_VIOLATION, 'malformed frame');
    else this.#parts.heard(message);
  }

  #lives(): void {
    this.#heardMs = this.#parts.monotonicMs();
  }

  #mayHear(): boolean {
    const now = this.#parts.monotonicMs();
    if (now - this.#second.fromMs >= SECOND_MS) this.#second = { fromMs: now, frames: 0 };
    this.#second.frames += 1;
    return this.#second.frames <= FRAMES_PER_SECOND_MAX;
  }

  #cut(): void {
    this.#end();
    this.#socket.terminate();
  }

  #close(code: number, reason: string): void {
    this.#end();
    this.#socket.close(code, reason);
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#parts.closed();
  }
}

/** null when it is no JSON or no message of the protocol. */
function parsed(data: RawData): LiveUp | null {
  try {
    return liveUp.parse(JSON.parse(String(data)));
  } catch {
    return null; // JSON and schema both throw; what the peer did wrong makes no difference
  }
}
