import type { Text } from './messages.ts';
import type { Estimate } from './wait-range.ts';

/** The entities on the wire, as the server's topics write them. Times are RFC 3339 unless a comment says otherwise. */

export interface Site {
  name: Text;
  short?: Text;
  demo: boolean;
  languages: string[];
  timezone: string;
  /** null: open at all times */
  hours: SiteHours | null;
  /** what addresses for phones start with; absent: this page's own */
  address?: string;
  /** 2026-11-24 */
  day: string;
  /** numbers come from a printed roll: the kiosk is dead */
  roll?: boolean;
}

/** "07:30" to "11:30", local time of the site */
export interface HoursPart {
  open: string;
  close: string;
  ticketsFrom?: string;
  lastTicket?: string;
}

export interface SiteHours {
  /** no part: closed today */
  today: HoursPart[];
  phase: 'before' | 'open' | 'break' | 'after' | 'closed';
  /** when the doors open next; null: not in sight */
  next: string | null;
  /** the holiday */
  reason?: Text;
}

export type ServiceState = 'open' | 'closed' | 'suspended';
export type CounterState = 'closed' | 'open' | 'paused';
export type TicketState = 'waiting' | 'called' | 'serving' | 'done' | 'no-show' | 'parked' | 'cancelled' | 'expired';
export type JobState = 'queued' | 'sending' | 'printed' | 'failed' | 'unknown';
export type DeviceState = 'ok' | 'near-end' | 'paper-out' | 'cover-open' | 'error' | 'offline';

/** What a plate and a sentence need of a counter. */
export interface CounterName {
  label: string;
  name: Text;
  id?: string;
}

export interface LobbyService {
  order?: number;
  name: Text;
  label: Text;
  /** small line under the label; absent: the name, where it differs */
  hint?: Text;
  icon?: string;
  state: ServiceState;
  waiting: number;
  estimate: Estimate | null;
  reason?: Text;
  /** why hours or quota give no ticket now */
  why?: string;
  /** when a ticket can be had again */
  next?: string;
  /** tickets that this half-day still has; absent: no limit */
  left?: number;
  /** while it is suspended: HH:MM when those who wait are called on */
  opening?: string;
}

export interface LobbyCounter {
  order?: number;
  name: Text;
  label: string;
  state: CounterState;
  /** when a paused one means to be back */
  pausedUntil?: string;
  current?: { number: string; state: 'called' | 'serving'; priority: boolean };
}

/** `call/<n>`: n grows in order of calling. */
export interface Call {
  number: string;
  counter: string;
  counterName: Text;
  counterLabel: string;
  at: string;
  recalled: number;
  priority: boolean;
}

export interface Notice {
  text: Text;
}

export interface SignCounter {
  name: Text;
  label: string;
  state: CounterState;
  services: { name: Text; label: Text }[];
  current?: { number: string; state: 'called' | 'serving'; priority: boolean; calledAt: string };
  pausedReason?: Text;
  pausedUntil?: string;
  /** name of who works there; absent: nobody, or the site shows no names */
  officer?: string;
  next?: string;
  /** whose visit goes on elsewhere */
  onward?: { number: string; service: Text; counters: CounterName[] };
}

export interface Kiosk {
  id: string;
  zone: string;
  zoneName: Text;
  /** inches; absent: unknown */
  diagonal?: number | null;
  printer: { state: DeviceState } | null;
  scanner: { state: DeviceState } | null;
  /** whether the centre has appointments */
  appointments?: boolean;
  /** whether one number may be for several services */
  several?: boolean;
}

export interface KioskService extends LobbyService {
  counters: CounterName[];
  minutes?: number;
}

export interface PriorityClass {
  order?: number;
  name: Text;
  icon?: string;
  tier: number;
}

export interface Scan {
  at: string;
  n: number;
  kind: 'ticket' | 'appointment' | 'unknown';
  /** of an appointment, for a moment */
  code?: string;
  number?: string;
  state?: TicketState;
  position?: number;
  estimate?: Estimate | null;
  /** it was away and waits again by this scan */
  returned?: boolean;
  /** code of why it does not */
  refused?: string;
}

export interface Ticket {
  id: string;
  number: string;
  service: string;
  serviceName?: Text;
  serviceLabel?: Text;
  icon?: string;
  priority?: string;
  className?: Text;
  state: TicketState;
  counter?: CounterName;
  issuedAt: string;
  calledAt?: string;
  recalls?: number;
  note?: string;
  returnBy?: string;
  /** services still to come */
  needs?: { id: string; label: Text }[];
  /** parts of the visit that are done */
  visits?: number;
  /** the slot that it was checked in for; late: it waits as a walk-in */
  slot?: { time: string; late: boolean };
  postponesLeft?: number;
}

export interface Place {
  /** whom the holder wants to see; `here`: works now, else anybody may call */
  wanted?: { name: string; here: boolean };
  position: number | null;
  estimate: Estimate | null;
  counters: CounterName[];
  zone: Text;
  /** in the midday break: the place is kept */
  held?: Text;
  /** people of the same line behind it */
  behind?: number;
  /** all counters that would call it pause; `until`: when the first is back, null: nobody knows */
  paused?: { until: string | null };
  /** its service rests; `opening`: HH:MM when it is called on */
  suspended?: { reason: Text; opening: string | null };
}
