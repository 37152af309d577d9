import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { onUnauthorized, type Refusal } from '../live/api.ts';
import type { CheckedInTicket } from '../live/appointments.ts';
import { browserClock } from '../live/clock.ts';
import type { JobState, Kiosk, KioskService, PriorityClass, Scan, Site } from '../live/entities.ts';
import { LiveTopic } from '../live/live-topic.ts';
import { connection } from '../live/page-connection.ts';
import { hourMinute, minuteOfDay } from '../live/spoken-time.ts';
import { DEFAULT_LANGUAGE, language, loadTextsUntilThere, say, speak, Texts, t } from '../live/texts.ts';
import type { IssuedTicket } from '../live/tickets.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/clock-face/clock-face.ts';
import '../ui/lost-connection/lost-connection.ts';
import '../ui/pair-form/pair-form.ts';
import '../ui/site-head/site-head.ts';
import './appointment-view.ts';
import './choose-view.ts';
import './closed-view.ts';
import './idle-sheet.ts';
import { IDLE_MS, IdleWatch } from './idle-watch.ts';
import { JobWatch } from './job-watch.ts';
import type { AidChosen, ClassChosen, CodeEntered, KioskAid, ServiceChosen, StepChosen } from './kiosk-events.ts';
import { styles } from './kiosk-page.styles.ts';
import { pxPerMm } from './millimetres.ts';
import { NumberTaking } from './number-taking.ts';
import { closedDay } from './open-now.ts';
import { type Paper, paperOf, stayMs } from './paper.ts';
import './priority-view.ts';
import './result-view.ts';
import './scan-sheet.ts';
import { ignoreSecondTouch } from './second-touch.ts';
import './taking-view.ts';
import './tool-bar.ts';

/** What a scan says stands so long. */
const SCAN_STAY_MS = 20_000;
const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

type View =
  | { at: 'choose' }
  | { at: 'priority' }
  | { at: 'appointment' }
  | { at: 'refused'; refusal: Refusal }
  | {
      at: 'result';
      issued: IssuedTicket & Partial<Pick<CheckedInTicket, 'appointment'>>;
      service: string;
      until: number;
    };

/** The kiosk: one question, one touch, one number. Everything a visitor set falls back when he has left. */
export class KioskPage extends LitElement {
  static override properties = {
    view: { state: true },
    page: { state: true },
    priority: { state: true },
    aids: { state: true },
    across: { state: true },
    scan: { state: true },
    unpaired: { state: true },
  };
  declare view: View;
  declare page: number;
  declare priority: string | null;
  declare aids: Record<KioskAid, boolean>;
  declare across: boolean;
  declare scan: Scan | null;
  /** the server refused an act of this page: it needs its pairing code */
  declare unpaired: boolean;

  static override styles = [base, styles];

  readonly id_: string = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  #topic = new LiveTopic(this, `kiosk/${this.id_}`);
  #taking = new NumberTaking(this);
  #job = new JobWatch();
  #idle = new IdleWatch(this, {
    watched: () => this.view.at !== 'result' && !this.#taking.service && !this.#isFresh(),
    patience: () => (this.aids.large ? 2 * IDLE_MS : IDLE_MS),
    left: () => this.#startAnew(),
  });
  #lying = matchMedia('(orientation: landscape)');
  #seenScan = -1;
  #scanUntil = 0;
  #stopHearing = (): void => undefined;

  constructor() {
    super();
    this.across = this.#lying.matches;
    this.scan = null;
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
    const atStart = this.view.at === 'choose' && this.page === 0 && this.priority === null;
    return atStart && noAid && language() === DEFAULT_LANGUAGE && !this.scan;
  }

  #startAnew(): void {
    this.view = { at: 'choose' };
    this.page = 0;
    this.priority = null;
    this.aids = { large: false, contrast: false, reach: false };
    this.scan = null;
    this.#job.stop();
    this.#taking.forget();
    if (language() !== DEFAULT_LANGUAGE) speak(DEFAULT_LANGUAGE);
  }

  async #take(service: string): Promise<void> {
    if (this.#taking.service) return;
    const wish = {
      service,
      kiosk: this.id_,
      lang: language(),
      ...(this.priority === null ? {} : { priority: this.priority }),
    };
    const outcome = await this.#taking.take(wish);
    this.#idle.touch();
    if (!outcome.ok) {
      this.view = { at: 'refused', refusal: outcome.refusal };
      return;
    }
    this.#job.follow(outcome.value.job);
    this.view = { at: 'result', issued: outcome.value, service, until: Number.POSITIVE_INFINITY };
    this.#stay();
  }

  async #checkIn(code: string): Promise<void> {
    if (this.#taking.service) return;
    const outcome = await this.#taking.checkIn(code, { kiosk: this.id_, lang: language() });
    this.#idle.touch();
    if (!outcome.ok) {
      this.view = { at: 'refused', refusal: outcome.refusal };
      return;
    }
    const issued = outcome.value;
    this.#job.follow(issued.job);
    this.view = { at: 'result', issued, service: issued.ticket.service, until: Number.POSITIVE_INFINITY };
    this.#stay();
  }

  /** The result stays as long as its paper asks for, counted anew when the paper's fate is known. */
  #stay(): void {
    if (this.view.at !== 'result') return;
    const from = Math.max(browserClock.monotonicMs(), this.#job.settledAt ?? 0);
    this.view = { ...this.view, until: from + stayMs(this.#paper()) };
  }

  #paper(): Paper {
    return paperOf(this.#job.state, this.#kiosk?.printer?.state ?? null, this.#job.sinceMs);
  }
  #shownPaper: Paper | null = null;

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
      case 'back':
        this.view = { at: 'choose' };
        break;
      case 'more':
        this.page += 1;
        break;
      case 'drop-priority':
        this.priority = null;
        break;
      case 'more-time':
        this.#idle.touch();
        this.#stay();
        break;
      case 'done':
        if (this.scan) this.scan = null;
        else this.#startAnew();
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
    this.#hearScan(now);
    this.#job.read((key) => this.#topic.get<{ state: JobState }>(key)?.state);
    if (this.view.at !== 'result') {
      this.#shownPaper = null;
      return;
    }
    const paper = this.#paper();
    if (paper !== this.#shownPaper) {
      this.#shownPaper = paper;
      this.#stay();
    }
    if (this.view.at === 'result' && now > this.view.until) this.#startAnew();
  }

  #hearScan(now: number): void {
    const scan = this.#topic.get<Scan>('scan');
    const isNew = scan !== undefined && scan.n !== this.#seenScan;
    // The scan that stands in the topic when the page begins belongs to somebody who has left.
    if (isNew && this.#seenScan >= 0 && scan.kind === 'appointment') {
      if (scan.code !== undefined) void this.#checkIn(scan.code);
    } else if (isNew && this.#seenScan >= 0) {
      this.scan = scan;
      this.#scanUntil = now + SCAN_STAY_MS;
      this.#idle.touch();
    }
    if (scan) this.#seenScan = scan.n;
    else if (this.#topic.known && this.#seenScan < 0) this.#seenScan = 0;
    if (this.scan && now > this.#scanUntil) this.scan = null;
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
    if (this.#topic.error === 'unknown-topic') return this.#unknown();
    return html`<main
        @kiosk-step=${this.#step}
        @kiosk-class=${this.#chooseClass}
        @kiosk-code=${(event: CodeEntered) => void this.#checkIn(event.code)}
        @kiosk-aid=${this.#aid}
        @kiosk-service=${(event: ServiceChosen) => void this.#take(event.service)}
      >
        ${this.#head()} ${this.#view()}
        ${this.scan ? html`<luot-kiosk-scan .scan=${this.scan}></luot-kiosk-scan>` : this.#idleSheet()}
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
    if (this.view.at === 'choose') return t('kiosk.choose');
    if (this.view.at === 'appointment') return t('kiosk.appointment.ask');
    return this.view.at === 'priority' ? t('kiosk.priority.ask') : '';
  }

  #head(): TemplateResult {
    return html`<luot-site-head class=${this.view.at} .site=${this.#site} heading=${this.#question()}
      ><luot-clock-face
        timezone=${this.#site?.timezone ?? DEFAULT_ZONE}
        date=${this.across ? 'short' : 'full'}
      ></luot-clock-face
    ></luot-site-head>`;
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
    if (this.#isLost()) return this.#lost();
    if (!this.#topic.known) return nothing;
    if (this.#site?.roll) return this.#roll();
    const closed = this.#closed();
    if (closed) return this.#closedView(closed);
    if (this.view.at === 'appointment') return this.#askAppointment();
    return this.view.at === 'priority' ? this.#askPriority() : this.#choose();
  }

  #tools(): TemplateResult {
    return html`<luot-kiosk-tools
      class="tools"
      .languages=${this.#site?.languages ?? ['vi', 'en']}
      .large=${this.aids.large}
      .contrast=${this.aids.contrast}
      .reach=${this.aids.reach}
      .across=${this.across}
    ></luot-kiosk-tools>`;
  }

  #choose(): TemplateResult {
    const classes = this.#topic.all<PriorityClass>('class');
    const chosen = classes.find(({ id }) => id === this.priority)?.entity;
    return html`<luot-kiosk-choose
        .services=${this.#topic.all<KioskService>('service')}
        .page=${this.page}
        .chosenClass=${say(chosen?.name)}
        .hasClasses=${classes.length > 0}
        .canScan=${Boolean(this.#kiosk?.scanner) && this.#kiosk?.scanner?.state === 'ok'}
        .hasAppointments=${this.#kiosk?.appointments === true}
        .busy=${this.#taking.service}
        .large=${this.aids.large}
        .reach=${this.aids.reach}
        .across=${this.across}
        >${this.across ? this.#tools() : nothing}</luot-kiosk-choose
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
      .paper=${this.#paper()}
      .large=${this.aids.large}
      .across=${this.across}
    ></luot-kiosk-result>`;
  }

  #closedView(closed: NonNullable<ReturnType<typeof closedDay>>): TemplateResult {
    const zone = this.#site?.timezone ?? DEFAULT_ZONE;
    return html`<luot-kiosk-closed
        .closed=${closed}
        .parts=${this.#site?.hours?.today ?? []}
        .now=${minuteOfDay(connection.serverNow(), zone)}
        .across=${this.across}
      ></luot-kiosk-closed>
      ${this.#tools()}`;
  }

  /** Numbers come from a printed roll: two series at once would confuse everybody. */
  #roll(): TemplateResult {
    return html`<luot-lost-connection
        icon="note"
        heading=${t('kiosk.roll')}
        advice=${t('kiosk.roll.advice')}
      ></luot-lost-connection>
      ${this.#tools()}`;
  }

  #lost(): TemplateResult {
    const heard = connection.serverNow() - connection.silentMs();
    const time = hourMinute(heard, this.#site?.timezone ?? DEFAULT_ZONE);
    return html`<luot-lost-connection
      heading=${t('kiosk.lost')}
      advice=${t('kiosk.lost.advice')}
      since=${this.#topic.known ? t('ui.last-news', { time }) : ''}
    ></luot-lost-connection>`;
  }

  #unknown(): TemplateResult {
    return html`<main>
      <luot-lost-connection
        icon="search"
        heading=${t('ui.unknown-page')}
        advice=${t('ui.unknown-page.check')}
        link=${t('ui.first-page')}
      ></luot-lost-connection>
    </main>`;
  }
}

void loadTextsUntilThere().then(() => {
  document.title = t('kiosk.title');
  customElements.define('luot-kiosk', KioskPage);
});
