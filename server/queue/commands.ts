import type { DoneBy } from './done-by.ts';
import type { QueueEvent } from './events.ts';
import type { Outlook } from './forecast.ts';
import type { Granter } from './rules.ts';
import type { Slot } from './slots.ts';
import type { RejectionCode, TransferPlace } from './words.ts';

/** What is asked of the queue. Ids that a command creates are handed in with it. */
export type QueueCommand =
  | {
      type: 'issue-ticket';
      /** Id of the new ticket: unguessable, it is the right to cancel. */
      ticket: string;
      service: string;
      /** Services after that one, in order; at most NEEDS_MAX in all. */
      needs?: readonly string[] | undefined;
      /** People and papers on this one number. */
      people?: number | undefined;
      papers?: number | undefined;
      procedure?: string | undefined;
      priority?: string | undefined;
      grantedBy: Granter;
      /** Officer whom the citizen wants to see. */
      officer?: string | undefined;
      /** Staff take a late visitor: hours and quota don't count. A kiosk can't. */
      anyway?: boolean | undefined;
      lang: string;
      kiosk?: string | undefined;
      /** Checked in for the slot that begins `at`: made by `check-in` alone. */
      appointment?: { code: string; at: number; late?: true } | undefined;
      /** What officers tell each other. */
      note?: string | undefined;
      /** Print it by this job; absent: no paper is asked for. The device is the kiosk's printer. */
      job?: string | undefined;
      /** The printer, where no kiosk says it. */
      device?: string | undefined;
    }
  /** `code`: new, and hard to guess; it is the right to check in. */
  | { type: 'book-appointment'; code: string; slot: Slot }
  | { type: 'cancel-appointment'; code: string }
  | {
      type: 'check-in';
      code: string;
      /** Id of the new ticket, as for `issue-ticket`. */
      ticket: string;
      grantedBy: Granter;
      lang: string;
      kiosk?: string | undefined;
      job?: string | undefined;
      /** The printer, where no kiosk says it. */
      device?: string | undefined;
    }
  | { type: 'import-appointments'; list: readonly ListedAppointment[]; partial: boolean }
  | { type: 'cancel-ticket'; ticket: string; doneBy?: DoneBy | undefined }
  | { type: 'reprint-ticket'; ticket: string; job: string; device: string | null }
  | { type: 'return-ticket'; ticket: string; doneBy?: DoneBy | undefined }
  /** The paper was read at a kiosk: whoever had gone waits again. */
  | { type: 'scan-ticket'; ticket: string }
  /** The holder lets `behind` more people of the line go before. */
  | { type: 'postpone-ticket'; ticket: string; behind: number }
  /** What officers tell each other of it; empty: no note. */
  | { type: 'note-ticket'; ticket: string; note: string; doneBy?: DoneBy | undefined }
  | {
      type: 'reclass-ticket';
      ticket: string;
      priority: string | null;
      grantedBy: Granter;
      doneBy?: DoneBy | undefined;
    }
  | { type: 'open-counter'; counter: string }
  /** `until`: when the officer means to be back, ms since 1970. */
  | { type: 'pause-counter'; counter: string; reason?: string | undefined; until?: number | undefined }
  | { type: 'close-counter'; counter: string }
  /** `current`: the ticket that the presser saw (null: none); if it is no longer so, `changed`. Absent: not checked. */
  | { type: 'call-next'; counter: string; current?: string | null | undefined }
  | { type: 'call-ticket'; counter: string; ticket: string; current?: string | null | undefined }
  | {
      type: 'recall-ticket' | 'start-ticket' | 'finish-ticket' | 'miss-ticket';
      counter: string;
      current?: string | null | undefined;
    }
  | {
      type: 'park-ticket';
      counter: string;
      note?: string | undefined;
      /** Papers to bring. */
      missing?: readonly string[] | undefined;
      /** Print the list by this job at the ticket's kiosk; absent, or no printer there: no paper. */
      job?: string | undefined;
      current?: string | null | undefined;
    }
  /** One more service after those that the current ticket has. */
  | { type: 'add-need'; counter: string; service: string; current?: string | null | undefined }
  /** The next service of the visit is done here too, at once. */
  | { type: 'continue-visit'; counter: string; current?: string | null | undefined }
  | {
      type: 'transfer-ticket';
      counter: string;
      toService?: string | undefined;
      toCounter?: string | undefined;
      /** Officer who is to call it; the counter follows the officer. */
      toOfficer?: string | undefined;
      place: TransferPlace;
      /** Empty: no note any more; absent: the one that it has. */
      note?: string | undefined;
      current?: string | null | undefined;
    }
  | { type: 'undo-act'; counter: string }
  /** Whoever hands it in has seen the PIN. */
  | { type: 'sign-in'; counter: string; officer: string }
  | { type: 'sign-out'; counter: string }
  | { type: 'raise-alarm'; counter: string }
  /** `at`: the counter that ends it, which may be another one. */
  | { type: 'end-alarm'; counter: string; at?: string | undefined }
  | { type: 'suspend-service'; service: string; reason: { vi: string; en: string }; doneBy?: DoneBy | undefined }
  | { type: 'resume-service'; service: string; doneBy?: DoneBy | undefined }
  /** The whole line of a service waits for another one, in order. */
  | { type: 'move-line'; service: string; to: string }
  /** Whoever waits for a suspended service is told to come back at the next opening; null: there is none today. */
  | { type: 'defer-line'; service: string; opening: string | null }
  /** Whether numbers come from a printed roll. */
  | { type: 'set-roll'; on: boolean; doneBy?: DoneBy | undefined }
  /** Issues and calls a number of the printed roll; `ticket` is the id that it gets. */
  | {
      type: 'call-roll';
      counter: string;
      ticket: string;
      service: string;
      number: string;
      current?: string | null | undefined;
    }
  /** A paper of no ticket, on a printer that the caller has found to be one. */
  | { type: 'test-print'; device: string; job: string; doneBy?: DoneBy | undefined }
  | { type: 'allow-print'; job: string }
  | {
      type: 'end-print';
      job: string;
      state: 'printed' | 'failed' | 'unknown';
      proof?: string | undefined;
      reason?: string | undefined;
      /** Only if it still stands there: a job that has leave is not given up any more. */
      from?: 'queued' | undefined;
    }
  /** Turns the day over if it is over. Whoever runs commands decides this one before any other, so no timer is needed. */
  | { type: 'turn-day' };

/** One line of a list from another system. `code`: that system's own, or a new one. */
export interface ListedAppointment {
  /** Line of the file, from 1. */
  line: number;
  code: string;
  slot: Slot;
}

export interface DecideContext {
  /** Wall time, ms since 1970. */
  now: number;
  /** Business day of `now` in the site's zone, `YYYY-MM-DD`. */
  day: string;
  /** Id of this act. */
  act: string;
  /** Site-local minutes since midnight; absent: hours and quotas don't bind (a demo shows them only). */
  minute?: number | undefined;
  /** What a new ticket's estimate is made from; absent: none is told. */
  outlook?: Outlook | undefined;
  /** Who is signed in at the counter of the command; `decide` finds out. */
  officer?: string | undefined;
}

/** What a refusal's sentence needs to know, flat, so that it can be told in any language. */
export type Told = Readonly<Record<string, string | number>>;

/** Events (none: what was asked already holds) or a refusal, which changes nothing. */
export type Decision = { events: QueueEvent[] } | { rejected: RejectionCode; told?: Told };

export type IssueTicket = Extract<QueueCommand, { type: 'issue-ticket' }>;
export type AddNeed = Extract<QueueCommand, { type: 'add-need' }>;
export type CallRoll = Extract<QueueCommand, { type: 'call-roll' }>;
export type ParkTicket = Extract<QueueCommand, { type: 'park-ticket' }>;
export type TransferTicket = Extract<QueueCommand, { type: 'transfer-ticket' }>;
/** What all acts on the counter's current ticket carry. */
export type ActOnCurrent = { counter: string; current?: string | null | undefined };
