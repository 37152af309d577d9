import { html, type TemplateResult } from 'lit';

/**
 * Text whose digits stand in cells of one width, with the whole beside it for screen readers: the font has no tabular
 * figures, so "111" would be half as wide as "000". Styles: `cell`, `letter`, in `cells.styles.ts`.
 */
export function cells(text: string): TemplateResult {
  return html`<span class="hidden-text">${text}</span><span class="cells" aria-hidden="true"
    >${Array.from(text, (sign) =>
      /\d/.test(sign) ? html`<i class="cell">${sign}</i>` : html`<i class="letter">${sign}</i>`,
    )}</span
  >`;
}
