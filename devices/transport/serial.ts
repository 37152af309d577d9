import type { EventEmitter } from 'node:events';
import { SerialPort } from 'serialport';
import { type Connection, type ConnectionEvents, type Transport, TransportError } from './transport.ts';

/**
 * Serial lines and USB-COM devices. A port object is used for one connection only: after an unplug the old one still
 * takes writes and reports them later (measured, serialport 13).
 */
export function serialTransport(path: string, baud: number): Transport {
  return { open: (events) => openSerial(path, baud, events) };
}

async function openSerial(path: string, baud: number, events: ConnectionEvents): Promise<Connection> {
  const port = new SerialPort({ path, baudRate: baud, autoOpen: false, lock: true });
  await new Promise<void>((resolve, reject) => {
    port.open((error) => (error ? reject(openError(error, path)) : resolve()));
  });
  raiseDtr(port);
  wakeLoop(port);
  return connectionOn(port, path, events);
}

/** Printers wait for DTR; a pseudo-terminal and some USB bridges have no modem lines and refuse, which is no fault. */
function raiseDtr(port: SerialPort): void {
  port.set({ dtr: true, rts: true }, () => {
    // The callback takes the error: a line that does not exist needs no raising.
  });
}

/**
 * The native poller of @serialport/bindings-cpp 13 calls back without letting promises run: in a process with nothing
 * else to do a scan was heard 8 to 30 s late (measured on Node 26.10). A turn of the event loop lets them run at once.
 */
function wakeLoop(port: SerialPort): void {
  const { poller } = (port.port ?? {}) as { poller?: EventEmitter };
  for (const event of ['readable', 'writable', 'disconnect'])
    poller?.on(event, () => {
      setImmediate(() => undefined);
    });
}

/** serialport gives sentences, no codes; these are the ones measured on Linux. */
function openError(error: Error, path: string): TransportError {
  const says = (words: string): boolean => error.message.includes(words);
  if (says('No such file')) return new TransportError('not-found', `${path}: not plugged in`, error);
  if (says('Cannot lock port')) return new TransportError('busy', `${path}: another program holds this port`, error);
  if (says('Permission denied'))
    return new TransportError('no-permission', `${path}: no permission; the user must be in group dialout`, error);
  if (says('Inappropriate ioctl')) return new TransportError('not-a-device', `${path}: not a serial port`, error);
  return new TransportError('other', `${path}: ${error.message}`, error);
}

function connectionOn(port: SerialPort, path: string, events: ConnectionEvents): Connection {
  let open = true;
  const waiting = new Set<(error: TransportError) => void>();
  const end = (reason: string): boolean => {
    if (!open) return false;
    open = false;
    for (const reject of waiting) reject(new TransportError('closed', reason));
    waiting.clear();
    return true;
  };
  port.on('data', (bytes: Buffer) => {
    if (open) events.data(bytes);
  });
  port.on('close', (error: Error | null) => {
    const reason = error ? `${path}: unplugged` : `${path}: closed`;
    if (end(reason)) events.closed(reason);
  });
  port.on('error', (error: Error) => {
    if (end(`${path}: ${error.message}`)) {
      events.closed(`${path}: ${error.message}`);
      if (port.isOpen) port.close(() => undefined);
    }
  });
  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(new TransportError('closed', `${path}: closed`));
        waiting.add(reject);
        const done = (error: Error | null | undefined): void => {
          if (!waiting.delete(reject)) return;
          if (error) reject(new TransportError('closed', `${path}: ${error.message}`, error));
          else resolve();
        };
        port.write(Buffer.from(bytes), (error) => {
          if (error) done(error);
          else port.drain(done);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        end(`${path}: closed by us`);
        if (!port.isOpen) return resolve();
        // Bytes still in the system's buffer belong to this connection.
        port.flush(() => port.close(() => resolve()));
      }),
  };
}
