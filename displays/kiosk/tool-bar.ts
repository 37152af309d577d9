import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { language, speak, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import { AidChosen, type KioskAid } from './kiosk-events.ts';

/** Languages by name (no flags), text size, contrast, low keys: at the bottom of each page that waits for a choice. */
export class KioskTools extends LitElement {
  static override properties = {
    languages: { attribute: false },
    large: { type: Boolean, reflect: true },
    contrast: { type: Boolean },
    reach: { type: Boolean },
    across: { type: Boolean, reflect: true },
    wordless: { type: Boolean },
  };
  declare languages: string[];
  declare large: boolean;
  declare contrast: boolean;
  declare reach: boolean;
  /** lying screen: no low-keys switch */
  declare across: boolean;
  /** pictures alone: other keys stand in the same row */
  declare wordless: boolean;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: minmax(0, 1fr);
        gap: var(--gap);
        --button-height: max(10.4rem, calc(20 * var(--mm)));
        --button-radius: var(--r-plate);
        --button-line: 0.3rem;
        --button-calm-line: 0.3rem;
        --button-ground: transparent;
        --button-padding: 0 0.4rem;
        --button-text: var(--tool-text, 2.9rem);
        --button-icon: 4.4rem;
      }
      .words {
        display: flex;
        flex-direction: column;
        align-items: center;
        font-size: var(--tool-small, 2.5rem);
        line-height: 1.35;
        white-space: nowrap;
      }
      :host([large]:not([across])) {
        grid-auto-flow: row;
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      :host([across]) .words {
        font-size: 2.4rem;
      }
      .aa {
        font-size: 4.4rem;
        line-height: 1;
      }
      .aa small {
        font-size: var(--tool-text, 2.9rem);
      }
      luot-button {
        --button-lines: 1.2;
        text-align: center;
        --button-gap: 0;
      }
    `,
  ];

  constructor() {
    super();
    this.languages = [];
    new Texts(this);
  }

  #aid(aid: KioskAid, on: boolean, picture: TemplateResult): TemplateResult {
    const words = t(`kiosk.${aid}`);
    const isWordless = this.wordless || (this.across && this.large);
    return html`<luot-button
      kind="calm"
      pressed=${String(on)}
      label=${aid === 'large' ? `A+ ${words}` : isWordless ? words : ''}
      @click=${() => this.dispatchEvent(new AidChosen(aid))}
      ><span class="words">${picture}${isWordless ? nothing : words}</span></luot-button
    >`;
  }

  override render(): TemplateResult {
    return html`${this.languages.map(
      (code) => html`<luot-button
        kind="calm"
        lang=${code}
        pressed=${String(language() === code)}
        @click=${() => speak(code)}
        >${t(`ui.language.${code}`)}</luot-button
      >`,
    )}
    ${this.#aid('large', this.large, html`<span class="aa">A<small>+</small></span>`)}
    ${this.#aid('contrast', this.contrast, icon('contrast'))}
    ${this.across ? nothing : this.#aid('reach', this.reach, icon('reach'))}`;
  }
}

function icon(name: string): TemplateResult {
  return html`<luot-icon name=${name} .style=${'font-size:4.4rem'}></luot-icon>`;
}

customElements.define('luot-kiosk-tools', KioskTools);
