import { act, type Outcome, read } from './api.ts';
import type { PairingCode } from './pairing.ts';

/** What the administrator's page asks of the server. */

export interface Token {
  id: string;
  role: string;
  name: string;
  issuedAt: string;
}

export function readTokens(): Promise<Outcome<{ tokens: Token[] }>> {
  return read('/api/tokens');
}

export function revokeToken(id: string): Promise<Outcome<unknown>> {
  return act(`/api/tokens/${encodeURIComponent(id)}/revoke`);
}

/** A code for one page; `guide`: of a volunteer in the hall. */
export function makeCodeFor(role: 'page' | 'guide'): Promise<Outcome<PairingCode>> {
  return act('/api/pairing-codes', { body: { role } });
}
