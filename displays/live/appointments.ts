import type {
  AppointmentsOfDay,
  AppointmentView,
  CheckedIn,
  Imported,
  SlotsView,
} from '../../server/protocol/appointments.ts';
import { type Act, act, type Outcome, read } from './api.ts';
import type { IssuedTicket } from './tickets.ts';

/** Calls about appointments. Codes may be written in any way: the server reads them. */

export type CheckedInTicket = IssuedTicket & { appointment: CheckedIn['appointment'] };

export function readSlots(service: string, day: string): Promise<Outcome<SlotsView>> {
  return read(`/api/appointments/slots?service=${encodeURIComponent(service)}&day=${day}`);
}

/** @param day `YYYY-MM-DD`; absent: today */
export function readAppointments(day?: string): Promise<Outcome<AppointmentsOfDay>> {
  return read(day === undefined ? '/api/appointments' : `/api/appointments?day=${day}`);
}

export function bookAppointment(body: {
  service: string;
  day: string;
  time: string;
}): Promise<Outcome<{ appointment: AppointmentView }>> {
  return act('/api/appointments', { body });
}

export function cancelAppointment(code: string): Promise<Outcome<{ appointment: AppointmentView }>> {
  return act(`/api/appointments/${encodeURIComponent(code)}/cancel`);
}

export function checkIn(
  code: string,
  body: { kiosk?: string; lang?: string; print?: boolean; printAt?: string },
  options: Omit<Act, 'body'> = {},
): Promise<Outcome<CheckedInTicket>> {
  return act(`/api/appointments/${encodeURIComponent(code)}/check-in`, { ...options, body });
}

/** A list (CSV) from another system. @param partial take the lines that are right; else all or nothing */
export function importAppointments(csv: Blob, partial: boolean): Promise<Outcome<Imported>> {
  return act(`/api/appointments/import?partial=${partial}`, { csv });
}
