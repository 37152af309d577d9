import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../base.styles.ts';
import '../icon/icon.ts';
import '../state-mark/state-mark.ts';
import { breakBySense } from './break-by-sense.ts';
import { styles } from './sign-tile.styles.ts';

/** A title longer than this takes three lines of a lying tile, and a smaller size. */
const LONG_SIGNS = 20;
/** A title of a resting, lying tile up to this stands on one line, and leaves a third one to the reason. */
const LINE_SIGNS = 16;

/**
 * `<luot-sign-tile icon="dat-dai" heading="Nhà đất" detail="Đất, môi trường" count="12 chờ">`: a way sign, the whole of
 * it one target; `click` tells. `tone` closed or suspended: it stays in place, outlined, with `count` saying the state
 * and `detail` the reason and time. `layout="column"` puts the picture on top. Sized by font-size (1 em = body).
 */
export class LuotSignTile extends LitElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override properties = {
    icon: { type: String },
    heading: { type: String },
    detail: { type: String },
    count: { type: String },
    tone: { type: String, reflect: true },
    layout: { type: String, reflect: true },
    long: { type: Boolean, reflect: true },
    wraps: { type: Boolean, reflect: true },
  };
  declare icon: string;
  declare heading: string;
  declare detail: string;
  declare count: string;
  declare tone: 'open' | 'closed' | 'suspended';
  declare layout: 'row' | 'column';
  declare long: boolean;
  declare wraps: boolean;

  static override styles = [base, styles];

  constructor() {
    super();
    this.tone = 'open';
    this.layout = 'row';
  }

  override willUpdate(): void {
    const signs = (this.heading ?? '').length;
    this.long = signs > LONG_SIGNS;
    this.wraps = signs > LINE_SIGNS;
  }

  #count(): TemplateResult | typeof nothing {
    if (!this.count) return nothing;
    return html`<span class="count"
      >${this.tone === 'suspended' ? html`<luot-state-mark state="stop">${this.count}</luot-state-mark>` : this.count}</span
    >`;
  }

  override render(): TemplateResult {
    return html`<button type="button" ?disabled=${this.tone !== 'open'}>
      <span class="plate"><luot-icon name=${this.icon}></luot-icon>${this.#count()}</span>
      <span class="say"
        ><b>${breakBySense(this.heading ?? '')}</b> ${this.detail ? html`<small>${this.detail}</small>` : nothing}</span
      >
    </button>`;
  }
}

customElements.define('luot-sign-tile', LuotSignTile);
