import type { DoneBy } from './done-by.ts';
import { find } from './find.ts';
import type { Why } from './rules.ts';
import type { ToldWait } from './told.ts';
import type { CounterAct, CounterStateName, JobState, PaperForm, TicketStateName } from './words.ts';

/** A ticket's place in line. Order: lane `first` before `line`, then `at`, then `n`. */
export interface Place {
  lane: 'first' | 'line';
  /** Original issue time in ms since 1970, the time of a move to the front or the back, or a moment between two others'. */
  at: number;
  /** Serial of the day, so that two tickets of one millisecond keep their order. */
  n: number;
}

export interface Ticket {
  id: string;
  number: string;
  service: string;
  procedure: string | null;
  /** Priority class, or null. */
  priority: string | null;
  tier: 0 | 1 | 2;
  lang: string;
  kiosk: string | null;
  state: TicketStateName;
  /** The how manieth of the day: what its place falls back on. */
  serial: number;
  /** Counter that has it or had it last. */
  counter: string | null;
  /** While waiting: only this counter may call it (others may when it is closed). */
  bound: string | null;
  /** While waiting: the officer who is to call it (anybody may when that officer is at no counter), or null. */
  wanted: string | null;
  place: Place;
  /** The place it came to: where `keep` puts it again. */
  cameAt: Place;
  note: string | null;
  /** The appointment that it was checked in for, or null. `late`: it stands as a walk-in. `at`: when the slot begins. */
  appointment: { code: string; at: number; late: boolean; service: string } | null;
  /** Services still to come after this one, in order. */
  needs: readonly string[];
  /** How many parts of this visit are done. */
  visits: number;
  people: number;
  papers: number;
  /** Papers to bring, as told when it was parked last; empty: none, or brought. */
  missing: readonly string[];
  /** How often the holder stepped back. */
  postponed: number;
  /** The ticket that the same kiosk gave for the same service a moment before, or null. */
  doubleOf: string | null;
  /** Somebody was there with it: at a counter, at a kiosk, on the phone. */
  seen: boolean;
  /** When it was called and nobody came, or null. */
  missedAt: number | null;
  issuedAt: number;
  /** Since when it waits for this call: issue, return or transfer. */
  waitingSince: number;
  calledAt: number | null;
  startedAt: number | null;
  endedAt: number | null;
  recalls: number;
  /** Why it was called last. */
  why: Why | null;
  /** What the citizen was told of the wait when the number was taken. */
  told: ToldWait | null;
  /** The last print job for it. */
  job: string | null;
  /** The act that touched it last: an undo finds out by it whether the ticket has moved on. */
  act: string;
  /** Its number comes from a printed roll. */
  roll?: true;
}

/** What the counter remembers to keep the ratios. */
export interface Turns {
  tier1InRow: number;
  tier2InTurn: number;
  ordinaryInTurn: number;
  /** Appointments and walk-ins in this turn; absent: neither yet. */
  share?: Share;
}

export interface Share {
  appointment: number;
  walkIn: number;
}

export interface CounterCore {
  state: CounterStateName;
  since: number;
  current: string | null;
  pausedReason: string | null;
  /** When the officer means to be back, ms since 1970, or null. */
  pausedUntil: number | null;
  turns: Turns;
  /** Today's figures. */
  served: number;
  servedMs: number;
  missed: number;
  /** The last number of the printed roll that was called here. */
  roll?: { service: string; number: string };
}

/** The last act at a counter with what stood before it. */
export interface LastAct {
  act: string;
  name: CounterAct;
  at: number;
  counter: CounterCore;
  tickets: Record<string, Ticket>;
}

export interface Counter extends CounterCore {
  last: LastAct | null;
}

export interface Job {
  id: string;
  /** '' for a test of the printer. */
  ticket: string;
  device: string;
  state: JobState;
  reprint: boolean;
  form: PaperForm;
  askedAt: number;
  endedAt: number | null;
  reason: string | null;
  proof: string | null;
}

/** Ids of waiting tickets of one service, each lane in the order of place. Derived from `tickets`; kept so that a place is found without a search. */
export interface Lines {
  first: string[];
  tier1: string[];
  tier2: string[];
  ordinary: string[];
  /** Appointments, by the time of their slots. */
  appointment: string[];
  /** Those of the five that are bound to a counter or want an officer, once more: they are left out where others count. */
  bound: string[];
  /** Those that were doubled and never seen, once more: likely nobody's. */
  ghosts: string[];
  /** Those of several people or papers, once more: their visits last longer. */
  heavy: string[];
}

/** A place in a slot. Names nobody. Whether it is missed is a question of the time (`isMissed`). */
export interface Appointment {
  code: string;
  service: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** Local minutes since midnight, and the same moment in ms since 1970. */
  minute: number;
  at: number;
  state: 'booked' | 'checked-in' | 'cancelled';
  ticket: string | null;
}

/**
 * The queue of one business day: a fold of the journal. `apply` changes it in place (a copy of a day's map for each
 * event would cost more than everything else); whoever holds it owns it alone.
 */
export interface QueueState {
  /** Business day `YYYY-MM-DD`, or null before the first command ever. Never goes back. */
  day: string | null;
  /** Serial of the last ticket: of today, and above those that were kept overnight. */
  serial: number;
  /** Latest place given today: the end of the line, also when the clock goes back. */
  placedAt: number;
  /** Last number given today by range id. */
  numbers: Record<string, number>;
  /** Numbers on papers that were kept overnight: not given again today. */
  keptNumbers: string[];
  /** Tickets given today by service and part of the day, as far as quotas count them. */
  taken: Record<string, number[]>;
  tickets: Record<string, Ticket>;
  lines: Record<string, Lines>;
  counters: Record<string, Counter>;
  /**
   * Who is signed in, by counter. Beside the counters, not in them: signing in is no act, so an undo leaves it alone.
   */
  signedIn: Record<string, { officer: string; since: number }>;
  /** Silent calls for help, by counter. */
  alarms: Record<string, { since: number; officer: string | null }>;
  /** `opening`: local HH:MM when those who wait are called on, or null: nobody was told. */
  suspended: Record<string, { reason: { vi: string; en: string }; since: number; opening: string | null }>;
  /** The last ticket that each kiosk gave today; `row`: how many of one service it gave in quick succession. */
  lastAtKiosk: Record<string, { ticket: string; service: string; at: number; row: number }>;
  jobs: Record<string, Job>;
  /** By code, of today and of days to come. */
  appointments: Record<string, Appointment>;
  /** Numbers of printed rolls that were called today, without leading zeros, each with its ticket. */
  rolled: Record<string, string>;
  /** Since when numbers come from a printed roll; null: they come from the kiosk. */
  rollSince: number | null;
  /** Who switched it on; null: not known. */
  rollBy: DoneBy | null;
}

/** Before the first command ever. */
export function emptyState(): QueueState {
  return {
    day: null,
    serial: 0,
    placedAt: 0,
    numbers: {},
    keptNumbers: [],
    taken: {},
    tickets: {},
    lines: {},
    counters: {},
    signedIn: {},
    alarms: {},
    suspended: {},
    lastAtKiosk: {},
    jobs: {},
    appointments: {},
    rolled: {},
    rollSince: null,
    rollBy: null,
  };
}

/** What a counter remembers that has called nobody yet. */
export const FRESH_TURNS: Turns = { tier1InRow: 0, tier2InTurn: 0, ordinaryInTurn: 0 };

const UNOPENED: Counter = {
  state: 'closed',
  since: 0,
  current: null,
  pausedReason: null,
  pausedUntil: null,
  turns: FRESH_TURNS,
  served: 0,
  servedMs: 0,
  missed: 0,
  last: null,
};

/** A counter as it stands; one that nobody has opened today is closed. To read only. */
export function counterOf(state: QueueState, id: string): Counter {
  return find(state.counters, id) ?? UNOPENED;
}
