import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { CODE_LENGTH, pair } from '../../live/pairing.ts';
import { refusalText, Texts, t } from '../../live/texts.ts';
import { base } from '../base.styles.ts';
import '../button/button.ts';
import { styles } from './pair-form.styles.ts';

/** The page now holds its token. */
export class PairedEvent extends Event {
  constructor() {
    super('luot-paired', { bubbles: true, composed: true });
  }
}

/** Refusals that tell more than that the code was wrong. */
const SAID_AS_IT_IS = new Set(['network', 'rate-limited', 'code-too-old']);
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** `<luot-pair-form>`: asks for the pairing code, by touch or by keys; fires `luot-paired`. */
export class LuotPairForm extends LitElement {
  static override properties = {
    code: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  declare code: string;
  declare problem: string;
  declare busy: boolean;

  static override styles = [base, styles];

  constructor() {
    super();
    this.code = '';
    this.problem = '';
    this.busy = false;
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
  }

  #key = (event: KeyboardEvent): void => {
    if (/^\d$/.test(event.key)) this.#type(event.key);
    else if (event.key === 'Backspace') this.#erase();
  };

  #type(digit: string): void {
    if (this.busy || this.code.length >= CODE_LENGTH) return;
    this.code += digit;
    this.problem = '';
    if (this.code.length === CODE_LENGTH) void this.#send();
  }

  #erase(): void {
    if (!this.busy) this.code = this.code.slice(0, -1);
  }

  async #send(): Promise<void> {
    this.busy = true;
    const outcome = await pair(this.code, pageName());
    this.busy = false;
    if (outcome.ok) {
      this.dispatchEvent(new PairedEvent());
      return;
    }
    const { code } = outcome.refusal;
    this.problem = SAID_AS_IT_IS.has(code) ? refusalText(code) : t('pair.wrong');
    this.code = '';
  }

  override render(): TemplateResult {
    return html`<h1>${t('pair.heading')}</h1>
      <p class="where">${t('pair.where')}</p>
      <p class="code">
        <span class="hidden-text" role="status">${t('pair.typed', { count: this.code.length })}</span>
        ${Array.from({ length: CODE_LENGTH }, (_, at) => html`<i aria-hidden="true">${this.code[at] ?? ''}</i>`)}
      </p>
      <p class="problem" role="alert">${this.busy ? t('pair.checking') : this.problem || nothing}</p>
      <div class="keys">
        ${DIGITS.map((digit) => this.#digit(digit))}
        <span></span>${this.#digit('0')}
        <luot-button kind="calm" icon="left" label=${t('pair.erase')} @click=${() => this.#erase()}></luot-button>
      </div>`;
  }

  #digit(digit: string): TemplateResult {
    return html`<luot-button kind="calm" @click=${() => this.#type(digit)}>${digit}</luot-button>`;
  }
}

/** "kiosk 1" for the page at `/kiosk/1` */
function pageName(): string {
  return location.pathname.split('/').filter(Boolean).join(' ').slice(0, NAME_MAX) || 'start';
}
const NAME_MAX = 60;

customElements.define('luot-pair-form', LuotPairForm);
