/**
 * The words of the queue, each written once: states, acts, event names and the codes of a refusal.
 * `protocol/` builds its schemas and the pages their sentences from these lists.
 */

export const TICKET_STATES = [
  'waiting',
  'called',
  'serving',
  'done',
  'no-show',
  'parked',
  'cancelled',
  'expired',
] as const;
export type TicketStateName = (typeof TICKET_STATES)[number];

export const COUNTER_STATES = ['closed', 'open', 'paused'] as const;
export type CounterStateName = (typeof COUNTER_STATES)[number];

export const SERVICE_STATES = ['open', 'closed', 'suspended'] as const;
export type ServiceStateName = (typeof SERVICE_STATES)[number];

/** Why hours or quota give no ticket of a service now. */
export const CLOSED_WHYS = [
  'before-hours',
  'break',
  'after-hours',
  'not-today', // the service has no hours today, the centre has
  'holiday',
  'day-off', // a day like Sunday
  'quota', // the tickets of this half-day are used up
] as const;
export type ClosedWhy = (typeof CLOSED_WHYS)[number];

/** Where the centre's day stands: not open yet, open, between two parts, over, closed all day. */
export const DAY_PHASES = ['before', 'open', 'break', 'after', 'closed'] as const;
export type DayPhase = (typeof DAY_PHASES)[number];

/** Where a ticket stands after a transfer: its original place, before everybody, behind everybody. */
export const TRANSFER_PLACES = ['keep', 'first', 'last'] as const;
export type TransferPlace = (typeof TRANSFER_PLACES)[number];

/** What becomes of a no-show that comes back too late: to the end of the line, or a new number. */
export const LATE_PLACES = ['last', 'refuse'] as const;
export type LatePlace = (typeof LATE_PLACES)[number];

/** What a print job prints: the slip of a ticket, the list of the papers that it still lacks, or a test of the printer. */
export const PAPER_FORMS = ['ticket', 'papers', 'test'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];

/** What an officer can do at a counter; the last one can be undone for UNDO_MS. */
export const COUNTER_ACTS = [
  'open',
  'pause',
  'close',
  'next',
  'call',
  'recall',
  'start',
  'finish',
  'no-show',
  'park',
  'transfer',
  'add-need',
  'roll',
  'continue',
] as const;
export type CounterAct = (typeof COUNTER_ACTS)[number];

/** Why a ticket was the one that was called. */
export const CALL_RULES = [
  'first-come', // the earliest place among those this counter may serve
  'moved-first', // an officer transferred it to the front
  'tier-1', // a class of tier 1 goes next
  'tier-1-limit', // enough of tier 1 in a row: one of the others
  'tier-2-turn', // the ratio gives this turn to tier 2
  'ordinary-turn', // the ratio gives this turn to the ordinary line
  'appointment-turn', // the share gives this turn to an appointment whose time has come
  'walk-in-turn', // the share gives this turn to those without one
  'aged', // waited longer than the ageing limit
  'by-hand', // the officer chose it
  'helping', // nobody waits for the counter's own services: one who has waited long for a service that it helps
  'roll', // a number of the printed roll, while the kiosk is dead
] as const;
export type CallRule = (typeof CALL_RULES)[number];

/** A print job's way; `unknown`: bytes left and no proof came, so it is never printed again silently. */
export const JOB_STATES = ['queued', 'sending', 'printed', 'failed', 'unknown'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const DEVICE_STATES = ['ok', 'near-end', 'paper-out', 'cover-open', 'error', 'offline'] as const;
export type DeviceState = (typeof DEVICE_STATES)[number];

/**
 * Why the queue refuses a command. Order is precedence: where two apply, the first one is told.
 * Codes are never reused; sentences are in the language files under `refusal.<code>`.
 */
export const REJECTION_CODES = [
  'unknown-service',
  'unknown-counter',
  'unknown-ticket',
  'unknown-class',
  'unknown-kiosk',
  'unknown-job',
  'unknown-procedure',
  'unknown-officer',
  'officer-not-for-service',
  'unknown-appointment',
  'slot-in-past',
  'no-such-slot',
  'slot-too-far',
  'slot-full',
  'import-faulty',
  'already-checked-in',
  'appointment-cancelled',
  'too-early',
  'appointment-over',
  'class-not-granted',
  'service-suspended',
  'service-closed',
  'quota-exhausted',
  'numbers-exhausted',
  'nobody-signed-in',
  'counter-closed',
  'counter-paused',
  'counter-busy',
  'officer-busy',
  'changed',
  'not-current',
  'already-called',
  'already-serving',
  'not-called',
  'ticket-not-waiting',
  'ticket-not-returnable',
  'return-too-late',
  'postponed-enough',
  'nobody-behind',
  'needs-full',
  'no-more-needs',
  'ticket-ended',
  'not-served-here',
  'same-place',
  'roll-off',
  'number-taken',
  'nothing-to-undo',
  'undo-expired',
  'undo-overtaken',
  'no-printer',
  'job-not-queued',
  'service-not-suspended',
  'no-next-opening',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

export const EVENT_TYPES = [
  'day-started',
  'day-ended',
  'ticket-issued',
  'ticket-called',
  'ticket-recalled',
  'ticket-started',
  'ticket-finished',
  'ticket-missed',
  'ticket-parked',
  'ticket-transferred',
  'ticket-returned',
  'ticket-cancelled',
  'ticket-reclassed',
  'ticket-moved-on',
  'ticket-continued',
  'ticket-need-added',
  'ticket-postponed',
  'ticket-seen',
  'ticket-moved',
  'ticket-noted',
  'appointment-booked',
  'appointment-cancelled',
  'appointments-imported',
  'counter-opened',
  'counter-paused',
  'counter-closed',
  'act-undone',
  'officer-signed-in',
  'officer-signed-out',
  'alarm-raised',
  'alarm-ended',
  'service-suspended',
  'service-resumed',
  'line-deferred',
  'roll-started',
  'roll-ended',
  'print-asked',
  'test-print-asked',
  'print-allowed',
  'print-ended',
  'token-issued',
  'token-revoked',
  'answer-kept',
] as const;
