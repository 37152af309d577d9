import type { DecideContext, Decision } from './commands.ts';
import { find } from './find.ts';
import type { Rules } from './rules.ts';
import type { QueueState } from './state.ts';

/** No tickets and no calls for a service for a while; whoever waits keeps the place. */
export function suspendService(
  state: QueueState,
  rules: Rules,
  command: { service: string; reason: { vi: string; en: string } },
  ctx: DecideContext,
): Decision {
  const { service, reason } = command;
  if (find(rules.services, service) === undefined) return { rejected: 'unknown-service' };
  const told = find(state.suspended, service)?.reason;
  if (told?.vi === reason.vi && told.en === reason.en) return { events: [] };
  return { events: [{ at: ctx.now, type: 'service-suspended', data: { service, reason } }] };
}

export function resumeService(
  state: QueueState,
  rules: Rules,
  command: { service: string },
  ctx: DecideContext,
): Decision {
  if (find(rules.services, command.service) === undefined) return { rejected: 'unknown-service' };
  if (find(state.suspended, command.service) === undefined) return { events: [] };
  return { events: [{ at: ctx.now, type: 'service-resumed', data: { service: command.service } }] };
}
