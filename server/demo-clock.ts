import type { Clock } from './clock.ts';

/** The demo's clock: the machine's own, until a simulated day drives it. */
export interface DemoClock extends Clock {
  /** From now on it shows this time and goes so many times as fast; 0: it stands until it is set again. */
  drive(nowMs: number, speed: number): void;
  /** Null: nobody drives it. */
  readonly speed: number | null;
}

/**
 * Only the time of day is driven. Durations stay those of the machine: time-outs of sockets, printers and back-offs are
 * about real cables, and a day at sixty times the speed would find them all broken.
 */
export function demoClock(machine: Clock): DemoClock {
  let driven: { nowMs: number; sinceMs: number; speed: number } | null = null;
  return {
    now() {
      if (driven === null) return machine.now();
      return Math.round(driven.nowMs + (machine.monotonicMs() - driven.sinceMs) * driven.speed);
    },
    monotonicMs: () => machine.monotonicMs(),
    after: (ms, fn) => machine.after(ms, fn),
    drive(nowMs, speed) {
      driven = { nowMs, sinceMs: machine.monotonicMs(), speed };
    },
    get speed() {
      return driven?.speed ?? null;
    },
  };
}
