import { html, LitElement, type TemplateResult } from 'lit';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/counter-plate/counter-plate.ts';
import '../../ui/icon/icon.ts';
import '../../ui/ticket-number/ticket-number.ts';
import type { Shown } from '../call-board.ts';
import { styles } from './call-band.styles.ts';

/** `alone`: the one big call. `shared`: a flat band, two or three of them. Tall ones for a portrait panel. */
export type BandForm = 'alone' | 'shared' | 'tall' | 'tall-shared';

/** `<luot-call-band form="alone" .shown=${shown}>`: number, arrow and plate; both languages at once. */
export class LuotCallBand extends LitElement {
  static override properties = {
    form: { type: String, reflect: true },
    shown: { attribute: false },
    fresh: { type: Boolean, reflect: true },
    pulsing: { type: Boolean, reflect: true },
    /** the screen hears no news: what stands here may be over */
    stale: { type: Boolean, reflect: true },
  };
  declare form: BandForm;
  declare shown: Shown;
  declare fresh: boolean;
  declare pulsing: boolean;
  declare stale: boolean;

  static override styles = [base, styles];

  constructor() {
    super();
    new Texts(this);
  }

  override willUpdate(): void {
    this.fresh = this.shown.fresh && !this.stale;
    this.pulsing = this.shown.pulsing && !this.stale;
  }

  override render(): TemplateResult {
    const { number, counterLabel, recalled } = this.shown.call;
    const call = recalled > 0 ? 'lobby.again' : 'lobby.call';
    return html`<p class="lab who">${t(call, {}, 'vi')}<small lang="en">${t(call, {}, 'en')}</small></p>
      <luot-ticket-number number=${number}></luot-ticket-number>
      <luot-icon class="arrow" name="right"></luot-icon>
      <p class="lab to">${t('lobby.counter', {}, 'vi')}<small lang="en">${t('lobby.counter', {}, 'en')}</small></p>
      <luot-counter-plate wide label=${counterLabel}></luot-counter-plate>`;
  }
}

customElements.define('luot-call-band', LuotCallBand);
