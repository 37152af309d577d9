import { act, type Outcome } from './api.ts';
import type { Text } from './messages.ts';

export function suspendService(service: string, reason: Text): Promise<Outcome<unknown>> {
  return act(`/api/services/${encodeURIComponent(service)}/suspend`, { body: { reason } });
}

/** Instead of a service: those who wait keep their place until the centre opens again today. */
export const NEXT_OPENING = 'next-opening';

/** The whole line of a service. @param to another service, or `NEXT_OPENING` */
export function moveLine(service: string, to: string): Promise<Outcome<unknown>> {
  return act(`/api/services/${encodeURIComponent(service)}/move`, { body: { to } });
}

export function resumeService(service: string): Promise<Outcome<unknown>> {
  return act(`/api/services/${encodeURIComponent(service)}/resume`);
}
