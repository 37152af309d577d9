import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { clockWords } from '../live/clock-words.ts';
import type { HoursPart } from '../live/entities.ts';
import { say, Texts, t } from '../live/texts.ts';
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
      h1.off {
        font-size: 7.6rem;
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
      .reason {
        font-size: 5.6rem;
        line-height: 1.35;
      }
      .from {
        margin-top: 4rem;
        font-size: 4rem;
      }
      luot-day-line {
        margin-top: 9.6rem;
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
      :host([across]) h1,
      :host([across]) h1.off {
        font-size: 5.6rem;
      }
      :host([across]) .lead {
        margin-top: 0.4rem;
        font-size: 4rem;
      }
      :host([across]) .time {
        font-size: 9.2rem;
      }
      :host([across]) .reason,
      :host([across]) .from {
        margin-top: 0;
        font-size: 2.9rem;
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

  #lead(): string {
    const { why, onDay } = this.closed;
    if (onDay) return t('kiosk.day.again-on', { day: onDay });
    return t(why === 'lunch' ? 'kiosk.day.again' : 'kiosk.day.opens');
  }

  #ticketsFrom(): TemplateResult | typeof nothing {
    const { why, ticketsFrom } = this.closed;
    // lying screens have no room for the panel that says so
    const kept = this.across && why === 'lunch' ? t('kiosk.day.kept') : '';
    if (!ticketsFrom) return kept ? html`<p class="from">${kept}</p>` : nothing;
    return html`<p class="from">${t('kiosk.day.tickets-from')} <b>${ticketsFrom}</b>${kept ? ` · ${kept}` : ''}</p>`;
  }

  override render(): TemplateResult {
    const { why, opensAt, reason } = this.closed;
    return html`<div class="say">
        <h1 class=${why}>${t(`kiosk.day.${why}`)}</h1>
        ${reason ? html`<p class="reason">${say(reason)}</p>` : nothing}
        ${
          opensAt
            ? html`<p class="lead">${this.#lead()}</p>
                <p class="time">${cells(opensAt)}</p>
                ${this.#ticketsFrom()}`
            : html`<p class="lead">${t('kiosk.day.thanks')}</p>`
        }
      </div>
      <luot-day-line .parts=${this.parts} .now=${this.now}></luot-day-line>
      ${
        why === 'lunch' && opensAt
          ? html`<luot-tell icon="seat" heading=${t('kiosk.day.have-number')}
              >${t('kiosk.day.have-number.detail', { time: clockWords(opensAt) })}</luot-tell
            >`
          : nothing
      }`;
  }
}

customElements.define('luot-kiosk-closed', KioskClosed);
