import { z } from 'zod';
import { TICKET_STATES } from '../queue/words.ts';
import { time } from './common.ts';

/** A ticket as the outside sees it. Times are site-local with offset. */
export const ticket = z
  .object({
    id: z.string(),
    number: z.string(),
    service: z.string(),
    procedure: z.string().optional(),
    priority: z.string().optional(),
    state: z.enum(TICKET_STATES),
    /** The counter that has it or had it last. */
    counter: z.string().optional(),
    issuedAt: time,
    calledAt: time.optional(),
    startedAt: time.optional(),
    endedAt: time.optional(),
    recalls: z.int().min(0),
    /** Services still to come after `service`, in order; absent: none. */
    needs: z.array(z.string()).optional(),
    /** People with this one number, papers of this one visit; absent: 1. */
    people: z.int().optional(),
    papers: z.int().optional(),
    /** Papers to bring, while it is parked and until they are brought. */
    missing: z.array(z.string()).optional(),
  })
  .meta({ id: 'Ticket' });
export type TicketView = z.infer<typeof ticket>;
