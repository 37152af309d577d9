import type {
  Batch,
  Journal,
  JournalEvent,
  KeptAnswer,
  Lease,
  Mirror,
  StoredEvent,
} from '../../server/journal/port.ts';

/** An event about one ticket, at that many ms. */
export function about(ticket: string, at = 0, key?: KeptAnswer): JournalEvent {
  const event = { at, type: 'ticket-recalled', data: { ticket, note: 'Phiếu số ☎ "A"\n' } };
  return key === undefined ? event : { ...event, key };
}

export function keyed(key: string, at: number, body: unknown = { ticket: key }): JournalEvent {
  return about('t', at, { key, hash: `hash of ${key}`, answer: { status: 201, body } });
}

export const seqs = (events: readonly StoredEvent[]): number[] => events.map(({ seq }) => seq);

export async function collect(batches: AsyncIterable<Batch>): Promise<Batch[]> {
  const all: Batch[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
}

export interface OpenJournal {
  journal: Journal;
  mirror: Mirror;
  lease: Lease;
}

/** Opens and leases. */
export async function leased({ journal, mirror }: { journal: Journal; mirror: Mirror }): Promise<OpenJournal> {
  await journal.open();
  return { journal, mirror, lease: await journal.lease() };
}
