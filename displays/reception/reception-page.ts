import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Site } from '../live/entities.ts';
import { type Keyed, LiveTopic } from '../live/live-topic.ts';
import { connection } from '../live/page-connection.ts';
import { keepChoice, keptChoice } from '../live/reading-choice.ts';
import { readMe } from '../live/reception.ts';
import { ServerClock } from '../live/server-clock.ts';
import { DEFAULT_ZONE, hourMinute } from '../live/spoken-time.ts';
import { language, loadTextsUntilThere, say, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import { keyCap } from '../ui/key-cap.styles.ts';
import { pageHead } from '../ui/page-head.styles.ts';
import '../ui/clock-face/clock-face.ts';
import '../ui/demo-tag/demo-tag.ts';
import '../ui/icon/icon.ts';
import '../ui/lost-connection/lost-connection.ts';
import '../ui/pair-form/pair-form.ts';
import './appointments/appointments-dialog.ts';
import type { CheckedInEvent } from './appointments/day-list.ts';
import { asideRows } from './aside-rows.ts';
import { deskStyles } from './desk.styles.ts';
import { beyondCard, foundCard, issuedCard } from './desk-cards.ts';
import { DeskPresses } from './desk-presses.ts';
import { hallSide } from './hall-side.ts';
import './issue-form.ts';
import type { IssueEvent, LuotIssueForm, WishEvent } from './issue-form.ts';
import './move-dialog.ts';
import type { MoveEvent } from './move-dialog.ts';
import { ReceptionActs } from './reception-acts.ts';
import type {
  Alarm,
  AsideTicket,
  Booking,
  NamedService,
  ReceptionClass,
  ReceptionCounter,
  ReceptionDevice,
  ReceptionService,
  Today,
} from './reception-entities.ts';
import { styles } from './reception-page.styles.ts';
import '../ui/dialog/suspend-dialog.ts';
import type { SuspendEvent } from '../ui/dialog/suspend-dialog.ts';

/** `/reception`: numbers for others, by keyboard alone. One field always takes what is typed or scanned. */
export class LuotReception extends LitElement {
  static override properties = { guide: { state: true } };
  declare guide: boolean;

  static override styles = [base, keyCap, pageHead, deskStyles, styles];

  #topic = new LiveTopic(this, 'reception');
  #clock = new ServerClock(this);
  #acts = new ReceptionActs(() => this.requestUpdate());
  #presses = new DeskPresses(this, this.#acts);

  constructor() {
    super();
    this.guide = false;
    const choice = keptChoice();
    if (choice.language !== 'vi') keepChoice(choice);
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#presses.key);
    void readMe().then((me) => {
      this.guide = me.ok && me.value.role === 'guide';
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#presses.key);
  }

  override updated(): void {
    document.title = t('start.reception');
    if (this.shadowRoot?.activeElement === null && this.#presses.dialog === null) this.field?.focus();
  }

  get field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('.find input');
  }

  get form(): LuotIssueForm | null {
    return this.renderRoot.querySelector('luot-issue-form');
  }

  get site(): Site | undefined {
    return this.#topic.get<Site>('site');
  }

  get services(): NamedService[] {
    return this.#topic.all<ReceptionService>('service').map(({ id, entity }) => ({ ...entity, id }));
  }

  get classes(): Keyed<ReceptionClass>[] {
    const by = this.guide ? 'guide' : 'officer';
    return this.#topic.all<ReceptionClass>('class').filter(({ entity }) => entity.grant.includes(by));
  }

  get booking(): Booking | undefined {
    return this.#topic.get<Booking>('booking');
  }

  get printers(): ReceptionDevice[] {
    return this.#topic
      .all<ReceptionDevice>('device')
      .map(({ entity }) => entity)
      .filter(({ kind, kiosk }) => kind === 'printer' && kiosk !== undefined);
  }

  override render(): TemplateResult {
    if (this.#topic.error === 'unauthorized')
      return html`<luot-pair-form @luot-paired=${() => location.reload()}></luot-pair-form>`;
    const site = this.site;
    if (!site) return html`<p class="plain" role="status">${t('ui.starting')}</p>`;
    return html`${this.#head(site)} ${this.#lost(site)}
      <div class="cols">
        <main>${this.#desk(site)}</main>
        ${hallSide({
          today: this.#topic.get<Today>('today'),
          counters: this.#topic.all<ReceptionCounter>('counter'),
          devices: this.#topic.all<ReceptionDevice>('device'),
          alarms: this.#topic.all<Alarm>('alarm'),
          now: this.#clock.now,
          timezone: site.timezone,
        })}
      </div>
      ${this.#openDialog(site)}`;
  }

  #head(site: Site): TemplateResult {
    const other = language() === 'vi' ? 'en' : 'vi';
    return html`<header>
      <luot-icon name="hall"></luot-icon>
      <h1>${t('start.reception')}</h1>
      <span class="where">${say(site.short ?? site.name)}${this.guide ? ` · ${t('reception.guide')}` : ''}</span>
      ${site.demo ? html`<luot-demo-tag></luot-demo-tag>` : nothing}
      <span class="space"></span>
      ${
        this.booking
          ? html`<button type="button" class="act calm small" @click=${() => this.#presses.openAppointments('')}>
              <luot-icon name="calendar"></luot-icon>${t('reception.appointments')} <kbd aria-hidden="true">F10</kbd>
            </button>`
          : nothing
      }
      <button
        type="button"
        class="act calm small"
        lang=${other}
        @click=${() => keepChoice({ ...keptChoice(), language: other })}
      >
        ${t(`ui.language.${other}`, {}, other)}
      </button>
      <luot-clock-face timezone=${site.timezone}></luot-clock-face>
    </header>`;
  }

  #lost(site: Site): TemplateResult | typeof nothing {
    if (this.#topic.status !== 'away' && this.#topic.status !== 'lost') return nothing;
    const heard = hourMinute(connection.serverNow() - connection.silentMs(), site.timezone || DEFAULT_ZONE);
    return html`<luot-lost-connection
      bar
      heading=${t('console.away')}
      advice=${t('console.away.advice')}
      since=${t('ui.last-news', { time: heard })}
    ></luot-lost-connection>`;
  }

  #desk(site: Site): TemplateResult {
    return html`<label class="find"
        ><luot-icon name="scan"></luot-icon>
        <input autocomplete="off" autofocus aria-label=${t('reception.find')} placeholder=${t('reception.find')} />
        <kbd aria-hidden="true">F2</kbd>
      </label>
      ${this.#shown()}
      <luot-issue-form
        .wish=${this.#presses.wish}
        .services=${this.services}
        .classes=${this.classes}
        .printers=${this.printers}
        printer=${this.#presses.kiosk ?? ''}
        ?guide=${this.guide}
        @luot-wish=${(event: WishEvent) => this.#presses.wished(event)}
        @luot-issue=${(event: IssueEvent) => this.#presses.issue(event.print)}
      ></luot-issue-form>
      ${this.guide ? nothing : this.#staffActs(site)}
      ${asideRows(
        this.#topic.all<AsideTicket>('missed').map(({ entity }) => entity),
        this.#topic.all<AsideTicket>('parked').map(({ entity }) => entity),
        site.timezone,
        this.guide ? undefined : (ticket) => this.#acts.bringBack(ticket),
      )}`;
  }

  /** What came of the last act. */
  #shown(): TemplateResult {
    const { refusal, beyond, done, issued, found } = this.#acts.shown;
    const asks = beyond !== null && !this.guide;
    return html`<div role="alert">${refusal && !asks ? html`<p class="refusal">${refusal}</p>` : nothing}</div>
      ${asks ? beyondCard(refusal, { goOn: () => this.#presses.goBeyond(), close: () => this.#presses.clear() }) : nothing}
      ${done ? html`<p class="done" role="status">${done}</p>` : nothing} ${issued ? issuedCard(issued) : nothing}
      ${
        found
          ? foundCard(found, {
              guide: this.guide,
              asking: this.#presses.asking,
              reprint: () => this.#presses.reprint(),
              bringBack: () => this.#acts.bringBack(found.ticket),
              cancel: () => this.#presses.cancel(),
              close: () => this.#presses.clear(),
            })
          : nothing
      }`;
  }

  /** What a guide may not: a service rests, its line moves, numbers come from a printed roll. */
  #staffActs(site: Site): TemplateResult {
    const rests = this.#presses.chosen?.state === 'suspended';
    return html`<p class="go">
      ${rests ? this.#calm('F9', 'reception.move', () => this.#presses.askMove()) : nothing}
      ${this.#calm('F7', rests ? 'reception.resume' : 'reception.suspend', () => this.#presses.restOrResume())}
      <span class="space"></span>
      ${site.roll ? html`<b>${t('reception.roll.on')}</b>` : nothing}
      ${this.#calm('F8', site.roll ? 'reception.roll.stop' : 'reception.roll.start', () => this.#acts.roll(!site.roll))}
    </p>`;
  }

  #calm(key: string, words: string, press: () => void): TemplateResult {
    return html`<button type="button" class="act calm small" @click=${press}>
      ${t(words)} <kbd aria-hidden="true">${key}</kbd>
    </button>`;
  }

  #openDialog(site: Site): TemplateResult | typeof nothing {
    const dismiss = (): void => this.#presses.closeDialog();
    const chosen = this.#presses.chosen;
    if (this.#presses.dialog === 'appointments' && this.booking)
      return html`<luot-appointments-dialog
        .booking=${this.booking}
        .services=${this.services}
        .today=${this.#topic.get<Today>('today')}
        day=${site.day}
        timezone=${site.timezone}
        code=${this.#presses.code}
        printer=${this.#presses.kiosk ?? ''}
        ?guide=${this.guide}
        @luot-checked-in=${(event: CheckedInEvent) => this.#presses.checkedIn(event)}
        @luot-dismiss=${dismiss}
      ></luot-appointments-dialog>`;
    if (this.#presses.dialog === 'move' && chosen)
      return html`<luot-move-dialog
        .service=${chosen}
        .others=${this.services.filter(({ id, state }) => id !== chosen.id && state !== 'suspended')}
        @luot-move=${(event: MoveEvent) => this.#presses.lineMoved(event)}
        @luot-dismiss=${dismiss}
      ></luot-move-dialog>`;
    if (this.#presses.dialog !== 'suspend') return nothing;
    return html`<luot-suspend-dialog
        timezone=${this.site?.timezone ?? DEFAULT_ZONE}
      service=${say(chosen?.label)}
      @luot-suspend=${(event: SuspendEvent) => this.#presses.suspended(event)}
      @luot-dismiss=${dismiss}
    ></luot-suspend-dialog>`;
  }
}

customElements.define('luot-reception', LuotReception);
void loadTextsUntilThere();
