import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/icon/icon.ts';
import type { IconName } from '../../ui/icon/icons.ts';
import { keyCap } from '../../ui/key-cap.styles.ts';
import type { CurrentTicket } from '../console-entities.ts';
import { styles } from './act-row.styles.ts';

export type SecondaryAct = 'recall' | 'park' | 'transfer' | 'note' | 'add-need' | 'no-show' | 'more';

/** One of the secondary acts was pressed. */
export class SecondaryActEvent extends Event {
  readonly act: SecondaryAct;
  constructor(act: SecondaryAct) {
    super('luot-act', { bubbles: true, composed: true });
    this.act = act;
  }
}

const ACTS: readonly { act: SecondaryAct; icon: IconName; key: string }[] = [
  { act: 'recall', icon: 'redo', key: '*' },
  { act: 'park', icon: 'folder', key: '/' },
  { act: 'transfer', icon: 'move', key: 'F7' },
  { act: 'note', icon: 'note', key: 'F9' },
  { act: 'add-need', icon: 'list', key: 'F10' },
];

/**
 * `<luot-act-row .current=${counter.current}>`: what else can be done with the current ticket; "Vắng mặt" stands alone
 * behind a gap, so that no hurried hand meets it. `short`: only the first one and "Khác", until `open`.
 */
export class LuotActRow extends LitElement {
  static override properties = {
    current: { attribute: false },
    /** the no-show key was pressed once and asks again */
    armed: { type: Boolean, reflect: true },
    /** called often or long enough: the no-show stands out */
    offered: { type: Boolean, reflect: true },
    short: { type: Boolean, reflect: true },
    open: { type: Boolean },
  };
  declare current: CurrentTicket | null;
  declare armed: boolean;
  declare offered: boolean;
  declare short: boolean;
  declare open: boolean;

  static override styles = [base, keyCap, styles];

  constructor() {
    super();
    this.current = null;
    new Texts(this);
  }

  #may(act: SecondaryAct): boolean {
    if (this.current === null) return false;
    const called = this.current.state === 'called';
    return act === 'recall' || act === 'no-show' ? called : true;
  }

  #button(act: SecondaryAct, icon: IconName, words: string, key = ''): TemplateResult {
    return html`<button
      type="button"
      class=${act}
      ?disabled=${act !== 'more' && !this.#may(act)}
      aria-expanded=${act === 'more' ? (this.open ? 'true' : 'false') : nothing}
      @click=${() => this.dispatchEvent(new SecondaryActEvent(act))}
    >
      <luot-icon name=${icon}></luot-icon>
      <span class="words">${words}${key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}</span>
    </button>`;
  }

  override render(): TemplateResult {
    const shown = this.short && !this.open ? ACTS.slice(0, 1) : ACTS;
    return html`<div class="acts" role="group" aria-label=${t('console.acts')}>
      ${shown.map(({ act, icon, key }) => this.#button(act, icon, t(`console.act.${act}`), key))}
      ${this.short ? this.#button('more', 'more', t('console.act.more')) : nothing}
      <span class="gap"></span>
      ${this.#button('no-show', 'absent', t(this.armed ? 'console.act.no-show.again' : 'console.act.no-show'), '−')}
    </div>`;
  }
}

customElements.define('luot-act-row', LuotActRow);
