import { t } from './texts.ts';

export interface Estimate {
  minutes: { low: number; high: number };
}

/** Waits are told in steps of 5 minutes: exact minutes jump and are then held against the officer. */
export const STEP_MINUTES = 5;
export const LONG_MINUTES = 60;

/** "10–15", or null when no range is to be told; `long` above an hour. */
export function waitRange(estimate: Estimate | null | undefined): { text: string; long: boolean } | null {
  if (!estimate) return null;
  const low = Math.floor(estimate.minutes.low / STEP_MINUTES) * STEP_MINUTES;
  const high = Math.max(Math.ceil(estimate.minutes.high / STEP_MINUTES) * STEP_MINUTES, low + STEP_MINUTES);
  if (low >= LONG_MINUTES) return { text: '', long: true };
  return { text: low === 0 ? `${high}` : `${low}–${high}`, long: false };
}

/** The wait as one phrase: "10–15 phút", "dưới 5 phút", "hơn 1 giờ", "" when unknown. */
export function waitPhrase(estimate: Estimate | null | undefined): string {
  const range = waitRange(estimate);
  if (!range) return '';
  if (range.long) return t('ui.wait.long');
  return t(range.text.includes('–') ? 'ui.wait.range' : 'ui.wait.under', { minutes: range.text });
}
