import { find } from './find.ts';
import type { Slot } from './slots.ts';
import type { QueueState } from './state.ts';

export function appointmentBooked(
  state: QueueState,
  { code, service, day, minute, at }: { code: string } & Slot,
): void {
  if (find(state.appointments, code) !== undefined) throw new Error(`appointment ${code} was booked before`);
  state.appointments[code] = { code, service, day, minute, at, state: 'booked', ticket: null };
}

/** One ticket's history is folded alone: then its appointment is not there. */
export function checkedIn(state: QueueState, code: string, ticket: string): void {
  const appointment = find(state.appointments, code);
  if (appointment !== undefined) state.appointments[code] = { ...appointment, state: 'checked-in', ticket };
}

export function appointmentCancelled(state: QueueState, code: string): void {
  const appointment = find(state.appointments, code);
  if (appointment === undefined) throw new Error(`no appointment ${code}`);
  state.appointments[code] = { ...appointment, state: 'cancelled' };
}
