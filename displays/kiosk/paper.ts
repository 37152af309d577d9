import type { DeviceState, JobState } from '../live/entities.ts';

/** What the result page says about the paper. */
export type Paper = 'printing' | 'printed' | 'no-printer' | 'out' | 'failed' | 'unknown';

/** A paper that isn't there after this is not waited for on the screen. */
export const PRINTING_MAX_MS = 12_000;

/** @param printer state of the kiosk's printer, null when it has none */
export function paperOf(job: JobState | null, printer: DeviceState | null, sinceMs: number): Paper {
  if (job === 'printed') return 'printed';
  if (job === 'unknown') return 'unknown';
  if (job === null) return printer === null ? 'no-printer' : troubleOf(printer);
  if (job === 'failed') return troubleOf(printer);
  if (printer === 'paper-out') return 'out';
  return sinceMs > PRINTING_MAX_MS ? 'unknown' : 'printing';
}

function troubleOf(printer: DeviceState | null): Paper {
  return printer === 'paper-out' ? 'out' : 'failed';
}

/** After the paper came. */
export const STAY_WITH_PAPER_MS = 15_000;
/** When number and QR stand in for paper, or while it prints. */
export const STAY_WITHOUT_PAPER_MS = 60_000;

export function stayMs(paper: Paper): number {
  return paper === 'printed' ? STAY_WITH_PAPER_MS : STAY_WITHOUT_PAPER_MS;
}
