import { html, LitElement, type TemplateResult } from 'lit';
import { refusalText, Texts, t } from '../live/texts.ts';
import { cancelTicket } from '../live/tickets.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import { bottomSheet } from './bottom-sheet.styles.ts';

/** The question was answered, either way. */
export class CancelClosed extends Event {
  constructor() {
    super('phone-cancel-closed', { bubbles: true, composed: true });
  }
}

/** Asks once more before a turn is given up; keeping it is the larger key. */
export class PhoneCancel extends LitElement {
  static override properties = {
    ticket: { type: String },
    number: { type: String },
    busy: { state: true },
    problem: { state: true },
  };
  declare ticket: string;
  declare number: string;
  declare busy: boolean;
  declare problem: string;

  static override styles = [base, bottomSheet];

  constructor() {
    super();
    this.busy = false;
    this.problem = '';
    new Texts(this);
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('luot-button')?.focus();
  }

  async #cancel(): Promise<void> {
    this.busy = true;
    const outcome = await cancelTicket(this.ticket);
    this.busy = false;
    if (outcome.ok) this.dispatchEvent(new CancelClosed());
    else this.problem = refusalText(outcome.refusal.code);
  }

  override render(): TemplateResult {
    return html`<div class="sheet" role="alertdialog" aria-modal="true" aria-labelledby="ask">
      <h2 id="ask">${t('phone.cancel.ask', { number: this.number })}</h2>
      <p class=${this.problem ? 'problem' : ''}>${this.problem || t('phone.cancel.detail')}</p>
      <luot-button kind="main" @click=${() => this.dispatchEvent(new CancelClosed())}
        >${t('phone.cancel.no')}</luot-button
      >
      <luot-button kind="careful" ?disabled=${this.busy} @click=${() => void this.#cancel()}
        >${t(this.busy ? 'phone.cancelling' : 'phone.cancel.yes')}</luot-button
      >
    </div>`;
  }
}

customElements.define('luot-phone-cancel', PhoneCancel);
