import { find } from './find.ts';
import type { NumberRange } from './rules.ts';
import type { QueueState } from './state.ts';

/** The next number of a range today, with what is printed; null when the last one is given. */
export function nextNumber(state: QueueState, id: string, range: NumberRange): { n: number; number: string } | null {
  // a range whose start was raised during the day goes on from its new start
  let n = Math.max(range.first, (find(state.numbers, id) ?? 0) + 1);
  while (isGiven(state, range, n)) n += 1;
  if (range.last !== null && n > range.last) return null;
  return { n, number: numberOf(range, n) };
}

/** Kept from the day before, or called from the printed roll. */
function isGiven(state: QueueState, range: NumberRange, n: number): boolean {
  return state.keptNumbers.includes(numberOf(range, n)) || find(state.rolled, `${range.prefix}${n}`) !== undefined;
}

function numberOf({ prefix, digits }: NumberRange, n: number): string {
  return prefix + String(n).padStart(digits, '0');
}

/** A number as it is told apart: `B017` and `B17` are one and the same in the hall. */
export function sameNumber(number: string): string {
  return number.replace(/\d+$/, (digits) => String(Number(digits)));
}
