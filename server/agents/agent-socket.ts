import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { agentUp } from '../protocol/agent-up.ts';
import type { DeviceDesk } from './device-desk.ts';

/** A paper picture of the simulator is the largest message. */
export const AGENT_FRAME_BYTES_MAX = 4 * 1024 * 1024;

export const AGENT_PATH = '/agent';

/**
 * Agents come in by WebSocket with a token. `nameOf` says which agent a request is, or null: 401. A frame that is not of
 * the protocol ends that agent's socket alone.
 */
export function acceptAgents(
  server: Server,
  devices: DeviceDesk,
  nameOf: (request: IncomingMessage) => string | null,
): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: AGENT_FRAME_BYTES_MAX });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (new URL(request.url ?? '/', 'http://host').pathname !== AGENT_PATH) return;
    const name = nameOf(request);
    if (name === null) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      const seat = devices.join({ name, send: (message) => ws.send(JSON.stringify(message)) });
      ws.on('message', (data, isBinary) => {
        const message = isBinary ? null : parseMessage(String(data));
        if (message === null) ws.close(1008, 'not of the agent protocol');
        else seat.hear(message);
      });
      ws.on('close', () => seat.leave());
      ws.on('error', () => ws.terminate()); // a broken frame; `close` follows
    });
  });
  return {
    close() {
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
    },
  };
}

function parseMessage(text: string) {
  try {
    const result = agentUp.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null; // not JSON: the same as not of the protocol
  }
}
