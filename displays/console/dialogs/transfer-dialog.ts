import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Transfer } from '../../live/counters.ts';
import { say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import type { ConsoleService, CurrentTicket, OtherCounter } from '../console-entities.ts';
import './dialog.ts';
import { formStyles } from './form.styles.ts';
import { NOTE_CHARACTERS_MAX } from './note-dialog.ts';

export const PLACES = ['keep', 'first', 'last'] as const;

/** Where the ticket goes. */
export class TransferEvent extends Event {
  readonly transfer: Transfer;
  constructor(transfer: Transfer) {
    super('luot-transfer', { bubbles: true, composed: true });
    this.transfer = transfer;
  }
}

/** `<luot-transfer-dialog .ticket .services .others .note>`: to a service or a counter; arrows choose, Enter sends. */
export class LuotTransferDialog extends LitElement {
  static override properties = {
    ticket: { attribute: false },
    services: { attribute: false },
    others: { attribute: false },
    note: { type: String },
    target: { state: true },
    place: { state: true },
  };
  declare ticket: CurrentTicket;
  declare services: ConsoleService[];
  declare others: OtherCounter[];
  declare note: string;
  /** `service:<id>` or `counter:<id>` */
  declare target: string;
  declare place: Transfer['place'];

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.target = '';
    this.place = 'keep';
    new Texts(this);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const [kind, ...rest] = this.target.split(':');
    const id = rest.join(':');
    if (!id) return;
    const note = this.renderRoot.querySelector<HTMLInputElement>('input[type=text]')?.value.trim() ?? '';
    const to = kind === 'service' ? { service: id } : { counter: id };
    this.dispatchEvent(new TransferEvent({ ...to, place: this.place, ...(note ? { note } : {}) }));
  }

  #target(target: string, name: string, state: string, off: boolean, first: boolean): TemplateResult {
    const chosen = target === this.target;
    return html`<label class=${`choice ${chosen ? 'chosen' : ''} ${off ? 'off' : ''}`}
      ><input
        type="radio"
        name="target"
        ?data-first=${first}
        ?disabled=${off}
        .checked=${chosen}
        @change=${() => {
          this.target = target;
        }}
      />${name}${state ? html`<small>${state}</small>` : nothing}</label
    >`;
  }

  #services(): TemplateResult {
    const others = this.services.filter(({ id }) => id !== this.ticket.service);
    const first = others.find(({ state }) => state === 'open');
    return html`<fieldset>
      <legend>${t('console.transfer.service')}</legend>
      ${others.map((service) => {
        const off = service.state === 'suspended';
        const state = service.state === 'open' ? '' : t(`console.service.${service.state}`);
        return this.#target(`service:${service.id}`, say(service.label), state, off, service === first);
      })}
    </fieldset>`;
  }

  #counters(): TemplateResult {
    const able = this.others.filter(({ services }) => services.includes(this.ticket.service));
    if (able.length === 0) return html`${nothing}`;
    return html`<fieldset>
      <legend>${t('console.transfer.counter')}</legend>
      ${able.map((counter) =>
        this.#target(`counter:${counter.id}`, say(counter.name), t(`console.state.${counter.state}`), false, false),
      )}
    </fieldset>`;
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t('console.transfer.heading', { number: this.ticket.number })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <div class="two">${this.#services()}${this.#counters()}</div>
        <fieldset>
          <legend>${t('console.transfer.place')}</legend>
          <div class="three">
            ${PLACES.map(
              (place) =>
                html`<label class=${place === this.place ? 'choice chosen' : 'choice'}
                  ><input
                    type="radio"
                    name="place"
                    .checked=${place === this.place}
                    @change=${() => {
                      this.place = place;
                    }}
                  />${t(`console.transfer.place.${place}`)}</label
                >`,
            )}
          </div>
        </fieldset>
        <label class="text"
          >${t('console.transfer.note')}
          <input type="text" maxlength=${NOTE_CHARACTERS_MAX} autocomplete="off" .value=${this.note ?? ''} />
        </label>
        <p class="buttons">
          <button class="send" type="submit" ?disabled=${this.target === ''}>${t('console.transfer.send')}</button>
        </p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-transfer-dialog', LuotTransferDialog);
