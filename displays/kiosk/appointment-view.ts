import { css, html, LitElement, type TemplateResult } from 'lit';
import { CODE_LENGTH, CODE_SIGNS } from '../../server/protocol/appointment-code.ts';
import { Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import { CodeEntered, StepChosen } from './kiosk-events.ts';

/** In a code people read four signs at a time. */
const GROUP = 4;

/** "Enter your appointment code": its signs alone on large keys, so that nothing wrong can be typed. */
export class KioskAppointment extends LitElement {
  static override properties = {
    code: { state: true },
    canScan: { type: Boolean },
    across: { type: Boolean, reflect: true },
  };
  /** signs typed so far, without "LH" */
  declare code: string;
  declare canScan: boolean;
  declare across: boolean;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
        font-size: 3.2rem;
        --button-height: max(9.6rem, calc(20 * var(--mm)));
        --button-radius: var(--r-plate);
        --button-line: 0.3rem;
        --button-calm-line: 0.3rem;
        --button-text: 4.4rem;
        --button-padding: 0;
      }
      h1 {
        margin: 4rem 0 1.2rem;
        font-size: 6.6rem;
        line-height: 1.35;
      }
      .lead {
        margin-bottom: 3.2rem;
        color: var(--quiet);
      }
      .code {
        margin-bottom: 4rem;
        padding: 1.6rem 2.4rem;
        border: 0.4rem solid var(--main);
        border-radius: var(--r-plate);
        background: var(--surface);
        font-size: 8rem;
        font-weight: 700;
        font-variant-numeric: tabular-nums;
        line-height: 1.2;
        text-align: center;
        white-space: nowrap;
      }
      .open {
        color: var(--quiet);
      }
      .keys {
        display: grid;
        grid-template-columns: repeat(var(--columns, 7), minmax(0, 1fr));
        gap: var(--gap);
      }
      :host(:not([across])) .keys {
        --button-height: max(13.6rem, calc(20 * var(--mm)));
        --button-text: 5.6rem;
      }
      .acts {
        display: grid;
        grid-template-columns: 1fr 1fr 2fr;
        gap: var(--gap);
        margin-top: auto;
        --button-text: 4rem;
      }
      :host([across]) {
        --columns: 10;
      }
      :host([across]) h1 {
        display: none;
      }
      :host([across]) .lead {
        margin: 0.8rem 0 1.2rem;
        font-size: 2.9rem;
      }
      :host([across]) .code {
        margin-bottom: 2rem;
        padding: 0.4rem 2rem;
        font-size: 5.6rem;
      }
      :host([across]) .acts {
        margin-top: auto;
      }
    `,
  ];

  constructor() {
    super();
    this.code = '';
    new Texts(this);
  }

  #type(sign: string): void {
    if (this.code.length < CODE_LENGTH) this.code += sign;
  }

  #enter(): void {
    if (this.code.length === CODE_LENGTH) this.dispatchEvent(new CodeEntered(`LH${this.code}`));
  }

  #shown(): TemplateResult {
    const open = '_'.repeat(CODE_LENGTH - this.code.length);
    const grouped = (text: string, from: number) =>
      [...text].map((sign, at) => ((at + from) % GROUP === 0 ? `-${sign}` : sign)).join('');
    return html`LH${grouped(this.code, 0)}<span class="open" aria-hidden="true">${grouped(open, this.code.length)}</span>`;
  }

  override render(): TemplateResult {
    return html`<h1>${t('kiosk.appointment.ask')}</h1>
      <p class="lead">${t(this.canScan ? 'kiosk.appointment.lead.scan' : 'kiosk.appointment.lead')}</p>
      <p class="code" role="status">${this.#shown()}</p>
      <div class="keys">
        ${[...CODE_SIGNS].map((sign) => html`<luot-button @click=${() => this.#type(sign)}>${sign}</luot-button>`)}
      </div>
      <div class="acts">
        <luot-button kind="calm" @click=${() => this.dispatchEvent(new StepChosen('back'))}>${t('kiosk.back')}</luot-button>
        <luot-button
          kind="calm"
          @click=${() => {
            this.code = this.code.slice(0, -1);
          }}
          >${t('kiosk.appointment.erase')}</luot-button
        >
        <luot-button kind="main" ?disabled=${this.code.length < CODE_LENGTH} @click=${this.#enter}
          >${t('kiosk.appointment.enter')}</luot-button
        >
      </div>`;
  }
}

customElements.define('luot-kiosk-appointment', KioskAppointment);
