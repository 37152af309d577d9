import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Paper, Tray } from '../../server/protocol/demo.ts';
import { browserClock } from '../live/clock.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { loadTextsUntilThere, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import { pageHead } from '../ui/page-head.styles.ts';
import '../ui/demo-tag/demo-tag.ts';
import '../ui/icon/icon.ts';
import '../ui/lost-connection/lost-connection.ts';
import { readPapers } from './papers.ts';

/** The simulated printer has no topic of its own, so this page asks. */
export const ASK_EVERY_MS = 2_000;

/** `/demo/printer`: the last papers, newest first, as they would lie in the tray. */
export class LuotDemoPrinter extends LitElement {
  static override properties = { papers: { state: true }, lost: { state: true } };
  declare papers: Paper[] | null;
  declare lost: boolean;

  static override styles = [
    base,
    pageHead,
    css`
      header a {
        margin-left: auto;
        padding: 8px 0;
        color: var(--main);
        font-weight: 700;
      }
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(320px, 1fr));
        align-items: start;
        gap: 48px;
        padding: 40px 32px 64px;
      }
      img {
        display: block;
        width: 100%;
        max-width: 384px;
        height: auto;
        margin: 0 auto;
        background: #ffffff;
        box-shadow: var(--shadow-paper);
      }
      figure {
        margin: 0;
      }
      figcaption {
        max-width: 384px;
        margin: 32px auto 0;
        color: var(--quiet);
      }
      figcaption b {
        color: var(--text);
      }
      a {
        overflow-wrap: anywhere;
        color: var(--main);
      }
      .empty {
        padding: 96px 32px;
        text-align: center;
      }
      .empty luot-icon {
        font-size: 96px;
        color: var(--main);
      }
      .empty h2 {
        font-size: 31px;
        line-height: 1.35;
      }
      luot-lost-connection {
        margin: 16px 24px 0;
      }
    `,
  ];

  #cancel: (() => void) | null = null;
  #timezone = '';

  constructor() {
    super();
    this.papers = null;
    this.lost = false;
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#cancel?.();
  }

  async #ask(): Promise<void> {
    const outcome = await readPapers();
    this.lost = !outcome.ok;
    if (outcome.ok) this.#take(outcome.value);
    if (this.isConnected) this.#cancel = browserClock.after(ASK_EVERY_MS, () => void this.#ask());
  }

  #take({ timezone, papers }: Tray): void {
    this.#timezone = timezone;
    this.papers = papers.slice().sort((a, b) => b.n - a.n);
  }

  override render(): TemplateResult {
    return html`<header>
        <luot-icon name="printer"></luot-icon>
        <h1>${t('demo.printer.title')}</h1>
        <luot-demo-tag></luot-demo-tag>
        <a href="/">${t('start.title')}</a>
      </header>
      ${this.lost ? html`<luot-lost-connection bar heading=${t('demo.printer.lost')}></luot-lost-connection>` : nothing}
      <main>${this.papers === null ? nothing : this.#papers(this.papers)}</main>`;
  }

  #papers(papers: Paper[]): TemplateResult {
    if (papers.length === 0)
      return html`<div class="empty">
        <luot-icon name="printer"></luot-icon>
        <h2>${t('demo.printer.empty')}</h2>
        <p>${t('demo.printer.empty.detail')}</p>
      </div>`;
    return html`<ol>${papers.map((paper) => html`<li>${this.#paper(paper)}</li>`)}</ol>`;
  }

  #paper(paper: Paper): TemplateResult {
    const time = hourMinute(Date.parse(paper.at), this.#timezone);
    return html`<figure>
      <img src=${paper.image} width=${paper.width} height=${paper.height} alt=${paper.text.join('. ')} />
      <figcaption>
        <b>${t('demo.printer.paper', { n: paper.n, time })}</b><br />
        ${paper.device} · ${t('demo.printer.bytes', { bytes: paper.bytes })}
        ${paper.qr.map((held) => html`<br /><a href=${held}>${held}</a>`)}
      </figcaption>
    </figure>`;
  }
}

customElements.define('luot-demo-printer', LuotDemoPrinter);
void loadTextsUntilThere();
