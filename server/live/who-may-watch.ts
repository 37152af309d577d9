import type { Identity } from '../access/identity.ts';

/** Strangers see their own ticket alone: its id is the right to (design.md section 8). */
export function mayWatch(identity: Identity, topic: string): boolean {
  if (identity.kind !== 'stranger') return true;
  return topic.startsWith('ticket/');
}
