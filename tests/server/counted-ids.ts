import type { Ids } from '../../server/ids.ts';

/** The same ids in every run: `ticket-1`, `short-1`, `token-000…1`. */
export function countedIds(): Ids {
  const counts = { ticket: 0, short: 0, token: 0, appointment: 0 };
  const next = (kind: keyof typeof counts) => {
    counts[kind] += 1;
    return counts[kind];
  };
  return {
    ticket: () => `ticket-${next('ticket')}`,
    short: () => `short-${next('short')}`,
    appointment: () => `LHAAAA${String(next('appointment')).padStart(4, '2').replaceAll(/[01]/g, '9')}`,
    token: () => `token-${String(next('token')).padStart(32, '0')}`,
  };
}
