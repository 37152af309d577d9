import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FaultyLine } from '../../../server/protocol/faulty-line.ts';
import { importAppointments } from '../../live/appointments.ts';
import { language, refusalSentence, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import { formStyles } from '../../ui/dialog/form.styles.ts';
import { deskStyles } from '../desk.styles.ts';

/** `<luot-import-form>`: a list of appointments (CSV) from another system; what is wrong is told line by line. */
export class LuotImportForm extends LitElement {
  static override properties = {
    done: { state: true },
    refusal: { state: true },
    lines: { state: true },
    busy: { state: true },
    name: { state: true },
  };
  declare done: string;
  declare refusal: string;
  declare lines: FaultyLine[];
  declare busy: boolean;
  /** of the file that was chosen */
  declare name: string;

  static override styles = [
    base,
    formStyles,
    deskStyles,
    css`
      .file {
        position: relative;
        display: flex;
        align-items: center;
        gap: 16px;
      }
      /* its own words are the browser's language, not the page's */
      .file input {
        position: absolute;
        width: 100%;
        height: 100%;
        opacity: 0;
        cursor: pointer;
      }
      .file:focus-within {
        border-radius: var(--r-control);
        box-shadow: 0 0 0 3px var(--main);
      }
      ul {
        max-height: 34vh;
        overflow-y: auto;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding: 8px 0;
        border-top: 1px solid var(--hair);
      }
    `,
  ];

  constructor() {
    super();
    this.done = '';
    this.refusal = '';
    this.lines = [];
    this.busy = false;
    this.name = '';
    new Texts(this);
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const file = this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    const partial = this.renderRoot.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked ?? false;
    if (!file || this.busy) return;
    this.busy = true;
    const outcome = await importAppointments(file, partial);
    this.busy = false;
    this.done = outcome.ok ? t('reception.import.done', { count: outcome.value.imported }) : '';
    this.lines = (outcome.ok ? outcome.value.lines : outcome.refusal.lines) ?? [];
    this.refusal = outcome.ok ? '' : refusalSentence(outcome.refusal);
  }

  override render(): TemplateResult {
    return html`<form @submit=${(event: Event) => void this.#send(event)}>
      <div role="alert">${this.refusal ? html`<p class="refusal">${this.refusal}</p>` : nothing}</div>
      ${this.done ? html`<p class="done" role="status">${this.done}</p>` : nothing}
      ${this.lines.length > 0 ? this.#faults() : nothing}
      <label class="file">
        <span class="act">${t('reception.import.file')}</span>
        <span>${this.name || t('reception.import.no-file')}</span>
        <input
          type="file"
          accept=".csv,text/csv"
          required
          @change=${({ target }: Event) => {
            this.name = (target as HTMLInputElement).files?.[0]?.name ?? '';
          }}
        />
      </label>
      <p class="hint">${t('reception.import.columns')}</p>
      <label class="choice"><input type="checkbox" />${t('reception.import.partial')}</label>
      <p class="buttons">
        <button class="send" type="submit" ?disabled=${this.busy}>${t('reception.import.send')}</button>
      </p>
    </form>`;
  }

  #faults(): TemplateResult {
    return html`<ul>
      ${this.lines.map(
        ({ line, detail, detailEn }) =>
          html`<li><b>${t('reception.import.line', { line })}</b> ${language() === 'vi' ? detail : detailEn}</li>`,
      )}
    </ul>`;
  }
}

customElements.define('luot-import-form', LuotImportForm);
