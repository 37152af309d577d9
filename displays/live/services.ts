import { act, type Outcome } from './api.ts';
import type { Text } from './messages.ts';

/** `reason`: in one language, or in both */
export function suspendService(service: string, reason: string | Text): Promise<Outcome<unknown>> {
  return act(`/api/services/${encodeURIComponent(service)}/suspend`, { body: { reason } });
}

export function resumeService(service: string): Promise<Outcome<unknown>> {
  return act(`/api/services/${encodeURIComponent(service)}/resume`);
}
