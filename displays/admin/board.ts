import { html, nothing, svg, type TemplateResult } from 'lit';
import type { LobbyService } from '../live/entities.ts';
import type { Keyed } from '../live/live-topic.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { say, t } from '../live/texts.ts';
import '../ui/counter-plate/counter-plate.ts';
import '../ui/icon/icon.ts';
import '../ui/state-mark/state-mark.ts';
import type { MarkedState } from '../ui/state-mark/state-mark.ts';
import '../ui/ticket-number/ticket-number.ts';
import type { AdminCounter, AdminToday, Advice, Figures } from './admin-entities.ts';

/** A wait to be kept, in minutes (Decision 468/QĐ-TTg). */
export const WAIT_AIM_MINUTES = 15;
const MINUTE_MS = 60_000;

/** Minutes since a time, by the server's clock. */
export function minutesSince(time: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(time)) / MINUTE_MS));
}

/** What is wrong and what to do, the worst first. */
export function problemCard(advice: Advice, now: number): TemplateResult {
  const { severity = 'wait', what, text, since } = advice;
  return html`<section class=${`problem ${severity}`}>
    <span class="plate"><luot-icon name=${severity === 'stop' ? 'close' : 'bell'}></luot-icon></span>
    <div class="words">
      <b>${say(what ?? text)}</b>
      <luot-state-mark state=${severity}>${since ? t('admin.for', { minutes: minutesSince(since, now) }) : t(`admin.severity.${severity}`)}</luot-state-mark>
      ${advice.do ? html`<p><strong>${t('admin.do')}</strong> ${say(advice.do)}</p>` : nothing}
    </div>
  </section>`;
}

/** One row a service: who waits, how long, how it was today against the aim. */
export function figuresTable(
  services: Keyed<LobbyService>[],
  figures: (id: string) => Figures | undefined,
  now: number,
): TemplateResult {
  const heads = ['waiting', 'longest', 'served', 'mean', 'p90', 'within'];
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('admin.service')}</th>
        ${heads.map((head) => html`<th scope="col">${t(`admin.${head}`, { minutes: WAIT_AIM_MINUTES })}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${services.map(({ id, entity }) => figuresRow(entity, figures(id), now))}
    </tbody>
  </table>`;
}

function figuresRow(service: LobbyService, figures: Figures | undefined, now: number): TemplateResult {
  const longest = figures?.longestSince ? minutesSince(figures.longestSince, now) : null;
  const share = figures?.withinAim ?? null;
  return html`<tr>
    <td>${say(service.label)}${service.state === 'suspended' ? ` · ${t('console.service.suspended')}` : ''}</td>
    <td>${figures?.waiting ?? 0}</td>
    <td class=${(longest ?? 0) > WAIT_AIM_MINUTES ? 'late' : ''}>${minutes(longest)}</td>
    <td>${figures?.served ?? 0}</td>
    <td>${minutes(figures?.meanMinutes ?? null)}</td>
    <td>${minutes(figures?.p90Minutes ?? null)}</td>
    <td>${share === null ? '–' : `${Math.round(share * 100)} %`}</td>
  </tr>`;
}

function minutes(value: number | null): string {
  return value === null ? '–' : t('admin.for', { minutes: value });
}

const MARKS: Readonly<Record<AdminCounter['state'], MarkedState>> = { open: 'open', paused: 'wait', closed: 'off' };

export function counterRow(counter: AdminCounter, now: number, timezone: string): TemplateResult {
  const { label, state, current, currentSince, since, pausedReason, officer } = counter;
  const who = officer === undefined ? '' : typeof officer === 'string' ? officer : say(officer);
  const visit = currentSince ? t('admin.for', { minutes: minutesSince(currentSince, now) }) : '';
  return html`<div class="row">
    <luot-counter-plate label=${label}></luot-counter-plate>
    <span>${current ? html`<luot-ticket-number number=${current.number}></luot-ticket-number>` : nothing}</span>
    <span>${[who, visit, pausedReason].filter(Boolean).join(' · ')}</span>
    <luot-state-mark state=${MARKS[state]}
      >${t(`console.state.${state}`)}${since ? ` ${t('reception.since', { time: hourMinute(Date.parse(since), timezone) })}` : ''}</luot-state-mark
    >
  </div>`;
}

const BAR_HEIGHT = 88;
const BAR_STEP = 12;

/** Numbers given in each quarter of an hour, as bars. */
export function quarterBars({ quarters }: AdminToday): TemplateResult | typeof nothing {
  const bars = Object.entries(quarters).sort(([a], [b]) => a.localeCompare(b));
  if (bars.length === 0) return nothing;
  const most = Math.max(...bars.map(([, count]) => count));
  const label = bars.map(([time, count]) => `${time}: ${count}`).join(', ');
  return html`<svg
    role="img"
    aria-label=${label}
    viewBox="0 0 ${bars.length * BAR_STEP} ${BAR_HEIGHT}"
    height=${BAR_HEIGHT}
    preserveAspectRatio="xMinYMax meet"
  >
    ${bars.map(([, count], at) => {
      const height = Math.round((BAR_HEIGHT * count) / most);
      return svg`<rect x=${at * BAR_STEP} y=${BAR_HEIGHT - height} width=${BAR_STEP - 3} height=${height} fill="currentColor"/>`;
    })}
  </svg>`;
}
