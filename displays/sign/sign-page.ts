import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { counterPhrase } from '../live/counter-phrase.ts';
import type { SignCounter, Site } from '../live/entities.ts';
import { LiveTopic } from '../live/live-topic.ts';
import { connection } from '../live/page-connection.ts';
import { DEFAULT_ZONE, hourMinute } from '../live/spoken-time.ts';
import { loadTextsUntilThere, say, Texts, t } from '../live/texts.ts';
import { keepAwake } from '../live/wake-lock.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/counter-plate/counter-plate.ts';
import '../ui/demo-tag/demo-tag.ts';
import '../ui/icon/icon.ts';
import '../ui/pair-form/pair-form.ts';
import '../ui/panel/panel.ts';
import '../ui/state-mark/state-mark.ts';
import '../ui/ticket-number/ticket-number.ts';
import { styles } from './sign-page.styles.ts';
import { SIGN_MARKS, type SignState, signStateOf } from './sign-state.ts';

/** Longer errands take smaller letters instead of losing their end. */
const ERRAND_SIGNS = 12;

/** The sign over a counter, `/sign/:counter`: gold while somebody is called, words while nobody can be. */
export class LuotSign extends LitElement {
  static override properties = {
    shows: { type: String, reflect: true },
    /** nothing was heard for a while: the number may be over */
    stale: { type: Boolean, reflect: true },
  };
  /** its ground follows the state */
  declare shows: SignState | 'starting';
  declare stale: boolean;

  static override styles = [base, styles];

  #id = decodeURIComponent(location.pathname.split('/').filter(Boolean)[1] ?? '');
  #topic = new LiveTopic(this, `sign/${this.#id}`);

  constructor() {
    super();
    this.shows = 'starting';
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keepAwake();
  }

  get #counter(): SignCounter | undefined {
    return this.#topic.get<SignCounter>(`counter/${this.#id}`);
  }

  override willUpdate(): void {
    this.shows = this.#counter ? signStateOf(this.#counter, this.#topic.status) : 'starting';
    this.stale = this.#topic.status === 'away';
  }

  override render(): TemplateResult {
    if (this.#topic.error === 'unauthorized')
      return html`<luot-pair-form @luot-paired=${() => connection.redial()}></luot-pair-form>`;
    const counter = this.#counter;
    return html`<luot-panel width="1280" height="720">
      ${counter && this.shows !== 'starting' ? this.#sign(counter, this.shows) : this.#starting()}
    </luot-panel>`;
  }

  #starting(): TemplateResult {
    const unknown = this.#topic.error === 'unknown-topic';
    return html`<div class="sign"><div class="middle words"><h1>${t(unknown ? 'ui.unknown-page' : 'ui.starting')}</h1></div></div>`;
  }

  #sign(counter: SignCounter, state: SignState): TemplateResult {
    const number = state === 'call' || state === 'serving' ? counter.current : undefined;
    // A new element for each call, so that its pulse starts anew.
    const middle = number
      ? keyed(
          `${number.number}-${number.calledAt}`,
          html`<div class="middle">
            <h1 class="hidden-text">${t('ui.counter', { label: counter.label })}</h1>
            <luot-ticket-number number=${number.number}></luot-ticket-number></div>`,
        )
      : this.#words(counter, state);
    return html`<div class="sign">${this.#head(counter, state)}${middle}${this.#foot(counter, state)}</div>`;
  }

  #head({ label, services }: SignCounter, state: SignState): TemplateResult {
    const [first, ...others] = services;
    const name = first && say(first.name) !== say(first.label) ? say(first.name) : '';
    const small = others.length > 0 ? others.map((service) => say(service.label)).join(' · ') : name;
    return html`<header>
      <luot-counter-plate label=${label}></luot-counter-plate>
      <p class="errand">
        <b class=${say(first?.label).length > ERRAND_SIGNS ? 'clip long' : 'clip'}>${say(first?.label)}</b>${small ? html`<small class="clip">${small}</small>` : nothing}
      </p>
      ${
        state === 'call'
          ? html`<span class="calling"><luot-icon name="speaker"></luot-icon>${t('sign.call')}</span>`
          : html`<luot-state-mark state=${SIGN_MARKS[state]}
              >${t(state === 'serving' ? 'sign.serving' : `sign.${state}.state`)}</luot-state-mark
            >`
      }
    </header>`;
  }

  #words(counter: SignCounter, state: SignState): TemplateResult {
    const { pausedReason, pausedUntil, onward } = counter;
    if (state === 'ready' && onward) {
      const counters = counterPhrase(onward.counters);
      return html`<div class="middle words onward">
        <h1>${t('sign.onward', { number: onward.number })}</h1>
        <p><b>${counters}</b></p>
        <p>${say(onward.service)}</p>
      </div>`;
    }
    const reason = typeof pausedReason === 'string' ? pausedReason : say(pausedReason);
    const time = state === 'paused' ? pausedUntil?.slice(11, 16) : undefined;
    return html`<div class="middle words">
      <h1 class=${time ? 'timed' : ''}>${time ? t('sign.paused.until', { time }) : t(`sign.${state}`)}</h1>
      <p>${(state === 'paused' && reason) || t(`sign.${state}.detail`)}</p>
    </div>`;
  }

  #foot({ label, current, next, officer, pausedUntil }: SignCounter, state: SignState): TemplateResult {
    if (this.#topic.status === 'away') return this.#stale();
    if (state === 'call') return this.#both(t('sign.call.foot', { label }), t('sign.call.foot', { label }, 'en'));
    if (state === 'serving') {
      const name = officer ? html`${t('sign.officer')} <b>${officer}</b>` : html``;
      const left = current?.priority ? html`${t('sign.priority')}` : name;
      const right = next ? html`${t('sign.next')} <b>${next}</b>` : html``;
      return html`<p class="foot"><span>${left}</span>${this.#demo()}<span>${right}</span></p>`;
    }
    const time = state === 'paused' ? pausedUntil?.slice(11, 16) : undefined;
    const english = time ? t('sign.paused.until', { time }, 'en') : t(`sign.${state}`, {}, 'en');
    return this.#both(state === 'ready' ? '' : t('sign.kept'), english);
  }

  #stale(): TemplateResult {
    const zone = this.#topic.get<Site>('site')?.timezone ?? DEFAULT_ZONE;
    const time = hourMinute(connection.serverNow() - connection.silentMs(), zone);
    return html`<p class="foot stale" role="status">
      <luot-state-mark state="stop">${t('lobby.lost.since', { time })}</luot-state-mark>
      ${this.#demo()}<span>${t('sign.lost')}</span>
    </p>`;
  }

  #both(vietnamese: string, english: string): TemplateResult {
    return html`<p class="foot"><span>${vietnamese}</span>${this.#demo()}<span lang="en">${english}</span></p>`;
  }

  #demo(): TemplateResult | typeof nothing {
    return this.#topic.get<Site>('site')?.demo ? html`<luot-demo-tag></luot-demo-tag>` : nothing;
  }
}

customElements.define('luot-sign', LuotSign);
void loadTextsUntilThere();
