import { html, LitElement, type TemplateResult } from 'lit';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import './dialog.ts';
import { formStyles } from './form.styles.ts';

/** The reasons that a sign shows; the first one says none. */
export const PAUSE_REASONS = ['none', 'soon', 'papers', 'meeting', 'break'] as const;
type PauseReason = (typeof PAUSE_REASONS)[number];

/** Pause now, with a reason or an empty one. */
export class PauseEvent extends Event {
  readonly reason: string;
  constructor(reason: string) {
    super('luot-pause', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** `<luot-pause-dialog number="L018">`: why the counter pauses; with a number, that one is finished first. */
export class LuotPauseDialog extends LitElement {
  static override properties = { number: { type: String }, chosen: { state: true } };
  declare number: string;
  declare chosen: PauseReason;

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.number = '';
    this.chosen = 'none';
    new Texts(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(
      new PauseEvent(this.chosen === 'none' ? '' : t(`console.pause.reason.${this.chosen}`, {}, 'vi')),
    );
  }

  #choice(reason: PauseReason): TemplateResult {
    const chosen = reason === this.chosen;
    return html`<label class=${chosen ? 'choice chosen' : 'choice'}
      ><input
        type="radio"
        name="reason"
        ?data-first=${reason === 'none'}
        .checked=${chosen}
        @change=${() => {
          this.chosen = reason;
        }}
      />${t(`console.pause.reason.${reason}`)}</label
    >`;
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t('console.pause.heading')}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <fieldset>
          <legend>${t('console.pause.why')}</legend>
          ${PAUSE_REASONS.map((reason) => this.#choice(reason))}
        </fieldset>
        ${this.number ? html`<p class="hint">${t('console.pause.finishes', { number: this.number })}</p>` : ''}
        <p class="buttons"><button class="send" type="submit">${t('console.pause.send')}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-pause-dialog', LuotPauseDialog);
