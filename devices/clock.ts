/** Time as the agent is handed it: the same shape as the server's clock, which devices/ may not import. */
export interface Clock {
  /** Milliseconds of a clock that never goes back; for durations only. */
  monotonicMs(): number;
  /** Runs `fn` once after `ms`; the answer cancels it. */
  after(ms: number, fn: () => void): () => void;
}

export const systemClock: Clock = {
  monotonicMs: () => performance.now(),
  after(ms, fn) {
    const timer = setTimeout(fn, ms);
    return () => clearTimeout(timer);
  },
};
