import { html, LitElement, type TemplateResult } from 'lit';
import '../console/dialogs/dialog.ts';
import { formStyles } from '../console/dialogs/form.styles.ts';
import type { Text } from '../live/messages.ts';
import { Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';

const REASONS = ['system', 'power', 'officer', 'other'] as const;
/** So that a reason with its time keeps the server's limit. */
const REASON_CHARACTERS_MAX = 160;

/** A service rests, for this reason. */
export class RestEvent extends Event {
  readonly reason: Text;
  constructor(reason: Text) {
    super('luot-rest', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** `<luot-rest-dialog service="Nhà đất">`: why a service rests and, where it is known, until when. */
export class LuotRestDialog extends LitElement {
  static override properties = { service: { type: String }, chosen: { state: true } };
  declare service: string;
  declare chosen: (typeof REASONS)[number];

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.chosen = 'system';
    new Texts(this);
  }

  #value(selector: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
  }

  #submit(event: Event): void {
    event.preventDefault();
    const own = this.#value('input[type=text]');
    const time = this.#value('input[type=time]');
    if (this.chosen === 'other' && own === '') return;
    const inLanguage = (language: 'vi' | 'en'): string => {
      const reason = own || t(`reception.suspend.reason.${this.chosen}`, {}, language);
      return time ? t('admin.suspend.reason-until', { reason, time }, language) : reason;
    };
    this.dispatchEvent(new RestEvent({ vi: inLanguage('vi'), en: inLanguage('en') }));
  }

  #choice(reason: (typeof REASONS)[number]): TemplateResult {
    return html`<label class=${reason === this.chosen ? 'choice chosen' : 'choice'}
      ><input
        type="radio"
        name="reason"
        ?data-first=${reason === 'system'}
        .checked=${reason === this.chosen}
        @change=${() => {
          this.chosen = reason;
        }}
      />${t(`reception.suspend.reason.${reason}`)}</label
    >`;
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t('reception.suspend.heading', { service: this.service })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <fieldset>
          <legend>${t('reception.suspend.why')}</legend>
          ${REASONS.map((reason) => this.#choice(reason))}
        </fieldset>
        <label class="text"
          >${t('reception.suspend.own')}
          <input type="text" maxlength=${REASON_CHARACTERS_MAX} autocomplete="off" />
        </label>
        <label class="text">${t('admin.suspend.until')} <input type="time" /></label>
        <p class="buttons"><button class="send" type="submit">${t('reception.suspend.send')}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-rest-dialog', LuotRestDialog);
