import { find } from './find.ts';
import type { NumberRange } from './rules.ts';
import type { QueueState } from './state.ts';

/** The next number of a range today, with what is printed; null when the last one is given. */
export function nextNumber(state: QueueState, id: string, range: NumberRange): { n: number; number: string } | null {
  // a range whose start was raised during the day goes on from its new start
  const n = Math.max(range.first, (find(state.numbers, id) ?? 0) + 1);
  if (range.last !== null && n > range.last) return null;
  return { n, number: range.prefix + String(n).padStart(range.digits, '0') };
}
