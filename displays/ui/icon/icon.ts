import { css, html, LitElement, type TemplateResult } from 'lit';
import { iconNamed } from './icons.ts';

/** `<luot-icon name="sao-y">`: a picture as large as the text around it. Always beside words, so hidden from readers. */
export class LuotIcon extends LitElement {
  static override properties = { name: { type: String } };
  declare name: string;

  static override styles = css`
    :host {
      display: inline-block;
      flex: none;
      width: 1em;
      height: 1em;
      line-height: 1;
      vertical-align: middle;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: var(--icon-stroke, 2);
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .fill {
      fill: currentColor;
      stroke: none;
    }
    .cut {
      fill: var(--icon-ground, var(--surface));
    }
  `;

  override render(): TemplateResult {
    return html`<svg viewBox="0 0 32 32" aria-hidden="true">${iconNamed(this.name)}</svg>`;
  }
}

customElements.define('luot-icon', LuotIcon);
