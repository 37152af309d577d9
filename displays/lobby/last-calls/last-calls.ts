import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { base } from '../../ui/base.styles.ts';
import '../../ui/counter-plate/counter-plate.ts';
import '../../ui/icon/icon.ts';
import '../../ui/ticket-number/ticket-number.ts';
import type { Shown } from '../call-board.ts';

/** `<luot-last-calls .places=${board.last(now)}>`: the last calls, each at its place; `tall` for a portrait panel. */
export class LuotLastCalls extends LitElement {
  static override properties = {
    places: { attribute: false },
    tall: { type: Boolean, reflect: true },
    /** keeps its room, without lines */
    empty: { type: Boolean, reflect: true },
  };
  declare places: (Shown | null)[];
  declare tall: boolean;
  declare empty: boolean;

  static override styles = [
    base,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        height: 136px;
        padding: 0 26px;
      }
      li:first-child {
        padding-left: 0;
      }
      li:last-child {
        padding-right: 0;
      }
      li + li {
        border-left: 3px solid var(--hair);
      }
      luot-ticket-number {
        font-size: 137px;
        color: var(--text);
      }
      luot-counter-plate {
        font-size: 88px;
      }
      luot-icon {
        color: var(--main);
        font-size: 72px;
      }
      :host([empty]) li {
        visibility: hidden;
      }
      :host([tall]) ul {
        display: block;
      }
      :host([tall]) li {
        height: 148px;
        padding: 0 48px;
        border-left: 0;
      }
      :host([tall]) li + li {
        border-top: 3px solid var(--hair);
      }
      :host([tall]) luot-counter-plate {
        font-size: 100px;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<ul>
      ${this.places.map((place) => html`<li>${place ? this.#call(place) : nothing}</li>`)}
    </ul>`;
  }

  #call({ key, call }: Shown): TemplateResult {
    // New elements for each call: digits must not slide from one number's places to the next one's.
    return html`${keyed(
      key,
      html`<luot-ticket-number number=${call.number}></luot-ticket-number>
        ${this.tall ? html`<luot-icon name="right"></luot-icon>` : nothing}
        <luot-counter-plate label=${call.counterLabel}></luot-counter-plate>`,
    )}`;
  }
}

customElements.define('luot-last-calls', LuotLastCalls);
