/** The record as an outsider reads it: from `GET /api/journal` and the site file, with nothing of the rules. */

export interface Recorded {
  seq: number;
  at: number;
  type: string;
  data: Record<string, unknown>;
}

export interface Place {
  lane: string;
  at: number;
  n: number;
}

/** A ticket as far as the record has told. */
export interface Paper {
  id: string;
  number: string;
  service: string;
  tier: number;
  priority: string | null;
  state: string;
  counter: string | null;
  bound: string | null;
  place: Place;
  issuedAt: number;
  waitingSince: number;
  act: string;
}

export interface Desk {
  state: string;
  current: string | null;
  /** Memory of the ratio: tier 1 in a row, tier 2 and ordinary ones in this turn. */
  row: number;
  tier2: number;
  ordinary: number;
  served: number;
  missed: number;
  /** What stood before its last act: itself and the tickets that the act touched. */
  before: { act: string; at: number; desk: Omit<Desk, 'before'>; papers: Map<string, Paper> } | null;
}

export interface SiteOfRecord {
  services: { id: string }[];
  counters: { id: string; services: string[] }[];
  priority: { id: string; tier: number }[];
  rules: {
    tier1InRow: number;
    tier2Turn: { priority: number; ordinary: number };
    agedMinutes: number;
    returnPlace: { noShow: string; parked: string };
    parkedKeepsCounter: boolean;
  };
}

export function standsBefore(a: Place, b: Place): boolean {
  if (a.lane !== b.lane) return a.lane === 'first';
  return a.at === b.at ? a.n < b.n : a.at < b.at;
}
