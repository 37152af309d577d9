import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { readCode } from '../../../server/protocol/appointment-code.ts';
import type { AppointmentView } from '../../../server/protocol/appointments.ts';
import type { Outcome } from '../../live/api.ts';
import { cancelAppointment, checkIn, readAppointments } from '../../live/appointments.ts';
import { SecondPress } from '../../live/second-press.ts';
import { refusalSentence, say, Texts, t } from '../../live/texts.ts';
import type { IssuedTicket } from '../../live/tickets.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/state-mark/state-mark.ts';
import type { MarkedState } from '../../ui/state-mark/state-mark.ts';
import { deskStyles } from '../desk.styles.ts';
import type { NamedService, Today } from '../reception-entities.ts';

/** The holder of an appointment is here and has a number. */
export class CheckedInEvent extends Event {
  readonly issued: IssuedTicket;
  constructor(issued: IssuedTicket) {
    super('luot-checked-in', { bubbles: true, composed: true });
    this.issued = issued;
  }
}

const MARKS: Readonly<Record<AppointmentView['state'], MarkedState>> = {
  booked: 'wait',
  'checked-in': 'open',
  missed: 'stop',
  cancelled: 'off',
};

/** `<luot-day-list .services .today code printer ?guide>`: today's appointments; who is here is checked in. */
export class LuotDayList extends LitElement {
  static override properties = {
    services: { attribute: false },
    today: { attribute: false },
    code: { type: String },
    printer: { type: String },
    guide: { type: Boolean },
    list: { state: true },
    refusal: { state: true },
  };
  declare services: NamedService[];
  /** another value: somebody has come, so the list is read again */
  declare today: Today | undefined;
  /** one that was typed or scanned: it alone */
  declare code: string;
  declare printer: string;
  declare guide: boolean;
  /** null: not read yet */
  declare list: AppointmentView[] | null;
  declare refusal: string;

  static override styles = [
    base,
    deskStyles,
    css`
      .rows {
        max-height: 56vh;
        overflow-y: auto;
      }
      .row {
        grid-template-columns: 64px minmax(0, 1fr) 150px 170px auto;
      }
      @media (max-width: 700px) {
        .row {
          grid-template-columns: 64px 1fr;
        }
      }
      .row b {
        font-size: 18px;
      }
      .code {
        color: var(--quiet);
        white-space: nowrap;
      }
      .acts {
        display: flex;
        justify-content: flex-end;
        gap: 8px;
      }
    `,
  ];

  /** taking somebody's appointment away asks again, by its code */
  #again = new SecondPress<string>(() => this.requestUpdate());

  constructor() {
    super();
    this.services = [];
    this.list = null;
    this.refusal = '';
    new Texts(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('today')) void this.#read();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('list') && this.code !== '') this.renderRoot.querySelector<HTMLElement>('.act')?.focus();
  }

  async #read(): Promise<void> {
    const outcome = await readAppointments();
    if (outcome.ok) this.list = outcome.value.appointments;
    else this.refusal = refusalSentence(outcome.refusal);
  }

  async #checkIn({ code }: AppointmentView): Promise<void> {
    const outcome = await checkIn(code, this.printer === '' ? {} : { printAt: this.printer });
    if (outcome.ok) this.dispatchEvent(new CheckedInEvent(outcome.value));
    else await this.#after(outcome);
  }

  async #cancel({ code }: AppointmentView): Promise<void> {
    if (this.#again.press(code)) await this.#after(await cancelAppointment(code));
  }

  async #after(outcome: Outcome<unknown>): Promise<void> {
    this.#again.forget();
    this.refusal = '';
    if (!outcome.ok) this.refusal = refusalSentence(outcome.refusal);
    await this.#read();
  }

  override render(): TemplateResult {
    const wanted = readCode(this.code);
    const shown = (this.list ?? []).filter(({ code }) => wanted === null || readCode(code) === wanted);
    return html`<div role="alert">${this.refusal ? html`<p class="refusal">${this.refusal}</p>` : nothing}</div>
      ${this.list !== null && shown.length === 0 ? html`<p>${t(wanted === null ? 'reception.appointments.none' : 'reception.appointments.not-today')}</p>` : nothing}
      <div class="rows">${shown.map((each) => this.#row(each))}</div>`;
  }

  #row(appointment: AppointmentView): TemplateResult {
    const { code, service, time, state, number } = appointment;
    const label = this.services.find(({ id }) => id === service)?.label;
    return html`<div class="row">
      <b>${time}</b>
      <span>${say(label) || service}</span>
      <span class="code">${code}</span>
      <luot-state-mark state=${MARKS[state]}>${t(`reception.appointment.${state}`, { number: number ?? '' })}</luot-state-mark>
      <span class="acts">${state === 'booked' ? this.#acts(appointment) : nothing}</span>
    </div>`;
  }

  #acts(appointment: AppointmentView): TemplateResult {
    const { code } = appointment;
    return html`<button type="button" class="act small" @click=${() => void this.#checkIn(appointment)}>
        ${t('reception.check-in')}<span class="hidden-text"> ${code}</span>
      </button>
      ${
        this.guide
          ? nothing
          : html`<button type="button" class="act calm small" @click=${() => void this.#cancel(appointment)}>
              ${t(this.#again.armed === code ? 'reception.cancel.again' : 'reception.cancel-appointment')}<span class="hidden-text"> ${code}</span>
            </button>`
      }`;
  }
}

customElements.define('luot-day-list', LuotDayList);
