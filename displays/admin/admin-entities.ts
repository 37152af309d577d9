import type { CounterState, DeviceState, JobState } from '../live/entities.ts';
import type { Text } from '../live/messages.ts';

/** The entities of the topic `admin`. Times are RFC 3339. */

/** `advice/…`, `problem/…`: what holds the hall up, and what to do. */
export interface Advice {
  order?: number;
  severity?: 'stop' | 'wait';
  what?: Text;
  do?: Text;
  /** a problem in one sentence, as of the clock */
  text?: Text;
  since?: string | null;
}

/** `today`, and `figures/<service>` */
export interface Figures {
  issued: number;
  waiting: number;
  served: number;
  missed: number;
  longestSince: string | null;
  meanMinutes: number | null;
  p90Minutes: number | null;
  withinAim: number | null;
  /** since when an officer lets the service rest */
  suspendedSince?: string;
}

export interface AdminToday extends Figures {
  /** numbers given, by the start of each quarter of an hour, "08:15" */
  quarters: Record<string, number>;
}

export interface AdminCounter {
  label: string;
  name: Text;
  state: CounterState;
  current?: { number: string; state: 'called' | 'serving' };
  currentSince?: string;
  since?: string;
  pausedReason?: string;
  pausedUntil?: string;
  officer?: Text | string;
}

export interface AdminDevice {
  id: string;
  kind: string;
  kiosk?: string;
  state: DeviceState;
  lastJob: { id: string; state: JobState; form?: string } | null;
}

/** `estimate-day/<day>`: how true the told waits were; shares, not percent. */
export interface EstimateDay {
  day: string;
  /** tickets that were told a range and were called */
  tickets: number;
  inRange: number;
  /** mean, minutes */
  minutesOff: number;
}

/** `roll`: numbers come from a printed roll; `by`: which page switched it on, '' for the server machine itself. */
export interface RollMode {
  since: string;
  by?: string;
}

export interface AdminScreen {
  topic: string;
  sound: string | null;
}

export interface Alarm {
  name: Text;
  since: string;
}
