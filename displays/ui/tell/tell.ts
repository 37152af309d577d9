import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../base.styles.ts';
import '../icon/icon.ts';

/** `<luot-tell tone="wait" icon="printer" heading="Máy hết giấy.">what to do</luot-tell>`: a sign for what happened. */
export class LuotTell extends LitElement {
  static override properties = {
    tone: { type: String, reflect: true },
    icon: { type: String },
    heading: { type: String },
  };
  declare tone: 'info' | 'wait' | 'stop' | 'open';
  declare icon: string;
  declare heading: string;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--tell-gap, 0.97em);
        padding: var(--tell-padding, 0.97em 1.38em);
        border-radius: var(--r-plate);
        background: var(--main-tint);
        color: var(--text);
        line-height: 1.45;
        --tell-ink: var(--main);
      }
      :host([tone='wait']) {
        background: var(--wait-tint);
        --tell-ink: var(--wait);
      }
      :host([tone='stop']) {
        background: var(--stop-tint);
        --tell-ink: var(--stop);
      }
      :host([tone='open']) {
        background: var(--open-tint);
        --tell-ink: var(--open);
      }
      luot-icon {
        font-size: var(--tell-icon, 2.25em);
        color: var(--tell-ink);
        --icon-ground: var(--main-tint);
      }
      b {
        display: block;
        font-size: var(--tell-heading, 1.25em);
        line-height: 1.35;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`${this.icon ? html`<luot-icon name=${this.icon}></luot-icon>` : nothing}
      <div><b>${this.heading}</b><slot></slot></div>`;
  }
}

customElements.define('luot-tell', LuotTell);
