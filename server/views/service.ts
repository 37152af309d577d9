import type { z } from 'zod';
import type { serviceView as serviceSchema } from '../protocol/site.ts';
import type { Lines, QueueState } from '../queue/state.ts';
import type { ServiceStateName } from '../queue/words.ts';
import { givesTickets } from './hours.ts';
import { serviceTexts } from './service-texts.ts';
import type { View } from './view.ts';

export type ServiceView = z.infer<typeof serviceSchema>;

/** `id` must be a service of the site. */
export function serviceView(id: string, view: View): ServiceView {
  const { site, queue } = view;
  const prefix = site.services.find((each) => each.id === id)?.prefix ?? '';
  const reason = queue.suspended[id]?.reason;
  return {
    id,
    ...(prefix !== '' && { prefix }),
    ...serviceTexts(id, site),
    state: serviceState(id, view),
    ...(reason && { reason }),
    waiting: waitingFor(id, queue),
    estimate: view.line.estimateFor(id),
  };
}

/** Whether a ticket can be had: suspended by an officer, closed by the hours, else open. */
export function serviceState(id: string, view: View): ServiceStateName {
  if (view.queue.suspended[id]) return 'suspended';
  return view.hoursBind && !givesTickets(view.now, view.site) ? 'closed' : 'open';
}

export function waitingFor(id: string, queue: QueueState): number {
  const lines = queue.lines[id];
  return lines ? allLines(lines).reduce((sum, line) => sum + line.length, 0) : 0;
}

/** The ids of a service's waiting tickets, lane by lane. */
export function allLines(lines: Lines): string[][] {
  return [lines.first, lines.tier1, lines.tier2, lines.ordinary];
}
