import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import type { ConsoleService, CurrentTicket } from '../console-entities.ts';
import '../../ui/dialog/dialog.ts';
import { formStyles } from '../../ui/dialog/form.styles.ts';

/** The service that the visit gets beside. */
export class AddNeedEvent extends Event {
  readonly service: string;
  constructor(service: string) {
    super('luot-add-need', { bubbles: true, composed: true });
    this.service = service;
  }
}

/** `<luot-add-need-dialog .ticket .services>`: where the visit goes on after this counter; arrows choose, Enter sends. */
export class LuotAddNeedDialog extends LitElement {
  static override properties = {
    ticket: { attribute: false },
    services: { attribute: false },
    chosen: { state: true },
  };
  declare ticket: CurrentTicket;
  declare services: ConsoleService[];
  declare chosen: string;

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.services = [];
    this.chosen = '';
    new Texts(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.chosen !== '') this.dispatchEvent(new AddNeedEvent(this.chosen));
  }

  #service({ id, label, state }: ConsoleService, first: boolean): TemplateResult {
    const told = state === 'open' ? nothing : html`<small>${t(`console.service.${state}`)}</small>`;
    return html`<label class=${id === this.chosen ? 'choice chosen' : 'choice'}
      ><input
        type="radio"
        name="service"
        ?data-first=${first}
        .checked=${id === this.chosen}
        @change=${() => {
          this.chosen = id;
        }}
      />${say(label)}${told}</label
    >`;
  }

  override render(): TemplateResult {
    const { number, needs = [], service } = this.ticket;
    const last = needs.at(-1)?.id ?? service;
    const others = this.services.filter(({ id }) => id !== last);
    const list = needs.map(({ label }) => say(label)).join(' → ');
    return html`<luot-dialog heading=${t('console.add-need.heading', { number })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        ${list ? html`<p>${t('console.add-need.now', { list })}</p>` : nothing}
        <fieldset class="two">
          <legend>${t('console.add-need.service')}</legend>
          ${others.map((each, at) => this.#service(each, at === 0))}
        </fieldset>
        <p class="hint">${t('console.add-need.hint')}</p>
        <p class="buttons">
          <button class="send" type="submit" ?disabled=${this.chosen === ''}>${t('console.add-need.send')}</button>
        </p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-add-need-dialog', LuotAddNeedDialog);
