import type { QueueEvent } from './events.ts';
import type { Granter } from './rules.ts';
import type { RejectionCode, TransferPlace } from './words.ts';

/** What is asked of the queue. Ids that a command creates are handed in with it. */
export type QueueCommand =
  | {
      type: 'issue-ticket';
      /** Id of the new ticket: unguessable, it is the right to cancel. */
      ticket: string;
      service: string;
      procedure?: string | undefined;
      priority?: string | undefined;
      grantedBy: Granter;
      /** The opening hours give no tickets now: whoever hands the command in knows clock and hours, the queue does not. */
      closed?: boolean | undefined;
      lang: string;
      kiosk?: string | undefined;
      /** Print it by this job; absent: no paper is asked for. The device is the kiosk's printer. */
      job?: string | undefined;
    }
  | { type: 'cancel-ticket'; ticket: string }
  | { type: 'reprint-ticket'; ticket: string; job: string; device: string | null }
  | { type: 'return-ticket'; ticket: string }
  | { type: 'reclass-ticket'; ticket: string; priority: string | null; grantedBy: Granter }
  | { type: 'open-counter'; counter: string }
  | { type: 'pause-counter'; counter: string; reason?: string | undefined }
  | { type: 'close-counter'; counter: string }
  /** `current`: the ticket that the presser saw (null: none); if it is no longer so, `changed`. Absent: not checked. */
  | { type: 'call-next'; counter: string; current?: string | null | undefined }
  | { type: 'call-ticket'; counter: string; ticket: string; current?: string | null | undefined }
  | {
      type: 'recall-ticket' | 'start-ticket' | 'finish-ticket' | 'miss-ticket';
      counter: string;
      current?: string | null | undefined;
    }
  | { type: 'park-ticket'; counter: string; note?: string | undefined; current?: string | null | undefined }
  | {
      type: 'transfer-ticket';
      counter: string;
      toService?: string | undefined;
      toCounter?: string | undefined;
      place: TransferPlace;
      note?: string | undefined;
      current?: string | null | undefined;
    }
  | { type: 'undo-act'; counter: string }
  | { type: 'suspend-service'; service: string; reason: { vi: string; en: string } }
  | { type: 'resume-service'; service: string }
  | { type: 'allow-print'; job: string }
  | {
      type: 'end-print';
      job: string;
      state: 'printed' | 'failed' | 'unknown';
      proof?: string | undefined;
      reason?: string | undefined;
    }
  /** Turns the day over if it is over. Whoever runs commands decides this one before any other, so no timer is needed. */
  | { type: 'turn-day' };

export interface DecideContext {
  /** Wall time, ms since 1970. */
  now: number;
  /** Business day of `now` in the site's zone, `YYYY-MM-DD`. */
  day: string;
  /** Id of this act. */
  act: string;
}

/** Events (none: what was asked already holds) or a refusal, which changes nothing. */
export type Decision = { events: QueueEvent[] } | { rejected: RejectionCode };

export type IssueTicket = Extract<QueueCommand, { type: 'issue-ticket' }>;
export type ParkTicket = Extract<QueueCommand, { type: 'park-ticket' }>;
export type TransferTicket = Extract<QueueCommand, { type: 'transfer-ticket' }>;
/** What all acts on the counter's current ticket carry. */
export type ActOnCurrent = { counter: string; current?: string | null | undefined };
