import type { z } from 'zod';
import type { serviceView as serviceSchema } from '../protocol/site.ts';
import { find } from '../queue/find.ts';
import { waitingFor } from '../queue/lines.ts';
import type { ServiceStateName } from '../queue/words.ts';
import { givesTickets } from './hours.ts';
import { perView } from './per-view.ts';
import { serviceTexts } from './service-texts.ts';
import type { View } from './view.ts';
import { waitFor } from './wait.ts';

export type ServiceView = z.infer<typeof serviceSchema>;

/** `id` must be a service of the site. */
export const serviceView = perView((id: string, view: View): ServiceView => {
  const { site, queue } = view;
  const prefix = site.services.find((each) => each.id === id)?.prefix ?? '';
  const reason = find(queue.suspended, id)?.reason;
  return {
    id,
    ...(prefix !== '' && { prefix }),
    ...serviceTexts(id, site),
    state: serviceState(id, view),
    ...(reason && { reason }),
    waiting: waitingFor(queue, id),
    estimate: waitFor(id, view),
  };
});

/** Whether a ticket can be had: suspended by an officer, closed by the hours, else open. */
export function serviceState(id: string, view: View): ServiceStateName {
  if (find(view.queue.suspended, id)) return 'suspended';
  return view.hoursBind && !givesTickets(view.now, view.site) ? 'closed' : 'open';
}
