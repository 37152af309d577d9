import type { DecideContext, Decision, QueueCommand } from './commands.ts';
import { doneBy } from './done-by.ts';
import type { QueueEvent } from './events.ts';
import { find } from './find.ts';
import { hasEnded } from './has-ended.ts';
import type { Rules } from './rules.ts';
import type { QueueState, Ticket } from './state.ts';

/** Asks for one more paper, on the given printer or that of the ticket's kiosk. */
export function reprintTicket(
  state: QueueState,
  rules: Rules,
  command: Extract<QueueCommand, { type: 'reprint-ticket' }>,
  ctx: DecideContext,
): Decision {
  const ticket = find(state.tickets, command.ticket);
  if (ticket === undefined) return { rejected: 'unknown-ticket' };
  if (hasEnded(ticket)) return { rejected: 'ticket-ended' };
  const device = command.device ?? find(rules.kiosks, ticket.kiosk ?? '')?.printer ?? null;
  if (device === null) return { rejected: 'no-printer' };
  const data = { job: command.job, ticket: ticket.id, device, reprint: true };
  return { events: [{ at: ctx.now, type: 'print-asked', data }] };
}

/** Asks for the list of missing papers at the ticket's kiosk; where there is no printer, nobody is asked. */
export function papersAsked(rules: Rules, ticket: Ticket, job: string, ctx: DecideContext): QueueEvent[] {
  const device = find(rules.kiosks, ticket.kiosk ?? '')?.printer ?? null;
  if (device === null) return [];
  const data = { job, ticket: ticket.id, device, reprint: false, form: 'papers' } as const;
  return [{ at: ctx.now, type: 'print-asked', data }];
}

/** Asks for a paper that shows whether the printer prints and how. */
export function testPrint(command: Extract<QueueCommand, { type: 'test-print' }>, ctx: DecideContext): Decision {
  const { job, device } = command;
  const data = { act: ctx.act, job, device, ...doneBy(command, ctx) };
  return { events: [{ at: ctx.now, type: 'test-print-asked', data }] };
}

/** Leave to send the first byte, given once: a second asker must not print a second paper. */
export function allowPrint(state: QueueState, command: { job: string }, ctx: DecideContext): Decision {
  const job = find(state.jobs, command.job);
  if (job === undefined) return { rejected: 'unknown-job' };
  if (job.state !== 'queued') return { rejected: 'job-not-queued' };
  return { events: [{ at: ctx.now, type: 'print-allowed', data: { job: job.id } }] };
}

/** How a job ended. One that never got leave can only have failed. */
export function endPrint(
  state: QueueState,
  command: Extract<QueueCommand, { type: 'end-print' }>,
  ctx: DecideContext,
): Decision {
  const job = find(state.jobs, command.job);
  if (job === undefined) return { rejected: 'unknown-job' };
  if (job.state === command.state) return { events: [] };
  const fits =
    job.state === 'queued' ? command.state === 'failed' : job.state === 'sending' && command.from !== 'queued';
  if (!fits) return { rejected: 'job-not-queued' };
  const { proof = null, reason = null } = command;
  return { events: [{ at: ctx.now, type: 'print-ended', data: { job: job.id, state: command.state, proof, reason } }] };
}
