import { html, LitElement, type TemplateResult } from 'lit';
import '../ui/dialog/dialog.ts';
import { NEXT_OPENING } from '../live/services.ts';
import { say, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import { formStyles } from '../ui/dialog/form.styles.ts';
import type { NamedService, ReceptionService } from './reception-entities.ts';

/** Where the line goes: another service, or the next opening. */
export class MoveEvent extends Event {
  readonly to: { id: string; label: string };
  constructor(to: MoveEvent['to']) {
    super('luot-move', { bubbles: true, composed: true });
    this.to = to;
  }
}

/** `<luot-move-dialog .service .others>`: what becomes of those who wait for a service that rests. */
export class LuotMoveDialog extends LitElement {
  static override properties = {
    service: { attribute: false },
    others: { attribute: false },
    chosen: { state: true },
  };
  declare service: ReceptionService;
  /** services that take tickets */
  declare others: NamedService[];
  declare chosen: string;

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.others = [];
    this.chosen = NEXT_OPENING;
    new Texts(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const label = say(this.others.find(({ id }) => id === this.chosen)?.label);
    this.dispatchEvent(new MoveEvent({ id: this.chosen, label }));
  }

  #choice(id: string, name: string): TemplateResult {
    return html`<label class=${id === this.chosen ? 'choice chosen' : 'choice'}
      ><input
        type="radio"
        name="to"
        ?data-first=${id === NEXT_OPENING}
        .checked=${id === this.chosen}
        @change=${() => {
          this.chosen = id;
        }}
      />${name}</label
    >`;
  }

  override render(): TemplateResult {
    const { label, waiting } = this.service;
    return html`<luot-dialog heading=${t('reception.move.heading', { service: say(label), count: waiting })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <fieldset>
          <legend>${t('reception.move.question')}</legend>
          ${this.#choice(NEXT_OPENING, t('reception.move.next-opening'))}
          <div class="two">
            ${this.others.map(({ id, label: name }) => this.#choice(id, t('reception.move.to', { service: say(name) })))}
          </div>
        </fieldset>
        <p class="hint">${t('reception.move.hint')}</p>
        <p class="buttons"><button class="send" type="submit">${t('reception.move.send')}</button></p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-move-dialog', LuotMoveDialog);
