import { html, LitElement, type TemplateResult } from 'lit';
import { say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import type { ConsoleCounter } from '../console-entities.ts';
import '../../ui/dialog/dialog.ts';
import { formStyles } from '../../ui/dialog/form.styles.ts';

const NUMBER_CHARACTERS_MAX = 8;

/** Call this number of the printed roll. */
export class RollEvent extends Event {
  readonly roll: { service: string; number: string };
  constructor(roll: RollEvent['roll']) {
    super('luot-roll', { bubbles: true, composed: true });
    this.roll = roll;
  }
}

/** `<luot-roll-dialog .counter>`: a number as it stands on the paper, and its service where the counter has several. */
export class LuotRollDialog extends LitElement {
  static override properties = { counter: { attribute: false }, chosen: { state: true } };
  declare counter: ConsoleCounter;
  declare chosen: string;

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.chosen = '';
    new Texts(this);
  }

  override willUpdate(): void {
    if (this.chosen === '') this.chosen = this.counter.roll?.service ?? this.counter.services[0]?.id ?? '';
  }

  #submit(event: Event): void {
    event.preventDefault();
    const number = this.renderRoot.querySelector<HTMLInputElement>('input[type=text]')?.value.trim() ?? '';
    if (number) this.dispatchEvent(new RollEvent({ service: this.chosen, number }));
  }

  override render(): TemplateResult {
    const { services, roll } = this.counter;
    return html`<luot-dialog heading=${t('console.roll.heading')}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <label class="text"
          >${t('console.roll.number')}
          <input
            data-first
            type="text"
            maxlength=${NUMBER_CHARACTERS_MAX}
            autocomplete="off"
            .value=${roll?.number ?? ''}
          />
        </label>
        <fieldset ?hidden=${services.length < 2}>
          <legend>${t('console.transfer.service')}</legend>
          ${services.map(
            ({ id, label }) =>
              html`<label class=${id === this.chosen ? 'choice chosen' : 'choice'}
                ><input
                  type="radio"
                  name="service"
                  .checked=${id === this.chosen}
                  @change=${() => {
                    this.chosen = id;
                  }}
                />${say(label)}</label
              >`,
          )}
        </fieldset>
        <p class="buttons"><button class="send" type="submit">${t('console.roll.send')}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-roll-dialog', LuotRollDialog);
