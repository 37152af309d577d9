import { z } from 'zod';
import { COUNTER_STATES, TRANSFER_PLACES } from '../queue/words.ts';
import { time } from './common.ts';
import { NOTE_CHARACTERS_MAX } from './note-max.ts';
import type { BodyFields } from './problem.ts';
import { ticket } from './ticket.ts';

const id = z.string().min(1).max(64);
/** The ticket that the presser saw at the counter, null for none: if it is no longer so, 409 `changed`. */
const current = id.nullable().optional();
const note = z.string().trim().max(NOTE_CHARACTERS_MAX).optional();

export const counter = z
  .object({
    id: z.string(),
    state: z.enum(COUNTER_STATES),
    current: ticket.nullable(),
    pausedReason: z.string().optional(),
    /** When the officer means to be back. */
    pausedUntil: time.optional(),
    /** Id of the officer who is signed in. */
    officer: z.string().optional(),
    /** Since when it calls the others for help. */
    alarmSince: time.optional(),
  })
  .meta({ id: 'Counter' });

export const counterAnswer = z.object({ counter }).meta({ id: 'CounterAnswer' });

/** What acts on the current ticket answer (`next` to `undo`): the ticket that it was about, or null. */
export const actAnswer = z.object({ ticket: ticket.nullable(), counter }).meta({ id: 'ActAnswer' });

/** `until`: when the officer means to be back today, later than now. */
export const pauseBody = z
  .strictObject({
    reason: z.string().trim().max(100).optional(),
    until: z.union([z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/), time]).optional(),
  })
  .meta({ id: 'PauseCounter' });
export const actBody = z.strictObject({ current }).meta({ id: 'Act' });
export const callBody = z.strictObject({ ticket: id, current }).meta({ id: 'CallTicket' });
export const CALL_FIELDS = { 'unknown-ticket': 'ticket' } as const satisfies BodyFields;
/** The list of missing papers: so many, each of so many characters. */
export const MISSING_MAX = 20;
export const MISSING_CHARACTERS_MAX = 120;
export const parkBody = z
  .strictObject({
    note,
    /** All that is missing; kept, shown on the phone and printed. */
    missing: z.array(z.string().trim().min(1).max(MISSING_CHARACTERS_MAX)).max(MISSING_MAX).optional(),
    /** The list on paper, please; default true where the ticket's kiosk has a printer. */
    print: z.boolean().optional(),
    current,
  })
  .meta({ id: 'ParkTicket' });
/** One more service for the current ticket, after those that it has. */
export const addNeedBody = z.strictObject({ service: id, current }).meta({ id: 'AddNeed' });
export const ADD_NEED_FIELDS = { 'unknown-service': 'service' } as const satisfies BodyFields;
export const transferBody = z
  .strictObject({
    service: id.optional(),
    counter: id.optional(),
    /** Officer who is to call it, wherever that officer works. */
    officer: id.optional(),
    place: z.enum(TRANSFER_PLACES).default('keep'),
    note,
    current,
  })
  .refine((body) => (body.service ?? body.counter ?? body.officer) !== undefined, {
    path: ['service'],
    message: 'a service, a counter or an officer is needed',
  })
  .meta({ id: 'TransferTicket' });
/** `POST /api/counters/:id/roll`: the number as it stands on the printed roll, e.g. "B17". */
export const rollBody = z
  .strictObject({
    service: id,
    number: z
      .string()
      .transform((said) => said.normalize('NFC').toUpperCase().replaceAll(/[\s-]/g, ''))
      .pipe(z.string().regex(/^\p{Lu}{0,2}\d{1,5}$/u, 'a number is at most two letters and one to five digits')),
    current,
  })
  .meta({ id: 'CallRoll' });
export const ROLL_FIELDS = { 'unknown-service': 'service' } as const satisfies BodyFields;
export const TRANSFER_FIELDS = {
  'unknown-service': 'service',
  'unknown-counter': 'counter',
  'unknown-officer': 'officer',
} as const satisfies BodyFields;
export const noBody = z.strictObject({}).meta({ id: 'Nothing' });
