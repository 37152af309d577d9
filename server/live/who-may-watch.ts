import type { Identity } from '../access/identity.ts';
import { mayWatchAs } from '../access/rights.ts';

/** Strangers see their own ticket alone: its id is the right to (design.md section 8). */
export function mayWatch(identity: Identity, topic: string): boolean {
  if (identity.kind === 'local') return true;
  return identity.kind === 'token' ? mayWatchAs(identity.role, topic) : topic.startsWith('ticket/');
}
