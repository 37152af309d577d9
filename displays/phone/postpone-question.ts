import { css, html, LitElement, type TemplateResult } from 'lit';
import { refusalText, Texts, t } from '../live/texts.ts';
import { postponeTicket } from '../live/tickets.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import { bottomSheet } from './bottom-sheet.styles.ts';

/** So many people may go first; only those that are behind can. */
export const STEPS = [3, 5, 10] as const;

/** The question was answered, either way. */
export class PostponeClosed extends Event {
  constructor() {
    super('phone-postpone-closed', { bubbles: true, composed: true });
  }
}

/** "Cho tôi lùi lại": how many go first. Keeping the turn is the larger key. */
export class PhonePostpone extends LitElement {
  static override properties = {
    ticket: { type: String },
    behind: { type: Number },
    left: { type: Number },
    busy: { state: true },
    problem: { state: true },
  };
  declare ticket: string;
  /** people of the line behind */
  declare behind: number;
  /** how often it can be done yet */
  declare left: number;
  declare busy: boolean;
  declare problem: string;

  static override styles = [
    base,
    bottomSheet,
    css`
      .steps {
        display: grid;
        gap: 12px;
        margin-bottom: 24px;
      }
    `,
  ];

  constructor() {
    super();
    this.busy = false;
    this.problem = '';
    this.behind = 0;
    this.left = 0;
    new Texts(this);
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('.keep')?.focus();
  }

  async #postpone(behind: number): Promise<void> {
    this.busy = true;
    const outcome = await postponeTicket(this.ticket, behind);
    this.busy = false;
    if (outcome.ok) this.dispatchEvent(new PostponeClosed());
    else this.problem = refusalText(outcome.refusal.code);
  }

  override render(): TemplateResult {
    const lead =
      this.problem || t(this.busy ? 'phone.postpone.sending' : 'phone.postpone.detail', { count: this.left });
    return html`<div class="sheet" role="alertdialog" aria-modal="true" aria-labelledby="ask">
      <h2 id="ask">${t('phone.postpone.ask')}</h2>
      <p class=${this.problem ? 'problem' : ''} role="status">${lead}</p>
      <div class="steps">
        ${stepsFor(this.behind).map(
          (step) =>
            html`<luot-button kind="second" ?disabled=${this.busy} @click=${() => void this.#postpone(step)}
              >${t('phone.postpone.people', { count: step })}</luot-button
            >`,
        )}
      </div>
      <luot-button class="keep" kind="main" @click=${() => this.dispatchEvent(new PostponeClosed())}
        >${t('phone.postpone.no')}</luot-button
      >
    </div>`;
  }
}

/** The steps that so many people behind allow; fewer than the smallest: all of them. */
export function stepsFor(behind: number): number[] {
  const possible = STEPS.filter((step) => step <= behind);
  return possible.length > 0 ? possible : [behind];
}

customElements.define('luot-phone-postpone', PhonePostpone);
