import { WebSocket } from 'ws';
import { type AgentDown, agentDown } from '../server/protocol/agent-down.ts';
import type { AgentUp } from '../server/protocol/agent-up.ts';
import { BackOff } from './back-off.ts';
import type { Clock } from './clock.ts';

export const RECONNECT_FIRST_MS = 200;
export const RECONNECT_MS_MAX = 2_000;
/** A server that says nothing, not even a pong, for this long is gone: its machine lost power. */
export const SILENCE_MS_MAX = 25_000;
export const PING_MS = 10_000;
export const HANDSHAKE_MS_MAX = 5_000;
/** A server that does not answer the farewell is not waited for any longer. */
const FAREWELL_MS = 500;

export interface AgentLinkEvents {
  open(): void;
  message(message: AgentDown): void;
  /** `reason` is told once per outage. */
  closed(reason: string): void;
  /** The server knows this token no more (401): no connection is tried again. */
  refused(): void;
}

const UNAUTHORIZED = 401;

export interface AgentLink {
  /** Lost when there is no connection; what must arrive is sent again in `open`. */
  send(message: AgentUp): void;
  close(): Promise<void>;
}

/** `http://host:8080` → `ws://host:8080/agent`. */
export function agentUrl(server: string): string {
  const url = new URL(server);
  url.protocol = url.protocol === 'https:' || url.protocol === 'wss:' ? 'wss:' : 'ws:';
  url.pathname = `${url.pathname.replace(/\/$/, '')}/agent`;
  return url.href;
}

/** The agent's one connection to its server, made again for as long as the agent lives. */
export function linkToServer(
  options: { server: string; token: string; clock: Clock; random: () => number },
  events: AgentLinkEvents,
): AgentLink {
  const { clock } = options;
  const backOff = new BackOff({ firstMs: RECONNECT_FIRST_MS, mostMs: RECONNECT_MS_MAX }, options.random);
  let socket: WebSocket | null = null;
  let ended = false;
  let cancelRetry = (): void => undefined;

  const connect = (): void => {
    const ws = new WebSocket(agentUrl(options.server), {
      headers: { authorization: `Bearer ${options.token}` },
    });
    socket = ws;
    let reason = 'the server closed the connection';
    let answered = '';
    const cancelHandshake = clock.after(HANDSHAKE_MS_MAX, () => {
      answered = `the server did not answer in ${HANDSHAKE_MS_MAX / 1_000} s`;
      ws.terminate();
    });
    let isRefused = false;
    const stopListening = watchSilence(ws, clock, () => {
      reason = `nothing heard from the server for ${SILENCE_MS_MAX / 1_000} s`;
    });
    ws.on('open', () => {
      cancelHandshake();
      backOff.reset();
      events.open();
    });
    ws.on('message', (data) => {
      const message = readMessage(String(data));
      if (message) events.message(message);
    });
    ws.on('unexpected-response', (_request, { statusCode = 0 }) => {
      isRefused = statusCode === UNAUTHORIZED;
      answered = `the server answered HTTP ${statusCode}`;
      ws.terminate();
    });
    ws.on('error', (error) => {
      reason = answered || error.message;
    });
    ws.on('close', () => {
      cancelHandshake();
      stopListening();
      socket = null;
      if (ended) return;
      if (isRefused) {
        ended = true;
        return events.refused();
      }
      events.closed(reason);
      cancelRetry = clock.after(backOff.nextMs(), connect);
    });
  };
  connect();
  return {
    send(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    async close() {
      ended = true;
      cancelRetry();
      const last = socket;
      if (!last) return;
      await new Promise<void>((resolve) => {
        last.once('close', () => resolve());
        last.close(1001);
        clock.after(FAREWELL_MS, () => last.terminate());
      });
    },
  };
}

/** Pings, and ends a connection on which nothing comes back. */
function watchSilence(ws: WebSocket, clock: Clock, onSilence: () => void): () => void {
  let heardAt = clock.monotonicMs();
  const heard = (): void => {
    heardAt = clock.monotonicMs();
  };
  ws.on('message', heard).on('pong', heard).on('ping', heard).on('open', heard);
  let cancel = (): void => undefined;
  const look = (): void => {
    cancel = clock.after(PING_MS, () => {
      if (clock.monotonicMs() - heardAt >= SILENCE_MS_MAX) {
        onSilence();
        return ws.terminate();
      }
      if (ws.readyState === WebSocket.OPEN) ws.ping();
      look();
    });
  };
  look();
  return () => cancel();
}

/** A message of a later version is passed over, as the protocol asks. */
function readMessage(text: string): AgentDown | null {
  try {
    const result = agentDown.safeParse(JSON.parse(text));
    return result.success ? result.data : null;
  } catch {
    return null; // not JSON: nothing of ours
  }
}
