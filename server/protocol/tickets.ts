import { z } from 'zod';
import { COUNTER_STATES, JOB_STATES } from '../queue/words.ts';
import { estimate, text } from './common.ts';
import { NOTE_CHARACTERS_MAX } from './note-max.ts';
import type { BodyFields } from './problem.ts';
import { SERVICES_MAX } from './services-max.ts';
import { ticket } from './ticket.ts';

const id = z.string().min(1).max(64);

/** People with one number, papers of one visit. */
export const PEOPLE_MAX = 50;
export const PAPERS_MAX = 50;
/** How far one may step back at once. */
export const BEHIND_MAX = 20;

/** `POST /api/tickets`: one `service`, or several `services` of one visit in order. */
export const issueBody = z
  .strictObject({
    service: id.optional(),
    services: z
      .array(id)
      .min(1)
      .max(SERVICES_MAX)
      .refine((services) => new Set(services).size === services.length, 'a service is there twice')
      .optional(),
    /** People who come with this one number; default 1. */
    people: z.int().min(1).max(PEOPLE_MAX).optional(),
    /** Papers or files that they bring; default 1. */
    papers: z.int().min(1).max(PAPERS_MAX).optional(),
    procedure: id.optional(),
    priority: id.optional(),
    kiosk: id.optional(),
    /** Officer whom the citizen wants to see. */
    officer: id.optional(),
    /** Language of the slip and of the status page. */
    lang: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    /** Paper, please; default true where the kiosk has a printer. */
    print: z.boolean().optional(),
    /** The kiosk whose printer prints it, when it is issued elsewhere: at the reception. */
    printAt: id.optional(),
    /** What officers tell each other; a guide may not. */
    note: z.string().trim().min(1).max(NOTE_CHARACTERS_MAX).optional(),
    /** Staff take a late visitor: hours and quota don't count. Not with `kiosk`. */
    anyway: z.boolean().optional(),
  })
  .refine((body) => (body.service === undefined) !== (body.services === undefined), {
    path: ['service'],
    message: 'either a service or services',
  })
  .meta({ id: 'IssueTicket' });
export const ISSUE_FIELDS = {
  'unknown-service': 'service',
  'unknown-procedure': 'procedure',
  'unknown-class': 'priority',
  'unknown-kiosk': 'kiosk',
  'unknown-officer': 'officer',
} as const satisfies BodyFields;

export const job = z
  .object({
    id: z.string(),
    /** '' for a test of the printer. */
    ticket: z.string(),
    device: z.string(),
    state: z.enum(JOB_STATES),
    reprint: z.boolean(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'PrintJob' });
export type JobView = z.infer<typeof job>;

const place = {
  ticket,
  /** People really before this ticket (without those that are likely nobody's), 0 = next; null once it no longer waits. */
  position: z.int().min(0).nullable(),
  estimate,
};

export const ticketPlace = z.object(place).meta({ id: 'TicketPlace' });

/** `GET /api/tickets?number=A012`: one of today's, also without its zeros (`A12`), where that names one alone. */
export const findQuery = z.strictObject({ number: z.string().trim().min(1).max(12) });

/** A ticket with what a reception needs to explain why it waits. */
export const found = z
  .object({
    ...place,
    serviceLabel: text,
    className: text.optional(),
    /** Absent for a guide. */
    note: z.string().optional(),
    /** Why its service rests. */
    reason: text.optional(),
    /** Who may be called before it, at most ten; `position` tells how many they are. */
    before: z.array(z.object({ number: z.string(), className: text.optional() })),
    /** Counters that serve it. */
    counters: z.array(z.object({ id: z.string(), label: z.string(), name: text, state: z.enum(COUNTER_STATES) })),
  })
  .meta({ id: 'FoundTicket' });

/** 201 of `POST /api/tickets`; `job` is the print job, null when no paper is printed. */
export const issued = z
  .object({
    ...place,
    statusUrl: z.string(),
    job: z.object({ id: z.string(), state: z.enum(JOB_STATES) }).nullable(),
    /** What the visitor must know at this hour: the result may come on the next working day. */
    notice: text.optional(),
  })
  .meta({ id: 'IssuedTicket' });

export const reprinted = z.object({ job }).meta({ id: 'Reprinted' });

/** `POST /api/tickets/:id/reprint`: on the ticket's own kiosk unless another is named. */
export const reprintBody = z.strictObject({ kiosk: id.optional() }).meta({ id: 'ReprintTicket' });
export const REPRINT_FIELDS = { 'unknown-kiosk': 'kiosk' } as const satisfies BodyFields;

/** `POST /api/tickets/:id/postpone`: so many more people of the line go before. */
export const postponeBody = z.strictObject({ behind: z.int().min(1).max(BEHIND_MAX) }).meta({ id: 'PostponeTicket' });

/** `POST /api/tickets/:id/return`; `counter`: for which the page speaks, so that the record knows the officer. */
export const returnBody = z.strictObject({ counter: id.optional() }).meta({ id: 'ReturnTicket' });
export const RETURN_FIELDS = { 'unknown-counter': 'counter' } as const satisfies BodyFields;

/** `POST /api/tickets/:id/note`: what officers tell each other; empty: nothing any more. `counter` as for a return. */
export const noteBody = z
  .strictObject({ note: z.string().trim().max(NOTE_CHARACTERS_MAX), counter: id.optional() })
  .meta({ id: 'NoteTicket' });
export const NOTE_FIELDS = { 'unknown-counter': 'counter' } as const satisfies BodyFields;

/** `POST /api/tickets/:id/priority`; null takes the class away; `counter` as for a return. */
export const priorityBody = z
  .strictObject({ class: id.nullable(), counter: id.optional() })
  .meta({ id: 'ChangePriority' });
export const PRIORITY_FIELDS = { 'unknown-class': 'class', 'unknown-counter': 'counter' } as const satisfies BodyFields;
