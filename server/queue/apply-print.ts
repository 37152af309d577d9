import { replaceTicket, ticketOf } from './change.ts';
import type { EventOf } from './events.ts';
import { find } from './find.ts';
import type { Job, QueueState } from './state.ts';

export function printAsked(state: QueueState, { at, data }: EventOf<'print-asked'>): void {
  jobAsked(state, at, { form: 'ticket', ...data });
  replaceTicket(state, { ...ticketOf(state, data.ticket), job: data.job });
}

type Asked = Pick<Job, 'ticket' | 'device' | 'reprint' | 'form'> & { job: string };

export function jobAsked(state: QueueState, at: number, { job, ticket, device, reprint, form }: Asked): void {
  const ends = { endedAt: null, reason: null, proof: null };
  state.jobs[job] = { id: job, ticket, device, reprint, form, state: 'queued', askedAt: at, ...ends };
}

export function changeJob(state: QueueState, id: string, change: Partial<QueueState['jobs'][string]>): void {
  const job = find(state.jobs, id);
  if (job === undefined) throw new Error(`no print job ${id}`);
  state.jobs[id] = { ...job, ...change };
}
