import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LobbyService, Site } from '../live/entities.ts';
import { LiveTopic } from '../live/live-topic.ts';
import { setRoll } from '../live/reception.ts';
import { ServerClock } from '../live/server-clock.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { loadTextsUntilThere, say, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/clock-face/clock-face.ts';
import '../ui/demo-tag/demo-tag.ts';
import '../ui/lost-connection/lost-connection.ts';
import '../ui/pair-form/pair-form.ts';
import './access-card.ts';
import type { AdminCounter, AdminDevice, AdminScreen, AdminToday, Advice, Alarm, Figures } from './admin-entities.ts';
import { styles } from './admin-page.styles.ts';
import { counterRow, figuresTable, minutesSince, problemCard, quarterBars } from './board.ts';

const MINUTE_MS = 60_000;

/** `/admin`: what is wrong now and what to do, then today's figures, counters, devices, screens and who is paired. */
export class LuotAdmin extends LitElement {
  static override styles = [base, styles];

  #topic = new LiveTopic(this, 'admin');
  #clock = new ServerClock(this, MINUTE_MS);

  constructor() {
    super();
    new Texts(this);
  }

  override updated(): void {
    document.title = t('start.admin');
  }

  #entities<T>(prefix: string): T[] {
    return this.#topic.all<T>(prefix).map(({ entity }) => entity);
  }

  override render(): TemplateResult {
    if (this.#topic.error === 'unauthorized')
      return html`<luot-pair-form @luot-paired=${() => location.reload()}></luot-pair-form>`;
    const site = this.#topic.get<Site>('site');
    if (!site) return html`<p class="plain" role="status">${t('ui.starting')}</p>`;
    return html`<header>
        <luot-icon name="hall"></luot-icon>
        <h1>${t('start.admin')}</h1>
        <span class="where">${say(site.name)}</span>
        ${site.demo ? html`<luot-demo-tag></luot-demo-tag>` : nothing}
        <luot-clock-face timezone=${site.timezone}></luot-clock-face>
      </header>
      ${this.#lost()}
      <main>
        <div class="left">${this.#wrong(site)} ${this.#board(site)}</div>
        ${this.#today()}
      </main>`;
  }

  #lost(): TemplateResult | typeof nothing {
    if (this.#topic.status !== 'away' && this.#topic.status !== 'lost') return nothing;
    return html`<luot-lost-connection
      bar
      heading=${t('console.away')}
      advice=${t('console.away.advice')}
    ></luot-lost-connection>`;
  }

  #wrong({ timezone }: Site): TemplateResult {
    const now = this.#clock.now;
    const all = [...this.#entities<Advice>('advice'), ...this.#entities<Advice>('problem')];
    const worstFirst = [
      ...all.filter(({ severity }) => severity === 'stop'),
      ...all.filter(({ severity }) => severity !== 'stop'),
    ];
    const alarms = this.#entities<Alarm>('alarm').map(({ name, since }) => ({
      severity: 'stop' as const,
      text: nameIn('reception.alarm', say(name), hourMinute(Date.parse(since), timezone)),
    }));
    const count = worstFirst.length + alarms.length;
    return html`<h2>${count === 0 ? t('admin.well') : t('admin.wrong', { count })}</h2>
      ${[...alarms, ...worstFirst].map((advice) => problemCard(advice, now))}`;
  }

  #board(site: Site): TemplateResult {
    const now = this.#clock.now;
    const services = this.#topic.all<LobbyService>('service');
    return html`<h3>${t('admin.services')}</h3>
      ${figuresTable(services, (id) => this.#topic.get<Figures>(`figures/${id}`), now)}
      <h3>${t('reception.counters')}</h3>
      <div>${this.#entities<AdminCounter>('counter').map((counter) => counterRow(counter, now, site.timezone))}</div>
      <h3>${t('admin.devices')}</h3>
      <div>
        ${this.#entities<AdminDevice>('device').map(
          ({ id, kind, kiosk, state }) =>
            html`<div class="line">
              <span>${t(`reception.device.${kind}`, { kiosk: kiosk ?? id })}</span>
              <luot-state-mark state=${state === 'ok' ? 'open' : state === 'near-end' ? 'wait' : 'stop'}
                >${t(`reception.device-state.${state}`)}</luot-state-mark
              >
            </div>`,
        )}
      </div>
      <h3>${t('admin.screens')}</h3>
      <div>
        ${this.#entities<AdminScreen>('screen').map(
          ({ topic, sound }) =>
            html`<div class="line">
              <span>${topic}</span>
              <luot-state-mark state=${sound === null || sound === 'ready' ? 'open' : 'wait'}
                >${t(sound === null || sound === 'ready' ? 'admin.screen.well' : 'admin.screen.no-sound')}</luot-state-mark
              >
            </div>`,
        )}
      </div>
      <p class="acts">
        <button type="button" @click=${() => void setRoll(!site.roll)}>
          ${t(site.roll ? 'reception.roll.stop' : 'reception.roll.start')}
        </button>
      </p>
      <luot-access-card></luot-access-card>`;
  }

  #today(): TemplateResult {
    const today = this.#topic.get<AdminToday>('today');
    if (!today) return html`<aside></aside>`;
    const longest = today.longestSince ? minutesSince(today.longestSince, this.#clock.now) : 0;
    const counters = this.#entities<AdminCounter>('counter');
    const rows: [string, string | number][] = [
      ['admin.issued', today.issued],
      ['admin.waiting', today.waiting],
      ['admin.served', today.served],
      ['admin.mean', today.meanMinutes === null ? '–' : t('admin.for', { minutes: today.meanMinutes })],
      ['admin.longest', t('admin.for', { minutes: longest })],
      ['admin.open', `${counters.filter(({ state }) => state === 'open').length} / ${counters.length}`],
    ];
    return html`<aside aria-label=${t('reception.today')}>
      <h3>${t('reception.today')}</h3>
      <small>${t('admin.quarters')}</small>
      ${quarterBars(today)}
      ${rows.map(([words, value]) => html`<div class="line"><span>${t(words)}</span><b>${value}</b></div>`)}
    </aside>`;
  }
}

function nameIn(key: string, counter: string, time: string): { vi: string; en: string } {
  return { vi: t(key, { counter, time }, 'vi'), en: t(key, { counter, time }, 'en') };
}

customElements.define('luot-admin', LuotAdmin);
void loadTextsUntilThere();
