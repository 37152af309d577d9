import type { z } from 'zod';
import type { serviceView as serviceSchema } from '../protocol/site.ts';
import { type Admission, admissionTo, noTicket } from '../queue/admission.ts';
import { find } from '../queue/find.ts';
import { waitingFor } from '../queue/lines.ts';
import type { ServiceStateName } from '../queue/words.ts';
import { closedLabel } from './closed-words.ts';
import { momentOf, momentTime } from './hours.ts';
import { perView } from './per-view.ts';
import { serviceTexts } from './service-texts.ts';
import type { View } from './view.ts';
import { waitFor } from './wait.ts';

export type ServiceView = z.infer<typeof serviceSchema>;

/** `id` must be a service of the site. */
export const serviceView = perView((id: string, view: View): ServiceView => {
  const { site, queue } = view;
  const prefix = site.services.find((each) => each.id === id)?.prefix ?? '';
  return {
    id,
    ...(prefix !== '' && { prefix }),
    ...serviceTexts(id, site),
    ...availability(id, view),
    waiting: waitingFor(queue, id),
    estimate: waitFor(id, view),
  };
});

/** Whether a ticket can be had: suspended by an officer, closed by hours or quota, else open. */
export function serviceState(id: string, view: View): ServiceStateName {
  return availability(id, view).state;
}

type Availability = Pick<ServiceView, 'state' | 'reason' | 'why' | 'next' | 'left' | 'opening'>;

const availability = perView((id, view): Availability => {
  const suspended = find(view.queue.suspended, id);
  if (suspended) {
    const { reason, opening } = suspended;
    return { state: 'suspended', reason, ...(opening !== null && { opening }) };
  }
  const admission = admissionNow(id, view);
  if (admission === null) return { state: 'open' };
  if (admission.open) return { state: 'open', ...(admission.left !== null && { left: admission.left }) };
  const { why, next } = admission;
  return {
    state: 'closed',
    why,
    reason: closedLabel(noTicket(view.rules.opening, id, momentOf(view).day, admission), view),
    ...(next && { next: momentTime(next, view) }),
  };
});

/** null: hours and quotas don't bind. */
function admissionNow(id: string, view: View): Admission | null {
  if (!view.hoursBind) return null;
  return admissionTo(view.queue, view.rules.opening, id, momentOf(view));
}
