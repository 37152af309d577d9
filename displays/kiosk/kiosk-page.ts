import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Outcome, onUnauthorized, type Refusal } from '../live/api.ts';
import type { CheckedInTicket } from '../live/appointments.ts';
import { browserClock } from '../live/clock.ts';
import type { DeviceState, JobState, Kiosk, KioskService, PriorityClass, Scan, Site } from '../live/entities.ts';
import { LiveTopic } from '../live/live-topic.ts';
import { connection } from '../live/page-connection.ts';
import { DEFAULT_ZONE } from '../live/spoken-time.ts';
import { DEFAULT_LANGUAGE, language, loadTextsUntilThere, say, speak, Texts, t } from '../live/texts.ts';
import type { IssuedTicket } from '../live/tickets.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/clock-face/clock-face.ts';
import '../ui/pair-form/pair-form.ts';
import '../ui/site-head/site-head.ts';
import './appointment-view.ts';
import './choose-view.ts';
import './idle-sheet.ts';
import { IDLE_MS, IdleWatch } from './idle-watch.ts';
import type { AidChosen, ClassChosen, CodeEntered, KioskAid, ServiceChosen, StepChosen } from './kiosk-events.ts';
import { styles } from './kiosk-page.styles.ts';
import { markedAfter } from './marked-services.ts';
import { pxPerMm } from './millimetres.ts';
import { NumberTaking } from './number-taking.ts';
import { closedDay } from './open-now.ts';
import './priority-view.ts';
import { closedView, lostView, rollView, unknownView } from './rest-views.ts';
import { ResultStay } from './result-stay.ts';
import './result-view.ts';
import './scan-sheet.ts';
import { ScanWatch } from './scan-watch.ts';
import { ignoreSecondTouch } from './second-touch.ts';
import './taking-view.ts';
import './tool-bar.ts';

type View =
  | { at: 'choose' }
  | { at: 'priority' }
  | { at: 'appointment' }
  | { at: 'refused'; refusal: Refusal }
  | {
      at: 'result';
      issued: IssuedTicket & Partial<Pick<CheckedInTicket, 'appointment'>>;
      service: string;
    };

/** The kiosk: one question, one touch, one number. Everything a visitor set falls back when he has left. */
export class KioskPage extends LitElement {
  static override properties = {
    view: { state: true },
    page: { state: true },
    priority: { state: true },
    aids: { state: true },
    across: { state: true },
    marked: { state: true },
    unpaired: { state: true },
  };
  declare view: View;
  declare page: number;
  declare priority: string | null;
  declare aids: Record<KioskAid, boolean>;
  declare across: boolean;
  /** services that are marked for one number; null: a touch takes a number at once */
  declare marked: readonly string[] | null;
  /** the server refused an act of this page: it needs its pairing code */
  declare unpaired: boolean;

  static override styles = [base, styles];

  #id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  #topic = new LiveTopic(this, `kiosk/${this.#id}`);
  #taking = new NumberTaking(this);
  #stay = new ResultStay();
  #scans = new ScanWatch();
  #idle = new IdleWatch(this, {
    watched: () => this.view.at !== 'result' && !this.#taking.service && !this.#isFresh(),
    patience: () => (this.aids.large ? 2 * IDLE_MS : IDLE_MS),
    left: () => this.#startAnew(),
  });
  #lying = matchMedia('(orientation: landscape)');
  #stopHearing = (): void => undefined;

  constructor() {
    super();
    this.across = this.#lying.matches;
    this.unpaired = false;
    this.#startAnew();
    new Texts(this);
    connection.holdReload(() => !this.#isFresh());
    ignoreSecondTouch(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#lying.addEventListener('change', this.#turned);
    window.addEventListener('resize', this.#turned);
    this.#stopHearing = onUnauthorized(() => {
      this.unpaired = true;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#lying.removeEventListener('change', this.#turned);
    window.removeEventListener('resize', this.#turned);
    this.#stopHearing();
  }

  #turned = (): void => {
    this.across = this.#lying.matches;
    this.requestUpdate();
  };

  /** Nothing to leave: the start page as the next visitor should find it. */
  #isFresh(): boolean {
    const noAid = !this.aids.large && !this.aids.contrast && !this.aids.reach;
    const atStart = this.view.at === 'choose' && this.page === 0 && this.priority === null && this.marked === null;
    return atStart && noAid && language() === DEFAULT_LANGUAGE && !this.#scans.shown;
  }

  #startAnew(): void {
    this.view = { at: 'choose' };
    this.page = 0;
    this.priority = null;
    this.aids = { large: false, contrast: false, reach: false };
    this.marked = null;
    this.#scans.forget();
    this.#stay.end();
    this.#taking.forget();
    if (language() !== DEFAULT_LANGUAGE) speak(DEFAULT_LANGUAGE);
  }

  /** A touch on a sign: the number at once, or one more errand of a visitor who has several. */
  #chooseService({ service }: ServiceChosen): void {
    if (this.marked === null) void this.#take([service]);
    else this.marked = markedAfter(this.marked, service);
  }

  async #take(services: readonly string[]): Promise<void> {
    const [service] = services;
    if (this.#taking.service || service === undefined) return;
    const wish = {
      ...(services.length === 1 ? { service } : { services }),
      kiosk: this.#id,
      lang: language(),
      ...(this.priority === null ? {} : { priority: this.priority }),
    };
    this.#show(await this.#taking.take(service, wish));
  }

  async #checkIn(code: string): Promise<void> {
    if (this.#taking.service) return;
    this.#show(await this.#taking.checkIn(code, { kiosk: this.#id, lang: language() }));
  }

  #show(outcome: Outcome<IssuedTicket>): void {
    this.#idle.touch();
    if (!outcome.ok) {
      this.view = { at: 'refused', refusal: outcome.refusal };
      return;
    }
    const issued = outcome.value;
    this.#stay.begin(issued.job, this.#printer);
    this.view = { at: 'result', issued, service: issued.ticket.service };
  }

  get #printer(): DeviceState | null {
    return this.#kiosk?.printer?.state ?? null;
  }

  get #kiosk(): Kiosk | undefined {
    return this.#topic.get<Kiosk>('kiosk');
  }

  get #site(): Site | undefined {
    return this.#topic.get<Site>('site');
  }

  #step = ({ step }: StepChosen): void => {
    switch (step) {
      case 'ask-priority':
        this.view = { at: 'priority' };
        break;
      case 'ask-appointment':
        this.view = { at: 'appointment' };
        break;
      case 'ask-several':
        this.marked = [];
        break;
      case 'take-marked':
        void this.#take(this.marked ?? []);
        break;
      case 'back':
        this.view = { at: 'choose' };
        this.marked = null;
        break;
      case 'more':
        this.page += 1;
        break;
      case 'drop-priority':
        this.priority = null;
        break;
      case 'more-time':
        this.#idle.touch();
        this.#stay.stay(this.#printer);
        break;
      case 'done':
        if (this.#scans.shown) this.#scans.forget();
        else this.#startAnew();
        this.requestUpdate();
        break;
    }
  };

  #chooseClass = ({ priority }: ClassChosen): void => {
    this.priority = priority;
    this.view = { at: 'choose' };
  };

  #aid = ({ aid }: AidChosen): void => {
    this.aids = { ...this.aids, [aid]: !this.aids[aid] };
  };

  override willUpdate(_changed: PropertyValues): void {
    const now = browserClock.monotonicMs();
    const scan = this.#scans.read(this.#topic.get<Scan>('scan'), this.#topic.known, now);
    if (scan) this.#hearScan(scan, now);
    if (this.view.at !== 'result') return;
    const jobState = (key: string) => this.#topic.get<{ state: JobState }>(key)?.state;
    if (this.#stay.isOver(jobState, this.#printer)) this.#startAnew();
  }

  #hearScan(scan: Scan, now: number): void {
    if (scan.kind === 'appointment') {
      if (scan.code !== undefined) void this.#checkIn(scan.code);
      return;
    }
    this.#scans.show(scan, now);
    this.#idle.touch();
  }

  override updated(): void {
    const root = document.documentElement;
    root.className = this.aids.contrast ? 'contrast' : 'light';
    const mm = pxPerMm(this.#kiosk?.diagonal, window.innerWidth, window.innerHeight);
    root.style.setProperty('--mm', `${mm.toFixed(3)}px`);
    this.classList.toggle('mine', this.view.at === 'result');
    this.classList.toggle('large', this.aids.large);
  }

  override render(): TemplateResult {
    if (this.unpaired || this.#topic.error === 'unauthorized') {
      return html`<luot-pair-form @luot-paired=${() => this.#paired()}></luot-pair-form>`;
    }
    if (this.#topic.error === 'unknown-topic') return unknownView();
    return html`<main
        @kiosk-step=${this.#step}
        @kiosk-class=${this.#chooseClass}
        @kiosk-code=${(event: CodeEntered) => void this.#checkIn(event.code)}
        @kiosk-aid=${this.#aid}
        @kiosk-service=${this.#chooseService}
      >
        ${this.#head()} ${this.#view()}
        ${this.#scans.shown ? html`<luot-kiosk-scan .scan=${this.#scans.shown}></luot-kiosk-scan>` : this.#idleSheet()}
      </main>`;
  }

  #paired(): void {
    this.unpaired = false;
    this.#startAnew();
    connection.redial();
  }

  /** On a lying screen the question stands in the head, beside the clock: there is no room for both. */
  #question(): string {
    if (!this.across || this.#isLost() || this.#site?.roll || this.#closed() || this.#taking.slow) return '';
    if (this.view.at === 'choose') return t(this.marked ? 'kiosk.several.ask' : 'kiosk.choose');
    if (this.view.at === 'appointment') return t('kiosk.appointment.ask');
    return this.view.at === 'priority' ? t('kiosk.priority.ask') : '';
  }

  #head(): TemplateResult {
    return html`<luot-site-head class=${this.view.at} ?plain=${this.aids.large} .site=${this.#site} heading=${this.#question()}
      ><luot-clock-face
        timezone=${this.#site?.timezone ?? DEFAULT_ZONE}
        date=${this.#dateForm()}
      ></luot-clock-face
    ></luot-site-head>`;
  }

  /** Large text leaves room for less of it. */
  #dateForm(): string {
    if (this.aids.large) return this.across ? '' : 'short';
    return this.across ? 'short' : 'full';
  }

  /** Never over what went wrong: that must be read, and there is nothing to keep. */
  #idleSheet(): TemplateResult | typeof nothing {
    if (this.view.at === 'refused' || this.#isLost()) return nothing;
    const seconds = this.#idle.secondsLeft;
    return seconds === null ? nothing : html`<luot-kiosk-idle .seconds=${seconds}></luot-kiosk-idle>`;
  }

  #isLost(): boolean {
    return this.#topic.status === 'away' || this.#topic.status === 'lost';
  }

  #closed() {
    const services = this.#topic.all<KioskService>('service').map(({ entity }) => entity);
    return closedDay(this.#site, services);
  }

  #view(): TemplateResult | typeof nothing {
    if (this.view.at === 'result') return this.#result(this.view);
    if (this.#taking.slow) return html`<luot-kiosk-taking .again=${this.#taking.again}></luot-kiosk-taking>`;
    if (this.view.at === 'refused') return html`<luot-kiosk-taking .refused=${this.view.refusal}></luot-kiosk-taking>`;
    if (this.#isLost()) return lostView(this.#site, this.#topic.known);
    if (!this.#topic.known) return nothing;
    if (this.#site?.roll) return html`${rollView()}${this.#tools()}`;
    const closed = this.#closed();
    if (closed) return html`${closedView(closed, this.#site, this.across)}${this.#tools()}`;
    if (this.view.at === 'appointment') return this.#askAppointment();
    return this.view.at === 'priority' ? this.#askPriority() : this.#choose();
  }

  /** @param wordless two keys and the tools share a row of a lying screen */
  #tools(wordless = false): TemplateResult {
    return html`<luot-kiosk-tools
      class="tools"
      .languages=${this.#site?.languages ?? ['vi', 'en']}
      .large=${this.aids.large}
      .contrast=${this.aids.contrast}
      .reach=${this.aids.reach}
      .across=${this.across}
      .wordless=${wordless}
    ></luot-kiosk-tools>`;
  }

  #choose(): TemplateResult {
    const wordless = this.#kiosk?.appointments === true && this.#kiosk.several === true;
    const classes = this.#topic.all<PriorityClass>('class');
    const chosen = classes.find(({ id }) => id === this.priority)?.entity;
    return html`<luot-kiosk-choose
        .services=${this.#topic.all<KioskService>('service')}
        .page=${this.page}
        .chosenClass=${say(chosen?.name)}
        .hasClasses=${classes.length > 0}
        .canScan=${Boolean(this.#kiosk?.scanner) && this.#kiosk?.scanner?.state === 'ok'}
        .hasAppointments=${this.#kiosk?.appointments === true}
        .hasSeveral=${this.#kiosk?.several === true}
        .marked=${this.marked}
        .busy=${this.#taking.service}
        .large=${this.aids.large}
        .reach=${this.aids.reach}
        .across=${this.across}
        >${this.across && this.marked === null ? this.#tools(wordless) : nothing}</luot-kiosk-choose
      >${this.across ? nothing : this.#tools()}`;
  }

  #askAppointment(): TemplateResult {
    return html`<luot-kiosk-appointment
      .canScan=${this.#kiosk?.scanner?.state === 'ok'}
      .across=${this.across}
    ></luot-kiosk-appointment>`;
  }

  #askPriority(): TemplateResult {
    return html`<luot-kiosk-priority
      .classes=${this.#topic.all<PriorityClass>('class')}
      .large=${this.aids.large}
      .reach=${this.aids.reach}
      .across=${this.across}
    ></luot-kiosk-priority>`;
  }

  #result(view: Extract<View, { at: 'result' }>): TemplateResult {
    return html`<luot-kiosk-result
      .issued=${view.issued}
      .service=${this.#topic.get<KioskService>(`service/${view.service}`)}
      .kiosk=${this.#kiosk}
      .address=${this.#site?.address ?? ''}
      .paper=${this.#stay.paper(this.#printer)}
      .onward=${this.#onward(view.issued)}
      .large=${this.aids.large}
      .across=${this.across}
    ></luot-kiosk-result>`;
  }

  /** What the visitor does after the first errand, in words. */
  #onward({ ticket }: IssuedTicket): string[] {
    const labelOf = (id: string) => say(this.#topic.get<KioskService>(`service/${id}`)?.label);
    return (ticket.needs ?? []).map((id) => labelOf(id));
  }
}

void loadTextsUntilThere().then(() => {
  document.title = t('kiosk.title');
  customElements.define('luot-kiosk', KioskPage);
});
