import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { AppointmentView, SlotsView } from '../../../server/protocol/appointments.ts';
import { bookAppointment, readSlots } from '../../live/appointments.ts';
import { dayName } from '../../live/spoken-time.ts';
import { language, refusalSentence, say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import { formStyles } from '../../ui/dialog/form.styles.ts';
import '../../ui/qr-code/qr-code.ts';
import { deskStyles } from '../desk.styles.ts';
import type { NamedService } from '../reception-entities.ts';
import { dayAfter, noonOf } from './days.ts';

/** `<luot-booking-form .services day timezone daysAhead>`: a service, a day, a slot; then the code, large. */
export class LuotBookingForm extends LitElement {
  static override properties = {
    services: { attribute: false },
    day: { type: String },
    timezone: { type: String },
    daysAhead: { type: Number },
    service: { state: true },
    chosenDay: { state: true },
    slots: { state: true },
    time: { state: true },
    booked: { state: true },
    refusal: { state: true },
  };
  /** those that have slots */
  declare services: NamedService[];
  /** today */
  declare day: string;
  declare timezone: string;
  declare daysAhead: number;
  declare service: string;
  declare chosenDay: string;
  /** null: not read yet */
  declare slots: SlotsView['slots'] | null;
  declare time: string;
  declare booked: AppointmentView | null;
  declare refusal: string;

  static override styles = [
    base,
    formStyles,
    deskStyles,
    css`
      .head {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 16px;
      }
      select {
        min-height: 48px;
        padding: 0 12px;
        border: 1px solid var(--edge);
        border-radius: var(--r-control);
        background: var(--surface);
        color: var(--text);
        font: 500 18px/1.5 var(--font-text);
      }
      .slots {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 4px 8px;
        max-height: 38vh;
        overflow-y: auto;
      }
      small {
        white-space: nowrap;
      }
      .booked {
        display: flex;
        align-items: center;
        gap: 24px;
        padding: 20px;
        border: 2px solid var(--main);
        border-radius: var(--r-plate);
      }
      .booked b {
        display: block;
        font-size: 49px;
        line-height: 1.35;
        white-space: nowrap;
      }
      .booked p {
        font-size: 20px;
      }
      @media (max-width: 700px) {
        .head {
          grid-template-columns: 1fr;
        }
        .booked {
          display: block;
        }
        .booked b {
          font-size: 25px;
        }
      }
      luot-qr-code {
        flex: none;
        width: 140px;
        margin-left: auto;
      }
    `,
  ];

  constructor() {
    super();
    this.services = [];
    this.service = '';
    this.chosenDay = '';
    this.slots = null;
    this.time = '';
    this.booked = null;
    this.refusal = '';
    new Texts(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.service === '') this.service = this.services[0]?.id ?? '';
    if (this.chosenDay === '') this.chosenDay = this.day;
    if (changed.has('service') || changed.has('chosenDay')) void this.#read();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('booked') && this.booked !== null) this.renderRoot.querySelector<HTMLElement>('.again')?.focus();
  }

  async #read(): Promise<void> {
    const { service, chosenDay: day } = this;
    this.time = '';
    const outcome = await readSlots(service, day);
    if (service !== this.service || day !== this.chosenDay) return;
    this.slots = outcome.ok ? outcome.value.slots : [];
    if (!outcome.ok) this.refusal = refusalSentence(outcome.refusal);
  }

  async #book(event: Event): Promise<void> {
    event.preventDefault();
    if (this.time === '') return;
    const outcome = await bookAppointment({ service: this.service, day: this.chosenDay, time: this.time });
    this.refusal = '';
    if (outcome.ok) this.booked = outcome.value.appointment;
    else {
      this.refusal = refusalSentence(outcome.refusal);
      await this.#read();
    }
  }

  #again(): void {
    this.booked = null;
    void this.#read();
  }

  #nameOf(day: string): string {
    return dayName(noonOf(day), this.timezone, language());
  }

  override render(): TemplateResult {
    if (this.booked) return this.#card(this.booked);
    return html`<form @submit=${(event: Event) => void this.#book(event)}>
      <div role="alert">${this.refusal ? html`<p class="refusal">${this.refusal}</p>` : nothing}</div>
      <div class="head">${this.#serviceField()}${this.#dayField()}</div>
      <fieldset>
        <legend>${t('reception.book.slot')}</legend>
        ${this.slots?.length === 0 ? html`<p>${t('reception.book.none')}</p>` : nothing}
        <div class="slots">${(this.slots ?? []).map((slot) => this.#slot(slot))}</div>
      </fieldset>
      <p class="buttons">
        <button class="send" type="submit" ?disabled=${this.time === ''}>${t('reception.book.send')}</button>
      </p>
    </form>`;
  }

  #serviceField(): TemplateResult {
    return html`<label class="text"
      >${t('reception.book.service')}
      <select
        @change=${({ target }: Event) => {
          this.service = (target as HTMLSelectElement).value;
        }}
      >
        ${this.services.map(({ id, label }) => html`<option value=${id} ?selected=${id === this.service}>${say(label)}</option>`)}
      </select></label
    >`;
  }

  #dayField(): TemplateResult {
    const days = Array.from({ length: this.daysAhead + 1 }, (_, ahead) => dayAfter(this.day, ahead));
    return html`<label class="text"
      >${t('reception.book.day')}
      <select
        @change=${({ target }: Event) => {
          this.chosenDay = (target as HTMLSelectElement).value;
        }}
      >
        ${days.map((day) => html`<option value=${day} ?selected=${day === this.chosenDay}>${this.#nameOf(day)}</option>`)}
      </select></label
    >`;
  }

  #slot({ time, free }: SlotsView['slots'][number]): TemplateResult {
    const full = free === 0;
    return html`<label class=${`choice ${time === this.time ? 'chosen' : ''} ${full ? 'off' : ''}`}
      ><input
        type="radio"
        name="slot"
        ?disabled=${full}
        .checked=${time === this.time}
        @change=${() => {
          this.time = time;
        }}
      />${time}<small>${full ? t('reception.book.full') : t('reception.book.free', { count: free })}</small></label
    >`;
  }

  #card({ code, service, day, time }: AppointmentView): TemplateResult {
    const label = say(this.services.find(({ id }) => id === service)?.label);
    return html`<div class="booked" role="status">
        <div>
          <p>${time} · ${this.#nameOf(day)}</p>
          <b>${code}</b>
          <p>${label}</p>
          <p class="hint">${t('reception.book.tell')}</p>
        </div>
        <luot-qr-code text=${code} label=${code}></luot-qr-code>
      </div>
      <p class="buttons">
        <button class="send again" type="button" @click=${() => this.#again()}>${t('reception.book.again')}</button>
      </p>`;
  }
}

customElements.define('luot-booking-form', LuotBookingForm);
