import { z } from 'zod';
import { clock } from './hours-schema.ts';

/** Appointments of a centre: absent, nobody can book. Slots lie within the opening hours of their service. */

const slots = z.strictObject({
  slotMinutes: z.int().min(5).max(240).default(30).describe('Minutes from one slot to the next.'),
  capacity: z.int().min(1).max(100).default(1).describe('Appointments in one slot.'),
  from: clock.optional().describe('No slot begins before this time (default: when the service opens).'),
  to: clock.optional().describe('No slot ends after this time (default: when the service closes).'),
});

export const appointments = z
  .strictObject({
    services: z
      .record(z.string(), slots)
      .refine((services) => Object.keys(services).length > 0, 'names no service')
      .describe('Slots by service id.'),
    earlyMinutes: z.int().min(0).max(180).default(15).describe('Check-in begins so many minutes before the slot.'),
    lateMinutes: z
      .int()
      .min(0)
      .max(120)
      .default(10)
      .describe('Who checks in up to so many minutes late keeps the place of the slot; later one waits as a walk-in.'),
    missedMinutes: z
      .int()
      .min(1)
      .max(240)
      .default(30)
      .describe('After so many minutes the appointment is missed: a new number is needed.'),
    daysAhead: z.int().min(0).max(90).default(14).describe('How many days ahead a slot can be booked; 0: today alone.'),
    share: z
      .strictObject({ appointment: z.int().min(1).max(9).default(1), walkIn: z.int().min(1).max(9).default(1) })
      .prefault({})
      .describe('At a counter where both wait: so many appointments whose time has come, then so many walk-ins.'),
  })
  .describe('Booking of slots; absent: no appointments.');

export type Appointments = z.infer<typeof appointments>;

/** What one key can't know alone. */
export function appointmentFaults(
  file: Appointments | undefined,
  services: readonly { id: string }[],
): { path: (string | number)[]; message: string }[] {
  if (file === undefined) return [];
  const known = new Set(services.map(({ id }) => id));
  const faults = Object.entries(file.services).flatMap(([id, { from, to, slotMinutes }]) => {
    const path = ['appointments', 'services', id];
    if (!known.has(id)) return [{ path, message: `there is no service "${id}"` }];
    if (minuteOf(to ?? '23:59') - minuteOf(from ?? '00:00') < slotMinutes - 1)
      return [{ path: [...path, 'to'], message: `leaves no room for a slot of ${slotMinutes} minutes` }];
    return [];
  });
  if (file.missedMinutes >= file.lateMinutes) return faults;
  const message = `is less than lateMinutes (${file.lateMinutes}): nobody would stand as a walk-in`;
  return [...faults, { path: ['appointments', 'missedMinutes'], message }];
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
