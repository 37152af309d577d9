/** Digits that a number has at most. */
export const ENTRY_DIGITS_MAX = 4;

interface Numbered {
  number: string;
}

/** The tickets whose figures are the typed ones: "19" finds L019 and A019, "019" too. */
export function ticketsByFigures<T extends Numbered>(typed: string, tickets: readonly T[]): T[] {
  const wanted = Number(typed);
  if (typed === '' || Number.isNaN(wanted)) return [];
  return tickets.filter(({ number }) => Number(/\d+$/.exec(number)?.[0] ?? Number.NaN) === wanted);
}
