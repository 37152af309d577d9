import type { EventOf } from './events.ts';
import { find } from './find.ts';
import type { QueueState } from './state.ts';

export function serviceSuspended(state: QueueState, { at, data }: EventOf<'service-suspended'>): void {
  const opening = find(state.suspended, data.service)?.opening ?? null;
  state.suspended[data.service] = { reason: data.reason, since: at, opening };
}

export function lineDeferred(state: QueueState, { data }: EventOf<'line-deferred'>): void {
  const suspended = find(state.suspended, data.service);
  if (suspended === undefined) throw new Error(`service ${data.service} is not suspended`);
  state.suspended[data.service] = { ...suspended, opening: data.opening };
}
