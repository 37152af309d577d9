import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CheckedInTicket } from '../live/appointments.ts';
import { counterPhrase } from '../live/counter-phrase.ts';
import type { Kiosk, KioskService } from '../live/entities.ts';
import { say, Texts, t } from '../live/texts.ts';
import type { IssuedTicket } from '../live/tickets.ts';
import { waitRange } from '../live/wait-range.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import '../ui/counter-plate/counter-plate.ts';
import '../ui/qr-code/qr-code.ts';
import '../ui/tell/tell.ts';
import '../ui/ticket-number/ticket-number.ts';
import { StepChosen } from './kiosk-events.ts';
import type { Paper } from './paper.ts';
import { styles as acrossStyles } from './result-across.styles.ts';
import { styles as largeStyles } from './result-large.styles.ts';
import { styles as paperStyles } from './result-paper.styles.ts';
import { styles } from './result-view.styles.ts';

/** Plates shown on the paper; more counters are told in words. */
const PLATES_MAX = 3;

/** The number is the visitor's: blue hall, white paper. The number stays, whatever the printer does. */
export class KioskResult extends LitElement {
  static override properties = {
    issued: { attribute: false },
    service: { attribute: false },
    kiosk: { attribute: false },
    address: { type: String },
    onward: { attribute: false },
    paper: { type: String, reflect: true },
    large: { type: Boolean, reflect: true },
    across: { type: Boolean, reflect: true },
  };
  declare issued: IssuedTicket & Partial<Pick<CheckedInTicket, 'appointment'>>;
  declare service: KioskService | undefined;
  declare kiosk: Kiosk | undefined;
  /** what the QR code starts with where the status address is relative */
  declare address: string;
  /** what comes after this service */
  declare onward: readonly string[];
  declare paper: Paper;
  declare large: boolean;
  declare across: boolean;

  static override styles = [base, styles, paperStyles, largeStyles, acrossStyles];

  constructor() {
    super();
    this.onward = [];
    new Texts(this);
  }

  #trouble(): TemplateResult | typeof nothing {
    if (this.paper === 'printing' || this.paper === 'printed') return nothing;
    const advice = this.paper === 'unknown' ? 'kiosk.paper.unknown.advice' : 'kiosk.paper.photo';
    return html`<luot-tell
      role="status"
      tone=${this.paper === 'no-printer' ? 'info' : 'wait'}
      icon=${this.paper === 'no-printer' ? 'phone' : 'printer'}
      heading=${t(`kiosk.paper.${this.paper}`)}
      >${t(advice)}</luot-tell
    >`;
  }

  /** Large text on a lying screen: fewer words. */
  get #isTight(): boolean {
    return this.large && this.across;
  }

  #facts(): TemplateResult {
    const { position, estimate } = this.issued;
    const range = waitRange(estimate);
    return html`<div class="facts">
      <div>
        <small>${t(this.#isTight ? 'kiosk.before.short' : 'kiosk.before')}</small>
        <b class="value"
          >${position} <em>${t(position === 1 ? 'ui.person' : 'ui.people')}</em></b
        >
      </div>
      <div>
        <small>${t(range ? (this.#isTight ? 'kiosk.estimate.short' : 'kiosk.estimate') : 'kiosk.estimate.unknown')}</small>
        <b class="value">${range ? rangeWords(range) : html`<em>${t(this.#isTight ? 'kiosk.estimate.none.short' : 'kiosk.estimate.none')}</em>`}</b>
      </div>
    </div>`;
  }

  #where(): TemplateResult | typeof nothing {
    const counters = this.service?.counters ?? [];
    if (counters.length === 0) return nothing;
    const zone = say(this.kiosk?.zoneName);
    return html`<div class="where">
        ${
          counters.length <= PLATES_MAX
            ? html`<span class="plates" aria-hidden="true"
                >${counters.map(({ label }) => html`<luot-counter-plate label=${label}></luot-counter-plate>`)}</span
              >`
            : html`<luot-icon name="seat"></luot-icon>`
        }
        <p>
          <b>${counterPhrase(counters)}</b
          ><small>${zone ? t('kiosk.where', { zone: zone.charAt(0).toLocaleLowerCase('vi') + zone.slice(1) }) : t('kiosk.where.any')}</small>
        </p>
      </div>
      <div class="rule"></div>`;
  }

  #notice(): TemplateResult | typeof nothing {
    if (!this.issued.notice) return nothing;
    return html`<div class="where notice" role="note">
        <luot-icon name="clock"></luot-icon>
        <p>${say(this.issued.notice)}</p>
      </div>
      <div class="rule"></div>`;
  }

  #code(): TemplateResult {
    const without = this.paper !== 'printing' && this.paper !== 'printed';
    return html`<div class="code">
      <luot-qr-code
        quiet="0"
        text=${new URL(this.issued.statusUrl, this.address || location.href).href}
        label=${t('kiosk.follow')}
      ></luot-qr-code>
      ${this.#isTight && this.issued.notice ? html`<p class="noticed" role="note">${say(this.issued.notice)}</p>` : this.#codeWords(without)}
    </div>`;
  }

  #codeWords(without: boolean): TemplateResult {
    return html`<p>
      <b>${t(without ? 'kiosk.keep' : 'kiosk.follow')}</b><small>${t(without ? 'kiosk.keep.how' : 'kiosk.follow.how')}</small>
    </p>`;
  }

  #appointment(): TemplateResult | typeof nothing {
    const { appointment } = this.issued;
    if (!appointment) return nothing;
    const key = appointment.late ? 'kiosk.appointment.late' : 'kiosk.appointment.at';
    return html`<p class="service">${t(key, { time: appointment.time })}</p>`;
  }

  #onward(): TemplateResult | typeof nothing {
    if (this.onward.length === 0) return nothing;
    return html`<p class="onward">${t('kiosk.several.onward', { list: this.onward.join(' → ') })}</p>`;
  }

  #take(): TemplateResult | typeof nothing {
    if (this.paper === 'printing') return html`<p class="take" role="status">${t('kiosk.printing')}</p>`;
    if (this.paper !== 'printed') return nothing;
    return html`<p class="take" role="status">
      <luot-icon name="down"></luot-icon><span>${t('kiosk.take-paper')}</span><luot-icon name="down"></luot-icon>
    </p>`;
  }

  #acts(): TemplateResult {
    const without = this.paper !== 'printing' && this.paper !== 'printed';
    return html`<div class="acts">
      ${
        without
          ? html`<luot-button @click=${() => this.dispatchEvent(new StepChosen('more-time'))}
              >${t('kiosk.more-time')}</luot-button
            >`
          : nothing
      }
      <luot-button kind="main" @click=${() => this.dispatchEvent(new StepChosen('done'))}
        >${t('kiosk.done')}</luot-button
      >
    </div>`;
  }

  override render(): TemplateResult {
    return html`${this.#trouble()}
      <section class=${this.issued.notice ? 'paper noted' : 'paper'}>
        <div class="own">
          <h1 class="yours">${t('kiosk.yours')}</h1>
          <luot-ticket-number class="number" number=${this.issued.ticket.number}></luot-ticket-number>
          <p class="service">
            <luot-icon name=${this.service?.icon ?? 'list'}></luot-icon>${say(this.service?.label)}
          </p>
          ${this.#appointment()}${this.#onward()}
          ${this.across && !this.large && this.issued.notice ? html`<p class="beside" role="note">${say(this.issued.notice)}</p>` : nothing}
        </div>
        <div class="tear"></div>
        <div class="rest">
          ${this.#facts()}
          <div class="rule"></div>
          ${this.across ? nothing : this.#notice()}${this.#where()}${this.#code()}
        </div>
      </section>
      ${this.#take()}${this.#acts()}`;
  }
}

function rangeWords(range: NonNullable<ReturnType<typeof waitRange>>): TemplateResult | string {
  if (range.long) return html`<em>${t('ui.wait.long')}</em>`;
  if (!range.text.includes('–')) return html`<em>${t('ui.wait.under', { minutes: range.text })}</em>`;
  return html`${range.text} <em>${t('ui.minutes')}</em>`;
}

customElements.define('luot-kiosk-result', KioskResult);
