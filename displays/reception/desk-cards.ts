import { html, nothing, type TemplateResult } from 'lit';
import type { FoundTicket } from '../live/reception.ts';
import { say, t } from '../live/texts.ts';
import type { IssuedTicket } from '../live/tickets.ts';
import { waitPhrase } from '../live/wait-range.ts';
import '../ui/qr-code/qr-code.ts';
import '../ui/ticket-number/ticket-number.ts';

/** The number that was just given: read aloud, or photographed where no paper is printed. */
export function issuedCard({ ticket, position, estimate, statusUrl, job }: IssuedTicket): TemplateResult {
  return html`<section class="card" role="status">
    <div class="head">
      <luot-ticket-number number=${ticket.number}></luot-ticket-number>
      <div>
        <b>${t(job ? 'reception.printing' : 'reception.shown-only')}</b>
        <p>${t('reception.before', { count: position })} ${waitPhrase(estimate)}</p>
      </div>
      ${
        job
          ? nothing
          : html`<luot-qr-code text=${new URL(statusUrl, location.origin).href} label=${ticket.number}></luot-qr-code>`
      }
    </div>
  </section>`;
}

/** Hours or quota say no: whether staff give the number to this one person all the same. */
export function beyondCard(refusal: string, acts: { goOn: () => void; close: () => void }): TemplateResult {
  return html`<section class="card asks" role="alert">
    <p><b>${refusal}</b> ${t('reception.beyond.question')}</p>
    <p class="go">
      <button type="button" class="act full" @click=${acts.goOn}>
        ${t('reception.beyond')} <kbd aria-hidden="true">Enter</kbd>
      </button>
      ${button('Esc', 'reception.beyond.not', acts.close)}
    </p>
  </section>`;
}

export interface FoundActs {
  guide: boolean;
  /** the cancel key was pressed once and asks again */
  asking: boolean;
  reprint: () => void;
  bringBack: () => void;
  cancel: () => void;
  close: () => void;
}

/** One ticket, where it stands and why, and what can be done with it. */
export function foundCard(found: FoundTicket, acts: FoundActs): TemplateResult {
  const { ticket, serviceLabel, className, note } = found;
  const aside = ticket.state === 'no-show' || ticket.state === 'parked';
  const over = ticket.state === 'done' || ticket.state === 'cancelled' || ticket.state === 'expired';
  return html`<section class="card" role="status">
    <div class="head">
      <luot-ticket-number number=${ticket.number}></luot-ticket-number>
      <div>
        <b>${say(serviceLabel)}${className ? ` · ${say(className)}` : ''}</b>
        <p>${t(`ui.ticket-state.${ticket.state}`)} ${note ? ` · ${note}` : ''}</p>
      </div>
    </div>
    ${ticket.state === 'waiting' ? why(found) : nothing}
    <p class="go">
      ${over || acts.guide ? nothing : button('F3', 'reception.reprint', acts.reprint)}
      ${aside && !acts.guide ? button('F9', 'reception.return', acts.bringBack) : nothing}
      ${over || ticket.state === 'serving' ? nothing : button('Delete', acts.asking ? 'reception.cancel.again' : 'reception.cancel', acts.cancel)}
      ${button('Esc', 'reception.close', acts.close)}
    </p>
  </section>`;
}

function button(key: string, words: string, press: () => void): TemplateResult {
  return html`<button type="button" class="act calm" @click=${press}>${t(words)} <kbd aria-hidden="true">${key}</kbd></button>`;
}

function why({ position, estimate, before, counters, reason }: FoundTicket): TemplateResult {
  const names = before
    .map(({ number, className }) => (className ? `${number} (${say(className)})` : number))
    .join(', ');
  const open = counters.filter(({ state }) => state === 'open').map(({ label }) => label);
  return html`<div>
    <p>${t('reception.before', { count: position ?? 0 })} ${waitPhrase(estimate)}</p>
    ${names ? html`<p>${t('reception.before.names', { numbers: names })}</p>` : nothing}
    <p>
      ${
        reason
          ? t('reception.why.suspended', { reason: say(reason) })
          : open.length > 0
            ? t('reception.why.open', { counters: open.join(', ') })
            : t('reception.why.nobody', { counters: counters.map(({ label }) => label).join(', ') })
      }
    </p>
  </div>`;
}
