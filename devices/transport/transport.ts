/**
 * A way for bytes: serial line, TCP, USB file or simulator. Nothing here knows what the bytes mean.
 *
 * `open` makes a new connection each time and rejects with a TransportError. `data` and `closed` are told only between
 * the resolved `open` and the end; `closed` is told once, with a sentence for the administrator, and never after one's
 * own `close`. `write` resolves when the bytes have left this process for the device (drained), and rejects when the
 * connection ends first: then nobody can tell how many of them arrived. A connection that has ended stays ended; nothing
 * written to it reaches a later one.
 */
export interface Transport {
  open(events: ConnectionEvents): Promise<Connection>;
}

export interface ConnectionEvents {
  data(bytes: Uint8Array): void;
  closed(reason: string): void;
}

export interface Connection {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export type TransportFault =
  | 'not-found' // no such device or host
  | 'refused' // the host is there, nobody listens
  | 'busy' // another process holds the port
  | 'no-permission'
  | 'not-a-device'
  | 'timeout'
  | 'closed'
  | 'other';

export class TransportError extends Error {
  readonly code: TransportFault;

  constructor(code: TransportFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'TransportError';
    this.code = code;
  }
}

const SYSTEM_FAULTS: Record<string, TransportFault> = {
  ENOENT: 'not-found',
  ENODEV: 'not-found',
  ENXIO: 'not-found',
  ENOTFOUND: 'not-found',
  EAI_AGAIN: 'not-found',
  EHOSTUNREACH: 'not-found',
  ENETUNREACH: 'not-found',
  ECONNREFUSED: 'refused',
  EBUSY: 'busy',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOTTY: 'not-a-device',
  ETIMEDOUT: 'timeout',
};

/** A system error (with its `code`) as ours. */
export function transportError(error: unknown, at: string): TransportError {
  if (error instanceof TransportError) return error;
  const code = (error as { code?: unknown }).code;
  const fault = typeof code === 'string' ? (SYSTEM_FAULTS[code] ?? 'other') : 'other';
  return new TransportError(fault, `${at}: ${error instanceof Error ? error.message : String(error)}`, error);
}
