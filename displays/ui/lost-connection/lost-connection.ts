import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../base.styles.ts';
import '../icon/icon.ts';

/**
 * `<luot-lost-connection heading="Máy tạm không cấp số được" advice="Xin lấy số tại bàn hướng dẫn" since="09:42">`: what
 * it means for the person, what to do, how old the last news is. `bar`: one line over what is still shown. `icon`
 * for another reason (`search`: no such page).
 */
export class LuotLostConnection extends LitElement {
  static override properties = {
    icon: { type: String },
    heading: { type: String },
    advice: { type: String },
    since: { type: String },
    link: { type: String },
    bar: { type: Boolean, reflect: true },
  };
  declare icon: string;
  declare heading: string;
  declare advice: string;
  declare since: string;
  /** words of a link to the first page */
  declare link: string;
  declare bar: boolean;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 0.6em;
        text-align: center;
        line-height: 1.35;
      }
      luot-icon {
        font-size: var(--lost-icon, 5em);
        color: var(--stop);
      }
      b {
        font-size: var(--lost-heading, 2em);
      }
      .advice {
        font-size: var(--lost-advice, 1.38em);
      }
      a {
        padding: 0.8em 1.2em;
        border: 0.1em solid;
        border-radius: var(--r-plate);
        color: var(--main);
        font-size: var(--lost-advice, 1.38em);
        font-weight: 700;
        text-decoration: none;
      }
      .since {
        color: var(--quiet);
      }
      :host([bar]) {
        flex-flow: row wrap;
        gap: 0.2em 0.8em;
        padding: 0.5em 1em;
        border-radius: var(--r-plate);
        background: var(--stop-tint);
        text-align: left;
      }
      :host([bar]) luot-icon {
        font-size: 1.5em;
      }
      :host([bar]) b,
      :host([bar]) .advice {
        font-size: 1em;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<luot-icon name=${this.icon || 'offline'}></luot-icon>
      <b role="status">${this.heading}</b>
      ${this.advice ? html`<span class="advice">${this.advice}</span>` : nothing}
      ${this.link ? html`<a href="/">${this.link}</a>` : nothing}
      ${this.since ? html`<span class="since">${this.since}</span>` : nothing}`;
  }
}

customElements.define('luot-lost-connection', LuotLostConnection);
