import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { create } from 'qrcode/lib/core/qrcode.js';
import { base } from '../base.styles.ts';

/** Light modules a reader needs around the code (ISO/IEC 18004); 0 where it lies on white paper with a margin. */
export const QUIET_MODULES = 4;

/** `<luot-qr-code text="http://…" label="…">`: always black on white, as wide as its box. */
export class LuotQrCode extends LitElement {
  static override properties = { text: { type: String }, label: { type: String }, quiet: { type: Number } };
  declare text: string;
  declare label: string;
  declare quiet: number;

  static override styles = [
    base,
    css`
      :host {
        line-height: 0;
      }
      svg {
        display: block;
        width: 100%;
        height: 100%;
      }
    `,
  ];

  constructor() {
    super();
    this.quiet = QUIET_MODULES;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.text) return nothing;
    const { modules } = create(this.text, { errorCorrectionLevel: 'M' });
    const side = modules.size + 2 * this.quiet;
    return html`<svg
      role="img"
      aria-label=${this.label ?? 'QR'}
      viewBox="${-this.quiet} ${-this.quiet} ${side} ${side}"
      shape-rendering="crispEdges"
    >
      <path fill="#ffffff" d="M${-this.quiet} ${-this.quiet}h${side}v${side}h${-side}z" />
      <path fill="#000000" d=${darkRuns(modules)} />
    </svg>`;
  }
}

/** One rectangle for each run of dark modules in a row. */
function darkRuns(modules: { size: number; get(row: number, column: number): number }): string {
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    let start = -1;
    for (let column = 0; column <= modules.size; column += 1) {
      const dark = column < modules.size && modules.get(row, column) === 1;
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        path += `M${start} ${row}h${column - start}v1h${start - column}z`;
        start = -1;
      }
    }
  }
  return path;
}

customElements.define('luot-qr-code', LuotQrCode);
