import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Scan } from '../live/entities.ts';
import { refusalText, Texts, t } from '../live/texts.ts';
import { waitPhrase } from '../live/wait-range.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/button/button.ts';
import '../ui/icon/icon.ts';
import '../ui/ticket-number/ticket-number.ts';
import { StepChosen } from './kiosk-events.ts';
import { overSheet } from './over-sheet.styles.ts';

/** What a scanned paper says: how many are before it, or what happened to it. */
export class KioskScan extends LitElement {
  static override properties = { scan: { attribute: false } };
  declare scan: Scan;

  static override styles = [
    base,
    overSheet,
    css`
      luot-ticket-number {
        margin: 1.6rem 0;
        font-size: 18rem;
      }
      .unread {
        font-size: 12rem;
        color: var(--wait);
      }
      .noted {
        font-size: 5.2rem;
        font-weight: 700;
        color: var(--open);
      }
      .place {
        font-size: 5.6rem;
        font-weight: 700;
      }
    `,
  ];

  constructor() {
    super();
    new Texts(this);
  }

  #words(): TemplateResult {
    const { kind, number, state, position, estimate, returned, refused } = this.scan;
    if (kind === 'unknown' || !number) {
      return html`<luot-icon class="unread" name="scan"></luot-icon>
        <h2 id="said">${t('kiosk.scan.unknown')}</h2>
        <p>${t('kiosk.scan.unknown.advice')}</p>`;
    }
    const place = position ? t('kiosk.scan.place', { count: position }) : t('kiosk.scan.next');
    const wait = waitPhrase(estimate);
    return html`<p>${t('kiosk.yours')}</p>
      <luot-ticket-number id="said" number=${number}></luot-ticket-number>
      ${returned ? html`<p class="noted" role="status">${t('kiosk.scan.returned')}</p>` : nothing}
      ${
        state === 'waiting'
          ? html`<p class="place">${place}</p>
              ${wait ? html`<p>${t('kiosk.estimate')} ${wait}</p>` : nothing}`
          : html`<p>${refused ? refusalText(refused) : t(`kiosk.scan.${state ?? 'unknown'}`)}</p>`
      }`;
  }

  override render(): TemplateResult {
    return html`<div class="sheet" role="dialog" aria-modal="true" aria-labelledby="said">
      ${this.#words()}
      <luot-button kind="main" @click=${() => this.dispatchEvent(new StepChosen('done'))}
        >${t('kiosk.done')}</luot-button
      >
    </div>`;
  }
}

customElements.define('luot-kiosk-scan', KioskScan);
