/**
 * How long to wait before trying again: doubling from `firstMs` to `mostMs`, each wait somewhere in its upper half, so
 * that forty agents do not knock at the same moment after a power cut.
 */
export class BackOff {
  readonly #firstMs: number;
  readonly #mostMs: number;
  readonly #random: () => number;
  #tries = 0;

  /** `random` answers a number in [0, 1). */
  constructor(limits: { firstMs: number; mostMs: number }, random: () => number) {
    this.#firstMs = limits.firstMs;
    this.#mostMs = limits.mostMs;
    this.#random = random;
  }

  nextMs(): number {
    const whole = Math.min(this.#mostMs, this.#firstMs * 2 ** this.#tries);
    this.#tries += 1;
    return whole / 2 + (this.#random() * whole) / 2;
  }

  reset(): void {
    this.#tries = 0;
  }
}
