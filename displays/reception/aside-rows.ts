import { html, nothing, type TemplateResult } from 'lit';
import { hourMinute } from '../live/spoken-time.ts';
import { say, t } from '../live/texts.ts';
import '../ui/state-mark/state-mark.ts';
import '../ui/ticket-number/ticket-number.ts';
import type { AsideTicket } from './reception-entities.ts';

/** Who was missed, and who fetches papers: each can wait again. @param bringBack absent: not by a guide */
export function asideRows(
  missed: readonly AsideTicket[],
  parked: readonly AsideTicket[],
  timezone: string,
  bringBack?: (ticket: AsideTicket) => void,
): TemplateResult | typeof nothing {
  if (missed.length + parked.length === 0) return nothing;
  const row = (ticket: AsideTicket, state: 'no-show' | 'parked') => html`<div class="row">
    <luot-ticket-number number=${ticket.number}></luot-ticket-number>
    <span>${say(ticket.serviceLabel)}</span>
    <luot-state-mark state=${state === 'parked' ? 'off' : 'wait'}>${t(`ui.ticket-state.${state}`)}</luot-state-mark>
    <span>${t('reception.since', { time: hourMinute(Date.parse(ticket.since), timezone) })}</span>
    ${
      bringBack
        ? html`<button type="button" class="act calm small" @click=${() => bringBack(ticket)}>
            ${t('reception.return')}<span class="hidden-text"> ${ticket.number}</span>
          </button>`
        : nothing
    }
  </div>`;
  return html`<h2>${t('reception.aside')}</h2>
    <div class="rows">${missed.map((each) => row(each, 'no-show'))}${parked.map((each) => row(each, 'parked'))}</div>`;
}
