import { html, nothing, type TemplateResult } from 'lit';
import { WAIT_AIM_MINUTES } from '../../server/protocol/wait-aim.ts';
import type { LobbyService } from '../live/entities.ts';
import type { Keyed } from '../live/live-topic.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { say, t } from '../live/texts.ts';
import '../ui/counter-plate/counter-plate.ts';
import '../ui/icon/icon.ts';
import '../ui/state-mark/state-mark.ts';
import type { MarkedState } from '../ui/state-mark/state-mark.ts';
import '../ui/ticket-number/ticket-number.ts';
import type { AdminCounter, AdminScreen, Advice, Figures } from './admin-entities.ts';

const MINUTE_MS = 60_000;

/** Minutes since a time, by the server's clock. */
export function minutesSince(time: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(time)) / MINUTE_MS));
}

/** What is wrong and what to do, the worst first. */
export function problemCard(advice: Advice, timezone: string): TemplateResult {
  const { severity = 'wait', what, text, since } = advice;
  return html`<section class=${`problem ${severity}`}>
    <span class="plate"><luot-icon name=${severity === 'stop' ? 'close' : 'bell'}></luot-icon></span>
    <div class="words">
      <b>${say(what ?? text)}</b>
      <luot-state-mark state=${severity}>${since ? t('admin.since', { time: hourMinute(Date.parse(since), timezone) }) : t(`admin.severity.${severity}`)}</luot-state-mark>
      ${advice.do ? html`<p><strong>${t('admin.do')}</strong> ${say(advice.do)}</p>` : nothing}
    </div>
  </section>`;
}

export interface ServiceActs {
  suspend: (service: string) => void;
  resume: (service: string) => void;
}

/** One row a service: who waits, how long, how it was today against the aim. */
export function figuresTable(
  services: Keyed<LobbyService>[],
  figures: (id: string) => Figures | undefined,
  now: number,
  acts: ServiceActs,
): TemplateResult {
  const heads = ['waiting', 'longest', 'served', 'mean', 'p90', 'within'];
  return html`<table class="figures">
    <thead>
      <tr>
        <th scope="col">${t('admin.service')}</th>
        ${heads.map((head) => html`<th scope="col">${t(`admin.${head}`, { minutes: WAIT_AIM_MINUTES })}</th>`)}
        <td></td>
      </tr>
    </thead>
    <tbody>
      ${services.map((service) => figuresRow(service, figures(service.id), now, acts))}
    </tbody>
  </table>`;
}

function figuresRow(
  { id, entity: service }: Keyed<LobbyService>,
  figures: Figures | undefined,
  now: number,
  acts: ServiceActs,
): TemplateResult {
  const longest = figures?.longestSince ? minutesSince(figures.longestSince, now) : null;
  const share = figures?.withinAim ?? null;
  const label = say(service.label);
  const rests = service.state === 'suspended';
  return html`<tr>
    <td>${label}${rests ? html`<small>${restWords(service, figures)}</small>` : nothing}</td>
    <td>${figures?.waiting ?? 0}</td>
    <td class=${(longest ?? 0) > WAIT_AIM_MINUTES ? 'late' : ''}>${minutes(longest)}</td>
    <td>${figures?.served ?? 0}</td>
    <td>${minutes(figures?.meanMinutes ?? null)}</td>
    <td>${minutes(figures?.p90Minutes ?? null)}</td>
    <td>${share === null ? '–' : `${Math.round(share * 100)} %`}</td>
    <td>
      <button type="button" @click=${() => (rests ? acts.resume(id) : acts.suspend(id))}>
        ${t(rests ? 'admin.resume' : 'admin.suspend')}<span class="hidden-text"> ${label}</span>
      </button>
    </td>
  </tr>`;
}

function restWords({ reason }: LobbyService, figures: Figures | undefined): string {
  return t('admin.suspended', { time: figures?.suspendedSince?.slice(11, 16) ?? '', reason: say(reason) });
}

function minutes(value: number | null): string {
  return value === null ? '–' : t('admin.for', { minutes: value });
}

const MARKS: Readonly<Record<AdminCounter['state'], MarkedState>> = { open: 'open', paused: 'wait', closed: 'off' };

export function counterRow(counter: AdminCounter, now: number, timezone: string): TemplateResult {
  const { label, state, current, currentSince, since, pausedReason, pausedUntil, officer } = counter;
  const who = officer === undefined ? '' : typeof officer === 'string' ? officer : say(officer);
  const visit = currentSince ? t('admin.for', { minutes: minutesSince(currentSince, now) }) : '';
  const back = pausedUntil ? t('sign.paused.until', { time: hourMinute(Date.parse(pausedUntil), timezone) }) : '';
  return html`<div class="row">
    <luot-counter-plate label=${label}></luot-counter-plate>
    <span>${current ? html`<luot-ticket-number number=${current.number}></luot-ticket-number>` : nothing}</span>
    <span>${[who, visit, pausedReason, back].filter(Boolean).join(' · ')}</span>
    <luot-state-mark state=${MARKS[state]}
      >${t(`console.state.${state}`)}${since ? ` ${t('reception.since', { time: hourMinute(Date.parse(since), timezone) })}` : ''}</luot-state-mark
    >
  </div>`;
}

/** What screens watch, as `admin.screen.<kind>` names them. */
export function screenRow({ topic, sound }: AdminScreen): TemplateResult {
  const [kind = '', id = ''] = topic.split('/');
  const isWell = sound === null || sound === 'ready';
  return html`<div class="line">
    <span>${t(`admin.screen.${kind}`, { id })}</span>
    <luot-state-mark state=${isWell ? 'open' : 'wait'}>${t(isWell ? 'admin.screen.well' : 'admin.screen.no-sound')}</luot-state-mark>
  </div>`;
}
