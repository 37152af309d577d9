import type { DoneBy } from './done-by.ts';
import type { Why } from './rules.ts';
import type { Slot } from './slots.ts';
import type { Place, Turns } from './state.ts';
import type { ToldWait } from './told.ts';
import type { CounterAct, PaperForm, TransferPlace } from './words.ts';

/**
 * What happened. The payload holds what was decided (number, counter, place), so that folding needs no rule, no site file
 * and no clock. `act` is the command's own id: one command's events share it. Times are ms since 1970.
 * A payload only ever grows by optional fields; a changed meaning is a new type.
 */
export type QueueEvent = { at: number } & (
  | { type: 'day-started'; data: { day: string } }
  /** `expired`: were waiting, called, parked or no-show; `finished`: were being served. */
  /** `kept`: go into the next day with their place; `missed`: codes of appointments that nobody came for. */
  | {
      type: 'day-ended';
      data: { day: string; expired: string[]; finished: string[]; kept?: string[]; missed?: string[] };
    }
  | {
      type: 'ticket-issued';
      data: {
        act: string;
        ticket: string;
        day: string;
        number: string;
        service: string;
        range: string;
        /** The number without its prefix. */
        n: number;
        serial: number;
        procedure: string | null;
        priority: string | null;
        tier: 0 | 1 | 2;
        /** Who granted the class, never who got it. */
        grantedBy: string | null;
        lang: string;
        kiosk: string | null;
        place: Place;
        /** Services still to come after `service`, in order; absent: none. */
        needs?: string[];
        /** People who come with this one number; absent: 1. */
        people?: number;
        /** Papers or files that they bring; absent: 1. */
        papers?: number;
        /** The ticket of the same service that this kiosk gave a moment before: one of the two is likely nobody's. */
        doubleOf?: string;
        /** Part of the day whose quota it counts in, from 0; absent: of none. */
        part?: number;
        /** Given by staff although hours or quota said no. */
        anyway?: true;
        /** What the citizen was told of the wait; absent: nothing. */
        told?: ToldWait;
        /** Officer whom the citizen wants to see; absent: anybody. */
        wanted?: string;
        /** Checked in for the slot that begins `at`; `late`: too late for its place, so it stands as a walk-in. */
        appointment?: { code: string; at: number; late?: true };
        /** What officers tell each other, written when somebody issued it for another. */
        note?: string;
        /** A number of the printed roll, as printed: it is in no range, and `n` and `range` say nothing. */
        roll?: true;
      };
    }
  | { type: 'ticket-called'; data: CounterActData & { why: Why; turns: Turns } }
  | { type: 'ticket-recalled'; data: CounterActData }
  | { type: 'ticket-started'; data: CounterActData }
  | { type: 'ticket-finished'; data: CounterActData }
  | { type: 'ticket-missed'; data: CounterActData }
  /** `missing`: the whole list of what the citizen must bring; absent: none was given. */
  | { type: 'ticket-parked'; data: CounterActData & { note: string | null; missing?: string[] } }
  | {
      type: 'ticket-transferred';
      data: CounterActData & {
        service: string;
        bound: string | null;
        how: TransferPlace;
        place: Place;
        note: string | null;
        /** What is still to come then; absent: as before. */
        needs?: string[];
        /** Officer who is to call it; absent: anybody. */
        wanted?: string;
      };
    }
  /** The visit goes on elsewhere, in the same act that finished its part here: the ticket waits for its next need. */
  | { type: 'ticket-moved-on'; data: CounterActData & { service: string; needs: string[]; place: Place } }
  /**
   * The visit goes on here, in the same act that finished the part before it: served at once, for nobody was called and
   * nobody waited.
   */
  | { type: 'ticket-continued'; data: CounterActData & { service: string; needs: string[] } }
  | { type: 'ticket-need-added'; data: CounterActData & { service: string } }
  /** `by`: a kiosk that read the paper; absent: an officer. */
  | {
      type: 'ticket-returned';
      data: { act: string; ticket: string; place: Place; bound: string | null; by?: 'kiosk'; doneBy?: DoneBy };
    }
  /** The holder stepped back behind `behind` more people. */
  | { type: 'ticket-postponed'; data: { act: string; ticket: string; place: Place; behind: number } }
  /** Its paper was read at a kiosk: somebody holds it. */
  | { type: 'ticket-seen'; data: { act: string; ticket: string; by: 'kiosk' } }
  /** With its whole line to another service; the place stays. */
  | { type: 'ticket-moved'; data: { act: string; ticket: string; from: string; service: string; bound: string | null } }
  /** What officers tell each other of it; null: nothing any more. It touches neither place nor turn. */
  | { type: 'ticket-noted'; data: { act: string; ticket: string; note: string | null; doneBy?: DoneBy } }
  | { type: 'ticket-cancelled'; data: { act: string; ticket: string; doneBy?: DoneBy } }
  | {
      type: 'ticket-reclassed';
      data: {
        act: string;
        ticket: string;
        priority: string | null;
        tier: 0 | 1 | 2;
        grantedBy: string;
        doneBy?: DoneBy;
      };
    }
  | { type: 'appointment-booked'; data: { act: string; code: string } & Slot }
  | { type: 'appointment-cancelled'; data: { act: string; code: string } }
  /** `refused`: lines of the list that did not fit and were left out. */
  | {
      type: 'appointments-imported';
      data: { act: string; list: ({ code: string } & Slot)[]; refused?: { line: number; reason: string }[] };
    }
  | { type: 'counter-opened'; data: CounterData }
  /** `until`: when the officer means to be back. */
  | { type: 'counter-paused'; data: CounterData & { reason: string | null; until?: number } }
  | { type: 'counter-closed'; data: CounterData }
  | {
      type: 'act-undone';
      data: { counter: string; undone: string; name: CounterAct; tickets: string[]; officer?: string };
    }
  /** `replaced`: whose place it was; whoever is at the counter stays there. */
  | { type: 'officer-signed-in'; data: { act: string; counter: string; officer: string; replaced?: string } }
  | { type: 'officer-signed-out'; data: { act: string; counter: string; officer: string } }
  /** A silent call for help to the other counters; `officer`: who was signed in there. */
  | { type: 'alarm-raised'; data: { counter: string; officer?: string } }
  /** `at`: the counter that ended it; absent: none, e.g. reception. */
  | { type: 'alarm-ended'; data: { counter: string; at?: string; officer?: string } }
  | { type: 'service-suspended'; data: { service: string; reason: { vi: string; en: string }; doneBy?: DoneBy } }
  | { type: 'service-resumed'; data: { service: string; doneBy?: DoneBy } }
  /** Whoever waits for this suspended service is told to come back at `opening`, local HH:MM today; `count` of them. */
  | { type: 'line-deferred'; data: { act: string; service: string; opening: string; count: number } }
  /** `form` absent: the slip of the ticket. */
  | { type: 'print-asked'; data: { job: string; ticket: string; device: string; reprint: boolean; form?: PaperForm } }
  /** Numbers come from a printed roll, because the kiosk is dead; and from the kiosk again. */
  | { type: 'roll-started'; data: { act: string; doneBy?: DoneBy } }
  | { type: 'roll-ended'; data: { act: string; doneBy?: DoneBy } }
  /** A paper that shows whether a printer prints; it belongs to no ticket. */
  | { type: 'test-print-asked'; data: { act: string; job: string; device: string; doneBy?: DoneBy } }
  | { type: 'print-allowed'; data: { job: string } }
  | {
      type: 'print-ended';
      data: { job: string; state: 'printed' | 'failed' | 'unknown'; proof: string | null; reason: string | null };
    }
);

export type EventOf<T extends QueueEvent['type']> = Extract<QueueEvent, { type: T }>;

/** An event of an officer's act: `name` is the act, so that undo knows what it takes back. */
interface CounterActData extends CounterData {
  ticket: string;
}
interface CounterData {
  act: string;
  name: CounterAct;
  counter: string;
  /** Who was signed in at the counter; absent: nobody signs in here. */
  officer?: string;
}
