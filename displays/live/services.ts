import { act, type Outcome } from './api.ts';

export function suspendService(service: string, reason: string): Promise<Outcome<unknown>> {
  return act(`/api/services/${encodeURIComponent(service)}/suspend`, { body: { reason } });
}

export function resumeService(service: string): Promise<Outcome<unknown>> {
  return act(`/api/services/${encodeURIComponent(service)}/resume`);
}
