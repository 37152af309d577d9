import { html, LitElement, type TemplateResult } from 'lit';
import { NOTE_CHARACTERS_MAX } from '../../../server/protocol/note-max.ts';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/dialog/dialog.ts';
import { formStyles } from '../../ui/dialog/form.styles.ts';

/** The note was written. */
export class NoteEvent extends Event {
  readonly note: string;
  constructor(note: string) {
    super('luot-note', { bubbles: true, composed: true });
    this.note = note;
  }
}

/** `<luot-note-dialog number="L018" value="…">`: a note for whoever serves the ticket next. */
export class LuotNoteDialog extends LitElement {
  static override properties = { number: { type: String }, value: { type: String } };
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
    return html`<luot-dialog heading=${t('console.note.heading', { number: this.number })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <label class="text"
          >${t('console.note.field')}
          <input data-first type="text" maxlength=${NOTE_CHARACTERS_MAX} autocomplete="off" .value=${this.value ?? ''} />
        </label>
        <p class="hint">${t('console.note.hint')}</p>
        <p class="buttons"><button class="send" type="submit">${t('console.note.send')}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-note-dialog', LuotNoteDialog);
