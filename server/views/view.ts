import type { Sentences } from '../../config/load-languages.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import type { ClockJump } from '../clock-watch.ts';
import type { Calls } from '../live/calls.ts';
import type { Estimate } from '../protocol/common.ts';
import type { Outlook } from '../queue/forecast.ts';
import type { Rules } from '../queue/rules.ts';
import type { QueueState } from '../queue/state.ts';
import type { DeviceState, JobState, PaperForm, RejectionCode, TicketStateName } from '../queue/words.ts';

/**
 * What answers and topics are made from: the site and one moment of the queue, read only. Whoever makes it lets it show
 * durable facts alone. A view is made for one answer or one round of the hub.
 */
export interface View {
  readonly site: SiteFile;
  /** Sentences by language, for texts that hold times or figures. */
  readonly languages: Readonly<Record<string, Sentences>>;
  readonly rules: Rules;
  readonly queue: QueueState;
  /** Wall time, ms since 1970. */
  readonly now: number;
  readonly demo: boolean;
  /** What status addresses start with, e.g. `http://192.168.1.10:8080`. */
  readonly address: string;
  /** False on a demo whose clock nobody drives: it shows its hours and gives tickets all the same. */
  readonly hoursBind: boolean;
  /** The machine's clock was set; null or absent: not of late. */
  readonly clockJump?: ClockJump | null;
  /** What estimates are made from. */
  readonly outlook: Outlook;
  /** The last calls of each counter. */
  readonly calls: Calls;
  /** By device id; a device that never reported is `offline`. */
  readonly devices: Readonly<Record<string, DeviceStatus>>;
  /** The last scan by kiosk id. */
  readonly scans: Readonly<Record<string, Scan>>;
  /** Open screens, for the administrator. */
  readonly screens: readonly ScreenReport[];
}

export interface DeviceStatus {
  readonly state: DeviceState;
  /** A technical sentence for the administrator. */
  readonly detail: string | null;
  readonly lastJob: { readonly id: string; readonly state: JobState; readonly form?: PaperForm } | null;
  /** Since when it is in this state, ms since 1970; absent: it never reported. */
  readonly since?: number;
}

/** What a kiosk shows after a scan: the ticket's number and place, never its id. */
export interface Scan {
  /** Grows with each scan at that kiosk. */
  readonly n: number;
  /** ms since 1970 */
  readonly at: number;
  readonly kind: 'ticket' | 'appointment' | 'unknown';
  /** Of an appointment, for the page to check in with its own language and printer; shown for SCAN_CODE_MS alone. */
  readonly code?: string;
  readonly number?: string;
  readonly state?: TicketStateName;
  readonly position?: number | null;
  readonly estimate?: Estimate;
  /** It was away and waits again by this scan. */
  readonly returned?: boolean;
  /** Why it does not wait again. */
  readonly refused?: RejectionCode;
}

export interface ScreenReport {
  readonly n: number;
  readonly topic: string;
  /** What the page last said of its loudspeaker; null: nothing. */
  readonly sound: string | null;
  /** ms since 1970 */
  readonly connectedAt: number;
}
