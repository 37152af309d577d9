import { constants } from 'node:fs';
import { type FileHandle, open as openFile } from 'node:fs/promises';
import type { Clock } from '../clock.ts';
import { type Connection, type ConnectionEvents, type Transport, TransportError, transportError } from './transport.ts';

/** usblp takes a page of 8 kB at most in one go. */
const CHUNK_BYTES = 4_096;
/** A USB printer's file can't be watched by the event loop: it is asked this often. */
const READ_POLL_MS = 200;
const WRITE_RETRY_MS = 10;
const READ_BYTES = 256;

/**
 * A USB printer as the kernel's usblp shows it (`/dev/usb/lp0`). Opened for both ways and without blocking, so that a
 * printer that is out of paper holds up nothing but its own job; where only writing is allowed, status stays unknown.
 */
export function usbFileTransport(path: string, clock: Clock): Transport {
  return { open: (events) => openUsbFile(path, clock, events) };
}

async function openUsbFile(path: string, clock: Clock, events: ConnectionEvents): Promise<Connection> {
  const { O_RDWR, O_WRONLY, O_NONBLOCK, O_NOCTTY } = constants;
  try {
    const file = await openFile(path, O_RDWR | O_NONBLOCK | O_NOCTTY);
    return connectionOn(file, path, clock, events, true);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EINVAL'].includes(codeOf(error))) throw transportError(error, path);
  }
  try {
    const file = await openFile(path, O_WRONLY | O_NONBLOCK | O_NOCTTY);
    return connectionOn(file, path, clock, events, false);
  } catch (error) {
    throw transportError(error, path);
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? '');
}

function connectionOn(
  file: FileHandle,
  path: string,
  clock: Clock,
  events: ConnectionEvents,
  readable: boolean,
): Connection {
  let open = true;
  let cancelPoll = (): void => undefined;
  let ended: Promise<void> | null = null;
  const end = (): Promise<void> => {
    open = false;
    cancelPoll();
    ended ??= file.close().catch(() => undefined); // a vanished device can't be closed better than it is
    return ended;
  };
  const lost = (error: unknown): void => {
    if (!open) return;
    void end();
    events.closed(transportError(error, path).message);
  };
  const poll = (): void => {
    cancelPoll = clock.after(READ_POLL_MS, () => {
      void readOnce(file, events, () => open)
        .catch(lost)
        .finally(() => {
          if (open) poll();
        });
    });
  };
  if (readable) poll();
  const writeAll = async (bytes: Uint8Array): Promise<void> => {
    for (let at = 0; at < bytes.length; ) {
      if (!open) throw new TransportError('closed', `${path}: closed while writing`);
      try {
        at += (await file.write(bytes, at, Math.min(CHUNK_BYTES, bytes.length - at))).bytesWritten;
      } catch (error) {
        if (codeOf(error) !== 'EAGAIN') {
          lost(error);
          throw transportError(error, path);
        }
        await new Promise<void>((resolve) => clock.after(WRITE_RETRY_MS, resolve));
      }
    }
  };
  // One after the other: a status request between two chunks of a picture would be printed as dots.
  let last = Promise.resolve();
  return {
    write(bytes) {
      const written = last.then(() => writeAll(bytes));
      last = written.catch(() => undefined); // its own caller hears of it
      return written;
    },
    close: end,
  };
}

async function readOnce(file: FileHandle, events: ConnectionEvents, open: () => boolean): Promise<void> {
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(READ_BYTES), 0, READ_BYTES, null);
    if (bytesRead > 0 && open()) events.data(buffer.subarray(0, bytesRead));
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw error;
  }
}
