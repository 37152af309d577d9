import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { makeCodeFor, readTokens, revokeToken, type Token } from '../live/admin.ts';
import type { PairingCode } from '../live/pairing.ts';
import { DEFAULT_ZONE, hourMinute } from '../live/spoken-time.ts';
import { refusalText, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import { styles } from './admin-page.styles.ts';

/** `<luot-access-card>`: a code for a new page, and who is paired. */
export class LuotAccessCard extends LitElement {
  static override properties = {
    timezone: {},
    code: { state: true },
    tokens: { state: true },
    problem: { state: true },
  };
  /** of the site */
  declare timezone: string;
  declare code: PairingCode | null;
  declare tokens: Token[];
  declare problem: string;

  static override styles = [
    base,
    styles,
    css`
      :host {
        min-height: 0;
        background: none;
      }
    `,
  ];

  constructor() {
    super();
    this.timezone = DEFAULT_ZONE;
    this.code = null;
    this.tokens = [];
    this.problem = '';
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    const outcome = await readTokens();
    if (outcome.ok) this.tokens = outcome.value.tokens;
    else this.problem = outcome.refusal.code;
  }

  async #make(role: 'page' | 'guide'): Promise<void> {
    const outcome = await makeCodeFor(role);
    this.code = outcome.ok ? outcome.value : null;
    this.problem = outcome.ok ? '' : outcome.refusal.code;
  }

  async #revoke(id: string): Promise<void> {
    const outcome = await revokeToken(id);
    if (!outcome.ok) this.problem = outcome.refusal.code;
    await this.#read();
  }

  override render(): TemplateResult {
    return html`<p class="acts">
        <button type="button" @click=${() => void this.#make('page')}>${t('admin.code.page')}</button>
        <button type="button" @click=${() => void this.#make('guide')}>${t('admin.code.guide')}</button>
      </p>
      <div role="status">
        ${
          this.code
            ? html`<p class="code">${this.code.code.slice(0, 3)} ${this.code.code.slice(3)}</p>
                <p>${t('start.pair.until', { time: hourMinute(Date.parse(this.code.expiresAt), this.timezone) })}</p>`
            : nothing
        }
        ${this.problem ? html`<p>${refusalText(this.problem)}</p>` : nothing}
      </div>
      ${this.tokens.map(
        ({ id, role, name, issuedAt }) =>
          html`<div class="line">
            <span>${name} · ${t(`admin.role.${role}`)} · ${issuedAt.slice(0, 10)}</span>
            <button type="button" @click=${() => void this.#revoke(id)}>
              ${t('admin.revoke')}<span class="hidden-text"> ${name}</span>
            </button>
          </div>`,
      )}`;
  }
}

customElements.define('luot-access-card', LuotAccessCard);
