import { sayCode } from '../protocol/appointment-code.ts';
import type { AppointmentView, CheckedIn, SlotsView } from '../protocol/appointments.ts';
import { isMissed } from '../queue/appointments.ts';
import { find } from '../queue/find.ts';
import { clockText, placesLeft, slotStarts, TakenSlots } from '../queue/slots.ts';
import type { Appointment, Ticket } from '../queue/state.ts';
import { siteTime, timeOfDay, timeOn } from './site-time.ts';
import type { View } from './view.ts';

export function appointmentView(appointment: Appointment, { queue, rules, site, now }: View): AppointmentView {
  const { code, service, day, minute, at, state, ticket } = appointment;
  const number = find(queue.tickets, ticket ?? '')?.number;
  return {
    code: sayCode(code),
    service,
    day,
    time: clockText(minute),
    at: siteTime(at, site.site.timezone),
    state: isMissed(rules, appointment, now) ? 'missed' : state,
    ...(number !== undefined && { number }),
  };
}

/** Slots of a service on a day that can still be booked, by their time. */
export function slotsView(service: string, day: string, { queue, rules, site, now }: View): SlotsView {
  const taken = new TakenSlots(queue);
  const capacity = find(rules.appointments?.services ?? {}, service)?.capacity ?? 0;
  const slots = slotStarts(rules, service, day).map((minute) => ({
    time: clockText(minute),
    at: timeOn(day, minute, site.site.timezone),
    free: placesLeft(rules, taken, { service, day, minute }),
    capacity,
  }));
  return { service, day, slots: slots.filter(({ at }) => Date.parse(at) >= now) };
}

/** Those of one day in the order of their slots. */
export function appointmentsOn(day: string, view: View): AppointmentView[] {
  return Object.values(view.queue.appointments)
    .filter((each) => each.day === day)
    .sort((a, b) => a.minute - b.minute || (a.code < b.code ? -1 : 1))
    .map((each) => appointmentView(each, view));
}

/** The slot that a ticket was checked in for. */
export function slotOfTicket({ appointment }: Ticket, { site }: Pick<View, 'site'>): CheckedIn['appointment'] | null {
  if (appointment === null) return null;
  const { code, at, late } = appointment;
  return { code: sayCode(code), time: timeOfDay(at, site.site.timezone), late };
}
