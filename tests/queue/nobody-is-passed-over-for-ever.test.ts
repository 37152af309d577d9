import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rules } from '../../server/queue/rules.ts';
import { issue, MINUTE_MS, next, open, Scenario } from '../scenario.ts';
import { PATIENCE_MS, sites } from './random-day.ts';

const CALLS = 40;
const CLASSES = [undefined, 'cao-tuoi', 'mang-thai'];
const SERVICES = ['chung-thuc', 'ho-tich'];

/** Who comes between two calls: so many people, each of some class for some service. */
const arrivals = fc.array(fc.array(fc.record({ of: fc.nat(2), at: fc.nat(1) }), { maxLength: 3 }), {
  minLength: CALLS,
  maxLength: CALLS,
});

/** Calls that may pass before one with so many of its own line before it, however many others come. */
function callsAtMost(rules: Rules, tier: number, own: number): number {
  const { priority, ordinary } = rules.tier2Turn;
  if (tier === 1) return own + Math.floor((own + rules.tier1InRow) / rules.tier1InRow) + 1;
  const [mine, theirs] = tier === 2 ? [priority, ordinary] : [ordinary, priority];
  const below = own + theirs * (Math.floor((own + mine) / mine) + 1);
  return (below + 1) * (rules.tier1InRow + 1);
}

test('however many others come, everybody is called after a number of calls that depends on those before alone', {
  timeout: PATIENCE_MS,
}, () => {
  fc.assert(
    fc.property(sites, arrivals, (site, coming) => {
      const rules = { ...site, agedMs: 600 * MINUTE_MS };
      const day = new Scenario(rules).given(open('2'));
      const due = new Map<string, number>();
      coming.forEach((people, call) => {
        for (const { of, at } of people) {
          const priority = CLASSES[of];
          day.given(issue(SERVICES[at], priority === undefined ? {} : { priority }));
          const ticket = Object.values(day.state.tickets).at(-1);
          if (ticket === undefined) throw new Error('nobody came');
          const own = Object.values(day.state.tickets).filter(
            (other) => other.state === 'waiting' && other.tier === ticket.tier,
          ).length;
          due.set(ticket.id, call + callsAtMost(rules, ticket.tier, own - 1));
        }
        day.when(next('2'));
        due.delete(day.state.counters['2']?.current ?? '');
        for (const [ticket, latest] of due) expect(call, ticket).toBeLessThan(latest);
      });
    }),
    { numRuns: 100 },
  );
});
