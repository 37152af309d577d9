import type { Clock } from './clock.ts';

/** A wall clock that runs so much apart from the monotonic one between two looks was set, not slewed. */
export const CLOCK_JUMP_MS_MIN = 2_000;
export const CLOCK_WATCH_MS = 5_000;
/** So long the administrator is told of a jump. */
export const CLOCK_JUMP_TOLD_MS = 86_400_000;

export interface ClockJump {
  /** `jumped`: set while the server ran; `behind`: the journal knew a later time when it was opened. */
  readonly kind: 'jumped' | 'behind';
  /** Wall time after the jump, ms since 1970. */
  readonly at: number;
  /** How far, ms; negative: back. */
  readonly byMs: number;
}

export interface ClockWatch {
  /** The last jump, as long as it is told; else null. */
  last(): ClockJump | null;
  /** The journal's latest time when it was opened. */
  compareWith(latestMs: number): void;
  stop(): void;
}

/**
 * Notices that somebody set the machine's clock, and tells it once. Numbers and order don't need it (they never go back
 * with the clock), but hours, business day and printed times do. `paused`: the clock is driven on purpose.
 */
export function watchClock({
  clock,
  paused,
  onJump,
}: {
  clock: Clock;
  paused: () => boolean;
  onJump: (jump: ClockJump) => void;
}): ClockWatch {
  const look = () => ({ wall: clock.now(), ran: clock.monotonicMs() });
  let seen = look();
  let jump: { told: ClockJump; ran: number } | null = null;
  let cancel = () => {};

  function note(told: ClockJump): void {
    jump = { told, ran: clock.monotonicMs() };
    onJump(told);
  }

  function check(): void {
    const now = look();
    const byMs = Math.round(now.wall - seen.wall - (now.ran - seen.ran));
    seen = now;
    if (Math.abs(byMs) > CLOCK_JUMP_MS_MIN && !paused()) note({ kind: 'jumped', at: now.wall, byMs });
    cancel = clock.after(CLOCK_WATCH_MS, check);
  }
  cancel = clock.after(CLOCK_WATCH_MS, check);

  return {
    last: () => (jump !== null && clock.monotonicMs() - jump.ran < CLOCK_JUMP_TOLD_MS ? jump.told : null),
    compareWith(latestMs) {
      const byMs = clock.now() - latestMs;
      if (byMs < -CLOCK_JUMP_MS_MIN && !paused()) note({ kind: 'behind', at: clock.now(), byMs });
    },
    stop: () => cancel(),
  };
}
