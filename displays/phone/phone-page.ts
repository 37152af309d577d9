import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Place, Site, Ticket } from '../live/entities.ts';
import { LiveTopic } from '../live/live-topic.ts';
import type { Text } from '../live/messages.ts';
import { connection } from '../live/page-connection.ts';
import { ServerClock } from '../live/server-clock.ts';
import { DEFAULT_ZONE, hourMinute } from '../live/spoken-time.ts';
import { language, loadTextsUntilThere, say, speak, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import '../ui/icon/icon.ts';
import '../ui/lost-connection/lost-connection.ts';
import '../ui/site-head/site-head.ts';
import '../ui/state-mark/state-mark.ts';
import '../ui/tell/tell.ts';
import '../ui/ticket-number/ticket-number.ts';
import { alertCalled, allowSound } from './alert.ts';
import './called-view.ts';
import './cancel-question.ts';
import './postpone-question.ts';
import { styles } from './phone-page.styles.ts';
import './waiting-view.ts';

/** So few people before somebody, and he is asked to come near. */
const SOON_POSITION = 3;
const ENDED = ['done', 'cancelled', 'expired'];

/** One ticket on its holder's phone. Nothing is installed, nobody signs in; whoever has the address holds the paper. */
export class PhonePage extends LitElement {
  static override properties = {
    sounds: { state: true },
    asking: { state: true },
    postponing: { state: true },
    coming: { state: true },
  };
  declare sounds: boolean;
  declare asking: boolean;
  declare postponing: boolean;
  declare coming: boolean;

  static override styles = [base, styles];

  #id = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  #topic = new LiveTopic(this, `ticket/${this.#id}`);
  #clock = new ServerClock(this);
  #calledAt = '';
  /** when the page heard of the last repetition; null when that was before it was opened */
  #recalledMs: number | null = null;

  constructor() {
    super();
    this.sounds = false;
    this.asking = false;
    this.postponing = false;
    this.coming = false;
    new Texts(this);
    connection.holdReload(() => this.asking || this.postponing || this.#ticket?.state === 'called');
  }

  get #ticket(): Ticket | undefined {
    return this.#topic.get<Ticket>('ticket');
  }

  get #site(): Site | undefined {
    return this.#topic.get<Site>('site');
  }

  #time(at: string | number | undefined): string {
    const ms = typeof at === 'number' ? at : Date.parse(at ?? '');
    return Number.isNaN(ms) ? '' : hourMinute(ms, this.#site?.timezone ?? DEFAULT_ZONE);
  }

  get #isOld(): boolean {
    return this.#topic.status === 'away' || this.#topic.status === 'lost';
  }

  /** Each call, and each repetition of it, alerts once. */
  override willUpdate(_changed: PropertyValues): void {
    const ticket = this.#ticket;
    const isCalled = ticket?.state === 'called';
    const call = isCalled ? `${ticket.calledAt} ${ticket.recalls ?? 0}` : '';
    if (call && call !== this.#calledAt) {
      this.coming = false;
      this.#recalledMs = this.#calledAt ? this.#clock.now : null;
      alertCalled();
    }
    this.#calledAt = call;
    this.classList.toggle('called', isCalled && !this.#isOld);
    if (ticket) document.title = `${ticket.number} · ${t(`ui.ticket-state.${ticket.state}`)}`;
  }

  override render(): TemplateResult {
    const ticket = this.#ticket;
    if (!ticket) return this.#without();
    return html`<main>
      ${this.#head()} ${this.#oldNews()}
      ${ticket.state === 'called' && !this.#isOld ? this.#called(ticket) : this.#paper(ticket)}
      ${
        this.asking
          ? html`<luot-phone-cancel
              ticket=${ticket.id}
              number=${ticket.number}
              @phone-cancel-closed=${() => {
                this.asking = false;
              }}
            ></luot-phone-cancel>`
          : nothing
      }
      ${this.#postponeQuestion(ticket)}
    </main>`;
  }

  #postponeQuestion(ticket: Ticket): TemplateResult | typeof nothing {
    const place = this.#topic.get<Place>('place');
    if (!this.postponing || ticket.state !== 'waiting' || !place) return nothing;
    return html`<luot-phone-postpone
      ticket=${ticket.id}
      .behind=${place.behind ?? 0}
      .left=${ticket.postponesLeft ?? 0}
      @phone-postpone-closed=${() => {
        this.postponing = false;
      }}
    ></luot-phone-postpone>`;
  }

  /** Only where somebody is behind, and not without end. */
  #postponeAct(ticket: Ticket, place: Place): TemplateResult | typeof nothing {
    if (this.#isOld || !place.behind || !ticket.postponesLeft) return nothing;
    return html`<luot-button
      class="postpone"
      kind="second"
      @click=${() => {
        this.postponing = true;
      }}
      >${t('phone.postpone')}</luot-button
    >`;
  }

  #head(): TemplateResult {
    const heard = this.#time(this.#clock.now - connection.silentMs());
    return html`<luot-site-head compact .site=${this.#site}
      >${
        this.classList.contains('called')
          ? nothing
          : this.#isOld
            ? html`<luot-state-mark state="stop">${t('phone.stale', { time: heard })}</luot-state-mark>`
            : html`<luot-state-mark state="open">${t('phone.fresh', { time: heard })}</luot-state-mark>`
      }</luot-site-head
    >`;
  }

  #oldNews(): TemplateResult | typeof nothing {
    if (!this.#isOld) return nothing;
    const time = this.#time(this.#clock.now - connection.silentMs());
    const words = this.#topic.status === 'lost' ? 'phone.lost.detail' : 'phone.offline.detail';
    return html`<luot-tell role="status" tone="stop" icon="offline" heading=${t('phone.offline')}
      >${t(words, { time })}</luot-tell
    >`;
  }

  #called(ticket: Ticket): TemplateResult {
    return html`<luot-phone-called
      number=${ticket.number}
      label=${ticket.counter?.label ?? ''}
      detail=${this.#callTold(ticket)}
      .coming=${this.coming}
      @phone-coming=${() => {
        this.coming = true;
      }}
    ></luot-phone-called>
    ${this.#languageSwitch()}`;
  }

  /** "Gọi lại lần 2, lúc 19:26" */
  #callTold({ calledAt, recalls }: Ticket): string {
    if (!recalls) return t('ui.called-at', { time: this.#time(calledAt) });
    if (this.#recalledMs === null) return t('phone.recalled', { count: recalls });
    return t('phone.recalled-at', { count: recalls, time: this.#time(this.#recalledMs) });
  }

  /** The paper's picture and what its state asks for. */
  #paper(ticket: Ticket): TemplateResult {
    const place = ticket.state === 'waiting' ? this.#topic.get<Place>('place') : undefined;
    const isOpen = !ENDED.includes(ticket.state) && ticket.state !== 'serving';
    return html`${this.#news(ticket, place)}
      <section class="sheet ${place ? 'joined' : ''} ${ticket.state}">
        <h1 class="yours">${t('phone.yours')}</h1>
        <luot-ticket-number number=${ticket.number}></luot-ticket-number>
        <p class="service"><luot-icon name=${ticket.icon ?? 'list'}></luot-icon>${say(ticket.serviceLabel)}</p>
        ${ticket.className ? html`<p class="class">${say(ticket.className)}</p>` : nothing}
        ${this.#onward(ticket)} ${place ? nothing : this.#stateMark(ticket)}
      </section>
      ${
        place
          ? html`<luot-phone-waiting .place=${place} .appointment=${ticket.slot} .bring=${this.#bring()}></luot-phone-waiting>`
          : this.#steps(ticket)
      }
      <div class="acts">
        ${place ? html`${this.#alertAct()}${this.#postponeAct(ticket, place)}` : nothing}
        ${
          isOpen && !this.#isOld
            ? html`<luot-button
                class="cancel"
                kind="plain"
                @click=${() => {
                  this.asking = true;
                }}
                >${t('phone.cancel')}</luot-button
              >`
            : nothing
        }
${this.#languageSwitch()}
      </div>`;
  }

  #languageSwitch(): TemplateResult {
    const other = language() === 'vi' ? 'en' : 'vi';
    return html`<luot-button class="language" kind="plain" lang=${other} @click=${() => speak(other)}
      >${t('phone.language')}</luot-button
    >`;
  }

  #bring(): Text[] {
    return this.#topic.get<{ items: Text[] }>('bring')?.items ?? [];
  }

  #alertAct(): TemplateResult {
    if (this.sounds) return html`<p class="hint" role="status">${t('phone.alert.on')}</p>`;
    return html`<luot-button
      kind="main"
      icon="bell"
      @click=${() => {
        this.sounds = allowSound();
      }}
      >${t('phone.alert')}</luot-button
    >`;
  }

  /** Nobody is near while all counters pause. */
  #pausedNews(until: string | null): TemplateResult {
    const heading = until === null ? t('phone.paused') : t('phone.paused.until', { time: this.#time(until) });
    return html`<luot-tell role="status" tone="wait" icon="pause" heading=${heading}
      >${t('phone.suspended.kept')}</luot-tell
    >`;
  }

  #news(ticket: Ticket, place: Place | undefined): TemplateResult | typeof nothing {
    if (place?.suspended) return this.#suspendedNews(ticket, place.suspended);
    if (place?.paused) return this.#pausedNews(place.paused.until);
    if (!this.#isOld && place?.estimate && place.position !== null && place.position <= SOON_POSITION) {
      return html`<luot-tell role="status" tone="open" icon="bell" heading=${t('phone.soon')}
        >${t('phone.soon.detail')}</luot-tell
      >`;
    }
    if (place && ticket.visits) {
      return html`<luot-tell
        role="status"
        tone="info"
        icon="right"
        heading=${t('phone.next', { service: say(ticket.serviceLabel) })}
        >${t('phone.next.detail')}</luot-tell
      >`;
    }
    // no estimate: no counter that takes this service is open
    if (place && !place.estimate) {
      return html`<luot-tell role="status" tone="info" icon="seat" heading=${t('phone.not-open')}
        >${t('phone.not-open.detail')}</luot-tell
      >`;
    }
    const time = this.#time(ticket.calledAt);
    const by = this.#time(ticket.returnBy);
    switch (ticket.state) {
      case 'serving':
        return html`<luot-tell role="status" tone="open" icon="check" heading=${t('phone.serving')}
          >${
            ticket.counter ? t('phone.serving.at', { label: ticket.counter.label }) : t('phone.serving.any')
          }</luot-tell
        >`;
      case 'no-show':
        return html`<luot-tell
          role="status"
          tone="wait"
          icon="bell"
          heading=${t('phone.missed', { number: ticket.number })}
          >${time ? t('phone.missed.at', { time }) : nothing}</luot-tell
        >`;
      case 'parked':
        return html`<luot-tell role="status" tone="info" icon="folder" heading=${t('phone.parked')}
          >${by ? t('phone.parked.kept.by', { time: by }) : t('phone.parked.kept')}</luot-tell
        >`;
      case 'done':
        return html`<luot-tell role="status" tone="open" icon="check" heading=${t('phone.done')}
          >${t('phone.done.thanks')}</luot-tell
        >`;
      case 'cancelled':
      case 'expired':
        return html`<luot-tell role="status" tone="info" icon="close" heading=${t(`phone.${ticket.state}`)}
          >${t(`phone.${ticket.state}.detail`)}</luot-tell
        >`;
      default:
        return nothing;
    }
  }

  #suspendedNews(ticket: Ticket, { reason, opening }: NonNullable<Place['suspended']>): TemplateResult {
    const kept = opening ? t('phone.suspended.opening', { time: opening }) : t('phone.suspended.kept');
    return html`<luot-tell
      role="status"
      tone="wait"
      icon="pause"
      heading=${t('phone.suspended', { service: say(ticket.serviceLabel) })}
      >${say(reason)}. ${kept}</luot-tell
    >`;
  }

  /** "Sau đó: Thuế → Trả kết quả" */
  #onward({ needs = [] }: Ticket): TemplateResult | typeof nothing {
    if (needs.length === 0) return nothing;
    return html`<p class="class">${t('phone.then')}: ${needs.map(({ label }) => say(label)).join(' → ')}</p>`;
  }

  #stateMark(ticket: Ticket): TemplateResult {
    const mark = MARKS[ticket.state] ?? 'off';
    const words = ticket.state === 'no-show' ? 'phone.missed.state' : `ui.ticket-state.${ticket.state}`;
    return html`<p class="mark"><luot-state-mark state=${mark}>${t(words)}</luot-state-mark></p>`;
  }

  #steps(ticket: Ticket): TemplateResult | typeof nothing {
    if (ticket.state === 'no-show') {
      const by = this.#time(ticket.returnBy);
      return html`<p class="how">${t('phone.missed.how')}</p>
        <ol>
          <li>${by ? t('phone.missed.step1.by', { time: by }) : t('phone.missed.step1')}</li>
          <li>${t('phone.missed.step2')}</li>
        </ol>`;
    }
    if (ticket.state !== 'parked') return nothing;
    const missing = this.#bring();
    return html`${
      missing.length > 0
        ? html`<p class="how">${t('phone.parked.missing')}</p>
              <ol>
                ${missing.map((item) => html`<li>${say(item)}</li>`)}
              </ol>`
        : nothing
    }
      <p class="hint left">
        ${ticket.counter ? t('phone.parked.then.counter', { label: ticket.counter.label }) : t('phone.parked.then')}
      </p>`;
  }

  #without(): TemplateResult {
    if (this.#topic.error) {
      return html`<main>
        <luot-lost-connection icon="search" heading=${t('phone.unknown')} advice=${t('phone.unknown.detail')}></luot-lost-connection>
      </main>`;
    }
    return html`<main>${this.#isOld ? this.#oldNews() : html`<p class="hint" role="status">${t('phone.loading')}</p>`}</main>`;
  }
}

const MARKS: Partial<Record<Ticket['state'], 'open' | 'wait' | 'stop' | 'off'>> = {
  waiting: 'wait',
  called: 'wait',
  serving: 'open',
  'no-show': 'wait',
  parked: 'wait',
  done: 'open',
};

void loadTextsUntilThere().then(() => customElements.define('luot-phone', PhonePage));
