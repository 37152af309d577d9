import { act, type Outcome } from './api.ts';

/** Digits of a pairing code. */
export const CODE_LENGTH = 6;

/** Gives this page its long-lived cookie. */
export function pair(code: string): Promise<Outcome<unknown>> {
  return act('/api/pair', { body: { code } });
}

export interface PairingCode {
  code: string;
  expiresAt: string;
}

/** A new code for one page; only from the server's own machine, or by an administrator. */
export function makePairingCode(): Promise<Outcome<PairingCode>> {
  return act('/api/pairing-codes');
}
