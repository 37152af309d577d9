import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import type { DeviceStatus } from '../views/view.ts';
import type { DeviceLine } from './device-desk.ts';

/** The devices as topics show them. */
export function deviceStates(lines: readonly DeviceLine[], { jobs }: QueueState): Record<string, DeviceStatus> {
  return Object.fromEntries(
    lines.map(({ id, state, since, lastError, lastJob }) => {
      const job = lastJob === null ? undefined : find(jobs, lastJob);
      const status = {
        state,
        detail: lastError,
        lastJob: job ? { id: job.id, state: job.state, form: job.form } : null,
      };
      return [id, since === null ? status : { ...status, since }];
    }),
  );
}
