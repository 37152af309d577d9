import { css, html, LitElement, type TemplateResult } from 'lit';
import { loadTextsUntilThere, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/icon/icon.ts';

/** What stands at an address that nobody knows: both languages at once, for whoever typed it wrong, and the way home. */
export class MissingPage extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        place-items: center;
        box-sizing: border-box;
        min-height: 100vh;
        padding: 24px;
        background: var(--ground);
        text-align: center;
      }
      luot-icon {
        color: var(--main);
        font-size: 72px;
      }
      h1 {
        margin: 16px 0 8px;
        font-size: 31px;
        line-height: 1.35;
      }
      p {
        font-size: 18px;
        line-height: 1.5;
      }
      p[lang="en"] {
        margin-top: 24px;
        color: var(--quiet);
      }
      a {
        display: inline-block;
        margin-top: 32px;
        padding: 12px 28px;
        border-radius: var(--r-control);
        background: var(--main);
        color: var(--on-main);
        font-size: 18px;
        font-weight: 700;
        line-height: 1.35;
        text-decoration: none;
      }
      small {
        display: block;
        font-size: 14px;
        font-weight: 500;
      }
    `,
  ];

  constructor() {
    super();
    new Texts(this);
  }

  override render(): TemplateResult {
    return html`<main>
      <luot-icon name="search"></luot-icon>
      <h1>${t('ui.missing')}</h1>
      <p>${t('ui.missing.advice')}</p>
      <p lang="en"><b>${t('ui.missing', {}, 'en')}</b><br />${t('ui.missing.advice', {}, 'en')}</p>
      <a href="/">${t('ui.first-page')}<small lang="en">${t('ui.first-page', {}, 'en')}</small></a>
    </main>`;
  }
}

void loadTextsUntilThere().then(() => customElements.define('luot-missing', MissingPage));
