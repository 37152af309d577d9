import { html, LitElement, type TemplateResult } from 'lit';
import '../console/dialogs/dialog.ts';
import { formStyles } from '../console/dialogs/form.styles.ts';
import { Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';

const REASONS = ['system', 'power', 'officer', 'other'] as const;
const REASON_CHARACTERS_MAX = 200;

/** A service rests, for this reason. */
export class SuspendEvent extends Event {
  readonly reason: string;
  constructor(reason: string) {
    super('luot-suspend', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** `<luot-suspend-dialog service="Nhà đất">`: why a service rests: from a list, or in own words. */
export class LuotSuspendDialog extends LitElement {
  static override properties = { service: { type: String }, chosen: { state: true } };
  declare service: string;
  declare chosen: (typeof REASONS)[number];

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.chosen = 'system';
    new Texts(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const own = this.renderRoot.querySelector<HTMLInputElement>('input[type=text]')?.value.trim() ?? '';
    const reason = own || (this.chosen === 'other' ? '' : t(`reception.suspend.reason.${this.chosen}`, {}, 'vi'));
    if (reason) this.dispatchEvent(new SuspendEvent(reason));
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t('reception.suspend.heading', { service: this.service })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <fieldset>
          <legend>${t('reception.suspend.why')}</legend>
          ${REASONS.map(
            (reason) =>
              html`<label class=${reason === this.chosen ? 'choice chosen' : 'choice'}
                ><input
                  type="radio"
                  name="reason"
                  ?data-first=${reason === 'system'}
                  .checked=${reason === this.chosen}
                  @change=${() => {
                    this.chosen = reason;
                  }}
                />${t(`reception.suspend.reason.${reason}`)}</label
              >`,
          )}
        </fieldset>
        <label class="text"
          >${t('reception.suspend.own')}
          <input type="text" maxlength=${REASON_CHARACTERS_MAX} autocomplete="off" />
        </label>
        <p class="buttons"><button class="send" type="submit">${t('reception.suspend.send')}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-suspend-dialog', LuotSuspendDialog);
