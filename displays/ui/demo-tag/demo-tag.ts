import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../base.styles.ts';

/** `<luot-demo-tag>`: brown, in the head of every page of the demo, so that nobody takes its numbers for real ones. */
export class LuotDemoTag extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
        flex: none;
        padding: 0.07em 0.57em;
        border-radius: var(--r-small);
        background: #6b4000;
        color: #ffffff;
        font-size: max(14px, 1em);
        font-weight: 700;
        line-height: 1.5;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`DEMO`;
  }
}

customElements.define('luot-demo-tag', LuotDemoTag);
