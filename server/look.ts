import type { SiteFile } from '../config/site-schema.ts';
import type { Clock } from './clock.ts';
import type { Calls } from './live/calls.ts';
import type { Rules } from './queue/rules.ts';
import type { QueueState } from './queue/state.ts';
import type { View } from './views/view.ts';

export interface LookParts {
  site: SiteFile;
  rules: Rules;
  clock: Clock;
  demo: boolean;
  address: () => string;
  calls: () => Calls;
  /** What no event tells: devices, scans and screens as they are at this moment. */
  devices: () => View['devices'];
  scans: () => View['scans'];
  screens: () => View['screens'];
}

/** One look at the queue, for one answer or one round of the hub. */
export function createLook({ site, rules, clock, demo, address, calls, devices, scans, screens }: LookParts) {
  return (queue: QueueState): View => ({
    site,
    rules,
    queue,
    now: clock.now(),
    demo,
    address: address(),
    hoursBind: !demo,
    calls: calls(),
    devices: devices(),
    scans: scans(),
    screens: screens(),
  });
}
