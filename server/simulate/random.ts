/** Chance with a seed: the same seed gives the same day, on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** Evenly between the two. */
  between(low: number, high: number): number;
  /** Positive, with this mean and coefficient of variation: how long visits last. */
  lognormal(mean: number, cv: number): number;
  /** One entry by its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T;
  pick<T>(list: readonly T[]): T;
  /** A stream of its own, so that one more draw here changes nothing there. */
  fork(): Random;
}

/** Weyl sequence through a 32-bit mixer: period 2³², ample for a day. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const bits = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const next = () => bits() / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    chance: (probability) => next() < probability,
    between: (low, high) => low + (high - low) * next(),
    lognormal(mean, cv) {
      const variance = Math.log(1 + cv * cv);
      return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2);
    },
    weighted(entries) {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [entry, weight] of entries) {
        left -= weight;
        if (left < 0) return entry;
      }
      return last(entries)[0];
    },
    pick: (list) => list[Math.floor(next() * list.length)] ?? last(list),
    fork: () => seeded(bits()),
  };
}

function last<T>(list: readonly T[]): T {
  const entry = list.at(-1);
  if (entry === undefined) throw new Error('nothing to choose from');
  return entry;
}
