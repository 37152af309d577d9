import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import './dialog.ts';
import { formStyles } from './form.styles.ts';

/** The server keeps a note of at most so many characters. */
export const NOTE_CHARACTERS_MAX = 200;

/** The note was written. */
export class NoteEvent extends Event {
  readonly note: string;
  constructor(note: string) {
    super('luot-note', { bubbles: true, composed: true });
    this.note = note;
  }
}

/** `<luot-note-dialog kind="park" number="L018" value="…">`: what is missing (`park`), or a note for later (`note`). */
export class LuotNoteDialog extends LitElement {
  static override properties = { kind: { type: String }, number: { type: String }, value: { type: String } };
  declare kind: 'park' | 'note';
  declare number: string;
  declare value: string;

  static override styles = [base, formStyles];

  constructor() {
    super();
    new Texts(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const field = this.renderRoot.querySelector('input');
    this.dispatchEvent(new NoteEvent((field?.value ?? '').trim()));
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t(`console.${this.kind}.heading`, { number: this.number })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <label class="text"
          >${t(`console.${this.kind}.field`)}
          <input data-first type="text" maxlength=${NOTE_CHARACTERS_MAX} autocomplete="off" .value=${this.value ?? ''} />
        </label>
        <p class="hint">${t(`console.${this.kind}.hint`) || nothing}</p>
        <p class="buttons"><button class="send" type="submit">${t(`console.${this.kind}.send`)}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-note-dialog', LuotNoteDialog);
