import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PriorityClass } from '../live/entities.ts';
import type { Keyed } from '../live/live-topic.ts';
import { say, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import '../ui/sign-tile/sign-tile.ts';
import { ClassChosen, StepChosen } from './kiosk-events.ts';

/** "Does one of these apply to you?", with "Không" as large as the rest; nobody is asked for papers. */
export class KioskPriority extends LitElement {
  static override properties = {
    classes: { attribute: false },
    large: { type: Boolean, reflect: true },
    reach: { type: Boolean, reflect: true },
    across: { type: Boolean, reflect: true },
  };
  declare classes: Keyed<PriorityClass>[];
  declare large: boolean;
  declare reach: boolean;
  declare across: boolean;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
        font-size: 2.9rem;
        --tile-icon: 4em;
      }
      h1 {
        max-width: 13em;
        margin: 5.2rem 0 1.2rem;
        font-size: 6.6rem;
        line-height: 1.35;
      }
      .lead {
        margin-bottom: 3.2rem;
        font-size: 3.2rem;
        color: var(--quiet);
      }
      .tiles {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        grid-auto-rows: minmax(0, 25rem);
        gap: var(--gap);
        min-height: 0;
      }
      .none {
        grid-column: 1 / -1;
        --tile-heading: 1.65em;
      }
      .other {
        display: flex;
        align-items: center;
        gap: 2rem;
        margin: 3.6rem 0 auto;
        font-size: 2.9rem;
        color: var(--quiet);
      }
      .other luot-icon {
        font-size: 4.4rem;
      }
      .back {
        align-self: flex-start;
        flex: none;
        width: 45.2rem;
        --button-height: max(11.2rem, calc(20 * var(--mm)));
        --button-text: 4rem;
        --button-icon: 4.4rem;
        --button-gap: 1.6rem;
        --button-calm-line: 0.3rem;
        --button-ground: transparent;
        --button-radius: var(--r-plate);
      }
      :host([across]) {
        --tile-icon: 2.2em;
        --tile-plate: 2.8em;
      }
      :host([across]) .lead {
        margin: 0.8rem 0 1.6rem;
        font-size: 2.9rem;
      }
      :host([across]) .tiles {
        flex: 1;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        grid-auto-rows: minmax(0, 1fr);
      }
      :host([across]) .none {
        grid-column: auto;
        --tile-heading: 1.38em;
      }
      :host([across]) .foot {
        display: flex;
        align-items: center;
        gap: 4rem;
        margin-top: 2rem;
      }
      :host([across]) .other {
        order: 2;
        margin: 0;
      }
      :host([across]) .back {
        width: 36rem;
        --button-height: max(10rem, calc(20 * var(--mm)));
      }
      .foot {
        display: flex;
        flex: 1;
        flex-direction: column;
      }
      :host([across]) .foot {
        flex: none;
        flex-direction: row;
      }
      :host([large]) luot-sign-tile {
        font-size: 4rem;
        --tile-heading: 1.3em;
        --tile-heading-line: 1.25;
        --tile-icon: 2em;
        --tile-plate: 3.2em;
        --tile-plate-gap: 0;
        --tile-indent: 0.6em;
      }
      :host([large]) .lead,
      :host([large]) .other {
        font-size: 4rem;
        line-height: 1.35;
      }
      :host([large][across]) .tiles {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
      :host([large][across]) luot-sign-tile {
        --tile-heading: 1.05em;
        --tile-heading-line: 1.2;
        --tile-icon: 1.6em;
        --tile-plate: 2.4em;
      }
      :host([large]) .back {
        --button-text: 4.8rem;
      }
      :host([large]:not([across])) h1 {
        margin-top: 3.2rem;
      }
      :host([reach]) h1 {
        margin-top: 2.4rem;
        font-size: 5.6rem;
      }
      :host([reach]) .lead {
        margin-bottom: auto;
      }
      :host([reach]) .tiles {
        flex: none;
        grid-auto-rows: max(13rem, calc(25 * var(--mm)));
        --tile-icon: 2.2em;
      }
      :host([reach]) luot-sign-tile {
        --tile-icon: 2em;
        --tile-detail: none;
      }
      :host([reach][large]) .tiles {
        grid-auto-rows: max(15rem, calc(25 * var(--mm)));
      }
      :host([reach][large]) luot-sign-tile {
        --tile-heading: 1.15em;
        --tile-heading-line: 1.2;
        --tile-icon: 1.8em;
      }
      :host([reach]) .foot {
        flex: none;
      }
      :host([reach]) .other {
        margin: 2.4rem 0;
      }
    `,
  ];

  constructor() {
    super();
    this.classes = [];
    new Texts(this);
  }

  override render(): TemplateResult {
    const layout = this.across && !this.large ? 'column' : 'row';
    return html`${this.across ? nothing : html`<h1>${t('kiosk.priority.ask')}</h1>`}
      <p class="lead">${t('kiosk.priority.lead')}</p>
      <div class="tiles">
        ${this.classes.map(
          ({ id, entity }) => html`<luot-sign-tile
            layout=${layout}
            icon=${entity.icon ?? 'person'}
            heading=${say(entity.name)}
            count=${ageMark(say(entity.name))}
            @click=${() => this.dispatchEvent(new ClassChosen(id))}
          ></luot-sign-tile>`,
        )}
        <luot-sign-tile
          class="none"
          layout=${layout}
          icon="person"
          heading=${t('kiosk.priority.none')}
          detail=${this.large || this.across ? '' : t('kiosk.priority.none.detail')}
          @click=${() => this.dispatchEvent(new ClassChosen(null))}
        ></luot-sign-tile>
      </div>
      <div class="foot">
        <p class="other"><luot-icon name="help"></luot-icon><span>${t('kiosk.priority.staff')}</span></p>
        <luot-button class="back" kind="calm" icon="left" @click=${() => this.dispatchEvent(new StepChosen('back'))}
          >${t('kiosk.back')}</luot-button
        >
      </div>`;
  }
}

/** "80+" out of "Từ 80 tuổi": two classes of age share one picture, the number tells them apart. */
function ageMark(name: string): string {
  const age = /\b(\d{2})\b/.exec(name)?.[1];
  return age ? `${age}+` : '';
}

customElements.define('luot-kiosk-priority', KioskPriority);
