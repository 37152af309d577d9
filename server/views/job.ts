import type { JobView } from '../protocol/tickets.ts';
import type { Job } from '../queue/state.ts';

export function jobView({ id, ticket, device, state, reprint, reason }: Job): JobView {
  return { id, ticket, device, state, reprint, reason };
}
