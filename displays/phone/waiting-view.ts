import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { counterPhrase } from '../live/counter-phrase.ts';
import type { Place, Ticket } from '../live/entities.ts';
import type { Text } from '../live/messages.ts';
import { say, Texts, t } from '../live/texts.ts';
import { waitRange } from '../live/wait-range.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/counter-plate/counter-plate.ts';
import '../ui/icon/icon.ts';

/** People drawn as dots on the way to the counter; more are told by the number alone. */
const DOTS_MAX = 6;

/** How far it is: people and minutes, the way as a picture, where to wait, what to have ready. */
export class PhoneWaiting extends LitElement {
  static override properties = {
    place: { attribute: false },
    appointment: { attribute: false },
    bring: { attribute: false },
  };
  declare place: Place;
  /** the appointment that it was checked in for */
  declare appointment: Ticket['slot'];
  declare bring: Text[];

  static override styles = [
    base,
    css`
      .facts {
        display: grid;
        grid-template-columns: 1fr 1fr;
        padding: 14px 20px 16px;
        border: 1px solid var(--hair);
        border-top: 2px dashed var(--edge);
        border-radius: 0 0 var(--r-plate) var(--r-plate);
        background: var(--surface);
      }
      .facts div + div {
        padding-left: 18px;
        border-left: 1px solid var(--hair);
      }
      .facts small {
        display: block;
        font-size: 16px;
        color: var(--quiet);
      }
      .facts b {
        font-size: 31px;
        line-height: 1.35;
        white-space: nowrap;
      }
      .facts em {
        font-size: 19px;
      }
      .way {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 18px 2px 4px;
      }
      .way i {
        flex: none;
        width: 22px;
        height: 22px;
        border-radius: 50%;
        background: var(--main);
      }
      .way .line {
        flex: 1;
        height: 3px;
        background: var(--hair);
      }
      .way .you {
        padding: 2px 14px;
        border-radius: 8px;
        background: var(--call);
        color: var(--on-call);
        font-size: 16px;
        font-weight: 700;
      }
      luot-counter-plate {
        font-size: 26px;
      }
      @media (max-width: 360px) {
        .facts {
          padding: 14px 12px 16px;
        }
        .facts div + div {
          padding-left: 12px;
        }
        .facts b {
          font-size: 25px;
        }
        .facts em {
          font-size: 16px;
        }
        .facts small {
          font-size: 15px;
        }
        .way {
          gap: 5px;
        }
        .way i {
          width: 16px;
          height: 16px;
        }
        .way .you {
          padding: 2px 8px;
        }
      }
      .row {
        display: flex;
        align-items: flex-start;
        gap: 14px;
        padding: 14px 0;
        border-bottom: 1px solid var(--hair);
      }
      .row luot-icon {
        margin-top: -1px;
        font-size: 30px;
        color: var(--main);
        --icon-ground: var(--ground);
      }
      .row b {
        display: block;
        line-height: 1.35;
      }
      .row small {
        display: block;
        font-size: 16px;
        line-height: 1.45;
        color: var(--quiet);
      }
    `,
  ];

  constructor() {
    super();
    this.bring = [];
    new Texts(this);
  }

  #wait(): TemplateResult | string {
    const range = waitRange(this.place.estimate);
    if (!range) return html`<em>${t('phone.estimate.none')}</em>`;
    if (range.long) return html`<em>${t('ui.wait.long')}</em>`;
    if (!range.text.includes('–')) return html`<em>${t('ui.wait.under', { minutes: range.text })}</em>`;
    return html`${range.text} <em>${t('ui.minutes')}</em>`;
  }

  #way(before: number): TemplateResult | typeof nothing {
    const label = this.place.counters[0]?.label;
    if (!label || before > DOTS_MAX) return nothing;
    return html`<div class="way" aria-hidden="true">
      <luot-counter-plate label=${label}></luot-counter-plate>${Array.from({ length: before }, () => html`<i></i>`)}<span
        class="line"
      ></span
      ><span class="you">${t('phone.you')}</span>
    </div>`;
  }

  override render(): TemplateResult {
    const before = this.place.position ?? 0;
    const zone = say(this.place.zone);
    return html`<div class="facts">
        <div>
          <small>${t('phone.before')}</small>
          <b>${before} <em>${t(before === 1 ? 'ui.person' : 'ui.people')}</em></b>
        </div>
        <div>
          <small>${t('phone.estimate')}</small>
          <b>${this.#wait()}</b>
        </div>
      </div>
      ${this.#way(before)}
      ${
        this.place.held
          ? html`<div class="row" role="status">
              <luot-icon name="clock"></luot-icon>
              <p><b>${say(this.place.held)}</b></p>
            </div>`
          : nothing
      }
      <div class="row">
        <luot-icon name="seat"></luot-icon>
        <p>
          <b>${counterPhrase(this.place.counters)}</b
          ><small>${t('phone.where', { zone: zone.charAt(0).toLocaleLowerCase('vi') + zone.slice(1) })}</small>
        </p>
      </div>
      ${
        this.appointment
          ? html`<div class="row">
              <luot-icon name="clock"></luot-icon>
              <p>
                <b>${t('phone.slot', { time: this.appointment.time })}</b
                ><small>${t(this.appointment.late ? 'phone.slot.late' : 'phone.slot.kept')}</small>
              </p>
            </div>`
          : nothing
      }
      ${
        this.place.wanted
          ? html`<div class="row">
              <luot-icon name="person"></luot-icon>
              <p>
                <b>${t('phone.wanted', { name: this.place.wanted.name })}</b
                ><small>${t(this.place.wanted.here ? 'phone.wanted.here' : 'phone.wanted.away')}</small>
              </p>
            </div>`
          : nothing
      }
      ${
        this.bring.length > 0
          ? html`<div class="row">
              <luot-icon name="folder"></luot-icon>
              <p><b>${t('phone.bring')}</b><small>${this.bring.map((item) => say(item)).join(', ')}</small></p>
            </div>`
          : nothing
      }`;
  }
}

customElements.define('luot-phone-waiting', PhoneWaiting);
