import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/icon/icon.ts';
import '../../ui/ticket-number/ticket-number.ts';
import { keyCap } from '../../ui/key-cap.styles.ts';
import type { MainAct } from '../main-act.ts';

/** `<luot-main-button .act=${mainActOf(counter)}>`: the one main button; its words are the next thing. */
export class LuotMainButton extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    act: { attribute: false },
    busy: { type: Boolean, reflect: true },
    /** the act was sent and waits for the server to be heard again */
    resending: { type: Boolean },
    short: { type: Boolean, reflect: true },
  };
  declare act: MainAct;
  declare busy: boolean;
  declare resending: boolean;
  declare short: boolean;

  static override styles = [
    base,
    keyCap,
    css`
      button {
        display: flex;
        align-items: center;
        gap: 16px;
        width: 100%;
        min-height: var(--main-min, 80px);
        padding: var(--main-padding, 8px 24px);
        border-radius: var(--r-control);
        background: var(--main);
        color: var(--on-main);
        font-size: var(--main-text, 25px);
        font-weight: 700;
        line-height: 1.35;
        cursor: pointer;
      }
      button:active {
        background: var(--main-pressed);
      }
      button[aria-disabled='true'] {
        background: var(--sunk);
        color: var(--quiet);
        cursor: default;
      }
      luot-icon {
        font-size: 32px;
      }
      luot-ticket-number {
        color: inherit;
      }
      kbd {
        min-width: 32px;
        margin-left: auto;
        font-size: 16px;
        line-height: 28px;
      }
      :host([short]) button {
        min-height: 64px;
        padding: 8px 16px;
        gap: 12px;
        font-size: 20px;
      }
    `,
  ];

  constructor() {
    super();
    new Texts(this);
  }

  override render(): TemplateResult {
    const off = this.busy || this.act.name === 'none';
    const words = t(`console.main.${this.act.name}${this.short ? '.short' : ''}`, { errand: say(this.act.errand) });
    return html`<button type="button" aria-disabled=${off ? 'true' : 'false'} aria-busy=${this.busy ? 'true' : 'false'}>
      <luot-icon name=${this.busy ? 'clock' : this.act.icon}></luot-icon>
      <span>${this.busy ? t(this.resending ? 'console.resending' : 'console.sending') : words}</span>
      ${
        this.act.number && !this.busy
          ? html`<luot-ticket-number number=${this.act.number}></luot-ticket-number>`
          : nothing
      }
      <kbd aria-hidden="true">+</kbd>
    </button>`;
  }
}

customElements.define('luot-main-button', LuotMainButton);
