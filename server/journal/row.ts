import type { JournalEvent, KeptAnswer, StoredEvent } from './port.ts';

/** An event as it is kept: one line of the events table. */
export interface EventRow {
  seq: number;
  at: number;
  type: string;
  ticket: string | null;
  key: string | null;
  hash: string | null;
  /** JSON of the kept answer. */
  answer: string | null;
  /** JSON of the event's data. */
  data: string;
}

/** What the journal reads of an event's data; the rest is the queue's. */
interface NamesTickets {
  ticket?: unknown;
  tickets?: unknown;
  expired?: unknown;
  finished?: unknown;
}

export function encode(event: JournalEvent, seq: number): EventRow {
  const { ticket }: NamesTickets = event.data;
  return {
    seq,
    at: event.at,
    type: event.type,
    ticket: typeof ticket === 'string' ? ticket : null,
    key: event.key?.key ?? null,
    hash: event.key?.hash ?? null,
    answer: event.key === undefined ? null : JSON.stringify(event.key.answer),
    data: JSON.stringify(event.data),
  };
}

export function decode(row: EventRow): StoredEvent {
  const event = { seq: row.seq, at: row.at, type: row.type, data: JSON.parse(row.data) as object };
  const key = keptAnswer(row);
  return key === null ? event : { ...event, key };
}

function keptAnswer({ key, hash, answer }: EventRow): KeptAnswer | null {
  if (key === null || hash === null || answer === null) return null;
  return { key, hash, answer: JSON.parse(answer) as KeptAnswer['answer'] };
}

/** Tickets that an event lists beside the one it is about: an undo and a day's end belong to the history of each. */
export function listedTickets(event: JournalEvent): string[] {
  const { ticket, tickets, expired, finished }: NamesTickets = event.data;
  if (tickets === undefined && expired === undefined && finished === undefined) return [];
  const listed = [tickets, expired, finished].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const ids = new Set(listed.filter((id) => typeof id === 'string'));
  if (typeof ticket === 'string') ids.delete(ticket);
  return [...ids];
}
