/** The page's own time, handed in so that tests can step it; the server's time is `LiveConnection.serverNow()`. */
export interface Clock {
  /** Wall time of this machine, ms since 1970; it may be wrong on an old box. */
  now(): number;
  /** Never jumps; for ages and time-outs. */
  monotonicMs(): number;
  /** Calls once after `ms`; the answer cancels it. */
  after(ms: number, call: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};
