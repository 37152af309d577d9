import type { CounterState, DeviceState, ServiceState } from '../live/entities.ts';
import type { Text } from '../live/messages.ts';

/** The entities of `console/:counter`. Times are RFC 3339. */

export interface ConsoleCounter {
  id: string;
  name: Text;
  label: string;
  state: CounterState;
  services: { id: string; name: Text; label: Text }[];
  pausedReason?: string | Text;
  pausedUntil?: string;
  /** this counter has called the others for help */
  alarmSince?: string;
  /** whether officers sign in at this centre */
  roster?: boolean;
  officer?: { id: string; name: string } | null;
  current: CurrentTicket | null;
  /** the next need of the visit, when it can be done here too */
  goesOn?: { id: string; label: Text };
  undo: Undoable | null;
  today: { served: number; avgMinutes: number | null; missed: number };
  next: { id: string; number: string } | null;
  waitingCount: number;
  /** while numbers come from a printed roll: the next one there; null number: not begun */
  roll?: { service: string; number: string | null } | null;
  /** so many calls again, or so long since the call, and the page offers a no-show */
  noShowAfter?: { recalls: number; seconds: number };
  devices: CounterDevice[];
}

/** The act that can still be taken back, until the server's clock reads `until`. */
export interface Undoable {
  name: string;
  until: string;
  number: string | null;
}

export interface CounterDevice {
  id: string;
  kind: string;
  state: DeviceState;
}

export interface CurrentTicket {
  id: string;
  number: string;
  service: string;
  serviceLabel: Text;
  serviceName: Text;
  priority?: string;
  className?: Text;
  state: 'called' | 'serving';
  issuedAt: string;
  calledAt?: string;
  startedAt?: string;
  recalls: number;
  note?: string;
  /** services still to come */
  needs?: { id: string; label: Text }[];
  people?: number;
  papers?: number;
  /** what it was told to bring */
  missing?: string[];
  /** papers that the errand needs */
  checklist?: Text[];
  why?: Why;
  waitedMs: number | null;
}

/** Why this ticket was the one: the rule, and who had come earlier. */
export interface Why {
  rule: string;
  waitedMs: number;
  passedOver: { number: string; rule: string }[];
  passedOverCount: number;
}

/** `waiting/<ticket>`; `order`, and `within` one of it, is the place in the line of this counter. */
export interface WaitingTicket {
  id: string;
  number: string;
  order: number;
  within?: number;
  service: string;
  serviceLabel: Text;
  className?: Text;
  waitedSince: string;
  /** it waits for this counter alone */
  bound?: boolean | string;
  people?: number;
  papers?: number;
  /** parts of the visit that are done */
  visits?: number;
  /** "09:00": when the slot begins whose place it keeps */
  slot?: string;
  /** name of the officer whom the holder wants to see */
  wanted?: string;
  /** of a service that this counter helps */
  helping?: boolean;
}

/** `parked/<ticket>` and `missed/<ticket>` */
export interface SetAsideTicket {
  id: string;
  number: string;
  serviceLabel: Text;
  className?: Text;
  note?: string;
  missing?: string[];
  since: string;
}

/** `service/<id>`: all of the site, for transfers. */
export interface ConsoleService {
  id: string;
  label: Text;
  state: ServiceState;
  reason?: Text;
}

/** `officer/<id>`: the roster; `at`: the counter where this one works now. */
export interface RosterOfficer {
  id: string;
  name: string;
  /** what this one serves; absent: everything */
  services?: string[];
  at: { id: string; label: string } | null;
}

/** `alarm/<counter>`: a counter that calls for help. */
export interface CounterAlarm {
  id: string;
  label: string;
  since: string;
  officer?: string;
}

/** `other/<counter>`: the counters beside this one, for transfers. */
export interface OtherCounter {
  id: string;
  label: string;
  name: Text;
  state: CounterState;
  services: string[];
}
