/** Chance that can be had again by its seed (mulberry32, public domain by Tommy Ettinger). */
export class SeededChance {
  readonly seed: number;
  #state: number;

  constructor(seed = Number(process.env['LUOT_SEED'] ?? Math.floor(Math.random() * 1e9))) {
    this.seed = seed;
    this.#state = seed;
  }

  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  oneOf<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }
}
