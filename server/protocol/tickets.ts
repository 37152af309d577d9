import { z } from 'zod';
import { JOB_STATES } from '../queue/words.ts';
import { estimate } from './common.ts';
import type { BodyFields } from './problem.ts';
import { ticket } from './ticket.ts';

const id = z.string().min(1).max(64);

/** `POST /api/tickets` */
export const issueBody = z
  .strictObject({
    service: id,
    procedure: id.optional(),
    priority: id.optional(),
    kiosk: id.optional(),
    /** Language of the slip and of the status page. */
    lang: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    /** Paper, please; default true where the kiosk has a printer. */
    print: z.boolean().optional(),
  })
  .meta({ id: 'IssueTicket' });
export const ISSUE_FIELDS = {
  'unknown-service': 'service',
  'unknown-procedure': 'procedure',
  'unknown-class': 'priority',
  'unknown-kiosk': 'kiosk',
} as const satisfies BodyFields;

export const job = z
  .object({
    id: z.string(),
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
  /** People before this ticket, 0 = next; null once it no longer waits. */
  position: z.int().min(0).nullable(),
  estimate,
};

export const ticketPlace = z.object(place).meta({ id: 'TicketPlace' });

/** 201 of `POST /api/tickets`; `job` is the print job, null when no paper is printed. */
export const issued = z
  .object({ ...place, statusUrl: z.string(), job: z.object({ id: z.string(), state: z.enum(JOB_STATES) }).nullable() })
  .meta({ id: 'IssuedTicket' });

export const reprinted = z.object({ job }).meta({ id: 'Reprinted' });

/** `POST /api/tickets/:id/reprint`: on the ticket's own kiosk unless another is named. */
export const reprintBody = z.strictObject({ kiosk: id.optional() }).meta({ id: 'ReprintTicket' });
export const REPRINT_FIELDS = { 'unknown-kiosk': 'kiosk' } as const satisfies BodyFields;

/** `POST /api/tickets/:id/priority`; null takes the class away. */
export const priorityBody = z.strictObject({ class: id.nullable() }).meta({ id: 'ChangePriority' });
export const PRIORITY_FIELDS = { 'unknown-class': 'class' } as const satisfies BodyFields;
