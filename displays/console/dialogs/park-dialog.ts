import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Text } from '../../live/messages.ts';
import { say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/dialog/dialog.ts';
import { formStyles } from '../../ui/dialog/form.styles.ts';

/** The server keeps a list of at most so many papers, each of at most so many characters. */
export const MISSING_MAX = 20;
export const MISSING_CHARACTERS_MAX = 120;

/** All that is missing. */
export class ParkEvent extends Event {
  readonly missing: string[];
  constructor(missing: string[]) {
    super('luot-park', { bubbles: true, composed: true });
    this.missing = missing;
  }
}

/** `<luot-park-dialog number="H007" .checklist .missing>`: one complete list, marked or typed; Enter sends it. */
export class LuotParkDialog extends LitElement {
  static override properties = {
    number: { type: String },
    checklist: { attribute: false },
    missing: { attribute: false },
    marked: { state: true },
  };
  declare number: string;
  /** papers that the errand needs */
  declare checklist: Text[];
  /** what it was told before */
  declare missing: string[];
  declare marked: ReadonlySet<string>;

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.checklist = [];
    this.missing = [];
    this.marked = new Set();
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.marked = new Set(this.missing.filter((paper) => this.checklist.some(({ vi }) => vi === paper)));
  }

  get #typedBefore(): string {
    return this.missing.filter((paper) => !this.marked.has(paper)).join('; ');
  }

  #mark(paper: string): void {
    const marked = new Set(this.marked);
    if (!marked.delete(paper)) marked.add(paper);
    this.marked = marked;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const typed = this.renderRoot.querySelector<HTMLInputElement>('input[type=text]')?.value ?? '';
    const others = typed
      .split(';')
      .map((paper) => paper.trim().slice(0, MISSING_CHARACTERS_MAX))
      .filter((paper) => paper !== '');
    // in the order of the checklist, whatever order they were marked in
    const chosen = this.checklist.map(({ vi }) => vi).filter((vi) => this.marked.has(vi));
    this.dispatchEvent(new ParkEvent([...chosen, ...others].slice(0, MISSING_MAX)));
  }

  #choices(): TemplateResult | typeof nothing {
    if (this.checklist.length === 0) return nothing;
    return html`<fieldset>
      <legend>${t('console.park.choose')}</legend>
      ${this.checklist.map(
        (paper) =>
          html`<label class=${this.marked.has(paper.vi) ? 'choice chosen' : 'choice'}
            ><input type="checkbox" .checked=${this.marked.has(paper.vi)} @change=${() => this.#mark(paper.vi)} />${say(
              paper,
            )}</label
          >`,
      )}
    </fieldset>`;
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t('console.park.heading', { number: this.number })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        ${this.#choices()}
        <label class="text"
          >${t('console.park.field')}
          <input data-first type="text" autocomplete="off" .value=${this.#typedBefore} />
        </label>
        <p class="hint">${t('console.park.hint')}</p>
        <p class="buttons"><button class="send" type="submit">${t('console.park.send')}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-park-dialog', LuotParkDialog);
