import type { DecideContext, Decision, ListedAppointment, QueueCommand, Told } from './commands.ts';
import { find } from './find.ts';
import { issueTicket } from './issue.ts';
import type { AppointmentRules, Rules } from './rules.ts';
import { clockText, type Slot, TakenSlots, whyNoSlot } from './slots.ts';
import type { Appointment, QueueState } from './state.ts';
import type { RejectionCode } from './words.ts';

type Command<T extends QueueCommand['type']> = Extract<QueueCommand, { type: T }>;
type Refused = Extract<Decision, { rejected: RejectionCode }>;

/** Keeps a place in a slot under a new code. */
export function bookAppointment(
  state: QueueState,
  rules: Rules,
  { code, slot }: Command<'book-appointment'>,
  ctx: DecideContext,
): Decision {
  const refusal = whyNoSlot(rules, new TakenSlots(state), slot, ctx);
  if (refusal !== null) return { rejected: refusal, told: { days: rules.appointments?.daysAhead ?? 0 } };
  return { events: [{ at: ctx.now, type: 'appointment-booked', data: { act: ctx.act, code, ...slotOf(slot) } }] };
}

/** Gives the place free again. */
export function cancelAppointment(
  state: QueueState,
  rules: Rules,
  command: { code: string },
  ctx: DecideContext,
): Decision {
  const appointment = find(state.appointments, command.code);
  if (appointment === undefined) return { rejected: 'unknown-appointment' };
  if (appointment.state === 'cancelled') return { events: [] };
  if (appointment.state === 'checked-in') return alreadyIn(state, appointment);
  if (isMissed(rules, appointment, ctx.now)) return { rejected: 'appointment-over' };
  return { events: [{ at: ctx.now, type: 'appointment-cancelled', data: { act: ctx.act, code: appointment.code } }] };
}

/**
 * The holder is here: a ticket with the place of the slot, as if it had come at that minute; one who is late stands as a
 * walk-in, from now. The hours and the quota don't count: this place was promised when it was booked.
 */
export function checkIn(state: QueueState, rules: Rules, command: Command<'check-in'>, ctx: DecideContext): Decision {
  const { type: _, code, ...wish } = command;
  const appointment = find(state.appointments, code);
  if (appointment === undefined || rules.appointments === null) return { rejected: 'unknown-appointment' };
  const refusal = whyNotIn(state, rules.appointments, appointment, ctx.now);
  if (refusal !== null) return refusal;
  const { service, at } = appointment;
  const late = ctx.now > at + rules.appointments.lateMs;
  const promised = { code, at, ...(late && { late: true as const }) };
  return issueTicket(state, rules, { type: 'issue-ticket', ...wish, service, appointment: promised }, ctx);
}

function whyNotIn(
  state: QueueState,
  { earlyMs, missedMs }: AppointmentRules,
  appointment: Appointment,
  now: number,
): Refused | null {
  const { at, day, minute } = appointment;
  const [, month = '', date = ''] = day.split('-');
  const from = clockText(Math.max(0, minute - earlyMs / 60_000));
  const told: Told = { date: `${date}/${month}`, time: clockText(minute), from };
  if (appointment.state === 'checked-in') return alreadyIn(state, appointment);
  if (appointment.state === 'cancelled') return { rejected: 'appointment-cancelled' };
  if (now < at - earlyMs) return { rejected: 'too-early', told };
  return now > at + missedMs ? { rejected: 'appointment-over', told } : null;
}

function alreadyIn(state: QueueState, { ticket }: Appointment): Refused {
  return { rejected: 'already-checked-in', told: { number: find(state.tickets, ticket ?? '')?.number ?? '' } };
}

/** Nobody came in time. Nothing is written down for it before the day ends. */
export function isMissed(rules: Rules, { state, at }: Appointment, now: number): boolean {
  return state === 'booked' && now > at + (rules.appointments?.missedMs ?? 0);
}

/** A line that can't be taken. */
export interface RefusedLine {
  line: number;
  reason: RejectionCode | 'code-taken';
}

/** Which lines of a list fit, each beside the lines before it. */
export function judgeList(
  state: QueueState,
  rules: Rules,
  list: readonly ListedAppointment[],
  ctx: Pick<DecideContext, 'now' | 'day'>,
): { fits: ListedAppointment[]; refused: RefusedLine[] } {
  const taken = new TakenSlots(state);
  const codes = new Set<string>();
  const fits: ListedAppointment[] = [];
  const refused: RefusedLine[] = [];
  for (const each of list) {
    const isTaken = codes.has(each.code) || find(state.appointments, each.code) !== undefined;
    const reason = isTaken ? 'code-taken' : whyNoSlot(rules, taken, each.slot, ctx);
    if (reason !== null) {
      refused.push({ line: each.line, reason });
      continue;
    }
    taken.add(each.slot);
    codes.add(each.code);
    fits.push(each);
  }
  return { fits, refused };
}

/** Takes a list over: all of it, or with `partial` the lines that fit. */
export function importAppointments(
  state: QueueState,
  rules: Rules,
  { list, partial }: Command<'import-appointments'>,
  ctx: DecideContext,
): Decision {
  const { fits, refused } = judgeList(state, rules, list, ctx);
  if (refused.length > 0 && !partial) return { rejected: 'import-faulty', told: { lines: refused.length } };
  if (fits.length === 0) return { events: [] };
  const taken = fits.map(({ code, slot }) => ({ code, ...slotOf(slot) }));
  const data = { act: ctx.act, list: taken, ...(refused.length > 0 && { refused }) };
  return { events: [{ at: ctx.now, type: 'appointments-imported', data }] };
}

function slotOf({ service, day, minute, at }: Slot): Slot {
  return { service, day, minute, at };
}
