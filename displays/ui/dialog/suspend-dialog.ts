import { html, LitElement, type TemplateResult } from 'lit';
import { BACK_IN_MINUTES, backAt } from '../../live/return-time.ts';
import './dialog.ts';
import type { Text } from '../../live/messages.ts';
import { connection } from '../../live/page-connection.ts';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../base.styles.ts';
import { formStyles } from './form.styles.ts';

const REASONS = ['system', 'power', 'officer', 'other'] as const;
/** So that a reason with its time keeps the server's limit. */
const REASON_CHARACTERS_MAX = 160;

/** A service rests, for this reason. */
export class SuspendEvent extends Event {
  readonly reason: Text;
  constructor(reason: Text) {
    super('luot-suspend', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** `<luot-suspend-dialog service="Nhà đất">`: why a service rests and, where it is known, until when. */
export class LuotSuspendDialog extends LitElement {
  static override properties = {
    service: { type: String },
    timezone: { type: String },
    chosen: { state: true },
    until: { state: true },
  };
  declare service: string;
  declare timezone: string;
  declare chosen: (typeof REASONS)[number];
  /** "10:30", or '' */
  declare until: string;

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.chosen = 'system';
    this.until = '';
    new Texts(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const own = this.renderRoot.querySelector<HTMLInputElement>('input[type=text]')?.value.trim() ?? '';
    const time = this.until;
    if (this.chosen === 'other' && own === '') return;
    const inLanguage = (language: 'vi' | 'en'): string => {
      const reason = own || t(`reception.suspend.reason.${this.chosen}`, {}, language);
      return time ? t('admin.suspend.reason-until', { reason, time }, language) : reason;
    };
    this.dispatchEvent(new SuspendEvent({ vi: inLanguage('vi'), en: inLanguage('en') }));
  }

  #choice(name: 'chosen' | 'until', value: string, words: string): TemplateResult {
    const isChosen = this[name] === value;
    return html`<label class=${isChosen ? 'choice chosen' : 'choice'}
      ><input
        type="radio"
        name=${name}
        ?data-first=${value === 'system'}
        .checked=${isChosen}
        @change=${() => Object.assign(this, { [name]: value })}
      />${words}</label
    >`;
  }

  #times(): TemplateResult {
    const times = BACK_IN_MINUTES.flatMap((minutes) => backAt(minutes, connection.serverNow(), this.timezone) ?? []);
    return html`<fieldset>
      <legend>${t('admin.suspend.until')}</legend>
      ${this.#choice('until', '', t('console.pause.until.none'))}
      ${times.map((time) => this.#choice('until', time, time))}
    </fieldset>`;
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t('reception.suspend.heading', { service: this.service })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <div class="two">
          <fieldset>
            <legend>${t('admin.suspend.why')}</legend>
            ${REASONS.map((reason) => this.#choice('chosen', reason, t(`reception.suspend.reason.${reason}`)))}
          </fieldset>
          ${this.#times()}
        </div>
        <label class="text"
          >${t('reception.suspend.own')}
          <input type="text" maxlength=${REASON_CHARACTERS_MAX} autocomplete="off" />
        </label>
        <p class="hint">${t('admin.suspend.shown')}</p>
        <p class="buttons"><button class="send" type="submit">${t('reception.suspend.send')}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-suspend-dialog', LuotSuspendDialog);
