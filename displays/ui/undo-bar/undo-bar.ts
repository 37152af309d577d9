import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ServerClock } from '../../live/server-clock.ts';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../base.styles.ts';
import '../icon/icon.ts';
import { styles } from './undo-bar.styles.ts';

/** The undo bar was pressed. */
export class UndoEvent extends Event {
  constructor() {
    super('luot-undo', { bubbles: true, composed: true });
  }
}

/**
 * `<luot-undo-bar .until=${ms} label="Đã gọi A012">`: runs out at `until` by the server's clock (ms since 1970) and is
 * then empty; fires `luot-undo`.
 */
export class LuotUndoBar extends LitElement {
  static override properties = { until: { type: Number }, label: { type: String }, keyName: { type: String } };
  declare until: number;
  declare label: string;
  /** the key that does the same, shown on a cap */
  declare keyName: string;

  static override styles = [base, styles];

  #clock = new ServerClock(this);
  #runningTo = 0;

  constructor() {
    super();
    this.until = 0;
    new Texts(this);
  }

  get secondsLeft(): number {
    return Math.max(0, Math.ceil((this.until - this.#clock.now) / 1_000));
  }

  override updated(): void {
    const line = this.renderRoot.querySelector('.line');
    if (!line || this.#runningTo === this.until) return;
    this.#runningTo = this.until;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const left = this.until - this.#clock.now;
    const from = Math.min(1, left / UNDO_MS);
    line.animate([{ transform: `scaleX(${from})` }, { transform: 'scaleX(0)' }], { duration: left, fill: 'forwards' });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.secondsLeft === 0) return nothing;
    return html`<button type="button" @click=${() => this.dispatchEvent(new UndoEvent())}>
      <luot-icon name="undo"></luot-icon>
      <span class="words">${this.label}<b>${t('ui.undo', { seconds: this.secondsLeft })}</b></span>
      ${this.keyName ? html`<kbd>${this.keyName}</kbd>` : nothing}
      <span class="line" aria-hidden="true"></span>
    </button>`;
  }
}

/** The server undoes within this; see design section 5. */
const UNDO_MS = 10_000;

customElements.define('luot-undo-bar', LuotUndoBar);
