import { z } from 'zod';
import { time } from './common.ts';
import { faultyLine } from './faulty-line.ts';
import type { BodyFields } from './problem.ts';
import { issued } from './tickets.ts';

const id = z.string().min(1).max(64);

/** A local date at the site that the calendar has. */
const day = z.iso.date();
/** Local time of day, "09:30". */
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** `missed`: nobody checked in in time. */
export const APPOINTMENT_STATES = ['booked', 'checked-in', 'missed', 'cancelled'] as const;

/** An appointment names nobody: whoever has the code is its holder. */
export const appointment = z
  .object({
    /** As people read it: "LH-4F7K-9Q2M". */
    code: z.string(),
    service: z.string(),
    day: z.string(),
    time: z.string(),
    /** The same moment as RFC 3339. */
    at: time,
    state: z.enum(APPOINTMENT_STATES),
    /** Number of its ticket, once it is checked in. */
    number: z.string().optional(),
  })
  .meta({ id: 'Appointment' });
export type AppointmentView = z.infer<typeof appointment>;
export const appointmentAnswer = z.object({ appointment }).meta({ id: 'AppointmentAnswer' });

/** `POST /api/appointments` */
export const bookBody = z.strictObject({ service: id, day, time: clock }).meta({ id: 'BookAppointment' });
export const BOOK_FIELDS = {
  'unknown-service': 'service',
  'no-such-slot': 'time',
  'slot-in-past': 'time',
  'slot-too-far': 'day',
} as const satisfies BodyFields;

export const slotsQuery = z.strictObject({ service: id, day });
export const SLOTS_FIELDS = { 'unknown-service': 'service' } as const satisfies BodyFields;
export const slots = z
  .object({
    service: z.string(),
    day: z.string(),
    /** In order of time; none: no appointments for this service on this day. `free` of `capacity` places are left. */
    slots: z.array(z.object({ time: z.string(), at: time, free: z.int().min(0), capacity: z.int() })),
  })
  .meta({ id: 'Slots' });
export type SlotsView = z.infer<typeof slots>;

export const dayQuery = z.strictObject({ day: day.optional() });
export const appointmentsOfDay = z
  .object({ day: z.string(), appointments: z.array(appointment) })
  .meta({ id: 'AppointmentsOfDay' });
export type AppointmentsOfDay = z.infer<typeof appointmentsOfDay>;

/** `POST /api/appointments/:code/check-in` */
export const checkInBody = z
  .strictObject({
    kiosk: id.optional(),
    /** The kiosk whose printer prints it, when it is checked in elsewhere: at the reception. */
    printAt: id.optional(),
    lang: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    /** Paper, please; default true where the kiosk has a printer. */
    print: z.boolean().optional(),
  })
  .meta({ id: 'CheckIn' });
export const CHECK_IN_FIELDS = { 'unknown-kiosk': 'kiosk' } as const satisfies BodyFields;
/** 201 of a check-in, like that of a new ticket. `late`: too late for the slot, so it waits as a walk-in. */
export const checkedIn = issued
  .extend({ appointment: z.object({ code: z.string(), time: z.string(), late: z.boolean() }) })
  .meta({ id: 'CheckedIn' });
export type CheckedIn = z.infer<typeof checkedIn>;

/** A CSV of at most so many bytes. */
export const IMPORT_BYTES_MAX = 262_144;

/** Columns service, day (YYYY-MM-DD), time (HH:MM) and perhaps code; nothing about persons. */
export const importBody = z.string();

/** `partial`: take the lines that are right; else all or nothing. */
export const importQuery = z.strictObject({ partial: z.enum(['true', 'false']).default('false') });
export const imported = z
  .object({ imported: z.int().min(0), appointments: z.array(appointment), lines: z.array(faultyLine) })
  .meta({ id: 'ImportedAppointments' });
export type Imported = z.infer<typeof imported>;
