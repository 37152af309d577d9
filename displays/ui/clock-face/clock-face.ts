import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { ServerClock } from '../../live/server-clock.ts';
import { DEFAULT_ZONE, dayName, hourMinute } from '../../live/spoken-time.ts';
import { language, Texts } from '../../live/texts.ts';
import { base } from '../base.styles.ts';
import { cellStyles } from '../cells.styles.ts';
import { cells } from '../cells.ts';

/** `<luot-clock-face timezone="Asia/Ho_Chi_Minh" date="full">`: the server's time; `date` is `full`, `short` or absent. */
export class LuotClockFace extends LitElement {
  static override properties = { timezone: { type: String }, date: { type: String } };
  declare timezone: string;
  declare date: 'full' | 'short' | undefined;

  static override styles = [
    base,
    cellStyles,
    css`
      :host {
        position: relative;
        line-height: 1.2;
        text-align: right;
        white-space: nowrap;
      }
      .time {
        font-size: var(--clock-size, 1.97em);
        line-height: 1.2;
        font-weight: 700;
      }
      .date {
        display: block;
        font-size: 1em;
        line-height: 1.35;
        color: var(--quiet);
      }
    `,
  ];

  #clock = new ServerClock(this);

  constructor() {
    super();
    new Texts(this);
  }

  override render(): TemplateResult {
    const zone = this.timezone || DEFAULT_ZONE;
    return html`<span class="time">${cells(hourMinute(this.#clock.now, zone))}</span>
      ${
        this.date
          ? html`<small class="date">${dayName(this.#clock.now, zone, language(), this.date === 'full')}</small>`
          : nothing
      }`;
  }
}

customElements.define('luot-clock-face', LuotClockFace);
