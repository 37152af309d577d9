import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../base.styles.ts';
import '../icon/icon.ts';
import { styles } from './button.styles.ts';

export type ButtonKind = 'main' | 'second' | 'calm' | 'careful' | 'plain';

/**
 * `<luot-button kind="main" icon="bell">Gọi lại</luot-button>`; listens to `click` like any button. One `main` a page.
 * Size from outside: `--button-height`, `--button-text`, `--button-icon`, `--button-radius`, `--button-line`.
 */
export class LuotButton extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    kind: { type: String, reflect: true },
    icon: { type: String },
    disabled: { type: Boolean, reflect: true },
    /** `true` / `false` for a switch; absent for a plain button */
    pressed: { type: String, reflect: true },
    label: { type: String },
  };
  declare kind: ButtonKind;
  declare icon: string;
  declare disabled: boolean;
  declare pressed: 'true' | 'false' | undefined;
  /** spoken name where the picture stands alone */
  declare label: string;

  static override styles = [base, styles];

  constructor() {
    super();
    this.kind = 'second';
  }

  override render(): TemplateResult {
    return html`<button
      type="button"
      ?disabled=${this.disabled}
      aria-pressed=${this.pressed ?? nothing}
      aria-label=${this.label || nothing}
    >
      ${this.icon ? html`<luot-icon name=${this.icon}></luot-icon>` : nothing}<slot></slot>
    </button>`;
  }
}

customElements.define('luot-button', LuotButton);
