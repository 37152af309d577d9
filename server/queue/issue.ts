import { admissionTo, noTicket } from './admission.ts';
import type { DecideContext, Decision, IssueTicket, Told } from './commands.ts';
import { toldTo } from './estimate.ts';
import type { QueueEvent } from './events.ts';
import { find } from './find.ts';
import { doubledTicket } from './ghosts.ts';
import { nextNumber } from './numbering.ts';
import { officerServes } from './officers.ts';
import { newPlace } from './place.ts';
import type { Rules } from './rules.ts';
import type { Place, QueueState } from './state.ts';
import type { RejectionCode } from './words.ts';

/** Gives a number; when a job is handed in and the kiosk has a printer, asks for the paper in the same act. */
export function issueTicket(state: QueueState, rules: Rules, command: IssueTicket, ctx: DecideContext): Decision {
  const refusal = whyNoTicket(state, rules, command);
  if (refusal !== null) return { rejected: refusal };
  const counted = countedIn(state, rules, command, ctx);
  if ('rejected' in counted) return counted;
  const issued = ticketIssued(state, rules, command, counted, ctx);
  if (issued === null) return { rejected: 'numbers-exhausted' };
  return { events: [issued, ...paperAsked(rules, command, ctx)] };
}

function whyNoTicket(state: QueueState, rules: Rules, command: IssueTicket): RejectionCode | null {
  const service = find(rules.services, command.service);
  const granted = command.priority === undefined ? undefined : find(rules.classes, command.priority);
  const unknown = command.needs?.some((need) => find(rules.services, need) === undefined) ?? false;
  if (service === undefined || unknown) return 'unknown-service';
  if (command.priority !== undefined && granted === undefined) return 'unknown-class';
  if (command.kiosk !== undefined && find(rules.kiosks, command.kiosk) === undefined) return 'unknown-kiosk';
  if (command.procedure !== undefined && !service.procedures.includes(command.procedure)) return 'unknown-procedure';
  const { officer } = command;
  if (officer !== undefined && find(rules.officers, officer) === undefined) return 'unknown-officer';
  if (officer !== undefined && !officerServes(rules, officer, command.service)) return 'officer-not-for-service';
  if (granted !== undefined && !granted.grant.includes(command.grantedBy)) return 'class-not-granted';
  if (find(state.suspended, command.service) !== undefined) return 'service-suspended';
  return null;
}

/** What the record says of the hours: the part of the day that it counts in, or that staff went beyond them. */
type Counted = { part?: number; anyway?: true };

/** Where hours bind, a refusal when hours or quota give no ticket for one of the services; the first decides the part. */
function countedIn(
  state: QueueState,
  rules: Rules,
  { service, needs = [], anyway, grantedBy, appointment }: IssueTicket,
  { day, minute }: DecideContext,
): Counted | { rejected: RejectionCode; told: Told } {
  // the place of an appointment was promised when it was booked
  if (minute === undefined || appointment !== undefined) return {};
  const counted: Counted = {};
  for (const each of [service, ...needs]) {
    const admission = admissionTo(state, rules.opening, each, { day, minute });
    if (admission.open) counted.part ??= admission.part;
    else if (anyway === true && grantedBy !== 'kiosk') return { anyway: true };
    else {
      const rejected = admission.why === 'quota' ? 'quota-exhausted' : 'service-closed';
      return { rejected, told: noTicket(rules.opening, each, day, admission) };
    }
  }
  return counted;
}

function ticketIssued(
  state: QueueState,
  rules: Rules,
  command: IssueTicket,
  counted: Counted,
  ctx: DecideContext,
): QueueEvent | null {
  const range = find(rules.services, command.service)?.range ?? '';
  const numbers = find(rules.ranges, range);
  if (numbers === undefined)
    throw new Error(`service ${command.service} numbers by range ${range}, which is not there`);
  const next = nextNumber(state, range, numbers);
  if (next === null) return null;
  const priority = command.priority ?? null;
  const tier = priority === null ? 0 : (find(rules.classes, priority)?.tier ?? 0);
  const { outlook } = ctx;
  const told =
    outlook === undefined || command.appointment !== undefined
      ? null
      : toldTo(state, rules, { service: command.service, tier }, ctx.now, outlook);
  const serial = state.serial + 1;
  return {
    at: ctx.now,
    type: 'ticket-issued',
    data: {
      act: ctx.act,
      ticket: command.ticket,
      day: state.day ?? ctx.day,
      number: next.number,
      service: command.service,
      range,
      n: next.n,
      serial,
      procedure: command.procedure ?? null,
      priority,
      tier,
      grantedBy: priority === null ? null : command.grantedBy,
      lang: command.lang,
      kiosk: command.kiosk ?? null,
      place: placeFor(state, command, ctx.now, serial),
      ...extras(state, rules, command, ctx),
      ...counted,
      ...(told !== null && { told }),
      ...(command.officer !== undefined && { wanted: command.officer }),
      ...(command.note !== undefined && { note: command.note }),
    },
  };
}

/** At the end of the line; who is in time for an appointment stands as if it had come when the slot begins. */
function placeFor(state: QueueState, { appointment }: IssueTicket, now: number, n: number): Place {
  if (appointment === undefined || appointment.late === true) return newPlace(state, now, n);
  return { lane: 'line', at: appointment.at, n };
}

/** What most tickets don't have is left out of the record. */
function extras(state: QueueState, rules: Rules, command: IssueTicket, ctx: DecideContext) {
  const { needs = [], people = 1, papers = 1 } = command;
  const { appointment } = command;
  const doubleOf = appointment === undefined ? doubledTicket(state, rules, command, ctx.now) : null;
  return {
    ...(appointment !== undefined && { appointment }),
    ...(needs.length > 0 && { needs: [...needs] }),
    ...(people > 1 && { people }),
    ...(papers > 1 && { papers }),
    ...(doubleOf !== null && { doubleOf }),
  };
}

function paperAsked(rules: Rules, command: IssueTicket, ctx: DecideContext): QueueEvent[] {
  const device = command.device ?? find(rules.kiosks, command.kiosk ?? '')?.printer ?? null;
  if (command.job === undefined || device === null) return [];
  const { job, ticket } = command;
  return [{ at: ctx.now, type: 'print-asked', data: { job, ticket, device, reprint: false } }];
}
