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

/** One look at the queue, for one answer or one round of the hub. What only some topics show is made when it is asked for. */
export function createLook(parts: LookParts) {
  const { site, languages, rules, clock, demo } = parts;
  const outlookAt = (now: number) => {
    const breaks = parts.hoursBind() ? breaksOf(rules.opening, momentOf({ now, site }), now) : [];
    return { learnt: parts.learnt(), breaks };
  };
  return (queue: QueueState): View => {
    const now = clock.now();
    const outlook = once(() => outlookAt(now));
    const devices = once(parts.devices);
    const scans = once(parts.scans);
    const screens = once(parts.screens);
    return {
      ...{ site, languages, rules, queue, now, demo },
      address: parts.address(),
      hoursBind: parts.hoursBind(),
      clockJump: parts.clockJump(),
      calls: parts.calls(),
      get outlook() {
        return outlook();
      },
      get devices() {
        return devices();
      },
      get scans() {
        return scans();
      },
      get screens() {
        return screens();
      },
    };
  };
}

/** The same answer for the whole look. */
function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
