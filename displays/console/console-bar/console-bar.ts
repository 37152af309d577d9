import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Site } from '../../live/entities.ts';
import { language, say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/clock-face/clock-face.ts';
import '../../ui/counter-plate/counter-plate.ts';
import '../../ui/demo-tag/demo-tag.ts';
import '../../ui/state-mark/state-mark.ts';
import type { MarkedState } from '../../ui/state-mark/state-mark.ts';
import type { ConsoleCounter } from '../console-entities.ts';

/** The officer wants another language or size. */
export class ReadingEvent extends Event {
  readonly change: { language: string } | { size: 'next' };
  constructor(change: ReadingEvent['change']) {
    super('luot-reading', { bubbles: true, composed: true });
    this.change = change;
  }
}

/** Who works here is to be another one. */
export class OfficerEvent extends Event {
  constructor() {
    super('luot-officer', { bubbles: true, composed: true });
  }
}

const MARKS: Readonly<Record<ConsoleCounter['state'], MarkedState>> = { open: 'open', paused: 'wait', closed: 'off' };

/** `<luot-console-bar .site .counter>`: which counter this is and how it stands; language and size of text. */
export class LuotConsoleBar extends LitElement {
  static override properties = {
    site: { attribute: false },
    counter: { attribute: false },
    strip: { type: Boolean, reflect: true },
  };
  declare site: Site | undefined;
  declare counter: ConsoleCounter;
  declare strip: boolean;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: 16px;
        min-height: 56px;
        padding: 0 24px;
        border-bottom: 1px solid var(--hair);
        background: var(--surface);
      }
      luot-counter-plate {
        font-size: 26px;
      }
      h1 {
        flex: 0 1 auto;
        min-width: 0;
        font-size: 18px;
        /* its box clips, so its letters hang low: up to the others' line */
        transform: translateY(-0.12em);
      }
      .space {
        flex: 1;
      }
      .tool {
        position: relative;
        display: flex;
        align-items: center;
        justify-content: center;
        flex: none;
        min-width: 40px;
        min-height: 40px;
        padding: 0 8px;
        border: 1px solid var(--edge);
        border-radius: var(--r-control);
        font-size: 14px;
        font-weight: 700;
        cursor: pointer;
      }
      luot-clock-face {
        font-size: 16px;
        --clock-size: 20px;
      }
      .officer {
        max-width: 220px;
        transform: translateY(-0.12em);
        min-height: 40px;
        padding: 0 8px;
        border-radius: var(--r-control);
        color: var(--quiet);
        cursor: pointer;
      }
      :host([strip]) .officer {
        max-width: 120px;
        padding: 0;
      }
      .waiting {
        font-size: 18px;
        white-space: nowrap;
      }
      :host([strip]) {
        gap: 10px;
        padding: 0 16px;
      }
    `,
  ];

  constructor() {
    super();
    new Texts(this);
  }

  override render(): TemplateResult {
    const { label, name, services, state, waitingCount } = this.counter;
    const errands = services.map((service) => say(service.label)).join(' · ') || say(name);
    const other = language() === 'vi' ? 'en' : 'vi';
    return html`<luot-counter-plate label=${label}></luot-counter-plate>
      ${
        this.strip
          ? html`<h1 class="hidden-text">${say(name)}</h1>`
          : html`<h1 class="clip" title=${errands}>${errands}</h1>`
      }
      <luot-state-mark state=${MARKS[state]}>${t(`console.state.${state}`)}</luot-state-mark>
      ${this.site?.demo ? html`<luot-demo-tag></luot-demo-tag>` : nothing}
      <span class="space"></span>
      ${
        this.counter.roster
          ? html`<button type="button" class="officer clip" @click=${() => this.dispatchEvent(new OfficerEvent())}>
              ${this.counter.officer?.name ?? t('console.sign-in')}
            </button>`
          : nothing
      }
      ${
        this.strip
          ? html`<b class="waiting">${t('console.waiting', { count: waitingCount })}</b>`
          : html`<button
                type="button"
                class="tool"
                lang=${other}
                @click=${() => this.dispatchEvent(new ReadingEvent({ language: other }))}
              >
                ${t(`ui.language.${other}`, {}, other)}
              </button>
              <button
                type="button"
                class="tool"
                @click=${() => this.dispatchEvent(new ReadingEvent({ size: 'next' }))}
              >
                A+<span class="hidden-text">${t('console.text-size')}</span>
              </button>
              <luot-clock-face timezone=${this.site?.timezone ?? ''}></luot-clock-face>`
      }`;
  }
}

customElements.define('luot-console-bar', LuotConsoleBar);
