import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ServerClock } from '../../live/server-clock.ts';
import { say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import { cellStyles } from '../../ui/cells.styles.ts';
import { cells } from '../../ui/cells.ts';
import '../../ui/icon/icon.ts';
import '../../ui/state-mark/state-mark.ts';
import '../../ui/tag/tag.ts';
import '../../ui/ticket-number/ticket-number.ts';
import type { ConsoleCounter, CurrentTicket, WaitingTicket } from '../console-entities.ts';
import { lateTag } from '../late-tag.ts';
import { manyTags } from '../many-tags.ts';
import { offersNoShow } from '../offers-no-show.ts';
import { slotTag } from '../slot-tag.ts';
import { minutesSince, runningTime, waitsLong } from '../waited.ts';
import { whySentence } from '../why-sentence.ts';
import { styles } from './ticket-stage.styles.ts';

/** `<luot-ticket-stage .counter .next>`: the number at the counter, or the next one, or why there is none. */
export class LuotTicketStage extends LitElement {
  static override properties = {
    counter: { attribute: false },
    /** the ticket that the main button would call */
    next: { attribute: false },
    strip: { type: Boolean, reflect: true },
  };
  declare counter: ConsoleCounter;
  declare next: WaitingTicket | undefined;
  declare strip: boolean;

  static override styles = [base, cellStyles, styles];

  #clock = new ServerClock(this);

  constructor() {
    super();
    new Texts(this);
  }

  override render(): TemplateResult {
    const { current, state } = this.counter;
    if (current) return this.#current(current);
    if (this.counter.roster && !this.counter.officer) return this.#quiet('nobody', 'off');
    if (state === 'closed') return this.#quiet('closed', 'off');
    if (state === 'paused') return this.#quiet('paused', 'wait', this.#pause());
    if (this.next) return this.#next(this.next);
    return this.#quiet('empty', 'open');
  }

  /** The reason, and when the counter means to be back. */
  #pause(): string {
    const { pausedReason, pausedUntil } = this.counter;
    const time = pausedUntil?.slice(11, 16);
    return [sayReason(pausedReason), time ? t('console.stage.paused.until', { time }) : ''].filter(Boolean).join(' · ');
  }

  #current(ticket: CurrentTicket): TemplateResult {
    const called = ticket.state === 'called';
    const since = (called ? ticket.calledAt : ticket.startedAt) ?? ticket.calledAt ?? ticket.issuedAt;
    const head = called
      ? html`<span class="calling"><luot-icon name="speaker"></luot-icon>${t('console.stage.called')}</span>`
      : html`<luot-state-mark state="open">${t('console.stage.serving')}</luot-state-mark>`;
    return html`<div class="what">
        <p class="lab">${head}</p>
        <luot-ticket-number number=${ticket.number}></luot-ticket-number>
        <p class="service">${say(this.strip ? ticket.serviceLabel : ticket.serviceName)}</p>
        <p class="tags">${this.#tags(ticket)}</p>
      </div>
      <p class="timer">
        <small>${t(called ? 'console.stage.since-call' : 'console.stage.since-start')}</small>
        <span class="run">${cells(runningTime(since, this.#clock.now))}</span>
      </p>
      <div class="lines">${this.#lines(ticket, called)}</div>`;
  }

  #tags(ticket: CurrentTicket): TemplateResult {
    return html`${
      ticket.className
        ? html`<luot-tag>${t('console.tag.priority', { name: say(ticket.className) })}</luot-tag>`
        : nothing
    }${manyTags(ticket)}${
      ticket.recalls > 0
        ? html`<luot-tag tone="info">${t('console.tag.recalls', { count: ticket.recalls })}</luot-tag>`
        : nothing
    }`;
  }

  #lines(ticket: CurrentTicket, called: boolean): TemplateResult {
    const offer = called && offersNoShow(this.counter, this.#clock.now);
    const missing = ticket.missing?.join('; ') ?? '';
    const onward = (ticket.needs ?? []).map(({ label }) => say(label)).join(' → ');
    const { note } = ticket;
    return html`${offer ? html`<p class="offer">${t('console.stage.offer-no-show', { count: ticket.recalls + 1 })}</p>` : nothing}
      ${onward ? html`<p class="clip" title=${onward}>${t('console.stage.onward', { list: onward })}</p>` : nothing}
      ${missing ? html`<p class="clip" title=${missing}>${t('console.stage.missing', { list: missing })}</p>` : nothing}
      ${note ? html`<p class="clip" title=${note}>${t('console.stage.note', { note })}</p>` : nothing}
      ${ticket.why && !offer && !this.strip ? html`<p class="why"><b>${t('console.stage.why')}</b> ${whySentence(ticket.why)}</p>` : nothing}`;
  }

  #next(ticket: WaitingTicket): TemplateResult {
    const late = waitsLong(ticket.waitedSince, this.#clock.now);
    return html`<div class="what">
        <p class="lab">${t('console.stage.next')}</p>
        <luot-ticket-number number=${ticket.number}></luot-ticket-number>
        <p class="service">${say(ticket.serviceLabel)}</p>
        <p class="tags">
          ${late ? lateTag(t('console.tag.long-wait')) : nothing}
          ${slotTag(ticket.slot)}${ticket.className ? html`<luot-tag>${say(ticket.className)}</luot-tag>` : nothing}${manyTags(ticket)}
          ${ticket.helping ? html`<luot-tag tone="info">${t('console.tag.helping')}</luot-tag>` : nothing}
          ${ticket.wanted ? html`<luot-tag tone="info">${t('console.tag.wanted', { name: ticket.wanted })}</luot-tag>` : nothing}
        </p>
      </div>
      <p class="timer">
        <small>${t('console.stage.waited')}</small>
        <b>${t('console.minutes', { minutes: minutesSince(ticket.waitedSince, this.#clock.now) })}</b>
      </p>`;
  }

  #quiet(name: 'nobody' | 'closed' | 'paused' | 'empty', mark: 'off' | 'wait' | 'open', detail = ''): TemplateResult {
    return html`<div class="quiet">
      <luot-state-mark state=${mark}>${t(`console.stage.${name}`)}</luot-state-mark>
      <p>${detail || t(`console.stage.${name}.detail`, { count: this.counter.waitingCount })}</p>
    </div>`;
  }
}

function sayReason(reason: ConsoleCounter['pausedReason']): string {
  return typeof reason === 'string' ? reason : say(reason);
}

customElements.define('luot-ticket-stage', LuotTicketStage);
