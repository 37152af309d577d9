import type { Opening } from './opening.ts';
import type { CallRule, LatePlace, TransferPlace } from './words.ts';

/** Who may give a ticket a priority class. */
export type Granter = 'kiosk' | 'card' | 'guide' | 'officer';

/** How one series of numbers runs; several services may share one. */
export interface NumberRange {
  /** Letters before the digits, may be empty. */
  prefix: string;
  /** Digits are padded with zeros to this width; a longer number is printed whole. */
  digits: number;
  first: number;
  /** The last number of a day, or null for no end. */
  last: number | null;
}

export interface ServiceRules {
  range: string;
  /** Minutes that one visit usually takes at the counter. */
  minutes: number;
  procedures: readonly string[];
}

export interface ClassRules {
  tier: 1 | 2;
  grant: readonly Granter[];
}

export interface SlotRules {
  /** Minutes from one slot to the next. */
  minutes: number;
  capacity: number;
  /** No slot begins before, none ends after this minute of the day. */
  from: number;
  to: number;
}

/** Times are ms before and after the slot. */
export interface AppointmentRules {
  services: Readonly<Record<string, SlotRules>>;
  /** Check-in begins so long before. */
  earlyMs: number;
  /** Up to so late the place of the slot is kept; later one stands as a walk-in. */
  lateMs: number;
  /** From then on it is missed. */
  missedMs: number;
  daysAhead: number;
  /** At a counter where both wait: so many appointments whose time has come, then so many walk-ins. */
  share: { appointment: number; walkIn: number };
}

/** Where a ticket stands that waits again; `behind`: behind so many people of its line. */
export type ReturnPlace = TransferPlace | { behind: number };
export interface CounterRules {
  services: readonly string[];
  /** Other services that it helps, with those who have waited so long, while nobody waits for its own; absent: none. */
  helps?: { services: readonly string[]; afterMs: number };
}

/** `services`: those that this officer may serve; null: whatever the counter serves. */
export interface OfficerRules {
  services: readonly string[] | null;
}

/** The site as the queue needs it: made from the site file, handed to every decision, never stored in the journal. */
export interface Rules {
  ranges: Readonly<Record<string, NumberRange>>;
  services: Readonly<Record<string, ServiceRules>>;
  counters: Readonly<Record<string, CounterRules>>;
  /** The roster; empty: nobody signs in, and whoever stands at a counter works there. */
  officers: Readonly<Record<string, OfficerRules>>;
  classes: Readonly<Record<string, ClassRules>>;
  kiosks: Readonly<Record<string, { printer: string | null }>>;
  /** Tier 1 goes next, at most so many in a row at a counter while others wait. */
  tier1InRow: number;
  /** Tier 2 and the ordinary line take turns at a counter: so many of tier 2, then so many ordinary ones. */
  tier2Turn: { priority: number; ordinary: number };
  /** A ticket below tier 1 that has stood so long in its place goes before the ratio. */
  agedMs: number;
  /** Where a no-show and a parked ticket stand when they come back. */
  returnPlace: { noShow: ReturnPlace; parked: ReturnPlace };
  /** After so many calls again or so long since the call the console offers a no-show; it comes back within `returnMs`. */
  noShow: { recalls: number; ms: number; returnMs: number; latePlace: LatePlace };
  /** Two tickets of one service from one kiosk within this time are taken for a double touch; 0: never. */
  ghostMs: number;
  /** A parked ticket comes back to the counter that parked it. */
  parkedKeepsCounter: boolean;
  /** When the site and its services are open, and how many tickets they have. */
  opening: Opening;
  /** null: nobody books. */
  appointments: AppointmentRules | null;
  /** What becomes at the end of the day of those who wait, are parked or missed their call. */
  endOfDay: 'expire' | 'keep';
  /** How long the last act at a counter can be undone. */
  undoMs: number;
}

/** One ticket that was passed over by a call, and the rule that did it. */
export interface PassedOver {
  number: string;
  rule: CallRule;
}

/** Why this ticket: written into `ticket-called`, shown at the console, checked by an inspector. */
export interface Why {
  rule: CallRule;
  waitedMs: number;
  /** Tickets with an earlier place that this counter could have called, earliest first, at most PASSED_OVER_MAX. */
  passedOver: PassedOver[];
  /** How many there were in all. */
  passedOverCount: number;
}

export const PASSED_OVER_MAX = 10;
