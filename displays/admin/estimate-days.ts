import { html, type TemplateResult } from 'lit';
import { dayName } from '../live/spoken-time.ts';
import { language, t } from '../live/texts.ts';
import type { EstimateDay } from './admin-entities.ts';

/** Two weeks: enough to see a new officer or a new form, few enough to read. */
export const ESTIMATE_DAYS_SHOWN = 14;

/** How true the waits were that citizens were told: the last day in a sentence, then day by day, the newest first. */
export function estimateDays(days: readonly EstimateDay[], today: string, timezone: string): TemplateResult {
  const newestFirst = days
    .slice()
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, ESTIMATE_DAYS_SHOWN);
  const [newest] = newestFirst;
  if (!newest) return html`<p class="quiet">${t('admin.estimates.none')}</p>`;
  return html`<p>${sentence(newestFirst.find(({ day }) => day !== today) ?? newest, timezone)}</p>
    <table>
      <thead>
        <tr>
          <th scope="col">${t('admin.estimates.day')}</th>
          ${['tickets', 'off', 'in-range'].map((head) => html`<th scope="col">${t(`admin.estimates.${head}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${newestFirst.map((each) => row(each, today, timezone))}
      </tbody>
    </table>`;
}

function row(each: EstimateDay, today: string, timezone: string): TemplateResult {
  const day = dayWords(each.day, timezone);
  return html`<tr>
    <td>${each.day === today ? t('admin.estimates.today', { day }) : day}</td>
    <td>${each.tickets}</td>
    <td>${t('admin.for', { minutes: Math.round(each.minutesOff) })}</td>
    <td>${percent(each.inRange)} %</td>
  </tr>`;
}

function sentence({ day, minutesOff, inRange }: EstimateDay, timezone: string): string {
  return t('admin.estimates.said', {
    day: dayWords(day, timezone),
    minutes: Math.round(minutesOff),
    share: percent(inRange),
  });
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** A date names no moment: its noon lies in it in every zone of one country. */
function dayWords(day: string, timezone: string): string {
  return dayName(Date.parse(`${day}T12:00:00Z`), timezone, language(), false);
}
