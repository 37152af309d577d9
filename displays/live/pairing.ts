import { act, type Outcome } from './api.ts';

/** Digits of a pairing code. */
export const CODE_LENGTH = 6;

/** Gives this page its long-lived cookie. `name` is how the administrator will know it, e.g. "kiosk 1". */
export function pair(code: string, name: string): Promise<Outcome<unknown>> {
  return act('/api/pair', { body: { code, name } });
}

export interface PairingCode {
  code: string;
  expiresAt: string;
}

/** A new code for one page; only from the server's own machine, or by an administrator. */
export function makePairingCode(): Promise<Outcome<PairingCode>> {
  return act('/api/pairing-codes');
}
