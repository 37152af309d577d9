import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Refusal } from '../live/api.ts';
import { refusalSentence, refusalText, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import '../ui/icon/icon.ts';
import { StepChosen } from './kiosk-events.ts';

/** After these a new number is the way on. */
const NEEDS_NEW: readonly string[] = ['appointment-over', 'appointment-cancelled'];

/** Between touch and number: words once it takes longer than a second, or why there is no number and what to do. */
export class KioskTaking extends LitElement {
  static override properties = { again: { type: Boolean }, refused: { attribute: false } };
  /** the first try was not answered */
  declare again: boolean;
  /** why there is no number; null while it is under way */
  declare refused: Refusal | null;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 3.2rem;
        font-size: 4rem;
        line-height: 1.4;
        text-align: center;
      }
      luot-icon {
        font-size: 16rem;
        color: var(--main);
      }
      .refused {
        color: var(--stop);
      }
      h1 {
        font-size: 6.6rem;
        line-height: 1.35;
      }
      p {
        max-width: 22em;
      }
      luot-button {
        min-width: 45rem;
        margin-top: 3.2rem;
        --button-height: max(13.6rem, calc(20 * var(--mm)));
        --button-text: 4rem;
        --button-line: 0.4rem;
        --button-radius: var(--r-plate);
      }
      @media (orientation: landscape) {
        luot-icon {
          font-size: 10rem;
        }
        :host {
          gap: 1.6rem;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.refused = null;
    new Texts(this);
  }

  override render(): TemplateResult {
    if (this.refused) {
      return html`<luot-icon class="refused" name="help"></luot-icon>
        <h1>${t('kiosk.refused')}</h1>
        <p role="alert">${whyNot(this.refused)}</p>
        <luot-button kind="main" @click=${() => this.dispatchEvent(new StepChosen('back'))}
          >${t(NEEDS_NEW.includes(this.refused.code) ? 'kiosk.refused.new' : 'kiosk.refused.again')}</luot-button
        >`;
    }
    return html`<luot-icon name="clock"></luot-icon>
      <div role="status"><h1>${t('kiosk.taking')}</h1></div>
      ${this.again ? html`<p>${t('kiosk.taking.again')}</p>` : nothing}`;
  }
}

/** The server's own sentence tells when there is a number again, or at which time. */
const TOLD_BY_SERVER = [
  ...['service-closed', 'quota-exhausted'],
  ...['too-early', 'appointment-over', 'already-checked-in'],
];

function whyNot(refusal: Refusal): string {
  return TOLD_BY_SERVER.includes(refusal.code) ? refusalSentence(refusal) : refusalText(refusal.code);
}

customElements.define('luot-kiosk-taking', KioskTaking);
