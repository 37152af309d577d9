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
  /** The officer who is to call it. */
  wanted: string | null;
  place: Place;
  /** The place that it came to. */
  came: Place;
  serial: number;
  /** Services still to come. */
  needs: string[];
  /** Checked in for a slot of this service, in time for it. */
  slot: { service: string } | null;
  isRoll: boolean;
  steppedBack: number;
  issuedAt: number;
  waitingSince: number;
  missedAt: number;
  act: string;
}

/** What a counter remembers of its calls. */
export interface Memory {
  /** Tier 1 in a row, tier 2 and ordinary ones in this turn. */
  row: number;
  tier2: number;
  ordinary: number;
  /** Appointments and walk-ins in this turn of theirs. */
  promised: number;
  walkIns: number;
}

export interface Desk extends Memory {
  state: string;
  current: string | null;
  served: number;
  missed: number;
  /** What stood before its last act: itself and the tickets that the act touched. */
  before: { act: string; at: number; desk: Omit<Desk, 'before'>; papers: Map<string, Paper> } | null;
}

export interface Part {
  open: string;
  close: string;
  ticketsFrom?: string | undefined;
  lastTicket?: string | undefined;
}
export type Back = string | { behind: number };

export interface SiteOfRecord {
  services: {
    id: string;
    days?: string[] | undefined;
    hours?: Record<string, Part[]> | undefined;
    quota?: number[] | undefined;
  }[];
  counters: { id: string; services: string[]; helps?: { services: string[]; afterMinutes: number } | undefined }[];
  officers: { id: string; services?: string[] | undefined }[];
  priority: { id: string; tier: number }[];
  hours?: Record<string, Part[]> | undefined;
  holidays: { date: string }[];
  workingDays: { date: string; like: string }[];
  appointments?:
    | {
        services: Record<string, { capacity: number }>;
        earlyMinutes: number;
        lateMinutes: number;
        missedMinutes: number;
        share: { appointment: number; walkIn: number };
      }
    | undefined;
  rules: {
    tier1InRow: number;
    tier2Turn: { priority: number; ordinary: number };
    agedMinutes: number;
    returnPlace: { noShow: Back; parked: Back };
    noShow: { returnMinutes: number; latePlace: string };
    parkedKeepsCounter: boolean;
    endOfDay: string;
  };
}

export function standsBefore(a: Place, b: Place): boolean {
  if (a.lane !== b.lane) return a.lane === 'first';
  return a.at === b.at ? a.n < b.n : a.at < b.at;
}

/** The line in which it stands, apart from those who were put before everybody. */
export function lineOf(paper: Paper): string {
  if (paper.tier === 1) return 'tier-1';
  if (keepsSlot(paper)) return 'appointment';
  return paper.tier === 2 ? 'tier-2' : 'ordinary';
}

export function keepsSlot({ slot, service }: Paper): boolean {
  return slot !== null && slot.service === service;
}
