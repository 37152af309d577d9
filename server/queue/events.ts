import type { Why } from './rules.ts';
import type { Place, Turns } from './state.ts';
import type { CounterAct, TransferPlace } from './words.ts';

/**
 * What happened. The payload holds what was decided (number, counter, place), so that folding needs no rule, no site file
 * and no clock. `act` is the command's own id: one command's events share it. Times are ms since 1970.
 * A payload only ever grows by optional fields; a changed meaning is a new type.
 */
export type QueueEvent = { at: number } & (
  | { type: 'day-started'; data: { day: string } }
  /** `expired`: were waiting, called, parked or no-show; `finished`: were being served. */
  | { type: 'day-ended'; data: { day: string; expired: string[]; finished: string[] } }
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
      };
    }
  | { type: 'ticket-called'; data: CounterActData & { why: Why; turns: Turns } }
  | { type: 'ticket-recalled'; data: CounterActData }
  | { type: 'ticket-started'; data: CounterActData }
  | { type: 'ticket-finished'; data: CounterActData }
  | { type: 'ticket-missed'; data: CounterActData }
  | { type: 'ticket-parked'; data: CounterActData & { note: string | null } }
  | {
      type: 'ticket-transferred';
      data: CounterActData & {
        service: string;
        bound: string | null;
        how: TransferPlace;
        place: Place;
        note: string | null;
      };
    }
  | { type: 'ticket-returned'; data: { act: string; ticket: string; place: Place; bound: string | null } }
  | { type: 'ticket-cancelled'; data: { act: string; ticket: string } }
  | {
      type: 'ticket-reclassed';
      data: { act: string; ticket: string; priority: string | null; tier: 0 | 1 | 2; grantedBy: string };
    }
  | { type: 'counter-opened'; data: CounterData }
  | { type: 'counter-paused'; data: CounterData & { reason: string | null } }
  | { type: 'counter-closed'; data: CounterData }
  | { type: 'act-undone'; data: { counter: string; undone: string; name: CounterAct; tickets: string[] } }
  | { type: 'service-suspended'; data: { service: string; reason: { vi: string; en: string } } }
  | { type: 'service-resumed'; data: { service: string } }
  | { type: 'print-asked'; data: { job: string; ticket: string; device: string; reprint: boolean } }
  | { type: 'print-allowed'; data: { job: string } }
  | {
      type: 'print-ended';
      data: { job: string; state: 'printed' | 'failed' | 'unknown'; proof: string | null; reason: string | null };
    }
);

export type EventOf<T extends QueueEvent['type']> = Extract<QueueEvent, { type: T }>;

/** An event of an officer's act: `name` is the act, so that undo knows what it takes back. */
interface CounterActData {
  act: string;
  name: CounterAct;
  counter: string;
  ticket: string;
}
interface CounterData {
  act: string;
  name: CounterAct;
  counter: string;
}
