import { expect, test } from 'vitest';
import { loadsUntil } from '../../server/simulate/load.ts';
import { siteOf } from './sites.ts';

const MINUTE_MS = 60_000;

const happened = (minute: number, type: string, data: object) => ({ at: minute * MINUTE_MS, type, data });

test('two visits of thirty minutes that came in one open hour are all that a counter can do', () => {
  const visit = (ticket: string, from: number) => [
    happened(from, 'ticket-called', { ticket, counter: '3' }),
    happened(from + 30, 'ticket-finished', { ticket, counter: '3' }),
  ];
  const loads = loadsUntil(
    [
      happened(0, 'counter-opened', { counter: '3' }),
      happened(0, 'ticket-issued', { ticket: 'a', service: 'dat-dai' }),
      happened(1, 'ticket-issued', { ticket: 'b', service: 'dat-dai' }),
      ...visit('a', 2),
      ...visit('b', 40),
    ],
    60 * MINUTE_MS,
    siteOf('commune'),
  );
  expect(loads.find(({ counters }) => counters.includes('3'))?.load).toBe(1);
  expect(loads.find(({ counters }) => counters.includes('2'))?.counters).toEqual(['1', '2']);
});
