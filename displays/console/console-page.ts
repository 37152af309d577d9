import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { browserClock } from '../live/clock.ts';
import type { Site } from '../live/entities.ts';
import { LiveTopic } from '../live/live-topic.ts';
import { connection } from '../live/page-connection.ts';
import { ServerClock } from '../live/server-clock.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { hasText, loadTextsUntilThere, refusalText, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/lost-connection/lost-connection.ts';
import '../ui/pair-form/pair-form.ts';
import '../ui/undo-bar/undo-bar.ts';
import './act-row/act-row.ts';
import './alarm-bar/alarm-bar.ts';
import type { SecondaryActEvent } from './act-row/act-row.ts';
import type { AlarmSeenEvent } from './alarm-bar/alarm-bar.ts';
import { chimeArrival } from './arrival-chime.ts';
import './console-bar/console-bar.ts';
import type { ReadingEvent } from './console-bar/console-bar.ts';
import { type DialogName, dialogNamed } from './console-dialogs.ts';
import type {
  ConsoleCounter,
  ConsoleService,
  CounterAlarm,
  OtherCounter,
  RosterOfficer,
  SetAsideTicket,
  WaitingTicket,
} from './console-entities.ts';
import { ConsoleKeys, type KeyDesk } from './console-keys.ts';
import { layoutFor, WindowWidth } from './console-layout.ts';
import { styles } from './console-page.styles.ts';
import { CounterActs } from './counter-acts.ts';
import './counter-side/counter-side.ts';
import type { SideActEvent } from './counter-side/counter-side.ts';
import { Desk } from './desk.ts';
import type { NoteEvent } from './dialogs/note-dialog.ts';
import type { KeyAct, KeyPress } from './key-map.ts';
import { mainActOf } from './main-act.ts';
import './main-button/main-button.ts';
import { offersNoShow } from './offers-no-show.ts';
import { Picking } from './picking.ts';
import { keepChoice, keptChoice, nextSize } from './reading-choice.ts';
import './ticket-stage/ticket-stage.ts';
import { undoWords } from './undo-words.ts';
import type { ListEvent } from './waiting-list/waiting-list.ts';
import './waiting-list/waiting-list.ts';

/** The no-show key asks again; without an answer it forgets. */
export const NO_SHOW_AGAIN_MS = 3_000;

/** The officer's page, `/console/:counter`: it lays out the counter and turns presses into acts. */
export class LuotConsole extends LitElement implements KeyDesk {
  static override properties = {
    layout: { type: String, reflect: true },
    dialog: { state: true },
    armed: { state: true },
    more: { state: true },
    size: { state: true },
  };
  declare layout: string;
  declare dialog: DialogName | null;
  declare armed: boolean;
  declare more: boolean;
  declare size: number;

  static override styles = [base, styles];

  #id = decodeURIComponent(location.pathname.split('/').filter(Boolean)[1] ?? '');
  #topic = new LiveTopic(this, `console/${this.#id}`);
  #desk = new Desk(this, this.#topic);
  #acts = new CounterActs(this.#desk, this.#id, () => this.#counter);
  #picking = new Picking(
    {
      waiting: () => this.#entities<WaitingTicket>('waiting'),
      setAside: () => [...this.#entities<SetAsideTicket>('parked'), ...this.#entities<SetAsideTicket>('missed')],
    },
    this.#acts,
    this.#desk,
  );
  #width = new WindowWidth(this);
  #clock = new ServerClock(this);
  #notes = new Map<string, string>();
  #disarm: (() => void) | null = null;
  #mainBefore = '';
  #freeReload: (() => void) | null = null;

  constructor() {
    super();
    this.dialog = null;
    this.armed = false;
    this.more = false;
    const choice = keptChoice();
    this.size = choice.size;
    if (choice.language !== 'vi') keepChoice(choice);
    new Texts(this);
    new ConsoleKeys(this, this);
    this.addEventListener('click', this.#onlyTheFirst, true);
  }

  /** The browser counts the clicks of a double click by its system's own speed; keys have `detail` 0. */
  #onlyTheFirst = (event: MouseEvent): void => {
    if (event.detail > 1) event.stopImmediatePropagation();
    else if (event.detail === 1) this.#desk.newPress();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#freeReload = connection.holdReload(() => this.dialog !== null || this.#desk.busy !== null);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#freeReload?.();
  }

  get #counter(): ConsoleCounter | undefined {
    return this.#topic.get<ConsoleCounter>('counter');
  }

  get #site(): Site | undefined {
    return this.#topic.get<Site>('site');
  }

  get #timezone(): string {
    return this.#site?.timezone ?? 'Asia/Ho_Chi_Minh';
  }

  #entities<T>(prefix: string): T[] {
    return this.#topic.all<T>(prefix).map(({ entity }) => entity);
  }

  override willUpdate(): void {
    this.layout = layoutFor(this.#width.px, this.size);
    this.#picking.followList();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('size')) this.style.setProperty('zoom', String(this.size));
    const counter = this.#counter;
    if (!counter) return;
    const main = mainActOf(counter).name;
    if (this.#mainBefore === 'none' && main === 'next') chimeArrival();
    this.#mainBefore = main;
    const number = counter.current ? `${counter.current.number} · ` : '';
    document.title = `${number}${t('ui.counter', { label: counter.label })}`;
  }

  // --- keys -------------------------------------------------------------------------------------------------------

  forgetTyped(): void {
    this.#picking.typed = '';
    this.requestUpdate();
  }

  press(press: KeyPress): boolean {
    const calls = 'act' in press && press.act === 'alarm';
    if (!this.#counter || (this.dialog !== null && !calls)) return false;
    this.requestUpdate();
    if ('enter' in press) return this.#picking.enter();
    if ('escape' in press) return this.#escape();
    if ('digit' in press) this.#picking.digit(press.digit);
    else if ('erase' in press) this.#picking.erase();
    else this.#key(press.act);
    return true;
  }

  #escape(): boolean {
    const refused = this.#desk.refusal !== null;
    this.#desk.forgetRefusal();
    return this.#picking.forget() || refused;
  }

  #key(act: KeyAct): void {
    if (act === 'up' || act === 'down') this.#picking.move(act === 'up' ? -1 : 1);
    else if (act === 'main') this.#main();
    else if (act === 'undo') this.#undo();
    else if (act === 'pause') this.#pauseOrGoOn();
    else if (act === 'help') this.dialog = 'help';
    else if (act === 'officer') this.#officer();
    else if (act === 'alarm') this.#acts.alarm();
    else if (act === 'roll') this.#roll();
    else if (act === 'no-show') this.#noShowByKey();
    else this.#secondary(act);
  }

  // --- acts -------------------------------------------------------------------------------------------------------

  /** The one next thing; where nobody is signed in, it is that. */
  #main(): void {
    const counter = this.#counter;
    const name = counter && mainActOf(counter).name;
    if (name === 'sign-in') this.dialog = 'sign-in';
    else if (name === 'roll-first') this.dialog = 'roll';
    else this.#acts.main();
  }

  #roll(): void {
    if (this.#counter?.roll) this.dialog = 'roll';
    else this.#desk.refuse('roll-off', null);
  }

  #officer(): void {
    if (this.#counter?.roster) this.dialog = 'sign-in';
  }

  #noShowByKey(): void {
    if (this.#counter?.current?.state !== 'called') this.#secondary('no-show');
    else if (this.armed) this.#secondary('no-show');
    else this.#arm();
  }

  #arm(): void {
    this.armed = true;
    this.#disarm = browserClock.after(NO_SHOW_AGAIN_MS, () => {
      this.armed = false;
    });
  }

  #secondary(act: SecondaryActEvent['act']): void {
    this.#disarm?.();
    this.armed = false;
    if (act === 'more') this.more = !this.more;
    else if (!this.#counter?.current) this.#desk.refuse('nothing-current', null);
    else if (act === 'recall') this.#acts.recall();
    else if (act === 'no-show') this.#acts.noShow();
    else this.dialog = act;
  }

  #undo(): void {
    if (this.#counter?.undo) this.#acts.undo();
    else this.#desk.refuse('nothing-to-undo', null);
  }

  #pauseOrGoOn(): void {
    if (this.#counter?.state === 'open') this.dialog = 'pause';
    else this.#main();
  }

  #side({ act }: SideActEvent): void {
    if (act === 'close') this.#acts.close();
    else if (act === 'alarm') this.#acts.alarm();
    else if (act === 'alarm-end') this.#acts.endAlarm(this.#id);
    else this.dialog = act;
  }

  #list({ act, ticket }: ListEvent): void {
    if (act === 'select') this.#picking.selected = ticket;
    else if (act === 'call') this.#picking.call(ticket);
    else this.#picking.bringBack(ticket);
    this.requestUpdate();
  }

  #noted({ note }: NoteEvent): void {
    const current = this.#counter?.current;
    if (current) this.#notes.set(current.id, note);
    this.dialog = null;
  }

  #read({ change }: ReadingEvent): void {
    const kept = keptChoice();
    if ('size' in change) this.size = nextSize(this.size);
    keepChoice({ language: 'language' in change ? change.language : kept.language, size: this.size });
  }

  // --- page -------------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    if (this.#topic.error === 'unauthorized')
      return html`<luot-pair-form @luot-paired=${() => connection.redial()}></luot-pair-form>`;
    if (this.#topic.error === 'unknown-topic')
      return html`<div class="plain"><h1>${t('ui.unknown-page')}</h1><p>${t('ui.unknown-page.check')}</p><a href="/">${t('ui.first-page')}</a></div>`;
    const counter = this.#counter;
    if (!counter) return html`<p class="plain" role="status">${t('ui.starting')}</p>`;
    const strip = this.layout === 'strip';
    return html`<luot-console-bar
        role="banner"
        .site=${this.#site}
        .counter=${counter}
        ?strip=${strip}
        @luot-reading=${(event: ReadingEvent) => this.#read(event)}
        @luot-officer=${() => this.#officer()}
      ></luot-console-bar>
      <luot-alarm-bar
        timezone=${this.#timezone}
        .alarms=${this.#entities<CounterAlarm>('alarm')}
        @luot-alarm-seen=${(event: AlarmSeenEvent) => this.#acts.endAlarm(event.counter)}
      ></luot-alarm-bar>
      ${this.#lost()} ${this.layout === 'wide' ? this.#wide(counter) : this.#stacked(counter, strip)}
      ${this.#openDialog(counter)}`;
  }

  #wide(counter: ConsoleCounter): TemplateResult {
    return html`<div class="cols">${this.#lists(counter)}${this.#now(counter, false)}${this.#counterSide(counter)}</div>`;
  }

  #stacked(counter: ConsoleCounter, strip: boolean): TemplateResult {
    return html`${this.#now(counter, strip)}
      <div class="lists">${this.#lists(counter)}${strip ? nothing : this.#counterSide(counter)}</div>`;
  }

  #lost(): TemplateResult | typeof nothing {
    if (!this.#desk.away) return nothing;
    const heard = hourMinute(
      connection.serverNow() - connection.silentMs(),
      this.#site?.timezone ?? 'Asia/Ho_Chi_Minh',
    );
    return html`<luot-lost-connection
      bar
      heading=${t('console.away')}
      advice=${t('console.away.advice')}
      since=${t('ui.last-news', { time: heard })}
    ></luot-lost-connection>`;
  }

  #now(counter: ConsoleCounter, strip: boolean): TemplateResult {
    const current = counter.current;
    return html`<main class="now">
      <luot-ticket-stage
        .counter=${counter}
        .next=${this.#topic.get<WaitingTicket>(`waiting/${counter.next?.id ?? ''}`)}
        .note=${this.#notes.get(current?.id ?? '') ?? ''}
        ?strip=${strip}
      ></luot-ticket-stage>
      <luot-main-button
        .act=${mainActOf(counter)}
        ?busy=${this.#desk.busy !== null}
        ?resending=${this.#desk.resending}
        ?short=${strip}
        @click=${() => this.#main()}
      ></luot-main-button>
      <luot-act-row
        .current=${current}
        ?armed=${this.armed}
        ?offered=${offersNoShow(counter, connection.serverNow())}
        ?short=${strip}
        ?open=${this.more}
        @luot-act=${(event: SecondaryActEvent) => this.#secondary(event.act)}
      ></luot-act-row>
      ${strip && this.more ? this.#counterSide(counter) : nothing}
      <div class="below">${this.#refusal()} ${this.#undoOrEntry(counter, strip)}</div>
    </main>`;
  }

  #refusal(): TemplateResult {
    const refusal = this.#desk.refusal;
    if (!refusal) return html`<div role="alert"></div>`;
    const own = `console.refusal.${refusal.code}`;
    const words = hasText(own) ? t(own, { number: refusal.number ?? '' }) : refusalText(refusal.code);
    const named = refusal.number && !hasText(own) ? `${refusal.number}: ${words}` : words;
    return html`<div role="alert" class="refusal">
      <p>${named}</p>
      <button type="button" aria-label=${t('console.dismiss')} @click=${() => this.#desk.forgetRefusal()}>
        <luot-icon name="close"></luot-icon>
      </button>
    </div>`;
  }

  #undoOrEntry(counter: ConsoleCounter, strip: boolean): TemplateResult {
    const { undo } = counter;
    const until = undo ? Date.parse(undo.until) : 0;
    if (undo && this.#picking.typed === '' && until > this.#clock.now)
      return html`<luot-undo-bar
        .until=${until}
        label=${undoWords(undo)}
        keyName="."
        @luot-undo=${() => this.#acts.undo()}
      ></luot-undo-bar>`;
    if (this.#picking.typed === '' && (strip || this.#desk.refusal)) return html``;
    return html`<p class="entry" role="status">
      <luot-icon name="search"></luot-icon>
      ${this.#picking.typed ? html`<b>${this.#picking.typed}</b> ${t('console.entry.enter')}` : t('console.entry')}
    </p>`;
  }

  #lists(counter: ConsoleCounter): TemplateResult {
    return html`<luot-waiting-list
      role="region"
      aria-label=${t('console.list.waiting')}
      .waiting=${this.#entities<WaitingTicket>('waiting')}
      .parked=${this.#entities<SetAsideTicket>('parked')}
      .missed=${this.#entities<SetAsideTicket>('missed')}
      .next=${counter.next?.id ?? ''}
      .selected=${this.#picking.selected}
      .count=${counter.waitingCount}
      ?strip=${this.layout === 'strip'}
      @luot-list=${(event: ListEvent) => this.#list(event)}
    ></luot-waiting-list>`;
  }

  #counterSide(counter: ConsoleCounter): TemplateResult {
    return html`<luot-counter-side
      role="region"
      aria-label=${t('ui.counter', { label: counter.label })}
      .counter=${counter}
      @luot-side=${(event: SideActEvent) => this.#side(event)}
    ></luot-counter-side>`;
  }

  #openDialog(counter: ConsoleCounter): TemplateResult | typeof nothing {
    const close = (): void => {
      this.dialog = null;
    };
    return dialogNamed(this.dialog, {
      counter,
      services: this.#entities<ConsoleService>('service'),
      others: this.#entities<OtherCounter>('other'),
      officers: this.#entities<RosterOfficer>('officer'),
      timezone: this.#timezone,
      note: this.#notes.get(counter.current?.id ?? '') ?? counter.current?.note ?? '',
      noted: (event) => this.#noted(event),
      parked: ({ missing }) => {
        close();
        this.#acts.park(missing, this.#notes.get(counter.current?.id ?? ''));
      },
      needAdded: ({ service }) => {
        close();
        this.#acts.addNeed(service);
      },
      signedIn: close,
      left: () => {
        close();
        this.#acts.leave();
      },
      paused: ({ pause }) => {
        close();
        this.#acts.pause(pause);
      },
      rolled: ({ roll }) => {
        close();
        this.#acts.roll(roll);
      },
      transferred: ({ transfer }) => {
        close();
        this.#acts.transfer(transfer);
      },
      dismissed: close,
    });
  }
}

customElements.define('luot-console', LuotConsole);
void loadTextsUntilThere();
