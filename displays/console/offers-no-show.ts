import type { ConsoleCounter } from './console-entities.ts';

/** Whether the page offers to note a no-show: called often enough, or long enough ago. Only a press notes it. */
export function offersNoShow({ current, noShowAfter }: ConsoleCounter, nowMs: number): boolean {
  if (current?.state !== 'called' || !noShowAfter) return false;
  const calledMs = current.calledAt ? nowMs - Date.parse(current.calledAt) : 0;
  const often = noShowAfter.recalls > 0 && current.recalls >= noShowAfter.recalls;
  return often || calledMs >= noShowAfter.seconds * 1_000;
}
