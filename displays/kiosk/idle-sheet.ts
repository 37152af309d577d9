import { html, LitElement, type TemplateResult } from 'lit';
import { Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import { StepChosen } from './kiosk-events.ts';
import { overSheet } from './over-sheet.styles.ts';

/** "Are you still there?" for twenty seconds; one big key stays. */
export class KioskIdle extends LitElement {
  static override properties = { seconds: { type: Number } };
  declare seconds: number;

  static override styles = [base, overSheet];

  constructor() {
    super();
    new Texts(this);
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('luot-button')?.focus();
  }

  override render(): TemplateResult {
    return html`<div class="sheet" role="alertdialog" aria-modal="true" aria-labelledby="ask">
      <h2 id="ask">${t('kiosk.still-there')}</h2>
      <p>${t('kiosk.still-there.detail', { seconds: this.seconds })}</p>
      <luot-button kind="main" @click=${() => this.dispatchEvent(new StepChosen('more-time'))}
        >${t('kiosk.still-there.stay')}</luot-button
      >
    </div>`;
  }
}

customElements.define('luot-kiosk-idle', KioskIdle);
