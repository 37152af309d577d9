import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Site } from '../../live/entities.ts';
import { say, Texts } from '../../live/texts.ts';
import { base } from '../base.styles.ts';
import '../demo-tag/demo-tag.ts';
import '../icon/icon.ts';
import { styles } from './site-head.styles.ts';
import { nameLines } from './site-name.ts';

/**
 * `<luot-site-head .site=${site}>`: the centre's mark and name; what stands at the right (a clock, a state) goes into
 * the slot. `heading` puts a page's question in the large line and the whole name above it.
 */
export class LuotSiteHead extends LitElement {
  static override properties = {
    site: { attribute: false },
    heading: { type: String },
    compact: { type: Boolean },
    plain: { type: Boolean },
  };
  declare site: Site | undefined;
  declare heading: string;
  /** a narrow screen: the small line without its first two words, which every centre has */
  declare compact: boolean;
  /** the large line alone, for large text */
  declare plain: boolean;

  static override styles = [base, styles];

  constructor() {
    super();
    this.heading = '';
    new Texts(this);
  }

  override render(): TemplateResult {
    const name = say(this.site?.name);
    const lines = this.heading ? { small: name, large: this.heading } : nameLines(name, say(this.site?.short));
    if (this.compact) lines.small = lines.small.replace(/^Trung tâm (\S)/, (_, first: string) => first.toUpperCase());
    if (this.plain) lines.small = '';
    const demo = this.site?.demo ? html`<luot-demo-tag></luot-demo-tag>` : nothing;
    const large = this.heading
      ? html`<h1 class="large">${lines.large}${this.plain ? demo : nothing}</h1>`
      : html`<div class="large"><b>${lines.large}</b>${demo}</div>`;
    return html`<span class="mark"><luot-icon name="hall"></luot-icon></span>
      <div class="who">${lines.small ? html`<small>${lines.small}${this.heading ? demo : nothing}</small>` : nothing}${large}</div>
      <slot></slot>`;
  }
}

customElements.define('luot-site-head', LuotSiteHead);
