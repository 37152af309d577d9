import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { AgentDown } from '../../server/protocol/agent-down.ts';
import type { AgentUp } from '../../server/protocol/agent-up.ts';
import { Inbox } from './inbox.ts';

type Of<T extends AgentDown['type']> = Extract<AgentDown, { type: T }>;

/** A device agent as far as the server can tell: it says what the test lets it say. */
export class FakeAgent {
  readonly #socket: WebSocket;
  readonly #inbox = new Inbox<AgentDown>();
  /** Close code, once the socket is closed. */
  readonly closed: Promise<number>;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = once(socket, 'close').then(([code]) => code as number);
    socket.on('message', (data) => this.#inbox.put(JSON.parse(String(data)) as AgentDown));
  }

  /** Connects, says hello and has been told its devices. Rejects with the HTTP status when it is not let in. */
  static async join(port: number, token: string, inHand: string[] = []): Promise<FakeAgent> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/agent`, { headers: { authorization: `Bearer ${token}` } });
    const agent = new FakeAgent(socket);
    await new Promise<void>((done, fail) => {
      socket.once('open', done);
      socket.once('unexpected-response', (_request, response) => fail(new Error(`HTTP ${response.statusCode}`)));
      socket.once('error', fail);
    });
    await agent.hello(inHand);
    return agent;
  }

  /** What the server sent before the answer to a hello has been heard by then. */
  async hello(inHand: string[] = []): Promise<Of<'devices'>> {
    this.say({ type: 'hello', agent: 'kiosk-1', version: '0', inHand });
    return this.hears('devices');
  }

  say(message: AgentUp): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** Not of the protocol. */
  babble(text: string): void {
    this.#socket.send(text);
  }

  hears<T extends AgentDown['type']>(type: T): Promise<Of<T>> {
    return this.#inbox.next((message): message is Of<T> => message.type === type);
  }

  /** Jobs that it was offered and did not look at. */
  get passedBy(): AgentDown[] {
    return this.#inbox.passedBy;
  }

  /** Prints as a good printer does. */
  async print(job: string): Promise<void> {
    this.say({ type: 'ask', job });
    await this.hears('go');
    this.say({ type: 'ended', job, state: 'printed', proof: 'status' });
    await this.hears('noted');
  }

  /** As a process that is killed. */
  async die(): Promise<void> {
    this.#socket.terminate();
    await this.closed;
  }
}
