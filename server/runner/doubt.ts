import type { Clock } from '../clock.ts';
import type { Journal } from '../journal/port.ts';

/** First and longest pause before asking again whether a batch is stored. */
export const RESOLVE_PAUSE_MS_MIN = 100;
export const RESOLVE_PAUSE_MS_MAX = 2_000;

export interface Doubt {
  journal: Journal;
  clock: Clock;
  report: (what: string, error: unknown) => void;
  /** Aborts when the server stops. */
  stopping: AbortSignal;
}

/**
 * Asks until it is known: the batch's last sequence, or null when it is not stored. Stops asking when the server stops:
 * null then too, and a caller who repeats a command with its key after the restart learns the truth.
 */
export async function askUntilKnown(batchId: string, doubt: Doubt): Promise<number | null> {
  for (let pauseMs = RESOLVE_PAUSE_MS_MIN; ; pauseMs = Math.min(pauseMs * 2, RESOLVE_PAUSE_MS_MAX)) {
    try {
      return await doubt.journal.resolve(batchId);
    } catch (error) {
      doubt.report('a batch is still in doubt', error);
      if (doubt.stopping.aborted) return null;
      await pause(pauseMs, doubt);
    }
  }
}

/** Cut short when the server stops. */
function pause(ms: number, { clock, stopping }: Doubt): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, () => {
      stopping.removeEventListener('abort', end);
      resolve();
    });
    const end = (): void => {
      cancel();
      resolve();
    };
    stopping.addEventListener('abort', end, { once: true });
  });
}
