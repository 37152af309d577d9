import { css, html, LitElement, type TemplateResult } from 'lit';
import { makePairingCode, type PairingCode } from '../live/pairing.ts';
import { DEFAULT_ZONE, hourMinute } from '../live/spoken-time.ts';
import { refusalText, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/icon/icon.ts';

/** On the server's own machine: makes a code for a new screen or kiosk and shows it. */
export class PairingCard extends LitElement {
  static override properties = {
    timezone: {},
    code: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  /** of the site */
  declare timezone: string;
  declare code: PairingCode | null;
  declare problem: string;
  declare busy: boolean;

  static override styles = [
    base,
    css`
      button {
        display: grid;
        grid-template-columns: 104px 1fr;
        align-items: center;
        gap: 18px;
        width: 100%;
        height: 100%;
        border: 1px solid var(--edge);
        border-radius: var(--r-control);
        background: var(--surface);
        cursor: pointer;
      }
      .picture {
        display: grid;
        align-self: stretch;
        place-items: center;
        border-radius: 7px 0 0 7px;
        background: var(--sunk);
        color: var(--main);
        font-size: 44px;
        --icon-ground: var(--sunk);
      }
      .words {
        padding: 10px 12px 10px 0;
      }
      b {
        display: block;
        font-size: 18px;
        line-height: 1.35;
      }
      .code {
        font-size: 22px;
        white-space: nowrap;
      }
      small {
        display: block;
        font-size: 14px;
        line-height: 1.4;
        color: var(--quiet);
      }
    `,
  ];

  constructor() {
    super();
    this.timezone = DEFAULT_ZONE;
    this.code = null;
    this.problem = '';
    this.busy = false;
    new Texts(this);
  }

  async #make(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const outcome = await makePairingCode();
    this.busy = false;
    this.code = outcome.ok ? outcome.value : null;
    this.problem = outcome.ok ? '' : refusalText(outcome.refusal.code);
  }

  #words(): TemplateResult {
    if (!this.code) {
      return html`<b>${t('start.pair')}</b><small>${this.problem || t('start.pair.detail')}</small>`;
    }
    const { code, expiresAt } = this.code;
    return html`<b class="code">${code.slice(0, 3)} ${code.slice(3)}</b
      ><small>${t('start.pair.until', { time: hourMinute(Date.parse(expiresAt), this.timezone) })}</small>`;
  }

  override render(): TemplateResult {
    return html`<button type="button" @click=${() => void this.#make()}>
      <span class="picture"><luot-icon name="screen"></luot-icon></span>
      <span class="words" role="status">${this.#words()}</span>
    </button>`;
  }
}

customElements.define('luot-pairing-card', PairingCard);
