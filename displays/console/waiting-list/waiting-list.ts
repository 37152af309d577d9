import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ServerClock } from '../../live/server-clock.ts';
import { say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/button/button.ts';
import '../../ui/icon/icon.ts';
import type { IconName } from '../../ui/icon/icons.ts';
import '../../ui/tag/tag.ts';
import '../../ui/ticket-number/ticket-number.ts';
import type { SetAsideTicket, WaitingTicket } from '../console-entities.ts';
import { lateTag } from '../late-tag.ts';
import { manyTags } from '../many-tags.ts';
import { slotTag } from '../slot-tag.ts';
import { minutesSince, waitsLong } from '../waited.ts';
import { styles } from './waiting-list.styles.ts';

/** Rows that stand without asking for more; a console of 768 px holds them. */
export const ROWS_SHOWN = 10;
export const STRIP_ROWS_SHOWN = 3;

export type ListAct = 'select' | 'call' | 'return';

/** A row was chosen, or its act pressed. */
export class ListEvent extends Event {
  readonly act: ListAct;
  readonly ticket: string;
  constructor(act: ListAct, ticket: string) {
    super('luot-list', { bubbles: true, composed: true });
    this.act = act;
    this.ticket = ticket;
  }
}

/**
 * `<luot-waiting-list .waiting .parked .missed .next .selected>`: who waits, in the order of calling. A press chooses a
 * row, only the row's own button calls: the list moves by itself, and a press must not hit another number.
 */
export class LuotWaitingList extends LitElement {
  static override properties = {
    waiting: { attribute: false },
    parked: { attribute: false },
    missed: { attribute: false },
    next: { type: String },
    selected: { type: String },
    count: { type: Number },
    strip: { type: Boolean, reflect: true },
    whole: { state: true },
    opened: { state: true },
  };
  declare waiting: WaitingTicket[];
  declare parked: SetAsideTicket[];
  declare missed: SetAsideTicket[];
  /** id of the ticket that the main button would call */
  declare next: string;
  declare selected: string;
  /** people waiting for this counter, also those beyond what was sent */
  declare count: number;
  declare strip: boolean;
  declare whole: boolean;
  declare opened: '' | 'parked' | 'missed';

  static override styles = [base, styles];

  #clock = new ServerClock(this);

  constructor() {
    super();
    this.waiting = [];
    this.parked = [];
    this.missed = [];
    this.opened = '';
    this.whole = false;
    new Texts(this);
  }

  get #shown(): number {
    return this.strip ? STRIP_ROWS_SHOWN : ROWS_SHOWN;
  }

  /** The keys may choose a row that isn't shown yet. */
  override willUpdate(): void {
    if (this.waiting.findIndex(({ id }) => id === this.selected) >= this.#shown) this.whole = true;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('selected')) this.renderRoot.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' });
  }

  override render(): TemplateResult {
    const rows = this.whole ? this.waiting : this.waiting.slice(0, this.#shown);
    const more = Math.max(this.count, this.waiting.length) - rows.length;
    return html`<h2>
        <span>${t(this.strip ? 'console.list.next' : 'console.list.waiting')}</span><span>${this.strip ? nothing : this.count}</span>
      </h2>
      <ul>
        ${rows.map((ticket) => this.#waiting(ticket))}
      </ul>
      ${more > 0 || this.whole ? this.#more(more) : nothing}
      ${this.#group('parked', 'folder', this.parked)} ${this.#group('missed', 'absent', this.missed)}`;
  }

  #tell(act: ListAct, ticket: string): void {
    this.dispatchEvent(new ListEvent(act, ticket));
  }

  #waiting(ticket: WaitingTicket): TemplateResult {
    const chosen = ticket.id === this.selected;
    const late = waitsLong(ticket.waitedSince, this.#clock.now);
    const minutes = t('console.minutes', { minutes: minutesSince(ticket.waitedSince, this.#clock.now) });
    return html`<li class=${`${ticket.id === this.next ? 'next' : ''} ${late ? 'late' : ''} ${chosen ? 'chosen' : ''}`}>
      <button
        type="button"
        class="row"
        aria-pressed=${chosen ? 'true' : 'false'}
        @click=${() => this.#tell('select', chosen ? '' : ticket.id)}
      >
        <luot-ticket-number number=${ticket.number}></luot-ticket-number>
        <span class="tags">${this.#tags(ticket, late)}</span>
        ${chosen ? nothing : html`<span class="waited">${minutes}</span>`}
      </button>
      ${
        chosen
          ? html`<luot-button
              kind="main"
              label=${t('console.list.call-number', { number: ticket.number })}
              @click=${() => this.#tell('call', ticket.id)}
              >${t('console.list.call')}</luot-button
            >`
          : nothing
      }
    </li>`;
  }

  #tags(ticket: WaitingTicket, late: boolean): TemplateResult {
    const slot = slotTag(ticket.slot);
    if (ticket.className)
      return html`${slot}<luot-tag class="clip" title=${say(ticket.className)}>${say(ticket.className)}</luot-tag>`;
    if (ticket.slot) return html`${slot}`;
    if (late) return lateTag(t('console.tag.late'));
    if ((ticket.people ?? 1) > 1 || (ticket.papers ?? 1) > 1) return manyTags(ticket);
    if (ticket.visits) return html`<luot-tag>${t('console.tag.onward')}</luot-tag>`;
    return html`${ticket.bound ? html`<luot-tag>${t('console.tag.bound')}</luot-tag>` : nothing}`;
  }

  #more(count: number): TemplateResult {
    return html`<button type="button" class="group" @click=${() => {
      this.whole = !this.whole;
    }}>
      <luot-icon name="more"></luot-icon>
      <span>${this.whole ? t('console.list.less') : t('console.list.more', { count })}</span>
      <luot-icon class="end" name="chevron"></luot-icon>
    </button>`;
  }

  #group(name: 'parked' | 'missed', icon: IconName, tickets: SetAsideTicket[]): TemplateResult {
    const open = this.opened === name;
    return html`<button
        type="button"
        class="group"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => {
          this.opened = open ? '' : name;
        }}
      >
        <luot-icon name=${icon}></luot-icon><span>${t(`console.list.${name}`)}</span
        ><span class="end">${tickets.length}</span>
      </button>
      ${open ? html`<ul>${tickets.map((ticket) => this.#aside(ticket))}</ul>` : nothing}`;
  }

  #aside(ticket: SetAsideTicket): TemplateResult {
    return html`<li class="aside">
      <luot-ticket-number number=${ticket.number}></luot-ticket-number>
      <span class="note">${ticket.missing?.join('; ') ?? ticket.note ?? say(ticket.serviceLabel)}</span>
      <luot-button
        kind="calm"
        label=${t('console.list.return-number', { number: ticket.number })}
        @click=${() => this.#tell('return', ticket.id)}
        >${t('console.list.return')}</luot-button
      >
      <luot-button
        label=${t('console.list.call-number', { number: ticket.number })}
        @click=${() => this.#tell('call', ticket.id)}
        >${t('console.list.call')}</luot-button
      >
    </li>`;
  }
}

customElements.define('luot-waiting-list', LuotWaitingList);
