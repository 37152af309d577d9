import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyCap } from '../console/key-cap.styles.ts';
import { browserClock } from '../live/clock.ts';
import type { Site } from '../live/entities.ts';
import { LiveTopic } from '../live/live-topic.ts';
import { connection } from '../live/page-connection.ts';
import { readMe } from '../live/reception.ts';
import { ServerClock } from '../live/server-clock.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { loadTextsUntilThere, say, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/clock-face/clock-face.ts';
import '../ui/demo-tag/demo-tag.ts';
import '../ui/icon/icon.ts';
import '../ui/lost-connection/lost-connection.ts';
import '../ui/pair-form/pair-form.ts';
import { foundCard, issuedCard } from './desk-cards.ts';
import { hallSide } from './hall-side.ts';
import { ReceptionActs } from './reception-acts.ts';
import type {
  Alarm,
  AsideTicket,
  ReceptionClass,
  ReceptionCounter,
  ReceptionDevice,
  ReceptionService,
  Today,
} from './reception-entities.ts';
import { styles } from './reception-page.styles.ts';
import './suspend-dialog.ts';
import type { SuspendEvent } from './suspend-dialog.ts';
import { typedMeaning } from './typed.ts';

/** Giving up somebody's number asks again; without an answer it forgets. */
export const CANCEL_AGAIN_MS = 3_000;
const NOTE_CHARACTERS_MAX = 200;
const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** `/reception`: numbers for others, by keyboard alone. One field always takes what is typed or scanned. */
export class LuotReception extends LitElement {
  static override properties = {
    service: { state: true },
    priority: { state: true },
    guide: { state: true },
    asking: { state: true },
    suspending: { state: true },
  };
  /** chosen service, class (empty: none) */
  declare service: string;
  declare priority: string;
  declare guide: boolean;
  declare asking: boolean;
  declare suspending: boolean;

  static override styles = [base, keyCap, styles];

  #topic = new LiveTopic(this, 'reception');
  #clock = new ServerClock(this);
  #acts = new ReceptionActs(() => this.requestUpdate());

  constructor() {
    super();
    this.service = '';
    this.priority = '';
    this.guide = false;
    this.asking = false;
    this.suspending = false;
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
    void readMe().then((me) => {
      this.guide = me.ok && me.value.role === 'guide';
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
  }

  override updated(): void {
    document.title = t('start.reception');
    if (this.renderRoot.querySelector(':focus') === null && !this.suspending) this.#field?.focus();
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('.find input');
  }

  get #site(): Site | undefined {
    return this.#topic.get<Site>('site');
  }

  get #services() {
    return this.#topic.all<ReceptionService>('service').map(({ id, entity }) => ({ ...entity, id }));
  }

  get #classes() {
    const by = this.guide ? 'guide' : 'officer';
    return this.#topic.all<ReceptionClass>('class').filter(({ entity }) => entity.grant.includes(by));
  }

  /** The kiosk whose printer prints for the desk: the first that is well, else the first. */
  get #kiosk(): string | undefined {
    const printers = this.#topic
      .all<ReceptionDevice>('device')
      .map(({ entity }) => entity)
      .filter(({ kind, kiosk }) => kind === 'printer' && kiosk !== undefined);
    return (printers.find(({ state }) => state === 'ok' || state === 'near-end') ?? printers[0])?.kiosk;
  }

  // --- keys -------------------------------------------------------------------------------------------------------

  #key = (event: KeyboardEvent): void => {
    if (event.isComposing || this.suspending || event.ctrlKey || event.altKey || event.metaKey) return;
    const empty = (this.#field?.value ?? '') === '';
    const inNote = event.composedPath().some((node) => node instanceof HTMLInputElement && node.name === 'note');
    const act = this.#actOf(event, empty, inNote);
    if (act === null) return;
    event.preventDefault();
    if (!event.repeat) act();
  };

  #actOf({ code }: KeyboardEvent, empty: boolean, inNote: boolean): (() => void) | null {
    const found = this.#acts.shown.found;
    if (code === 'F2') return () => this.#field?.focus();
    if (code === 'F4') return () => this.#issue(false);
    if (code === 'F6' && !this.guide) return () => this.#noteField?.focus();
    if (code === 'F7' && !this.guide) return () => this.#restOrResume();
    if (code === 'F8' && !this.guide) return () => this.#acts.roll(!this.#site?.roll);
    if (code === 'Escape') return () => this.#clear();
    if (code === 'Enter' || code === 'NumpadEnter') return () => (empty || inNote ? this.#issue(true) : this.#take());
    if (found && code === 'F3') return () => this.#reprint();
    if (found && code === 'F9') return () => this.#acts.bringBack(found.ticket);
    if (inNote || !empty) return null;
    if (found && code === 'Delete') return () => this.#cancel();
    if (code === 'ArrowRight' || code === 'ArrowLeft') return () => this.#moveService(code === 'ArrowRight' ? 1 : -1);
    if (code === 'ArrowDown' || code === 'ArrowUp') return () => this.#moveClass(code === 'ArrowDown' ? 1 : -1);
    return null;
  }

  get #noteField(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input[name=note]');
  }

  #moveService(step: number): void {
    const ids = this.#services.map(({ id }) => id);
    this.service = moved(ids, this.service, step);
  }

  #moveClass(step: number): void {
    this.priority = moved(['', ...this.#classes.map(({ id }) => id)], this.priority, step);
  }

  // --- acts -------------------------------------------------------------------------------------------------------

  /** What was typed or scanned: a number to find, a QR code, or the letter of a service. */
  #take(): void {
    const field = this.#field;
    if (!field) return;
    const typed = typedMeaning(field.value.trim(), this.#services);
    field.value = '';
    if ('ticket' in typed) void this.#acts.findById(typed.ticket);
    else if ('number' in typed) this.#acts.find(typed.number);
    else this.service = typed.service;
  }

  #issue(print: boolean): void {
    if (this.service === '') {
      this.#acts.refuse('no-service');
      return;
    }
    const note = this.#noteField?.value.trim() ?? '';
    const printAt = print ? this.#kiosk : undefined;
    this.#acts.issue({
      service: this.service,
      ...(this.priority && { priority: this.priority }),
      ...(note && { note }),
      ...(printAt !== undefined && { printAt }),
    });
    this.service = '';
    this.priority = '';
    if (this.#noteField) this.#noteField.value = '';
    this.#field?.focus();
  }

  #reprint(): void {
    const found = this.#acts.shown.found;
    if (found && this.#kiosk !== undefined) this.#acts.reprint(found.ticket, this.#kiosk);
    else this.#acts.refuse('no-printer');
  }

  #cancel(): void {
    const found = this.#acts.shown.found;
    if (!found) return;
    if (this.asking) this.#acts.cancel(found.ticket);
    this.asking = !this.asking;
    browserClock.after(CANCEL_AGAIN_MS, () => {
      this.asking = false;
    });
  }

  #restOrResume(): void {
    const chosen = this.#services.find(({ id }) => id === this.service);
    if (!chosen) this.#acts.refuse('no-service');
    else if (chosen.state === 'suspended') this.#acts.resume(chosen.id);
    else this.suspending = true;
  }

  #suspended({ reason }: SuspendEvent): void {
    this.suspending = false;
    this.#acts.suspend(this.service, reason);
  }

  #clear(): void {
    if (this.#field) this.#field.value = '';
    this.asking = false;
    this.#acts.clear();
    this.#field?.focus();
  }

  // --- page -------------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    if (this.#topic.error === 'unauthorized')
      return html`<luot-pair-form @luot-paired=${() => location.reload()}></luot-pair-form>`;
    const site = this.#site;
    if (!site) return html`<p class="plain" role="status">${t('ui.starting')}</p>`;
    return html`<header>
        <luot-icon name="hall"></luot-icon>
        <h1>${t('start.reception')}</h1>
        <span class="where">${say(site.short ?? site.name)}${this.guide ? ` · ${t('reception.guide')}` : ''}</span>
        ${site.demo ? html`<luot-demo-tag></luot-demo-tag>` : nothing}
        <luot-clock-face timezone=${site.timezone}></luot-clock-face>
      </header>
      ${this.#lost(site)}
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
      ${this.#dialog()}`;
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
    const { refusal, done, issued, found } = this.#acts.shown;
    return html`<label class="find"
        ><luot-icon name="scan"></luot-icon>
        <input autocomplete="off" autofocus aria-label=${t('reception.find')} placeholder=${t('reception.find')} />
        <kbd aria-hidden="true">F2</kbd>
      </label>
      <div role="alert">${refusal ? html`<p class="refusal">${refusal}</p>` : nothing}</div>
      ${done ? html`<p class="done" role="status">${done}</p>` : nothing}
      ${issued ? issuedCard(issued) : nothing}
      ${
        found
          ? foundCard(found, {
              guide: this.guide,
              asking: this.asking,
              reprint: () => this.#reprint(),
              bringBack: () => this.#acts.bringBack(found.ticket),
              cancel: () => this.#cancel(),
              close: () => this.#clear(),
            })
          : nothing
      }
      ${this.#issueForm()} ${this.guide ? nothing : this.#rollSwitch(site)} ${this.#aside(site)}`;
  }

  #issueForm(): TemplateResult {
    return html`<h2>${t('reception.issue')}</h2>
      <div class="services" role="radiogroup" aria-label=${t('reception.issue')}>
        ${this.#services.map((service) => this.#serviceTile(service))}
      </div>
      <h3>${t('reception.class')}</h3>
      <div class="classes" role="radiogroup" aria-label=${t('reception.class')}>
        ${[
          { id: '', name: t('reception.class.none') },
          ...this.#classes.map(({ id, entity }) => ({ id, name: say(entity.name) })),
        ].map(
          ({ id, name }) =>
            html`<button
              type="button"
              class="class"
              role="radio"
              aria-checked=${String(id === this.priority)}
              @click=${() => {
                this.priority = id;
              }}
            >
              ${name}
            </button>`,
        )}
      </div>
      <div class="go">
        <button type="button" class="act full big" @click=${() => this.#issue(true)}>
          <luot-icon name="printer"></luot-icon>${t('reception.print')} <kbd aria-hidden="true">Enter</kbd>
        </button>
        <button type="button" class="act big" @click=${() => this.#issue(false)}>
          ${t('reception.show')} <kbd aria-hidden="true">F4</kbd>
        </button>
        ${
          this.guide
            ? nothing
            : html`<input
                  class="note"
                  name="note"
                  maxlength=${NOTE_CHARACTERS_MAX}
                  autocomplete="off"
                  aria-label=${t('reception.note')}
                  placeholder=${t('reception.note')}
                />
                <button type="button" class="act calm" @click=${() => this.#restOrResume()}>
                  ${t(this.#chosenRests ? 'reception.resume' : 'reception.suspend')} <kbd aria-hidden="true">F7</kbd>
                </button>`
        }
      </div>`;
  }

  get #chosenRests(): boolean {
    return this.#services.find(({ id }) => id === this.service)?.state === 'suspended';
  }

  #serviceTile({ id, label, icon, state, waiting, reason }: ReceptionService & { id: string }): TemplateResult {
    const detail =
      state === 'open' ? t('reception.service.waiting', { count: waiting }) : t(`console.service.${state}`);
    return html`<button
      type="button"
      class=${state === 'open' ? 'service' : 'service rest'}
      role="radio"
      aria-checked=${String(id === this.service)}
      title=${say(reason)}
      @click=${() => {
        this.service = id;
      }}
    >
      <span class="picture"><luot-icon name=${icon ?? 'hall'}></luot-icon></span>
      <span><b>${say(label)}</b><small>${detail}</small></span>
    </button>`;
  }

  #rollSwitch(site: Site): TemplateResult {
    return html`<p class="go">
      ${site.roll ? html`<b>${t('reception.roll.on')}</b>` : nothing}
      <button type="button" class="act calm small" @click=${() => this.#acts.roll(!site.roll)}>
        ${t(site.roll ? 'reception.roll.stop' : 'reception.roll.start')} <kbd aria-hidden="true">F8</kbd>
      </button>
    </p>`;
  }

  #aside({ timezone }: Site): TemplateResult | typeof nothing {
    const rows = [
      ...this.#topic.all<AsideTicket>('missed').map(({ entity }) => ({ ...entity, state: 'no-show' })),
      ...this.#topic.all<AsideTicket>('parked').map(({ entity }) => ({ ...entity, state: 'parked' })),
    ];
    if (rows.length === 0) return nothing;
    return html`<h2>${t('reception.aside')}</h2>
      <div class="rows">
        ${rows.map(
          (ticket) =>
            html`<div class="row">
              <luot-ticket-number number=${ticket.number}></luot-ticket-number>
              <span>${say(ticket.serviceLabel)}</span>
              <luot-state-mark state=${ticket.state === 'parked' ? 'off' : 'wait'}
                >${t(`ui.ticket-state.${ticket.state}`)}</luot-state-mark
              >
              <span>${t('reception.since', { time: hourMinute(Date.parse(ticket.since), timezone) })}</span>
              ${
                this.guide
                  ? nothing
                  : html`<button type="button" class="act calm small" @click=${() => this.#acts.bringBack(ticket)}>
                      ${t('reception.return')}<span class="hidden-text"> ${ticket.number}</span>
                    </button>`
              }
            </div>`,
        )}
      </div>`;
  }

  #dialog(): TemplateResult | typeof nothing {
    if (!this.suspending) return nothing;
    const service = this.#services.find(({ id }) => id === this.service);
    return html`<luot-suspend-dialog
      service=${say(service?.label)}
      @luot-suspend=${(event: SuspendEvent) => this.#suspended(event)}
      @luot-dismiss=${() => {
        this.suspending = false;
      }}
    ></luot-suspend-dialog>`;
  }
}

/** The next or previous of a list, round and round; from nothing to the first or last. */
function moved(ids: readonly string[], from: string, step: number): string {
  const at = ids.indexOf(from);
  const to = at < 0 ? (step > 0 ? 0 : -1) : at + step;
  return ids.at(((to % ids.length) + ids.length) % ids.length) ?? '';
}

customElements.define('luot-reception', LuotReception);
void loadTextsUntilThere();
