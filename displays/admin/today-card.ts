import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import type { AdminCounter, AdminToday } from './admin-entities.ts';
import { minutesSince } from './board.ts';

const BAR_HEIGHT = 88;
const BAR_STEP = 12;

/** `<luot-today-card>`: the day in figures, with the numbers given in each quarter of an hour. */
export class LuotTodayCard extends LitElement {
  static override properties = {
    today: { attribute: false },
    counters: { attribute: false },
    now: { type: Number },
  };
  declare today: AdminToday | undefined;
  declare counters: readonly AdminCounter[];
  /** ms since 1970 */
  declare now: number;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        align-self: start;
        padding: 24px;
        border: 1px solid var(--hair);
        border-radius: var(--r-control);
        background: var(--surface);
      }
      h2 {
        font-size: 18px;
        line-height: 1.35;
      }
      svg {
        display: block;
        max-width: 100%;
        margin: 8px 0;
        color: var(--main);
      }
      .line {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        min-height: 44px;
        border-top: 1px solid var(--hair);
      }
      b {
        font-size: 22px;
        white-space: nowrap;
      }
    `,
  ];

  constructor() {
    super();
    this.counters = [];
    this.now = 0;
    new Texts(this);
  }

  override render(): TemplateResult | typeof nothing {
    const { today, counters } = this;
    if (!today) return nothing;
    const longest = today.longestSince ? minutesSince(today.longestSince, this.now) : 0;
    const rows: [string, string | number][] = [
      ['admin.issued', today.issued],
      ['admin.waiting', today.waiting],
      ['admin.served', today.served],
      ['admin.mean', today.meanMinutes === null ? '–' : t('admin.for', { minutes: today.meanMinutes })],
      ['admin.longest', t('admin.for', { minutes: longest })],
      ['admin.open', `${counters.filter(({ state }) => state === 'open').length} / ${counters.length}`],
    ];
    return html`<section aria-label=${t('reception.today')}>
      <h2>${t('reception.today')}</h2>
      <small>${t('admin.quarters')}</small>
      ${quarterBars(today)}
      ${rows.map(([words, value]) => html`<div class="line"><span>${t(words)}</span><b>${value}</b></div>`)}
    </section>`;
  }
}

function quarterBars({ quarters }: AdminToday): TemplateResult | typeof nothing {
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

customElements.define('luot-today-card', LuotTodayCard);
