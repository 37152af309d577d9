import { css, html, LitElement, type TemplateResult } from 'lit';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../base.styles.ts';
import '../icon/icon.ts';

/** The dialog was closed without its act. */
export class DismissEvent extends Event {
  constructor() {
    super('luot-dismiss', { bubbles: true, composed: true });
  }
}

/** `<luot-dialog heading="Chuyển L018">…</luot-dialog>`: one question over the page; Esc leaves it. */
export class LuotDialog extends LitElement {
  static override properties = { heading: { type: String }, wide: { type: Boolean, reflect: true } };
  declare heading: string;
  /** for lists of many columns */
  declare wide: boolean;

  static override styles = [
    base,
    css`
      dialog {
        width: min(720px, calc(100% - 32px));
        max-height: calc(100% - 32px);
        overflow: auto;
        margin: auto;
        padding: 24px;
        border: 1px solid var(--edge);
        border-radius: var(--r-plate);
        background: var(--surface);
        color: var(--text);
      }
      :host([wide]) dialog {
        width: min(960px, calc(100% - 32px));
      }
      dialog::backdrop {
        background: rgba(4, 22, 56, 0.5);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        margin-bottom: 16px;
      }
      h2 {
        font-size: 20px;
        line-height: 1.35;
      }
      button {
        display: grid;
        place-items: center;
        flex: none;
        width: 40px;
        height: 40px;
        border-radius: var(--r-control);
        cursor: pointer;
      }
      luot-icon {
        font-size: 24px;
      }
    `,
  ];

  constructor() {
    super();
    new Texts(this);
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    this.querySelector<HTMLElement>('[data-first]')?.focus();
  }

  #dismiss(event?: Event): void {
    event?.preventDefault();
    this.dispatchEvent(new DismissEvent());
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading" @cancel=${(event: Event) => this.#dismiss(event)}>
      <div class="head">
        <h2 id="heading">${this.heading}</h2>
        <button type="button" aria-label=${t('console.dismiss')} @click=${() => this.#dismiss()}>
          <luot-icon name="close"></luot-icon>
        </button>
      </div>
      <slot></slot>
    </dialog>`;
  }
}

customElements.define('luot-dialog', LuotDialog);
