import { find } from './find.ts';
import { servesNow } from './reach.ts';
import type { Rules } from './rules.ts';
import { counterOf, type QueueState, type Ticket } from './state.ts';

/** Where a visit goes on, and what is left after that. */
export interface Onward {
  service: string;
  needs: string[];
}

/** The next need of a visit, or null: this is the last. A need that the site no longer knows is passed over. */
export function nextNeedOf(rules: Rules, { needs: all }: Ticket): Onward | null {
  const [service, ...needs] = all.filter((need) => find(rules.services, need) !== undefined);
  return service === undefined ? null : { service, needs };
}

/**
 * The next need of whom this counter has, when it can be done here too: the person need not go back into a line to come to
 * the same chair. Only the next one, because the order of a visit is the order of its papers.
 */
export function nextNeedHere(state: QueueState, rules: Rules, counter: string): Onward | null {
  const current = find(state.tickets, counterOf(state, counter).current ?? '');
  const onward = current === undefined ? null : nextNeedOf(rules, current);
  if (onward === null || find(state.suspended, onward.service) !== undefined) return null;
  return servesNow(state, rules, counter, onward.service) ? onward : null;
}
