import { createServer, type Socket } from 'node:net';
import type { ConnectionEvents, Transport } from '../transport/transport.ts';
import { TransportError } from '../transport/transport.ts';
import type { SimulatedPrinter } from './printer.ts';
import type { Pty } from './pty.ts';
import type { SimulatedScanner } from './scanner.ts';

/** A simulated printer on TCP (port 0 = any); a cut line is a reset. */
export async function serveTcp(printer: SimulatedPrinter, port: number, host = '127.0.0.1') {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const plug = printer.plug(
      (bytes) => void socket.write(bytes),
      () => void socket.resetAndDestroy(),
    );
    socket.on('data', (bytes: Buffer) => plug.receive(bytes));
    socket.on('error', () => undefined); // the driver broke off; `close` follows
    socket.on('close', () => {
      sockets.delete(socket);
      plug.unplug();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    sockets,
    async close(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A simulated printer at the other end of a pseudo-terminal; a cut line is an unplug. */
export function servePty(printer: SimulatedPrinter, pty: Pty): void {
  const plug = printer.plug(
    (bytes) => pty.write(bytes),
    () => void pty.unplug(),
  );
  pty.onData((bytes) => plug.receive(bytes));
}

/** In the same process, for `sim:`. Bytes arrive in a later turn, as on any line. */
export function simulatedTransport(device: SimulatedPrinter | SimulatedScanner): Transport {
  return { open: async (events) => ('papers' in device ? plugPrinter(device, events) : plugScanner(device, events)) };
}

function plugPrinter(printer: SimulatedPrinter, events: ConnectionEvents) {
  let open = true;
  const plug = printer.plug(
    (bytes) => queueMicrotask(() => open && events.data(bytes)),
    () => {
      open = false;
      queueMicrotask(() => events.closed('the simulated line was cut'));
    },
  );
  return {
    async write(bytes: Uint8Array): Promise<void> {
      await Promise.resolve();
      if (!open) throw new TransportError('closed', 'the simulated line is closed');
      plug.receive(bytes);
    },
    async close(): Promise<void> {
      open = false;
      plug.unplug();
    },
  };
}

function plugScanner(scanner: SimulatedScanner, events: ConnectionEvents) {
  const plug = scanner.plug((bytes) => queueMicrotask(() => events.data(bytes)));
  return {
    async write(): Promise<void> {
      // A scanner takes no orders.
    },
    async close(): Promise<void> {
      plug.unplug();
    },
  };
}
