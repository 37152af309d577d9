import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { HoursPart } from '../live/entities.ts';
import { Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import { cellStyles } from '../ui/cells.styles.ts';
import { cells } from '../ui/cells.ts';
import '../ui/day-line/day-line.ts';
import '../ui/tell/tell.ts';
import type { ClosedDay } from './open-now.ts';

/** The centre is closed: when it opens again, as large as a number, and where *now* stands in the day. */
export class KioskClosed extends LitElement {
  static override properties = {
    closed: { attribute: false },
    parts: { attribute: false },
    now: { type: Number },
    across: { type: Boolean, reflect: true },
  };
  declare closed: ClosedDay;
  declare parts: HoursPart[];
  declare now: number;
  declare across: boolean;

  static override styles = [
    base,
    cellStyles,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        font-size: 2.9rem;
      }
      .say {
        margin-top: 15rem;
        text-align: center;
      }
      h1 {
        font-size: 8.4rem;
        line-height: 1.35;
      }
      .lead {
        margin-top: 9.6rem;
        font-size: 4.4rem;
      }
      .time {
        position: relative;
        font-size: 26rem;
        font-weight: 700;
        line-height: 1;
        color: var(--main);
      }
      luot-day-line {
        margin-top: 12rem;
      }
      luot-tell {
        margin-top: 2.4rem;
        --tell-icon: 7.2rem;
        --tell-heading: 4rem;
        font-size: 3.2rem;
      }
      :host([across]) .say {
        margin-top: 0.8rem;
      }
      :host([across]) h1 {
        font-size: 5.6rem;
      }
      :host([across]) .lead {
        margin-top: 0.4rem;
        font-size: 4rem;
      }
      :host([across]) .time {
        font-size: 10rem;
      }
      :host([across]) luot-day-line {
        margin-top: 0.8rem;
      }
      :host([across]) luot-tell {
        display: none;
      }
    `,
  ];

  constructor() {
    super();
    new Texts(this);
  }

  override render(): TemplateResult {
    const { why, opensAt } = this.closed;
    return html`<div class="say">
        <h1>${t(`kiosk.day.${why}`)}</h1>
        ${
          opensAt
            ? html`<p class="lead">${t(why === 'lunch' ? 'kiosk.day.again' : 'kiosk.day.opens')}</p>
                <p class="time">${cells(opensAt)}</p>`
            : html`<p class="lead">${t('kiosk.day.thanks')}</p>`
        }
      </div>
      <luot-day-line .parts=${this.parts} .now=${this.now}></luot-day-line>
      ${
        why === 'lunch'
          ? html`<luot-tell icon="seat" heading=${t('kiosk.day.have-number')}
              >${t('kiosk.day.have-number.detail')}</luot-tell
            >`
          : nothing
      }`;
  }
}

customElements.define('luot-kiosk-closed', KioskClosed);
