import type { SiteFile } from '../../config/site-schema.ts';
import type { Calls } from '../live/calls.ts';
import type { Estimate } from '../protocol/common.ts';
import type { Rules } from '../queue/rules.ts';
import type { QueueState } from '../queue/state.ts';
import type { DeviceState, JobState, TicketStateName } from '../queue/words.ts';

/**
 * What answers and topics are made from: the site and one moment of the queue, read only. Whoever makes it lets it show
 * durable facts alone. A view is made for one answer or one round of the hub; what `line` computes may be kept inside it.
 */
export interface View {
  readonly site: SiteFile;
  readonly rules: Rules;
  readonly queue: QueueState;
  /** Wall time, ms since 1970. */
  readonly now: number;
  readonly demo: boolean;
  /** False on the demo: it shows its hours and takes tickets all the same. */
  readonly hoursBind: boolean;
  readonly line: Line;
  /** The last calls of each counter. */
  readonly calls: Calls;
  /** By device id; a device that never reported is `offline`. */
  readonly devices: Readonly<Record<string, DeviceStatus>>;
  /** The last scan by kiosk id. */
  readonly scans: Readonly<Record<string, Scan>>;
  /** Open screens, for the administrator. */
  readonly screens: readonly ScreenReport[];
}

/** What is worked out only when somebody asks, at most once a view; answered by `queue/`. */
export interface Line {
  /** People before this ticket, 0 = next; null when it does not wait. */
  position(ticket: string): number | null;
  /** Waiting range of a ticket that waits. */
  estimateOf(ticket: string): Estimate;
  /** Waiting range of a ticket of this service that would be issued now. */
  estimateFor(service: string): Estimate;
}

export interface DeviceStatus {
  readonly state: DeviceState;
  /** A technical sentence for the administrator. */
  readonly detail: string | null;
  readonly lastJob: { readonly id: string; readonly state: JobState } | null;
}

/** What a kiosk shows after a scan: the ticket's number and place, never its id. */
export interface Scan {
  /** Grows with each scan at that kiosk. */
  readonly n: number;
  /** ms since 1970 */
  readonly at: number;
  readonly kind: 'ticket' | 'unknown';
  readonly number?: string;
  readonly state?: TicketStateName;
  readonly position?: number | null;
  readonly estimate?: Estimate;
}

export interface ScreenReport {
  readonly n: number;
  readonly topic: string;
  /** What the page last said of its loudspeaker; null: nothing. */
  readonly sound: string | null;
  /** ms since 1970 */
  readonly connectedAt: number;
}
