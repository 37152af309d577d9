import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { LiveDown } from '../../server/protocol/live-down.ts';
import { Inbox } from './inbox.ts';

type Entities = Record<string, Record<string, unknown>>;

/** A screen as a program: watches topics on `/live` and keeps its entities. */
export class LiveScreen {
  readonly entities: Entities = {};
  readonly #socket: WebSocket;
  readonly #inbox = new Inbox<LiveDown>();
  /** Close code, once the server has closed. */
  readonly closed: Promise<number>;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = once(socket, 'close').then(([code]) => code as number);
    socket.on('message', (data) => this.#hear(JSON.parse(String(data)) as LiveDown));
  }

  /** Rejects with the HTTP status when the door stays shut. */
  static async open(port: number, headers: Record<string, string> = {}, host = '127.0.0.1'): Promise<LiveScreen> {
    const socket = new WebSocket(`ws://${host}:${port}/live`, { headers });
    const screen = new LiveScreen(socket);
    await new Promise<void>((done, fail) => {
      socket.once('open', done);
      socket.once('unexpected-response', (_request, response) => fail(new Error(`HTTP ${response.statusCode}`)));
      socket.once('error', fail);
    });
    return screen;
  }

  async watch(topic: string): Promise<LiveDown> {
    this.#socket.send(JSON.stringify({ type: 'watch', topic }));
    return this.#inbox.next((message) => message.type === 'state' || message.type === 'error');
  }

  /** The next change, already in `entities`. */
  async change(): Promise<LiveDown & { type: 'change' }> {
    return this.#inbox.next((message) => message.type === 'change');
  }

  /** The next thing that the lobby is to speak. */
  async spoken(): Promise<LiveDown & { type: 'announce' }> {
    return this.#inbox.next((message) => message.type === 'announce');
  }

  close(): void {
    this.#socket.terminate();
  }

  #hear(message: LiveDown): void {
    if (message.type === 'state') for (const key of Object.keys(this.entities)) delete this.entities[key];
    if (message.type === 'state' || message.type === 'change') Object.assign(this.entities, message.set);
    if (message.type === 'change') for (const key of message.drop) delete this.entities[key];
    this.#inbox.put(message);
  }
}
