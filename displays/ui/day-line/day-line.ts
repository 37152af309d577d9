import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { HoursPart } from '../../live/entities.ts';
import { minutesOf } from '../../live/spoken-time.ts';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../base.styles.ts';
import { styles } from './day-line.styles.ts';

/** Minutes shown before the first opening and after the last closing. */
const MARGIN_MINUTES = 30;
const NOON = 12 * 60;
/** So near to an end the word stands beside its mark, not over it. */
const EDGE_PERCENT = 5;

/**
 * `<luot-day-line .parts=${hours.today} .now=${minutes}>`: the half-days and *now* (minutes since midnight).
 * `compact`: one line of hours under the bar, for the start page.
 */
export class LuotDayLine extends LitElement {
  static override properties = {
    parts: { attribute: false },
    now: { type: Number },
    compact: { type: Boolean, reflect: true },
  };
  declare parts: HoursPart[];
  declare now: number;
  declare compact: boolean;

  static override styles = [base, styles];

  constructor() {
    super();
    this.parts = [];
    this.now = 0;
    new Texts(this);
  }

  /** Place of a minute on the line, in per cent; beyond its ends below 0 or above 100. */
  #percent(minute: number): number {
    const first = minutesOf(this.parts[0]?.open ?? '00:00') - MARGIN_MINUTES;
    const last = minutesOf(this.parts[this.parts.length - 1]?.close ?? '24:00') + MARGIN_MINUTES;
    return ((minute - first) / (last - first)) * 100;
  }

  /** At night it stands nowhere: the line is the day. */
  #now(): TemplateResult | typeof nothing {
    const at = this.#percent(this.now);
    if (at < 0 || at > 100) return nothing;
    const side = at < EDGE_PERCENT ? 'first' : at > 100 - EDGE_PERCENT ? 'last' : '';
    return html`<span class=${`now ${side}`} .style=${`left:${at}%`}
      >${this.compact ? nothing : html`<span class="word">${t('ui.now')}</span>`}<i></i
    ></span>`;
  }

  #part(part: HoursPart): TemplateResult {
    const left = this.#percent(minutesOf(part.open));
    const width = this.#percent(minutesOf(part.close)) - left;
    const name = t(minutesOf(part.open) < NOON ? 'ui.morning' : 'ui.afternoon');
    return html`<div class="part" .style=${`left:${left}%;width:${width}%`}>
      <span class="bar"></span>
      ${
        this.compact
          ? html`<span class="hours"><span>${part.open}–${part.close}</span></span>`
          : html`<span class="hours"><span>${part.open}</span><span>${part.close}</span></span
              ><span class="name">${name}</span>`
      }
    </div>`;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.parts.length === 0) return nothing;
    return html`<div class="day">
      <span class="track"></span>${this.parts.map((part) => this.#part(part))}
      ${this.#now()}
    </div>`;
  }
}

customElements.define('luot-day-line', LuotDayLine);
