import { find } from './find.ts';
import type { Rules } from './rules.ts';
import type { QueueState } from './state.ts';

/** Whether this site has a roster: then a counter works only with somebody signed in. */
export function hasRoster(rules: Rules): boolean {
  return Object.keys(rules.officers).length > 0;
}

/** Who is signed in at a counter, or null. */
export function officerAt(state: QueueState, counter: string): string | null {
  return find(state.signedIn, counter)?.officer ?? null;
}

/** The counter where an officer is signed in, or null: one at most. */
export function counterOfOfficer(state: QueueState, officer: string): string | null {
  for (const [counter, signed] of Object.entries(state.signedIn)) if (signed.officer === officer) return counter;
  return null;
}

/** Whether the roster lets this officer serve this service; one that the roster does not limit serves all. */
export function officerServes(rules: Rules, officer: string, service: string): boolean {
  return find(rules.officers, officer)?.services?.includes(service) ?? true;
}
