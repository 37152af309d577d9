import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LobbyService } from '../../live/entities.ts';
import type { Keyed } from '../../live/live-topic.ts';
import { ServerClock } from '../../live/server-clock.ts';
import { say, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/icon/icon.ts';
import { breakBySense } from '../../ui/sign-tile/break-by-sense.ts';
import '../../ui/state-mark/state-mark.ts';

/** Services shown at once; a province's eighteen take turns. */
export const SERVICES_SHOWN = 8;
const TURN_MS = 10_000;

/** `<luot-waiting-row .services>`: how many wait for each service; `tall`: in two rows, for a portrait panel. */
export class LuotWaitingRow extends LitElement {
  static override properties = { services: { attribute: false }, tall: { type: Boolean, reflect: true } };
  declare services: Keyed<LobbyService>[];
  declare tall: boolean;

  static override styles = [
    base,
    css`
      .row {
        display: grid;
        grid-template-columns: 116px repeat(8, minmax(0, 1fr));
        column-gap: 24px;
        padding-top: 14px;
        border-top: 3px solid var(--hair);
      }
      h2 {
        font-size: 36px;
        line-height: 1.35;
        color: var(--quiet);
      }
      ul {
        display: contents;
      }
      .figure {
        display: flex;
        align-items: center;
        gap: 14px;
        height: 72px;
      }
      luot-icon {
        font-size: 68px;
        color: var(--main);
        --icon-ground: var(--ground);
      }
      b {
        font-size: 72px;
        line-height: 1;
      }
      small {
        display: block;
        font-size: 28px;
        line-height: 1.25;
        color: var(--quiet);
      }
      small em {
        display: block;
        font-style: normal;
        font-weight: 700;
        color: var(--text);
      }
      .shut luot-icon {
        color: var(--edge);
      }
      .shut b {
        font-size: 36px;
        color: var(--quiet);
      }
      luot-state-mark {
        font-size: 30px;
      }
      :host([tall]) .row {
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 16px 24px;
        border-top: 0;
        padding-top: 0;
      }
      :host([tall]) h2 {
        display: none;
      }
    `,
  ];

  #clock = new ServerClock(this);

  constructor() {
    super();
    this.services = [];
    new Texts(this);
  }

  override render(): TemplateResult {
    const pages = Math.max(1, Math.ceil(this.services.length / SERVICES_SHOWN));
    const first = (Math.floor(this.#clock.now / TURN_MS) % pages) * SERVICES_SHOWN;
    return html`<div class="row">
      <h2>${t('lobby.waiting')}</h2>
      <ul>
        ${this.services.slice(first, first + SERVICES_SHOWN).map(({ entity }) => this.#service(entity))}
      </ul>
    </div>`;
  }

  #service(service: LobbyService): TemplateResult {
    const icon = html`<luot-icon name=${service.icon ?? 'list'}></luot-icon>`;
    const shut = service.state === 'closed' && service.waiting === 0;
    const figure =
      service.state === 'suspended'
        ? html`<luot-state-mark state="stop">${t('lobby.service.suspended')}</luot-state-mark>`
        : html`${icon}<b>${shut ? t('lobby.service.closed') : service.waiting}</b>`;
    return html`<li class=${shut ? 'shut' : nothing}>
      <span class="figure">${figure}</span><small
        >${breakBySense(say(service.label))}${service.left === undefined ? nothing : html`<em>${t('lobby.left', { count: service.left })}</em>`}</small
      >
    </li>`;
  }
}

customElements.define('luot-waiting-row', LuotWaitingRow);
