import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { browserClock } from '../../live/clock.ts';
import { base } from '../base.styles.ts';
import '../icon/icon.ts';

/** How long one notice stands: time to find it, then time for each word. No running text: hard with low vision. */
export const NOTICE_BASE_MS = 2_000;
export const NOTICE_WORD_MS = 500;
export const NOTICE_MIN_MS = 6_000;

/** Every third round is in the second language. */
const ROUNDS = 3;

/**
 * `<luot-notice-bar .notices=${['…']}>`: one static sentence at a time, with a dot a notice. `.second`: the same ones in
 * a second language.
 */
export class LuotNoticeBar extends LitElement {
  static override properties = {
    notices: { attribute: false },
    second: { attribute: false },
    shown: { state: true },
  };
  declare notices: string[];
  declare second: string[];
  declare shown: number;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 1em;
        line-height: 1.35;
      }
      p {
        flex: 1;
      }
      .dots {
        display: flex;
        gap: 0.4em;
      }
      .dots i {
        width: 0.45em;
        height: 0.45em;
        border-radius: 50%;
        border: 0.08em solid var(--edge);
      }
      .dots .on {
        background: var(--text);
        border-color: var(--text);
      }
    `,
  ];

  #cancel: (() => void) | null = null;

  constructor() {
    super();
    this.notices = [];
    this.second = [];
    this.shown = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel?.();
    this.#cancel = null;
  }

  override updated(): void {
    if (this.#cancel || (this.notices.length < 2 && this.second.length === 0)) return;
    const words = this.#sentence().split(/\s+/).length;
    const ms = Math.max(NOTICE_MIN_MS, NOTICE_BASE_MS + words * NOTICE_WORD_MS);
    this.#cancel = browserClock.after(ms, () => {
      this.#cancel = null;
      this.shown += 1;
    });
  }

  #sentence(): string {
    const count = Math.max(1, this.notices.length);
    const round = Math.floor(this.shown / count) % ROUNDS;
    const said = round === ROUNDS - 1 ? this.second : this.notices;
    return said[this.shown % count] ?? this.notices[this.shown % count] ?? '';
  }

  override render(): TemplateResult {
    const at = this.shown % Math.max(1, this.notices.length);
    return html`<p>${this.#sentence()}</p>
      ${
        this.notices.length > 1
          ? html`<span class="dots" aria-hidden="true"
              >${this.notices.map((_, index) => html`<i class=${index === at ? 'on' : ''}></i>`)}</span
            >`
          : nothing
      }`;
  }
}

customElements.define('luot-notice-bar', LuotNoticeBar);
