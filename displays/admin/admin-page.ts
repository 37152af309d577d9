import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { reprintJob, testPrint } from '../live/admin.ts';
import type { Outcome } from '../live/api.ts';
import { browserClock } from '../live/clock.ts';
import type { LobbyService, Site } from '../live/entities.ts';
import { LiveTopic } from '../live/live-topic.ts';
import { setRoll } from '../live/reception.ts';
import { ServerClock } from '../live/server-clock.ts';
import { resumeService, suspendService } from '../live/services.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { language, loadTextsUntilThere, refusalText, say, speak, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import { pageHead } from '../ui/page-head.styles.ts';
import '../ui/clock-face/clock-face.ts';
import '../ui/demo-tag/demo-tag.ts';
import '../ui/lost-connection/lost-connection.ts';
import '../ui/pair-form/pair-form.ts';
import './access-card.ts';
import type {
  AdminCounter,
  AdminDevice,
  AdminScreen,
  Advice,
  Alarm,
  EstimateDay,
  Figures,
  RollMode,
} from './admin-entities.ts';
import { styles } from './admin-page.styles.ts';
import { counterRow, figuresTable, problemCard, screenRow } from './board.ts';
import { clockRows } from './clock-rows.ts';
import { deviceRow } from './device-row.ts';
import { estimateDays } from './estimate-days.ts';
import '../ui/dialog/suspend-dialog.ts';
import type { SuspendEvent } from '../ui/dialog/suspend-dialog.ts';
import { rollRow } from './roll-row.ts';
import './side-menu.ts';
import type { PagePart, PartChosen } from './side-menu.ts';
import './today-card.ts';

const MINUTE_MS = 60_000;

const PARTS: readonly PagePart[] = [
  { id: 'now', icon: 'home', words: 'admin.today' },
  { id: 'services', icon: 'list', words: 'admin.services', short: 'admin.menu.services' },
  { id: 'counters', icon: 'door', words: 'reception.counters' },
  { id: 'estimates', icon: 'chart', words: 'admin.estimates', short: 'admin.menu.estimates' },
  { id: 'devices', icon: 'printer', words: 'admin.devices' },
  { id: 'screens', icon: 'screen', words: 'admin.screens', short: 'admin.menu.screens' },
  { id: 'clock', icon: 'clock', words: 'admin.clock' },
  { id: 'access', icon: 'person', words: 'admin.access', short: 'admin.menu.access' },
];

/** `/admin`: what is wrong now and what to do, then today's figures, counters, devices, screens and who is paired. */
export class LuotAdmin extends LitElement {
  static override properties = { resting: { state: true }, refused: { state: true } };
  /** service that is about to be suspended, or '' */
  declare resting: string;
  /** code of why the last act was not done, or '' */
  declare refused: string;

  static override styles = [base, pageHead, styles];

  #topic = new LiveTopic(this, 'admin');
  #clock = new ServerClock(this, MINUTE_MS);

  constructor() {
    super();
    this.resting = '';
    this.refused = '';
    new Texts(this);
  }

  override updated(): void {
    document.title = t('start.admin');
  }

  #entities<T>(prefix: string): T[] {
    return this.#topic.all<T>(prefix).map(({ entity }) => entity);
  }

  async #ask(act: Promise<Outcome<unknown>>): Promise<void> {
    const outcome = await act;
    this.refused = outcome.ok ? '' : outcome.refusal.code;
  }

  #rest({ reason }: SuspendEvent): void {
    void this.#ask(suspendService(this.resting, reason));
    this.resting = '';
  }

  #goTo({ part }: PartChosen): void {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${part}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    if (this.#topic.error === 'unauthorized')
      return html`<luot-pair-form @luot-paired=${() => location.reload()}></luot-pair-form>`;
    const site = this.#topic.get<Site>('site');
    if (!site) return html`<p class="plain" role="status">${t('ui.starting')}</p>`;
    return html`${this.#head(site)}${this.#lost()}
      <div class="page">
        <luot-side-menu .parts=${PARTS} @luot-part=${this.#goTo}></luot-side-menu>
        <main>
          <div class="left">${this.#refusal()}${this.#wrong(site)}${this.#board(site)}${this.#machines(site)}</div>
          <luot-today-card
            .today=${this.#topic.get('today')}
            .counters=${this.#entities<AdminCounter>('counter')}
            .now=${this.#clock.now}
          ></luot-today-card>
        </main>
      </div>
      ${this.#restDialog()}`;
  }

  #head({ name, demo, timezone }: Site): TemplateResult {
    const other = language() === 'vi' ? 'en' : 'vi';
    return html`<header>
      <luot-icon name="hall"></luot-icon>
      <h1>${t('start.admin')}</h1>
      <span class="where">${say(name)}</span>
      ${demo ? html`<luot-demo-tag></luot-demo-tag>` : nothing}
      <button type="button" class="language" lang=${other} @click=${() => speak(other)}>${t('admin.language')}</button>
      <luot-clock-face timezone=${timezone}></luot-clock-face>
    </header>`;
  }

  #lost(): TemplateResult | typeof nothing {
    if (this.#topic.status !== 'away' && this.#topic.status !== 'lost') return nothing;
    return html`<luot-lost-connection
      bar
      heading=${t('console.away')}
      advice=${t('console.away.advice')}
    ></luot-lost-connection>`;
  }

  #refusal(): TemplateResult | typeof nothing {
    return this.refused ? html`<p class="refused" role="alert">${refusalText(this.refused)}</p>` : nothing;
  }

  #heading(part: string): TemplateResult {
    const words = PARTS.find(({ id }) => id === part)?.words ?? '';
    return html`<h3 id=${part} tabindex="-1">${t(words)}</h3>`;
  }

  #wrong({ timezone }: Site): TemplateResult {
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
    return html`<h2 id="now" tabindex="-1">${count === 0 ? t('admin.well') : t('admin.wrong', { count })}</h2>
      ${[...alarms, ...worstFirst].map((advice) => problemCard(advice, timezone))}`;
  }

  #board({ timezone, day }: Site): TemplateResult {
    const now = this.#clock.now;
    const services = this.#topic.all<LobbyService>('service');
    const acts = {
      suspend: (id: string) => {
        this.resting = id;
      },
      resume: (id: string) => void this.#ask(resumeService(id)),
    };
    return html`${this.#heading('services')}
      <div class="wide">
        ${figuresTable(services, (id) => this.#topic.get<Figures>(`figures/${id}`), now, acts)}
      </div>
      ${this.#heading('counters')}
      <div>${this.#entities<AdminCounter>('counter').map((counter) => counterRow(counter, now, timezone))}</div>
      ${this.#heading('estimates')}
      <div class="wide">${estimateDays(this.#entities<EstimateDay>('estimate-day'), day, timezone)}</div>`;
  }

  #machines({ timezone }: Site): TemplateResult {
    const acts = {
      testPrint: (device: string) => void this.#ask(testPrint(device)),
      reprint: ({ lastJob }: AdminDevice) => void (lastJob && this.#ask(reprintJob(lastJob.id))),
    };
    const roll = this.#topic.get<RollMode>('roll');
    const screens = this.#entities<AdminScreen>('screen');
    return html`${this.#heading('devices')}
      <div>
        ${this.#entities<AdminDevice>('device').map((device) => deviceRow(device, acts))}
        ${rollRow(roll, timezone, (on) => void this.#ask(setRoll(on)))}
      </div>
      ${this.#heading('screens')}
      <div>${screens.length === 0 ? html`<p class="quiet">${t('admin.screens.none')}</p>` : screens.map(screenRow)}</div>
      ${this.#heading('clock')}
      <div>${clockRows(this.#clock.now - browserClock.now(), this.#topic.get<Advice>('problem/clock'))}</div>
      ${this.#heading('access')}
      <luot-access-card timezone=${timezone}></luot-access-card>`;
  }

  #restDialog(): TemplateResult | typeof nothing {
    if (this.resting === '') return nothing;
    const service = this.#topic.get<LobbyService>(`service/${this.resting}`);
    return html`<luot-suspend-dialog
      service=${say(service?.label)}
      timezone=${this.#topic.get<Site>('site')?.timezone ?? ''}
      @luot-suspend=${this.#rest}
      @luot-dismiss=${() => {
        this.resting = '';
      }}
    ></luot-suspend-dialog>`;
  }
}

function nameIn(key: string, counter: string, time: string): { vi: string; en: string } {
  return { vi: t(key, { counter, time }, 'vi'), en: t(key, { counter, time }, 'en') };
}

customElements.define('luot-admin', LuotAdmin);
void loadTextsUntilThere();
