import { createServer, type IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { AgentDown } from '../../server/protocol/agent-down.ts';
import { type AgentUp, agentUp } from '../../server/protocol/agent-up.ts';

/** The server's end of `/agent` and `POST /api/pair`, speaking the protocol and nothing more. */
export class ServerDouble {
  readonly heard: AgentUp[] = [];
  readonly tokens: string[] = [];
  readonly pairings: unknown[] = [];
  /** As `Bearer …`: let in no more. */
  readonly revoked = new Set<string>();
  /** Gives leave and notes ends by itself. */
  willing = true;
  socket: WebSocket | null = null;
  connections = 0;
  readonly #waits = new Set<() => void>();
  readonly #http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      const asked = JSON.parse(body) as { code: string };
      this.pairings.push(asked);
      response.statusCode = asked.code === '123456' ? 200 : 401;
      response.end(JSON.stringify(asked.code === '123456' ? { token: 'fresh-token' } : { detail: 'wrong code' }));
    });
  });
  readonly #sockets = new WebSocketServer({
    server: this.#http,
    path: '/agent',
    verifyClient: ({ req }: { req: IncomingMessage }, done: (admit: boolean, status: number) => void) =>
      done(!this.revoked.has(req.headers.authorization ?? ''), 401),
  });

  constructor() {
    this.#sockets.on('connection', (socket, request) => {
      this.socket = socket;
      this.connections += 1;
      this.tokens.push(request.headers.authorization ?? '');
      socket.on('message', (data) => this.#hear(agentUp.parse(JSON.parse(String(data)))));
    });
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#http.address() as { port: number }).port}`;
  }

  say(message: AgentDown): void {
    this.socket?.send(JSON.stringify(message));
  }

  /** The first message that matches, also one of before. */
  async hears<T extends AgentUp['type']>(
    type: T,
    fits: (message: Extract<AgentUp, { type: T }>) => boolean = () => true,
  ): Promise<Extract<AgentUp, { type: T }>> {
    for (;;) {
      const found = this.heard.find((message) => message.type === type && fits(message as never));
      if (found) return found as Extract<AgentUp, { type: T }>;
      await new Promise<void>((resolve) => this.#waits.add(resolve));
    }
  }

  async close(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    await new Promise((resolve) => this.#sockets.close(resolve));
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #hear(message: AgentUp): void {
    this.heard.push(message);
    if (this.willing && message.type === 'ask') this.say({ type: 'go', job: message.job });
    if (this.willing && message.type === 'ended') this.say({ type: 'noted', job: message.job });
    for (const wake of this.#waits) wake();
    this.#waits.clear();
  }
}
