import { html, nothing, type TemplateResult } from 'lit';
import type { Keyed } from '../live/live-topic.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { say, t } from '../live/texts.ts';
import '../ui/counter-plate/counter-plate.ts';
import '../ui/state-mark/state-mark.ts';
import type { MarkedState } from '../ui/state-mark/state-mark.ts';
import '../ui/ticket-number/ticket-number.ts';
import type { Alarm, ReceptionCounter, ReceptionDevice, Today } from './reception-entities.ts';

const MINUTE_MS = 60_000;

/** What the hall looks like now, beside the desk. */
export interface HallSide {
  today: Today | undefined;
  counters: Keyed<ReceptionCounter>[];
  devices: Keyed<ReceptionDevice>[];
  alarms: Keyed<Alarm>[];
  now: number;
  timezone: string;
}

export function hallSide(hall: HallSide): TemplateResult {
  return html`<aside aria-label=${t('reception.hall')}>
    ${hall.alarms.map(
      ({ entity }) =>
        html`<p class="refusal" role="alert">
          ${t('reception.alarm', { counter: say(entity.name), time: hourMinute(Date.parse(entity.since), hall.timezone) })}
        </p>`,
    )}
    <section>${figures(hall)}</section>
    <section>
      <h2>${t('reception.counters')}</h2>
      ${hall.counters.map(({ entity }) => counterRow(entity))}
    </section>
    <section class="rows">${hall.devices.map(({ entity }) => deviceRow(entity, hall.timezone))}</section>
  </aside>`;
}

function figures({ today, now }: HallSide): TemplateResult {
  const longest = today?.longestSince ? Math.max(0, Math.floor((now - Date.parse(today.longestSince)) / MINUTE_MS)) : 0;
  return html`<h2>${t('reception.today')}</h2>
    <div class="three">
      <div><b>${today?.issued ?? 0}</b><small>${t('reception.issued')}</small></div>
      <div><b>${today?.waiting ?? 0}</b><small>${t('reception.waiting')}</small></div>
      <div><b>${longest} <em>${t('reception.minutes')}</em></b><small>${t('reception.longest')}</small></div>
    </div>`;
}

function counterRow({ label, state, current, pausedReason }: ReceptionCounter): TemplateResult {
  const [mark, words] = counterWords(state, current?.state);
  return html`<div class="counter">
    <luot-counter-plate label=${label}></luot-counter-plate>
    <span>${current ? html`<luot-ticket-number number=${current.number}></luot-ticket-number>` : nothing}</span>
    <luot-state-mark state=${mark}>${pausedReason ? `${words}: ${pausedReason}` : words}</luot-state-mark>
  </div>`;
}

function counterWords(state: ReceptionCounter['state'], current?: 'called' | 'serving'): [MarkedState, string] {
  if (state === 'closed') return ['off', t('console.state.closed')];
  if (state === 'paused') return ['wait', t('console.state.paused')];
  if (current === 'called') return ['wait', t('ui.ticket-state.called')];
  return ['open', current ? t('ui.ticket-state.serving') : t('reception.ready')];
}

function deviceRow({ id, kind, kiosk, state, since }: ReceptionDevice, timezone: string): TemplateResult {
  const mark: MarkedState = state === 'ok' ? 'open' : state === 'near-end' ? 'wait' : 'stop';
  return html`<div class="device">
    <b>${t(`reception.device.${kind}`, { kiosk: kiosk ?? id })}</b>
    <luot-state-mark state=${mark}>${t(`reception.device-state.${state}`)}</luot-state-mark>
    ${since && state !== 'ok' ? html`<small>${t('reception.since', { time: hourMinute(Date.parse(since), timezone) })}</small>` : nothing}
  </div>`;
}
