import { z } from 'zod';
import { CLOSED_WHYS, COUNTER_STATES, DAY_PHASES, DEVICE_STATES, JOB_STATES, SERVICE_STATES } from '../queue/words.ts';
import { estimate, text, time } from './common.ts';
import { job } from './tickets.ts';

export const serviceView = z
  .object({
    id: z.string(),
    prefix: z.string().optional(),
    name: text,
    label: text,
    hint: text,
    icon: z.string(),
    state: z.enum(SERVICE_STATES),
    /** Why it gives no ticket now: what an officer said, or the hours. */
    reason: text.optional(),
    /** Why the hours give no ticket. */
    why: z.enum(CLOSED_WHYS).optional(),
    /** When a ticket can be had again. */
    next: time.optional(),
    /** Tickets that this half-day still has; absent: no limit. */
    left: z.int().min(0).optional(),
    /** While it is suspended: HH:MM today, when those who wait are called on. */
    opening: z.string().optional(),
    waiting: z.int().min(0),
    estimate,
  })
  .meta({ id: 'Service' });

const part = z.object({ open: z.string(), close: z.string(), ticketsFrom: z.string(), lastTicket: z.string() });

/** The day of the centre. Times of the parts are HH:MM at the site; no part: closed today. */
export const hours = z
  .object({
    today: z.array(part),
    phase: z.enum(DAY_PHASES),
    /** When the doors open next. */
    next: time.nullable(),
    /** The holiday's name. */
    reason: text.optional(),
  })
  .meta({ id: 'HoursToday' });

export const site = z
  .object({
    name: text,
    /** The place alone. */
    short: text.optional(),
    demo: z.boolean(),
    timezone: z.string(),
    /** null: open at all times. */
    hours: hours.nullable(),
    /** Date at the site. */
    day: z.string(),
    zones: z.array(z.object({ id: z.string(), name: text })),
    services: z.array(serviceView),
    counters: z.array(
      z.object({
        id: z.string(),
        name: text,
        zone: z.string(),
        services: z.array(z.string()),
        state: z.enum(COUNTER_STATES),
      }),
    ),
    classes: z.array(z.object({ id: z.string(), name: text, tier: z.int() })),
    kiosks: z.array(z.object({ id: z.string(), zone: z.string() })),
    languages: z.array(z.string()),
    /** Numbers come from a printed roll: the kiosk is dead. */
    roll: z.boolean().optional(),
  })
  .meta({ id: 'Site' });

export const service = z.object({ service: serviceView }).meta({ id: 'ServiceAnswer' });

export const devices = z
  .object({
    devices: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        agent: z.string(),
        state: z.enum(DEVICE_STATES),
        lastError: z.string().nullable(),
        lastJob: z.object({ id: z.string(), state: z.enum(JOB_STATES) }).nullable(),
      }),
    ),
  })
  .meta({ id: 'Devices' });

/** `POST /api/devices/:id/test-print` */
export const testPrint = z.object({ job }).meta({ id: 'TestPrint' });

export const health = z
  .object({
    status: z.enum(['ok', 'failing']),
    version: z.string(),
    /** Seconds since start. */
    uptime: z.number(),
    journal: z.object({ seq: z.int() }),
    agents: z.int(),
    screens: z.int(),
    /** Somebody set this machine's clock, or it runs behind the record: `seconds` forward, negative: back. Absent: not of late. */
    clock: z.object({ kind: z.enum(['jumped', 'behind']), seconds: z.int() }).optional(),
  })
  .meta({ id: 'Health' });

export const journalQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});

/** The record itself; `data` by type is described in the schema of events. */
export const journal = z
  .object({
    events: z.array(z.object({ seq: z.int(), at: time, type: z.string(), data: z.record(z.string(), z.unknown()) })),
  })
  .meta({ id: 'JournalEvents' });

/** `POST /api/roll`: numbers come from a printed roll because the kiosk is dead, or from the kiosk again. */
export const rollModeBody = z.strictObject({ on: z.boolean() }).meta({ id: 'SetRoll' });
export const rollMode = z.object({ roll: z.object({ on: z.boolean(), since: time.optional() }) }).meta({ id: 'Roll' });
