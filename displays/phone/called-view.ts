import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import '../ui/counter-plate/counter-plate.ts';
import '../ui/ticket-number/ticket-number.ts';

/** The citizen says that he is on his way. */
export class ComingEvent extends Event {
  constructor() {
    super('phone-coming', { bubbles: true, composed: true });
  }
}

/** The whole screen is gold: number, counter, nothing else. It stays until the call ends. */
export class PhoneCalled extends LitElement {
  static override properties = {
    number: { type: String },
    label: { type: String },
    detail: { type: String },
    coming: { type: Boolean },
  };
  declare number: string;
  declare label: string;
  declare detail: string;
  declare coming: boolean;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        align-items: center;
        text-align: center;
        --number: var(--on-call);
        --plate: #0b3d91;
        --on-plate: #ffffff;
        --plate-line: #ffffff;
        --button-height: 56px;
        --button-text: 19px;
        --button-ink: var(--on-call);
        --button-on: #ffffff;
        --main-pressed: #14202b;
        --main: var(--on-call);
      }
      .call {
        margin: auto 0;
        font-size: 19px;
      }
      .words {
        font-size: 39px;
        font-weight: 700;
        line-height: 1.35;
      }
      luot-ticket-number {
        font-size: min(112px, 28.7vw);
      }
      .counter {
        margin: 16px 0 14px;
      }
      luot-counter-plate {
        font-size: min(150px, 38vw, 18vh);
      }
      .detail {
        margin-top: 18px;
      }
      luot-button {
        align-self: stretch;
      }
      .coming {
        min-height: 56px;
        font-size: 22px;
        font-weight: 700;
        line-height: 1.35;
      }
    `,
  ];

  constructor() {
    super();
    new Texts(this);
  }

  override render(): TemplateResult {
    return html`<div class="call" role="alert">
        <h1 class="words">${t('phone.called.number')}</h1>
        <luot-ticket-number number=${this.number}></luot-ticket-number>
        ${
          this.label
            ? html`<p class="words counter">${t('phone.called.counter')}</p>
                <luot-counter-plate wide label=${this.label}></luot-counter-plate>`
            : nothing
        }
        <p class="detail">${this.detail}</p>
      </div>
      ${
        this.coming
          ? html`<p class="coming">${t('phone.called.thanks', { label: this.label })}</p>`
          : html`<luot-button kind="main" @click=${() => this.dispatchEvent(new ComingEvent())}
              >${t('phone.called.coming')}</luot-button
            >`
      }`;
  }
}

customElements.define('luot-phone-called', PhoneCalled);
