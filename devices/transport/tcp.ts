import { createConnection, type Socket } from 'node:net';
import type { Clock } from '../clock.ts';
import { type Connection, type ConnectionEvents, type Transport, TransportError, transportError } from './transport.ts';

export const CONNECT_MS_MAX = 5_000;
/** A printer that is switched off sends no FIN: the system asks after it. */
const KEEP_ALIVE_MS = 10_000;

export function tcpTransport(host: string, port: number, clock: Clock): Transport {
  return { open: (events) => openTcp(host, port, clock, events) };
}

function openTcp(host: string, port: number, clock: Clock, events: ConnectionEvents): Promise<Connection> {
  const at = `tcp://${host}:${port}`;
  return new Promise((resolve, reject) => {
    const socket = createConnection({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE_MS,
    });
    const cancel = clock.after(CONNECT_MS_MAX, () =>
      socket.destroy(new TransportError('timeout', `${at}: no answer in ${CONNECT_MS_MAX} ms`)),
    );
    socket.once('error', (error) => {
      cancel();
      reject(transportError(error, at));
    });
    socket.once('connect', () => {
      cancel();
      socket.removeAllListeners('error');
      resolve(connectionOn(socket, at, events));
    });
  });
}

/** A connected socket as a Connection; also what a simulator's own sockets use. */
function connectionOn(socket: Socket, at: string, events: ConnectionEvents): Connection {
  let fault: Error | null = null;
  let own = false;
  socket.on('error', (error) => {
    fault = error;
  });
  socket.on('data', (bytes: Buffer) => events.data(bytes));
  // The other side ends: a printer never half-closes on purpose.
  socket.on('end', () => socket.destroy());
  socket.on('close', () => {
    if (!own) events.closed(fault ? `${at}: ${fault.message}` : `${at}: the other side closed`);
  });
  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        const gone = (): void => reject(new TransportError('closed', `${at}: closed while writing`, fault));
        if (socket.destroyed) return gone();
        socket.once('close', gone);
        socket.write(bytes, (error) => {
          socket.off('close', gone);
          if (error) reject(transportError(error, at));
          else resolve();
        });
      }),
    close: () =>
      new Promise((resolve) => {
        own = true;
        if (socket.destroyed) return resolve();
        socket.once('close', () => resolve());
        // Not end(): bytes that are still waiting here belong to this connection and die with it.
        socket.destroy();
      }),
  };
}
