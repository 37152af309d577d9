import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../live/texts.ts';
import '../ui/state-mark/state-mark.ts';
import type { MarkedState } from '../ui/state-mark/state-mark.ts';
import type { AdminDevice } from './admin-entities.ts';

export interface DeviceActs {
  testPrint: (device: string) => void;
  reprint: (device: AdminDevice) => void;
}

/** One device: how it is, what became of its last paper, and papers that can be asked of it. */
export function deviceRow(device: AdminDevice, acts: DeviceActs): TemplateResult {
  const { id, kind, kiosk, state, lastJob } = device;
  return html`<div class="line device">
    <span
      >${t(`reception.device.${kind}`, { kiosk: kiosk ?? id })}
      ${lastJob ? html`<small>${t(`admin.last-job.${lastJob.state}`)}</small>` : nothing}</span
    >
    <luot-state-mark state=${markOf(state)}>${t(`reception.device-state.${state}`)}</luot-state-mark>
    ${kind === 'printer' ? printerActs(device, acts) : nothing}
  </div>`;
}

/** A slip is printed again where its paper may be missing; a test is asked anew. */
function printerActs(device: AdminDevice, acts: DeviceActs): TemplateResult {
  const { lastJob } = device;
  const isMissing = lastJob?.form === 'ticket' && (lastJob.state === 'failed' || lastJob.state === 'unknown');
  return html`<span class="acts">
    ${
      isMissing
        ? html`<button type="button" @click=${() => acts.reprint(device)}>${t('admin.reprint')}</button>`
        : nothing
    }
    <button type="button" @click=${() => acts.testPrint(device.id)}>
      ${t('admin.test-print')}<span class="hidden-text"> ${device.id}</span>
    </button>
  </span>`;
}

function markOf(state: AdminDevice['state']): MarkedState {
  return state === 'ok' ? 'open' : state === 'near-end' ? 'wait' : 'stop';
}
