import { html, type TemplateResult } from 'lit';
import { hourMinute } from '../live/spoken-time.ts';
import { t } from '../live/texts.ts';
import type { RollMode } from './admin-entities.ts';

/** Whether numbers come from a printed roll, since when and by whom; and the switch. */
export function rollRow(roll: RollMode | undefined, timezone: string, set: (on: boolean) => void): TemplateResult {
  return html`<div class="line device">
    <span>${t('admin.roll')} <small>${sentence(roll, timezone)}</small></span>
    <button type="button" @click=${() => set(roll === undefined)}>
      ${t(roll ? 'reception.roll.stop' : 'reception.roll.start')}
    </button>
  </div>`;
}

function sentence(roll: RollMode | undefined, timezone: string): string {
  if (!roll) return t('admin.roll.off');
  const time = hourMinute(Date.parse(roll.since), timezone);
  if (roll.by === undefined) return t('admin.roll.on.unknown', { time });
  return t('admin.roll.on', { time, page: roll.by || t('admin.server-machine') });
}
