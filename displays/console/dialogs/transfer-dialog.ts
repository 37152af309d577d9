import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { NOTE_CHARACTERS_MAX } from '../../../server/protocol/note-max.ts';
import type { Transfer } from '../../live/counters.ts';
import { say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import type { ConsoleService, CurrentTicket, OtherCounter, RosterOfficer } from '../console-entities.ts';
import '../../ui/dialog/dialog.ts';
import { formStyles } from '../../ui/dialog/form.styles.ts';

export const PLACES = ['keep', 'first', 'last'] as const;

/** Where the ticket goes. */
export class TransferEvent extends Event {
  readonly transfer: Transfer;
  constructor(transfer: Transfer) {
    super('luot-transfer', { bubbles: true, composed: true });
    this.transfer = transfer;
  }
}

/** `<luot-transfer-dialog .ticket .services .others .officers>`: to a service, a counter or an officer; arrows choose, Enter sends. */
export class LuotTransferDialog extends LitElement {
  static override properties = {
    ticket: { attribute: false },
    services: { attribute: false },
    others: { attribute: false },
    officers: { attribute: false },
    target: { state: true },
    place: { state: true },
  };
  declare ticket: CurrentTicket;
  declare services: ConsoleService[];
  declare others: OtherCounter[];
  /** the roster but for who is here; empty: nobody signs in at this centre */
  declare officers: RosterOfficer[];
  /** `service:<id>`, `counter:<id>` or `officer:<id>` */
  declare target: string;
  declare place: Transfer['place'];

  static override styles = [base, formStyles];

  constructor() {
    super();
    this.officers = [];
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
    const to = kind === 'service' ? { service: id } : kind === 'counter' ? { counter: id } : { officer: id };
    // what stands there goes along by itself
    const changed = note === (this.ticket.note ?? '') ? {} : { note };
    this.dispatchEvent(new TransferEvent({ ...to, place: this.place, ...changed }));
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

  #officers(): TemplateResult {
    const able = this.officers.filter(({ services }) => services?.includes(this.ticket.service) ?? true);
    if (able.length === 0) return html`${nothing}`;
    return html`<fieldset>
      <legend>${t('console.transfer.officer')}</legend>
      ${able.map(({ id, name, at }) => {
        const where = at ? t('ui.counter', { label: at.label }) : t('console.transfer.officer.away');
        return this.#target(`officer:${id}`, name, where, false, false);
      })}
    </fieldset>`;
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t('console.transfer.heading', { number: this.ticket.number })}>
      <form @submit=${(event: Event) => this.#submit(event)}>
        <div class="two">${this.#services()}
          <div class="people">${this.#counters()}${this.#officers()}</div></div>
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
          <input type="text" maxlength=${NOTE_CHARACTERS_MAX} autocomplete="off" .value=${this.ticket.note ?? ''} />
        </label>
        <p class="buttons">
          <button class="send" type="submit" ?disabled=${this.target === ''}>${t('console.transfer.send')}</button>
        </p>
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-transfer-dialog', LuotTransferDialog);
