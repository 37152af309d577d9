import { html, LitElement, type TemplateResult } from 'lit';
import { base } from '../base.styles.ts';
import { cellStyles } from '../cells.styles.ts';
import { cells } from '../cells.ts';
import { styles } from './counter-plate.styles.ts';

/** `<luot-counter-plate label="3">`: a counter is a house-number plate; `wide` for the big call. Sized by font-size. */
export class LuotCounterPlate extends LitElement {
  static override properties = {
    label: { type: String },
    wide: { type: Boolean, reflect: true },
    long: { type: Boolean, reflect: true },
  };
  declare label: string;
  declare wide: boolean;
  declare long: boolean;

  static override styles = [base, cellStyles, styles];

  override willUpdate(): void {
    this.long = (this.label ?? '').length > 1;
  }

  override render(): TemplateResult {
    return html`<span class="plate"><span class="label">${cells(this.label ?? '')}</span></span>`;
  }
}

customElements.define('luot-counter-plate', LuotCounterPlate);
