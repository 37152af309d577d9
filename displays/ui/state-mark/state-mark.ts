import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { base } from '../base.styles.ts';

export type MarkedState = 'open' | 'wait' | 'stop' | 'off';

const SHAPES: Record<MarkedState, TemplateResult<2>> = {
  open: svg`<circle cx="8" cy="8" r="7"/>`,
  wait: svg`<path d="M8 1l7.5 14H.5z"/>`,
  stop: svg`<path d="M1.5 1.5h13v13h-13z"/>`,
  off: svg`<path d="M1 6h14v4H1z"/>`,
};

/** `<luot-state-mark state="wait">Tạm dừng</luot-state-mark>`: shape, word and colour, always all three. */
export class LuotStateMark extends LitElement {
  static override properties = { state: { type: String, reflect: true } };
  declare state: MarkedState;

  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 0.5em;
        font-weight: 700;
        white-space: nowrap;
        color: var(--quiet);
      }
      svg {
        width: 0.8em;
        height: 0.8em;
        flex: none;
        fill: currentColor;
      }
      :host([state='open']) {
        color: var(--open);
      }
      :host([state='wait']) {
        color: var(--wait);
      }
      :host([state='stop']) {
        color: var(--stop);
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<svg viewBox="0 0 16 16" aria-hidden="true">${SHAPES[this.state ?? 'off']}</svg><slot></slot>`;
  }
}

customElements.define('luot-state-mark', LuotStateMark);
