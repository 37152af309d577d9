import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { KioskService } from '../live/entities.ts';
import type { Keyed } from '../live/live-topic.ts';
import { say, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import '../ui/sign-tile/sign-tile.ts';
import { breakBySense } from '../ui/sign-tile/break-by-sense.ts';
import { styles } from './choose-view.styles.ts';
import { ServiceChosen, StepChosen } from './kiosk-events.ts';
import { inPages, TILES_LARGE_MAX, TILES_MAX } from './service-pages.ts';

/** A lying tile has room for the small line only under a title of one line. */
const ONE_LINE_SIGNS = 11;

/** The question and its tiles: one touch on a tile is the number. */
export class KioskChoose extends LitElement {
  static override properties = {
    services: { attribute: false },
    page: { type: Number },
    chosenClass: { type: String },
    hasClasses: { type: Boolean },
    hasAppointments: { type: Boolean, reflect: true, attribute: 'booking' },
    hasSeveral: { type: Boolean, reflect: true, attribute: 'several' },
    marked: { attribute: false },
    canScan: { type: Boolean },
    busy: { type: String },
    large: { type: Boolean, reflect: true },
    reach: { type: Boolean, reflect: true },
    across: { type: Boolean, reflect: true },
  };
  declare services: Keyed<KioskService>[];
  declare page: number;
  /** name of the priority class chosen before, or '' */
  declare chosenClass: string;
  declare hasClasses: boolean;
  declare hasAppointments: boolean;
  declare hasSeveral: boolean;
  /** services marked for one number; null: a touch takes a number at once */
  declare marked: readonly string[] | null;
  declare canScan: boolean;
  /** service whose number is being taken */
  declare busy: string;
  declare large: boolean;
  declare reach: boolean;
  declare across: boolean;

  static override styles = [base, styles];

  constructor() {
    super();
    this.services = [];
    this.page = 0;
    this.chosenClass = '';
    this.marked = null;
    this.busy = '';
    new Texts(this);
  }

  #detail({ name, label, hint, state, reason, left }: KioskService): string {
    if (state === 'suspended') return say(reason) || t('kiosk.suspended.detail');
    if (state === 'closed') return wholeWeekdays(say(reason)) || t('kiosk.closed.detail');
    const heading = say(label);
    if (this.#hasNoSmallLine(heading)) return '';
    if (left !== undefined) return t('kiosk.left', { count: left });
    if (this.large) return '';
    const small = say(hint ?? name);
    return small === heading ? '' : small;
  }

  #hasNoSmallLine(heading: string): boolean {
    return this.across && !this.large && heading.length > ONE_LINE_SIGNS;
  }

  /** On the plate; what is left of a quota comes here where the small line has no room. */
  #count({ state, waiting, why, left, label }: KioskService): string {
    if (why === 'quota') return t('kiosk.quota');
    if (left !== undefined && this.#hasNoSmallLine(say(label))) return t('kiosk.left.short', { count: left });
    return state === 'open' ? t('kiosk.waiting', { count: waiting }) : t(`kiosk.${state}`);
  }

  /** The picture on top where a title beside it would be narrow. */
  #layout(): 'column' | 'row' {
    return (this.large ? this.reach : this.across) ? 'column' : 'row';
  }

  #tile({ id, entity }: Keyed<KioskService>): TemplateResult {
    const place = this.marked?.indexOf(id) ?? -1;
    return html`<luot-sign-tile
      class=${this.#tileClass(id, place)}
      layout=${this.#layout()}
      tone=${entity.state}
      icon=${place >= 0 ? 'check' : (entity.icon ?? 'list')}
      heading=${say(entity.label)}
      detail=${this.#detail(entity)}
      count=${place >= 0 ? t('kiosk.several.place', { place: place + 1 }) : this.#count(entity)}
      @click=${() => entity.state === 'open' && this.dispatchEvent(new ServiceChosen(id))}
    ></luot-sign-tile>`;
  }

  #tileClass(id: string, place: number): string {
    if (this.busy === id) return 'pressed';
    if (this.marked === null) return '';
    return place >= 0 ? 'mark marked' : 'mark';
  }

  #moreTile(pages: number, at: number): TemplateResult {
    return html`<luot-sign-tile
      layout=${this.#layout()}
      icon="more"
      heading=${t('kiosk.more')}
      detail=${t('kiosk.more.page', { page: at + 1, pages })}
      @click=${() => this.dispatchEvent(new StepChosen('more'))}
    ></luot-sign-tile>`;
  }

  #priority(): TemplateResult | typeof nothing {
    if (!this.hasClasses) return nothing;
    if (this.chosenClass) {
      return html`<luot-button
        class="priority"
        pressed="true"
        icon="check"
        @click=${() => this.dispatchEvent(new StepChosen('drop-priority'))}
        ><span
          >${this.chosenClass}<small>${t('kiosk.priority.change')}</small></span
        ></luot-button
      >`;
    }
    return html`<luot-button
      class="priority"
      icon=${this.large && this.across ? '' : 'cao-tuoi'}
      @click=${() => this.dispatchEvent(new StepChosen('ask-priority'))}
      ><span>${breakBySense(t('kiosk.priority'))}</span></luot-button
    >`;
  }

  #appointment(): TemplateResult | typeof nothing {
    if (!this.hasAppointments) return nothing;
    return html`<luot-button
      class="priority"
      icon="calendar"
      @click=${() => this.dispatchEvent(new StepChosen('ask-appointment'))}
      ><span>${breakBySense(t('kiosk.appointment'))}</span></luot-button
    >`;
  }

  /** For who has more than one errand: the tiles are then marked instead of giving a number each. */
  #several(): TemplateResult | typeof nothing {
    if (!this.hasSeveral || (this.large && this.across)) return nothing;
    return html`<luot-button class="priority several" kind="calm" @click=${() => this.dispatchEvent(new StepChosen('ask-several'))}
      ><span>${breakBySense(t('kiosk.several'))}</span></luot-button
    >`;
  }

  #marking(count: number): TemplateResult {
    return html`<luot-button class="priority" kind="calm" @click=${() => this.dispatchEvent(new StepChosen('back'))}
        ><span>${t('kiosk.back')}</span></luot-button
      >
      <luot-button
        class="priority"
        kind="main"
        ?disabled=${count === 0}
        @click=${() => this.dispatchEvent(new StepChosen('take-marked'))}
        ><span>${count === 0 ? t('kiosk.several.none') : t('kiosk.several.take', { count })}</span></luot-button
      >`;
  }

  #keys(): TemplateResult {
    return html`${this.#priority()}${this.#appointment()}${this.#several()}
    ${
      this.canScan && !this.across
        ? html`<p class="scan"><luot-icon name="scan"></luot-icon><span>${t('kiosk.scan')}</span></p>`
        : nothing
    }
    <slot></slot>`;
  }

  override render(): TemplateResult {
    const pages = inPages(this.services, this.large ? TILES_LARGE_MAX : TILES_MAX);
    const at = this.page % pages.length;
    return html`${this.across ? nothing : html`<h1>${t(this.marked ? 'kiosk.several.ask' : 'kiosk.choose')}</h1>`}
      <div class="tiles">
        ${pages[at]?.map((service) => this.#tile(service))}
        ${pages.length > 1 ? this.#moreTile(pages.length, at) : nothing}
        ${this.services.length === 0 ? html`<p class="none">${t('kiosk.no-services')}</p>` : nothing}
      </div>
      <div class=${this.marked ? 'below marking' : 'below'}>
        ${this.marked ? this.#marking(this.marked.length) : this.#keys()}
      </div>`;
  }
}

/** "thứ Năm" on one line. */
function wholeWeekdays(sentence: string): string {
  return sentence.replace(/(thứ|Chủ) /g, '$1\u00a0');
}

customElements.define('luot-kiosk-choose', KioskChoose);
