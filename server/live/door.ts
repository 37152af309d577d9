import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { FRAME_BYTES_MAX } from './socket.ts';

/** Who comes in. `address` is counted against the limit per address; null: not counted (trusted loopback, a token). */
export type Admission<Identity> =
  | { ok: true; identity: Identity; address: string | null }
  | { ok: false; status: 400 | 401 | 403 | 429 | 503 };

export interface DoorLimits {
  /** Open sockets in all; beyond it 503. */
  sockets: number;
  /** Open sockets from one address that is counted; beyond it 429. */
  socketsPerAddress: number;
}

const REASONS = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const;

/** Lets sockets in at one path of a server, as many as the limits allow; refuses with an HTTP status before the upgrade. */
export class Door<Identity> {
  readonly #limits: DoorLimits;
  readonly #enter: (socket: WebSocket, identity: Identity) => void;
  readonly #ws = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false, // frames are shared by all sockets; a compressor each would be their largest cost
    maxPayload: FRAME_BYTES_MAX,
  });
  #open = 0;
  readonly #openFrom = new Map<string, number>();

  constructor(limits: DoorLimits, enter: (socket: WebSocket, identity: Identity) => void) {
    this.#limits = limits;
    this.#enter = enter;
  }

  /** Upgrades at other paths are left to others. */
  attach(server: Server, path: string, admit: (request: IncomingMessage) => Admission<Identity>): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.split('?', 1)[0] !== path) return;
      const admission = this.#limited(admit(request));
      if (!admission.ok) return refuse(socket, admission.status);
      this.#ws.handleUpgrade(request, socket, head, (ws) => this.#let(ws, admission));
    });
  }

  #limited(admission: Admission<Identity>): Admission<Identity> {
    if (!admission.ok) return admission;
    if (this.#open >= this.#limits.sockets) return { ok: false, status: 503 };
    const { address } = admission;
    const full = address !== null && (this.#openFrom.get(address) ?? 0) >= this.#limits.socketsPerAddress;
    return full ? { ok: false, status: 429 } : admission;
  }

  #let(socket: WebSocket, { identity, address }: Admission<Identity> & { ok: true }): void {
    this.#count(address, 1);
    socket.once('close', () => this.#count(address, -1));
    this.#enter(socket, identity);
  }

  #count(address: string | null, by: 1 | -1): void {
    this.#open += by;
    if (address === null) return;
    const open = (this.#openFrom.get(address) ?? 0) + by;
    if (open === 0) this.#openFrom.delete(address);
    else this.#openFrom.set(address, open);
  }
}

function refuse(socket: Duplex, status: keyof typeof REASONS): void {
  socket.on('error', () => {}); // the peer may be gone already; there is nobody to tell
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
