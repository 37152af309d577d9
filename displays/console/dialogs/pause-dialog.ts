import { html, LitElement, type TemplateResult } from 'lit';
import { connection } from '../../live/page-connection.ts';
import { BACK_IN_MINUTES, backAt } from '../../live/return-time.ts';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/dialog/dialog.ts';
import { formStyles } from '../../ui/dialog/form.styles.ts';

/** The reasons that a sign shows; the first one says none. */
export const PAUSE_REASONS = ['none', 'soon', 'papers', 'meeting', 'break'] as const;
type PauseReason = (typeof PAUSE_REASONS)[number];

/** Pause now, with a reason and a time of return; either may be empty. */
export class PauseEvent extends Event {
  readonly pause: { reason: string; until: string };
  constructor(pause: PauseEvent['pause']) {
    super('luot-pause', { bubbles: true, composed: true });
    this.pause = pause;
  }
}

/** `<luot-pause-dialog number="L018">`: why the counter pauses and until when; with a number, that one is finished first. */
export class LuotPauseDialog extends LitElement {
  static override properties = {
    number: { type: String },
    timezone: { type: String },
    chosen: { state: true },
    until: { state: true },
  };
  declare number: string;
  declare timezone: string;
  declare chosen: PauseReason;
  /** "09:30", or empty */
  declare until: string;

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.number = '';
    this.chosen = 'none';
    this.until = '';
    new Texts(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const reason = this.chosen === 'none' ? '' : t(`console.pause.reason.${this.chosen}`, {}, 'vi');
    this.dispatchEvent(new PauseEvent({ reason, until: this.until }));
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

  #time(until: string, words: string): TemplateResult {
    const chosen = until === this.until;
    return html`<label class=${chosen ? 'choice chosen' : 'choice'}
      ><input
        type="radio"
        name="until"
        .checked=${chosen}
        @change=${() => {
          this.until = until;
        }}
      />${words}</label
    >`;
  }

  #times(): TemplateResult {
    const times = BACK_IN_MINUTES.flatMap((minutes) => backAt(minutes, connection.serverNow(), this.timezone) ?? []);
    return html`<fieldset>
      <legend>${t('console.pause.until')}</legend>
      ${this.#time('', t('console.pause.until.none'))} ${times.map((time) => this.#time(time, time))}
    </fieldset>`;
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t('console.pause.heading')}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <div class="two">
          <fieldset>
            <legend>${t('console.pause.why')}</legend>
            ${PAUSE_REASONS.map((reason) => this.#choice(reason))}
          </fieldset>
          ${this.#times()}
        </div>
        ${this.number ? html`<p class="hint">${t('console.pause.finishes', { number: this.number })}</p>` : ''}
        <p class="buttons"><button class="send" type="submit">${t('console.pause.send')}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-pause-dialog', LuotPauseDialog);
