import { html, type TemplateResult } from 'lit';
import { say, t } from '../live/texts.ts';
import '../ui/state-mark/state-mark.ts';
import type { Advice } from './admin-entities.ts';

/** Between two machines of a hall nobody minds so much. */
export const CLOCK_OFF_MS_MAX = 5_000;

/** Whether the server's time can be trusted: against this machine's, and whether somebody set it; then what to do. */
export function clockRows(offMs: number, problem: Advice | undefined): TemplateResult {
  const isOff = Math.abs(offMs) > CLOCK_OFF_MS_MAX;
  return html`<div class="line">
      <span>${t('admin.clock.server')}</span>
      <luot-state-mark state=${isOff ? 'wait' : 'open'}>${isOff ? apart(offMs) : t('admin.clock.same')}</luot-state-mark>
    </div>
    <div class="line">
      <span>${problem ? say(problem.what) : t('admin.clock.set')}</span>
      <luot-state-mark state=${problem ? 'wait' : 'open'}
        >${problem ? t('admin.severity.wait') : t('admin.clock.never')}</luot-state-mark
      >
    </div>
    <p class="quiet">${t('admin.clock.do')}</p>`;
}

function apart(offMs: number): string {
  const seconds = Math.round(Math.abs(offMs) / 1_000);
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? t('admin.clock.off', { minutes, seconds: seconds % 60 }) : t('admin.clock.far');
}
