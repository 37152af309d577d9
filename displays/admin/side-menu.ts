import { css, html, LitElement, type TemplateResult } from 'lit';
import { Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/icon/icon.ts';

/** Part of the page by the id of its heading, with its picture and the keys of its words; `short`: where they are long. */
export interface PagePart {
  id: string;
  icon: string;
  words: string;
  short?: string;
}

/** Somebody chose a part of the page. */
export class PartChosen extends Event {
  readonly part: string;
  constructor(part: string) {
    super('luot-part', { bubbles: true, composed: true });
    this.part = part;
  }
}

/** `<luot-side-menu .parts=${parts}>`: the parts of a long page; narrow: in a row above it. */
export class LuotSideMenu extends LitElement {
  static override properties = { parts: { attribute: false } };
  declare parts: readonly PagePart[];

  static override styles = [
    base,
    css`
      :host {
        border-right: 1px solid var(--hair);
        background: var(--surface);
      }
      nav {
        position: sticky;
        top: 0;
        display: grid;
        padding: 16px 12px;
      }
      button {
        display: flex;
        align-items: center;
        gap: 12px;
        min-height: 44px;
        padding: 0 12px;
        border-radius: var(--r-control);
        color: var(--text);
        text-align: left;
        cursor: pointer;
      }
      button:hover {
        background: var(--main-tint);
      }
      luot-icon {
        flex: none;
        font-size: 22px;
      }
      @media (max-width: 1100px) {
        :host {
          border-right: 0;
          border-bottom: 1px solid var(--hair);
        }
        nav {
          display: flex;
          flex-wrap: wrap;
          gap: 4px;
          padding: 8px;
        }
        button {
          gap: 8px;
          min-height: 40px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.parts = [];
    new Texts(this);
  }

  override render(): TemplateResult {
    return html`<nav aria-label=${t('admin.menu')}>
      ${this.parts.map(
        ({
          id,
          icon,
          words,
          short = words,
        }) => html`<button type="button" @click=${() => this.dispatchEvent(new PartChosen(id))}>
          <luot-icon name=${icon}></luot-icon>${t(short)}
        </button>`,
      )}
    </nav>`;
  }
}

customElements.define('luot-side-menu', LuotSideMenu);
