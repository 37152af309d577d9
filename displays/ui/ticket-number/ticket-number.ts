import { html, LitElement, type TemplateResult } from 'lit';
import { base } from '../base.styles.ts';
import { cellStyles } from '../cells.styles.ts';
import { cells } from '../cells.ts';
import { styles } from './ticket-number.styles.ts';

/** Signs up to which a number stands at full size; a fourth digit takes 0.8 of it. */
const FULL_SIZE_SIGNS = 4;

/** `<luot-ticket-number number="A012">`: type alone, as large as the font-size around it; colour from outside. */
export class LuotTicketNumber extends LitElement {
  static override properties = {
    number: { type: String },
    long: { type: Boolean, reflect: true },
  };
  declare number: string;
  declare long: boolean;

  static override styles = [base, cellStyles, styles];

  override willUpdate(): void {
    this.long = (this.number ?? '').length > FULL_SIZE_SIGNS;
  }

  override render(): TemplateResult {
    return html`<span class="number">${cells(this.number ?? '')}</span>`;
  }
}

customElements.define('luot-ticket-number', LuotTicketNumber);
