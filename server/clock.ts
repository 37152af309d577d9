/** Time as the server is handed it: tests and simulated days step it, nothing else in the house reads a clock of its own. */
export interface Clock {
  /** Wall time in milliseconds since 1970 (UTC). May jump. */
  now(): number;
  /** Milliseconds of a clock that never goes back; for durations only. */
  monotonicMs(): number;
  /** Runs `fn` once after `ms`; the answer cancels it. A waiting timer never keeps the process alive. */
  after(ms: number, fn: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  after(ms, fn) {
    const timer = setTimeout(fn, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
