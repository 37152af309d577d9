import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../clock.ts';
import { agentUp } from '../protocol/agent-up.ts';
import type { DeviceDesk } from './device-desk.ts';

/** A paper picture of the simulator is the largest message. */
export const AGENT_FRAME_BYTES_MAX = 4 * 1024 * 1024;

export const AGENT_PATH = '/agent';

/** Which agent a socket is, and the id of the token that says so; null: the server's own, whose token ends with it. */
export interface AgentIdentity {
  name: string;
  token: string | null;
}

export interface AgentDoor {
  /** Closes the sockets that came with this token. */
  dismiss(token: string): void;
  close(): void;
}

/** An agent that says nothing for so long is gone, whatever TCP believes: it pings every 10 s. */
export const AGENT_SILENCE_MS_MAX = 30_000;

/** Close code of RFC 6455 7.4.1. */
const POLICY_VIOLATION = 1008;

/** Why a request is not let in. An agent that hears 401 forgets its token, so it is said of the token alone. */
export type AgentRefusal = { status: 401 | 403 | 503 };

/**
 * Agents come in by WebSocket with a token. `agentOf` says which agent a request is, or why it is none. A frame that is not of
 * the protocol ends that agent's socket alone. `clock` is the wire's: real time, whatever the site's clock shows.
 */
export function acceptAgents(
  server: Server,
  devices: DeviceDesk,
  clock: Clock,
  agentOf: (request: IncomingMessage) => AgentIdentity | AgentRefusal,
): AgentDoor {
  const tokens = new WeakMap<WebSocket, string | null>();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: AGENT_FRAME_BYTES_MAX });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?', 1)[0] !== AGENT_PATH) return;
    const agent = agentOf(request);
    if ('status' in agent) {
      socket.on('error', () => {}); // the peer may be gone already; there is nobody to tell
      socket.end(`HTTP/1.1 ${agent.status} ${STATUS_CODES[agent.status]}\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (ws) => {
      tokens.set(ws, agent.token);
      const seat = devices.join({ name: agent.name, send: (message) => ws.send(JSON.stringify(message)) });
      ws.on('message', (data, isBinary) => {
        const message = isBinary ? null : parseMessage(String(data));
        if (message === null) ws.close(POLICY_VIOLATION, 'not of the agent protocol');
        else seat.hear(message);
      });
      const stopListening = cutWhenSilent(ws, clock);
      ws.on('close', () => {
        stopListening();
        seat.leave();
      });
      ws.on('error', () => ws.terminate()); // a broken frame; `close` follows
    });
  });
  return {
    dismiss(token) {
      for (const ws of sockets.clients) if (tokens.get(ws) === token) ws.close(POLICY_VIOLATION, 'no longer allowed');
    },
    close() {
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
    },
  };
}

/** Any message or ping counts as life. */
function cutWhenSilent(ws: WebSocket, clock: Clock): () => void {
  let cancel = clock.after(AGENT_SILENCE_MS_MAX, () => ws.terminate());
  const heard = () => {
    cancel();
    cancel = clock.after(AGENT_SILENCE_MS_MAX, () => ws.terminate());
  };
  ws.on('message', heard);
  ws.on('ping', heard);
  return () => cancel();
}

function parseMessage(text: string) {
  try {
    const result = agentUp.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null; // not JSON: the same as not of the protocol
  }
}
