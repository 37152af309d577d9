import { css, html, LitElement, type TemplateResult } from 'lit';
import '../../ui/dialog/dialog.ts';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import type { Booking, NamedService, Today } from '../reception-entities.ts';
import './booking-form.ts';
import './day-list.ts';
import './import-form.ts';

type Tab = 'today' | 'book' | 'import';

/**
 * `<luot-appointments-dialog .booking .services .today day timezone code printer ?guide>`: who is booked today, a new
 * booking, a list from another system. Arrows on the tabs lead from one to the next.
 */
export class LuotAppointmentsDialog extends LitElement {
  static override properties = {
    booking: { attribute: false },
    services: { attribute: false },
    today: { attribute: false },
    day: { type: String },
    timezone: { type: String },
    code: { type: String },
    printer: { type: String },
    guide: { type: Boolean },
    tab: { state: true },
  };
  declare booking: Booking;
  declare services: NamedService[];
  /** changes when somebody checks in anywhere */
  declare today: Today | undefined;
  declare day: string;
  declare timezone: string;
  declare code: string;
  /** kiosk whose printer prints; empty: none */
  declare printer: string;
  /** a guide neither cancels nor imports */
  declare guide: boolean;
  declare tab: Tab;

  static override styles = [
    base,
    css`
      .tabs {
        display: flex;
        gap: 8px;
        margin-bottom: 16px;
        border-bottom: 1px solid var(--hair);
      }
      .tabs button {
        min-height: 44px;
        padding: 0 16px;
        border-bottom: 3px solid transparent;
        font-size: 16px;
        cursor: pointer;
      }
      .tabs button[aria-selected='true'] {
        border-bottom-color: var(--main);
        color: var(--main);
        font-weight: 700;
      }
    `,
  ];

  constructor() {
    super();
    this.guide = false;
    this.code = '';
    this.tab = 'today';
    new Texts(this);
  }

  get #tabs(): Tab[] {
    return this.guide ? ['today', 'book'] : ['today', 'book', 'import'];
  }

  #arrow(event: KeyboardEvent): void {
    const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const tabs = this.#tabs;
    this.tab = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length] ?? 'today';
    void this.updateComplete.then(() => this.#selected()?.focus());
  }

  #selected(): HTMLElement | null {
    return this.renderRoot.querySelector('[aria-selected=true]');
  }

  override render(): TemplateResult {
    return html`<luot-dialog wide heading=${t('reception.appointments')}>
      <div class="tabs" role="tablist" @keydown=${(event: KeyboardEvent) => this.#arrow(event)}>
        ${this.#tabs.map(
          (tab) =>
            html`<button
              type="button"
              role="tab"
              ?data-first=${tab === this.tab && this.code === ''}
              id=${tab}
              aria-controls="panel"
              aria-selected=${String(tab === this.tab)}
              tabindex=${tab === this.tab ? 0 : -1}
              @click=${() => {
                this.tab = tab;
              }}
            >
              ${t(`reception.appointments.${tab}`)}
            </button>`,
        )}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby=${this.tab}>${this.#panel()}</div>
    </luot-dialog>`;
  }

  #panel(): TemplateResult {
    if (this.tab === 'import') return html`<luot-import-form></luot-import-form>`;
    if (this.tab === 'book')
      return html`<luot-booking-form
        day=${this.day}
        timezone=${this.timezone}
        daysAhead=${this.booking.daysAhead}
        .services=${this.services.filter(({ id }) => this.booking.services.includes(id))}
      ></luot-booking-form>`;
    return html`<luot-day-list
      .services=${this.services}
      .today=${this.today}
      code=${this.code}
      printer=${this.printer}
      ?guide=${this.guide}
    ></luot-day-list>`;
  }
}

customElements.define('luot-appointments-dialog', LuotAppointmentsDialog);
