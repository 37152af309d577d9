import type { Sentences } from '../config/load-languages.ts';
import type { SiteFile } from '../config/site-schema.ts';
import type { Clock } from './clock.ts';
import type { ClockJump } from './clock-watch.ts';
import type { Calls } from './live/calls.ts';
import { breaksOf } from './queue/breaks.ts';
import type { Learnt } from './queue/learnt.ts';
import type { Rules } from './queue/rules.ts';
import type { QueueState } from './queue/state.ts';
import { momentOf } from './views/hours.ts';
import type { View } from './views/view.ts';

export interface LookParts {
  site: SiteFile;
  languages: Record<string, Sentences>;
  rules: Rules;
  clock: Clock;
  demo: boolean;
  address: () => string;
  /** Whether hours and quotas bind at this moment. */
  hoursBind: () => boolean;
  clockJump: () => ClockJump | null;
  calls: () => Calls;
  learnt: () => Learnt;
  /** What no event tells: devices, scans and screens as they are at this moment. */
  devices: () => View['devices'];
  scans: () => View['scans'];
  screens: () => View['screens'];
}

/** One look at the queue, for one answer or one round of the hub. */
export function createLook(parts: LookParts) {
  const { site, languages, rules, clock, demo } = parts;
  const outlookAt = (now: number) => {
    const breaks = parts.hoursBind() ? breaksOf(rules.opening, momentOf({ now, site }), now) : [];
    return { learnt: parts.learnt(), breaks };
  };
  return (queue: QueueState): View => ({
    site,
    languages,
    rules,
    queue,
    now: clock.now(),
    demo,
    address: parts.address(),
    hoursBind: parts.hoursBind(),
    clockJump: parts.clockJump(),
    calls: parts.calls(),
    outlook: outlookAt(clock.now()),
    devices: parts.devices(),
    scans: parts.scans(),
    screens: parts.screens(),
  });
}
