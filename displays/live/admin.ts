import { act, type Outcome, read } from './api.ts';
import type { PairingCode } from './pairing.ts';
import { reprintTicket } from './tickets.ts';

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

/** A paper that shows whether the printer prints and how. */
export function testPrint(device: string): Promise<Outcome<unknown>> {
  return act(`/api/devices/${encodeURIComponent(device)}/test-print`);
}

/** The last paper of a printer once more, marked as a reprint. */
export async function reprintJob(job: string): Promise<Outcome<unknown>> {
  const found = await read<{ ticket: string }>(`/api/jobs/${encodeURIComponent(job)}`);
  return found.ok ? reprintTicket(found.value.ticket) : found;
}

/** A code for one page; `guide`: of a volunteer in the hall. */
export function makeCodeFor(role: 'page' | 'guide'): Promise<Outcome<PairingCode>> {
  return act('/api/pairing-codes', { body: { role } });
}
