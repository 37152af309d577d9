import type { Clock } from '../../devices/clock.ts';

/** A clock that the test steps; timers run in the order of their time. */
export function steppedClock(): Clock & { step(ms: number): Promise<void> } {
  let now = 0;
  let timers: { at: number; fn: () => void }[] = [];
  return {
    monotonicMs: () => now,
    after(ms, fn) {
      const timer = { at: now + ms, fn };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    async step(ms) {
      const end = now + ms;
      for (;;) {
        await settle();
        const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.fn();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets everything that only waits for a turn of the loop happen. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Real time, a few times as fast: for real ports whose waits would only be waited for. */
export function fastClock(times: number): Clock {
  return {
    monotonicMs: () => performance.now() * times,
    after(ms, fn) {
      const timer = setTimeout(fn, ms / times);
      return () => clearTimeout(timer);
    },
  };
}
