import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Site } from '../live/entities.ts';
import { LiveTopic } from '../live/live-topic.ts';
import { connection } from '../live/page-connection.ts';
import { ServerClock } from '../live/server-clock.ts';
import { DEFAULT_ZONE, hourMinute } from '../live/spoken-time.ts';
import { loadTextsUntilThere, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/lost-connection/lost-connection.ts';
import '../ui/pair-form/pair-form.ts';
import './act-row/act-row.ts';
import './alarm-bar/alarm-bar.ts';
import type { SecondaryActEvent } from './act-row/act-row.ts';
import type { AlarmSeenEvent } from './alarm-bar/alarm-bar.ts';
import { chimeArrival } from './arrival-chime.ts';
import { entryLine, refusalBar, undoBar } from './below-stage.ts';
import './console-bar/console-bar.ts';
import type { ReadingEvent } from './console-bar/console-bar.ts';
import { dialogNamed } from './console-dialogs.ts';
import type {
  ConsoleCounter,
  ConsoleService,
  CounterAlarm,
  OtherCounter,
  RosterOfficer,
  SetAsideTicket,
  WaitingTicket,
} from './console-entities.ts';
import { ConsoleKeys } from './console-keys.ts';
import { hasColumns, type Layout, layoutFor, WindowSize } from './console-layout.ts';
import { styles } from './console-page.styles.ts';
import { CounterActs } from './counter-acts.ts';
import './counter-side/counter-side.ts';
import type { SideActEvent } from './counter-side/counter-side.ts';
import { Desk } from './desk.ts';
import { mainActOf } from './main-act.ts';
import './main-button/main-button.ts';
import { keepChoice, keptChoice, nextSize } from '../live/reading-choice.ts';
import { offersNoShow } from './offers-no-show.ts';
import { Picking } from './picking.ts';
import { Presses } from './presses.ts';
import './ticket-stage/ticket-stage.ts';
import type { ListEvent } from './waiting-list/waiting-list.ts';
import './waiting-list/waiting-list.ts';

/** The officer's page, `/console/:counter`: it lays out the counter and turns presses into acts. */
export class LuotConsole extends LitElement {
  static override properties = {
    layout: { type: String, reflect: true },
    size: { state: true },
  };
  declare layout: Layout;
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
  #presses = new Presses({
    id: this.#id,
    counter: () => this.#counter,
    acts: this.#acts,
    picking: this.#picking,
    desk: this.#desk,
    changed: () => this.requestUpdate(),
  });
  #window = new WindowSize(this);
  #clock = new ServerClock(this);
  #mainBefore = '';
  #freeReload: (() => void) | null = null;

  constructor() {
    super();
    const choice = keptChoice();
    this.size = choice.size;
    if (choice.language !== 'vi') keepChoice(choice);
    new Texts(this);
    new ConsoleKeys(this, this.#presses);
    this.addEventListener('click', this.#onlyTheFirst, true);
  }

  /** The browser counts the clicks of a double click by its system's own speed; keys have `detail` 0. */
  #onlyTheFirst = (event: MouseEvent): void => {
    if (event.detail > 1) event.stopImmediatePropagation();
    else if (event.detail === 1) this.#desk.newPress();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#freeReload = connection.holdReload(() => this.#presses.dialog !== null || this.#desk.busy !== null);
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
    return this.#site?.timezone ?? DEFAULT_ZONE;
  }

  #entities<T>(prefix: string): T[] {
    return this.#topic.all<T>(prefix).map(({ entity }) => entity);
  }

  override willUpdate(): void {
    this.layout = layoutFor(this.#window, this.size);
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

  #read({ change }: ReadingEvent): void {
    const kept = keptChoice();
    if ('size' in change) this.size = nextSize(this.size);
    keepChoice({ language: 'language' in change ? change.language : kept.language, size: this.size });
  }

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
        @luot-officer=${() => this.#presses.officer()}
      ></luot-console-bar>
      <luot-alarm-bar
        timezone=${this.#timezone}
        .alarms=${this.#entities<CounterAlarm>('alarm')}
        @luot-alarm-seen=${(event: AlarmSeenEvent) => this.#acts.endAlarm(event.counter)}
      ></luot-alarm-bar>
      ${this.#lost()} ${hasColumns(this.layout) ? this.#wide(counter) : this.#stacked(counter, strip)}
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
    const heard = hourMinute(connection.serverNow() - connection.silentMs(), this.#timezone);
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
        ?strip=${strip}
      ></luot-ticket-stage>
      <luot-main-button
        .act=${mainActOf(counter)}
        ?busy=${this.#desk.busy !== null}
        ?resending=${this.#desk.resending}
        ?short=${strip}
        @click=${() => this.#presses.main()}
      ></luot-main-button>
      <luot-act-row
        .current=${current}
        ?armed=${this.#presses.armed === 'no-show'}
        ?offered=${offersNoShow(counter, connection.serverNow())}
        ?short=${strip}
        ?open=${this.#presses.more}
        @luot-act=${(event: SecondaryActEvent) => this.#presses.secondary(event.act)}
      ></luot-act-row>
      ${strip && this.#presses.more ? this.#counterSide(counter) : nothing}
      <div class="below">${refusalBar(this.#desk.refusal, () => this.#desk.forgetRefusal())} ${this.#undoOrEntry(counter, strip)}</div>
    </main>`;
  }

  #undoOrEntry({ undo }: ConsoleCounter, strip: boolean): TemplateResult {
    const { typed } = this.#picking;
    if (undo && typed === '' && Date.parse(undo.until) > this.#clock.now) return undoBar(undo, () => this.#acts.undo());
    if (typed === '' && (strip || this.#desk.refusal)) return html``;
    return entryLine(typed);
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
      @luot-list=${(event: ListEvent) => this.#presses.list(event.act, event.ticket)}
    ></luot-waiting-list>`;
  }

  #counterSide(counter: ConsoleCounter): TemplateResult {
    return html`<luot-counter-side
      role="region"
      aria-label=${t('ui.counter', { label: counter.label })}
      .counter=${counter}
      ?closing=${this.#presses.armed === 'close'}
      @luot-side=${(event: SideActEvent) => this.#presses.side(event.act)}
    ></luot-counter-side>`;
  }

  #openDialog(counter: ConsoleCounter): TemplateResult | typeof nothing {
    const close = (): void => this.#presses.closeDialog();
    const then = (act: () => void): void => {
      close();
      act();
    };
    return dialogNamed(this.#presses.dialog, {
      counter,
      services: this.#entities<ConsoleService>('service'),
      others: this.#entities<OtherCounter>('other'),
      officers: this.#entities<RosterOfficer>('officer'),
      timezone: this.#timezone,
      noted: ({ note }) => then(() => this.#acts.note(note)),
      parked: ({ missing }) => then(() => this.#acts.park(missing)),
      needAdded: ({ service }) => then(() => this.#acts.addNeed(service)),
      signedIn: close,
      left: () => then(() => this.#acts.leave()),
      paused: ({ pause }) => then(() => this.#acts.pause(pause)),
      rolled: ({ roll }) => then(() => this.#acts.roll(roll)),
      transferred: ({ transfer }) => then(() => this.#acts.transfer(transfer)),
      dismissed: close,
    });
  }
}

customElements.define('luot-console', LuotConsole);
void loadTextsUntilThere();
