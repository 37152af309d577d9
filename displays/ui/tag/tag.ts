import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../base.styles.ts';

/** `<luot-tag tone="wait">ưu tiên</luot-tag>`: the word says it, colour only helps. */
export class LuotTag extends LitElement {
  static override properties = { tone: { type: String, reflect: true } };
  declare tone: 'info' | 'wait' | 'open' | 'stop';

  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        padding: 1px 8px;
        border-radius: var(--r-small);
        background: var(--main-tint);
        color: var(--main);
        font-size: var(--tag-size, 14px);
        font-weight: 700;
        line-height: 1.5;
        white-space: nowrap;
      }
      :host([tone='wait']) {
        background: var(--wait-tint);
        color: var(--wait);
      }
      :host([tone='open']) {
        background: var(--open-tint);
        color: var(--open);
      }
      :host([tone='stop']) {
        background: var(--stop-tint);
        color: var(--stop);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

customElements.define('luot-tag', LuotTag);
