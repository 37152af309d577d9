import { css, html, LitElement, type TemplateResult } from 'lit';
import { browserClock } from '../../live/clock.ts';
import { base } from '../base.styles.ts';

/** A picture that stands still burns into a panel: the whole layout moves by so much, so often. */
export const SHIFT_PX = 2;
export const SHIFT_EVERY_MS = 5 * 60_000;
/** Right, down, left, up: every edge is somewhere else, and the picture stays in its margin. */
const SHIFTS: readonly (readonly [x: number, y: number])[] = [
  [0, 0],
  [SHIFT_PX, 0],
  [SHIFT_PX, SHIFT_PX],
  [0, SHIFT_PX],
];

/**
 * `<luot-panel width="1920" height="1080">`: a wall panel drawn at one size and fitted to the real one, without scroll
 * bars, whatever its pixels; moved a little now and then against burn-in.
 */
export class LuotPanel extends LitElement {
  static override properties = { width: { type: Number }, height: { type: Number }, step: { state: true } };
  declare width: number;
  declare height: number;
  declare step: number;

  static override styles = [
    base,
    css`
      :host {
        position: fixed;
        inset: 0;
        overflow: hidden;
        background: var(--ground);
        color: var(--text);
        cursor: none;
        user-select: none;
      }
      .panel {
        position: absolute;
        top: 0;
        left: 0;
        transform-origin: 0 0;
      }
    `,
  ];

  #cancel: (() => void) | null = null;

  constructor() {
    super();
    this.width = 1_920;
    this.height = 1_080;
    this.step = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('resize', this.#fit);
    this.#shiftLater();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.#fit);
    this.#cancel?.();
  }

  #fit = (): void => this.requestUpdate();

  #shiftLater(): void {
    this.#cancel = browserClock.after(SHIFT_EVERY_MS, () => {
      this.step = (this.step + 1) % SHIFTS.length;
      this.#shiftLater();
    });
  }

  override render(): TemplateResult {
    const scale = Math.min(window.innerWidth / this.width, window.innerHeight / this.height);
    const [shiftX, shiftY] = SHIFTS[this.step] ?? [0, 0];
    const x = (window.innerWidth - this.width * scale) / 2 + shiftX;
    const y = (window.innerHeight - this.height * scale) / 2 + shiftY;
    const place = `width:${this.width}px;height:${this.height}px;transform:translate(${x}px,${y}px) scale(${scale})`;
    return html`<main class="panel" .style=${place}><slot></slot></main>`;
  }
}

customElements.define('luot-panel', LuotPanel);
