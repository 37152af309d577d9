import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { browserClock } from '../live/clock.ts';
import type { Call, LobbyCounter, LobbyService, Notice, Site } from '../live/entities.ts';
import { type Keyed, LiveTopic } from '../live/live-topic.ts';
import { connection } from '../live/page-connection.ts';
import { ServerClock } from '../live/server-clock.ts';
import { DEFAULT_ZONE, dayName, hourMinute } from '../live/spoken-time.ts';
import { language, loadTextsUntilThere, Texts, t } from '../live/texts.ts';
import { keepAwake } from '../live/wake-lock.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import '../ui/clock-face/clock-face.ts';
import '../ui/icon/icon.ts';
import '../ui/notice-bar/notice-bar.ts';
import '../ui/pair-form/pair-form.ts';
import '../ui/panel/panel.ts';
import '../ui/site-head/site-head.ts';
import '../ui/state-mark/state-mark.ts';
import { CallBoard, type Shown } from './call-board.ts';
import './call-band/call-band.ts';
import type { BandForm } from './call-band/call-band.ts';
import { idleWords } from './idle-words.ts';
import './last-calls/last-calls.ts';
import { noticeLines } from './lobby-notices.ts';
import { styles } from './lobby-page.styles.ts';
import { LobbySound } from './lobby-sound.ts';
import './waiting-row/waiting-row.ts';

const LAST_PLACES = 3;

/** The hall's screen, `/lobby/:zone`, lying or standing. It computes no rules: it shows the topic and remembers places. */
export class LuotLobby extends LitElement {
  static override properties = { tall: { type: Boolean, reflect: true } };
  declare tall: boolean;

  static override styles = [base, styles];

  #zone = decodeURIComponent(location.pathname.split('/').filter(Boolean)[1] ?? '');
  #topic = new LiveTopic(this, `lobby/${this.#zone}`);
  #sound = new LobbySound(this, this.#topic.topic);
  #clock = new ServerClock(this);
  #board = new CallBoard(LAST_PLACES);

  constructor() {
    super();
    this.tall = window.innerHeight > window.innerWidth;
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('resize', this.#turned);
    keepAwake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.#turned);
  }

  #turned = (): void => {
    this.tall = window.innerHeight > window.innerWidth;
  };

  get #site(): Site | undefined {
    return this.#topic.get<Site>('site');
  }

  override willUpdate(): void {
    const calls = this.#topic.all<Call>('call');
    this.#sound.heed(calls.map(({ id }) => `call/${id}`));
    this.#board.update(
      calls,
      (counter) => this.#topic.get<LobbyCounter>(`counter/${counter}`)?.state,
      browserClock.monotonicMs(),
      ({ at }) => this.#clock.now - Date.parse(at),
    );
  }

  override render(): TemplateResult {
    if (this.#topic.error === 'unauthorized')
      return html`<luot-pair-form @luot-paired=${() => connection.redial()}></luot-pair-form>`;
    const [width, height] = this.tall ? [1_080, 1_920] : [1_920, 1_080];
    return html`<luot-panel width=${width} height=${height}><div class="panel"><h1 class="hidden-text">${t('lobby.title')}</h1>${this.#head()}${this.#body()}</div></luot-panel>`;
  }

  #head(): TemplateResult {
    const zone = this.#site?.timezone ?? DEFAULT_ZONE;
    return html`<luot-site-head .site=${this.#site}>
      ${this.tall ? nothing : html`<span class="date">${dayName(this.#clock.now, zone, language())}</span>`}
      <luot-clock-face timezone=${zone}></luot-clock-face>
    </luot-site-head>`;
  }

  #body(): TemplateResult {
    if (this.#topic.error === 'unknown-topic') return this.#words(t('ui.unknown-page'), t('ui.unknown-page.advice'));
    if (this.#topic.status === 'lost') return this.#lost();
    if (!this.#topic.known) return this.#words(t('ui.starting'), '');
    const now = browserClock.monotonicMs();
    const big = this.#board.big(now);
    const services = this.#topic.all<LobbyService>('service');
    const quiet = this.#topic.all('call').length === 0;
    return html`<div class=${`bands of-${big.length} ${quiet ? 'quiet' : ''}`}>${big.length === 0 ? this.#idle() : big.map((shown) => this.#band(shown, big.length))}</div>
      ${big.length > 2 || quiet ? nothing : this.#lastCalls(this.#board.last(now), big.length)}
      <span class="space"></span>
      ${
        this.tall && big.length > 2
          ? nothing
          : html`${this.tall ? this.#subHead(t('lobby.waiting')) : nothing}
        <luot-waiting-row .services=${services} ?tall=${this.tall}></luot-waiting-row>`
      }
      <span class="space"></span>
      ${big.length > 1 ? nothing : this.#notice(services)}`;
  }

  #band(shown: Shown, count: number): TemplateResult {
    const form: BandForm = count > 1 ? (this.tall ? 'tall-shared' : 'shared') : this.tall ? 'tall' : 'alone';
    // A new element for each recall: its pulse starts anew.
    return html`${keyed(
      `${shown.key}-${shown.pulse}`,
      html`<luot-call-band form=${form} .shown=${shown} ?stale=${this.#topic.status === 'away'}></luot-call-band>`,
    )}`;
  }

  #lastCalls(places: (Shown | null)[], big: number): TemplateResult {
    const shown = this.tall && big > 1 ? places.slice(0, 2) : places;
    const none = places.every((place) => place === null);
    return html`${this.tall ? nothing : this.#subHead(none ? '' : t('lobby.last'))}
      <luot-last-calls .places=${shown} ?tall=${this.tall} ?empty=${none}></luot-last-calls>`;
  }

  /** A heading of a part, with what the hall must know beside it. */
  #subHead(heading: string): TemplateResult {
    const priority = this.#topic
      .all<LobbyCounter>('counter')
      .filter(({ entity: { current } }) => current?.priority && current.state === 'serving');
    const [first, second] = priority;
    const words =
      first && !second ? t('lobby.priority.counter', { label: first.entity.label }) : first ? t('lobby.priority') : '';
    return html`<div class="sub">
      ${heading === '' ? html`<span></span>` : html`<h2>${heading}</h2>`}
      ${this.#touch() ?? html`<span>${words}</span>`}
    </div>`;
  }

  /** Where the browser does not let the page speak yet. */
  #touch(): TemplateResult | null {
    if (!this.#sound.needsTouch) return null;
    return html`<luot-button class="touch" kind="main" icon="mute">${t('lobby.sound.touch')}</luot-button>`;
  }

  #idle(): TemplateResult {
    const services = this.#topic.all<LobbyService>('service').map(({ entity }) => entity);
    const { icon, heading, detail } = idleWords(this.#site, services);
    return html`<div class="idle">
      <luot-icon name=${icon}></luot-icon>
      <div><h2>${heading}</h2><p>${detail}</p>${this.tall ? nothing : this.#touch()}</div>
    </div>`;
  }

  #notice(services: Keyed<LobbyService>[]): TemplateResult | typeof nothing {
    if (this.#topic.status === 'away')
      return html`<p class="notice stale" role="status">
        <luot-state-mark state="stop">${t('lobby.lost.since', { time: this.#lastNews() })}</luot-state-mark>
        <span>${t('lobby.lost.short')}</span>
      </p>`;
    const counters = this.#topic.all<LobbyCounter>('counter');
    const notices = this.#topic.all<Notice>('notice');
    const parts = { site: this.#site, services, counters, notices, now: this.#clock.now };
    const lines = noticeLines(parts, 'vi');
    if (lines.length === 0) return nothing;
    const second = this.#site?.languages.includes('en') ? noticeLines(parts, 'en') : [];
    return html`<div class="notice">
      <luot-icon name="bell"></luot-icon>
      <luot-notice-bar .notices=${lines} .second=${second}></luot-notice-bar>
    </div>`;
  }

  #lastNews(): string {
    return hourMinute(connection.serverNow() - connection.silentMs(), this.#site?.timezone ?? DEFAULT_ZONE);
  }

  #lost(): TemplateResult {
    return html`<div class="lost" role="status">
      <luot-icon name="speaker"></luot-icon>
      <div>
        <luot-state-mark state="stop">${t('lobby.lost.since', { time: this.#lastNews() })}</luot-state-mark>
        <h2>${t('lobby.lost')}</h2>
        <p>${t('lobby.lost.advice')}</p>
        <p>${t('lobby.lost.kept')}</p>
      </div>
    </div>`;
  }

  #words(heading: string, detail: string): TemplateResult {
    return html`<div class="idle whole"><div><h2>${heading}</h2><p>${detail}</p></div></div>`;
  }
}

customElements.define('luot-lobby', LuotLobby);
void loadTextsUntilThere();
