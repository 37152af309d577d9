import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { NOTE_CHARACTERS_MAX } from '../../server/protocol/note-max.ts';
import type { Keyed } from '../live/live-topic.ts';
import { say, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import { keyCap } from '../ui/key-cap.styles.ts';
import '../ui/icon/icon.ts';
import { deskStyles } from './desk.styles.ts';
import { styles } from './issue-form.styles.ts';
import type { NamedService, ReceptionClass, ReceptionDevice } from './reception-entities.ts';
import { MANY_MAX, manyOf, NO_WISH, pickService, type Wish, withRoom } from './wish.ts';

/** A number is wanted, on paper or shown only. */
export class IssueEvent extends Event {
  readonly print: boolean;
  constructor(print: boolean) {
    super('luot-issue', { bubbles: true, composed: true });
    this.print = print;
  }
}

/** What is wanted has changed, or the printer. */
export class WishEvent extends Event {
  readonly change: Partial<Wish> | { printer: string };
  constructor(change: WishEvent['change']) {
    super('luot-wish', { bubbles: true, composed: true });
    this.change = change;
  }
}

/**
 * `<luot-issue-form .wish .services .classes .printers printer="1"></luot-issue-form>`: a number for somebody.
 * The last of the chosen services is the one at hand; the ones before it stand fast.
 */
export class LuotIssueForm extends LitElement {
  static override properties = {
    wish: { attribute: false },
    services: { attribute: false },
    classes: { attribute: false },
    printers: { attribute: false },
    printer: { type: String },
    guide: { type: Boolean },
  };
  declare wish: Wish;
  declare services: NamedService[];
  declare classes: Keyed<ReceptionClass>[];
  /** printers of kiosks; a choice where there are several */
  declare printers: ReceptionDevice[];
  /** the kiosk whose printer prints */
  declare printer: string;
  /** a guide writes no notes */
  declare guide: boolean;

  static override styles = [base, keyCap, deskStyles, styles];

  constructor() {
    super();
    this.wish = NO_WISH;
    this.services = [];
    this.classes = [];
    this.printers = [];
    this.printer = '';
    this.guide = false;
    new Texts(this);
  }

  /** A field of the form, for a key that leads there. */
  focusField(name: 'people' | 'papers' | 'note'): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>(`input[name=${name}]`);
    field?.focus();
    field?.select();
  }

  #change(change: WishEvent['change']): void {
    this.dispatchEvent(new WishEvent(change));
  }

  override render(): TemplateResult {
    return html`<h2>${t('reception.issue')}</h2>
      <div class="services" role="group" aria-label=${t('reception.issue')}>
        ${this.services.map((service) => this.#tile(service))}
      </div>
      ${this.wish.services.length > 1 ? this.#order() : nothing}
      <h3>${t('reception.class')}</h3>
      ${this.#choice(
        'reception.class',
        [
          { id: '', name: t('reception.class.none') },
          ...this.classes.map(({ id, entity }) => ({ id, name: say(entity.name) })),
        ],
        this.wish.priority,
        (priority) => this.#change({ priority }),
      )}
      <div class="go">
        ${this.#many('people', '*')}${this.#many('papers', '/')}
        <button type="button" class="act calm" @click=${() => this.#change({ services: withRoom(this.wish.services) })}>
          ${t('reception.add-service')} <kbd aria-hidden="true">+</kbd>
        </button>
        ${this.guide ? nothing : this.#note()}
      </div>
      <div class="go">
        <button type="button" class="act full big" @click=${() => this.dispatchEvent(new IssueEvent(true))}>
          <luot-icon name="printer"></luot-icon>${t('reception.print')} <kbd aria-hidden="true">Enter</kbd>
        </button>
        <button type="button" class="act big" @click=${() => this.dispatchEvent(new IssueEvent(false))}>
          ${t('reception.show')} <kbd aria-hidden="true">F4</kbd>
        </button>
        ${this.printers.length > 1 ? this.#printers() : nothing}
      </div>`;
  }

  #tile({ id, label, icon, state, waiting, reason }: NamedService): TemplateResult {
    const { services } = this.wish;
    const place = services.indexOf(id);
    const several = services.length > 1 && place >= 0;
    const detail =
      state === 'open' ? t('reception.service.waiting', { count: waiting }) : t(`console.service.${state}`);
    return html`<button
      type="button"
      class=${state === 'open' ? 'service' : 'service rest'}
      aria-pressed=${String(place >= 0)}
      title=${say(reason)}
      @click=${() => this.#change({ services: pickService(services, id) })}
    >
      <span class="picture">${several ? html`<b>${place + 1}</b>` : html`<luot-icon name=${icon ?? 'hall'}></luot-icon>`}</span>
      <span><b>${say(label)}</b><small>${detail}</small></span>
    </button>`;
  }

  /** The services of the visit, in words and in order. */
  #order(): TemplateResult {
    const names = this.wish.services.map((id) => say(this.services.find((each) => each.id === id)?.label) || '…');
    return html`<p class="order" role="status">
      <b>${t('reception.order')}</b> ${names.join(' → ')}
      <button
        type="button"
        class="act calm small"
        @click=${() => this.#change({ services: this.wish.services.slice(0, -1) })}
      >
        ${t('reception.drop-service')} <kbd aria-hidden="true">⌫</kbd>
      </button>
    </p>`;
  }

  #choice(
    label: string,
    choices: { id: string; name: string }[],
    chosen: string,
    choose: (id: string) => void,
  ): TemplateResult {
    return html`<div class="classes" role="radiogroup" aria-label=${t(label)}>
      ${choices.map(
        ({ id, name }) =>
          html`<button
            type="button"
            class="class"
            role="radio"
            aria-checked=${String(id === chosen)}
            @click=${() => choose(id)}
          >
            ${name}
          </button>`,
      )}
    </div>`;
  }

  #many(name: 'people' | 'papers', key: string): TemplateResult {
    return html`<label class="many"
      >${t(`reception.${name}`)}
      <input
        name=${name}
        type="number"
        min="1"
        max=${MANY_MAX}
        .value=${String(this.wish[name])}
        @input=${({ target }: Event) => this.#change({ [name]: manyOf((target as HTMLInputElement).value) })}
      />
      <kbd aria-hidden="true">${key}</kbd></label
    >`;
  }

  #note(): TemplateResult {
    return html`<input
      class="note"
      name="note"
      maxlength=${NOTE_CHARACTERS_MAX}
      autocomplete="off"
      aria-label=${t('reception.note')}
      placeholder=${t('reception.note')}
      .value=${this.wish.note}
      @input=${({ target }: Event) => this.#change({ note: (target as HTMLInputElement).value })}
    />`;
  }

  #printers(): TemplateResult {
    const choices = this.printers.map(({ kiosk = '', state }) => {
      const name = t('reception.printer', { kiosk });
      return { id: kiosk, name: state === 'ok' ? name : `${name}: ${t(`reception.device-state.${state}`)}` };
    });
    return html`<span class="space"></span>
      <h3>${t('reception.printers')}</h3>
      ${this.#choice('reception.printers', choices, this.printer, (printer) => this.#change({ printer }))}`;
  }
}

customElements.define('luot-issue-form', LuotIssueForm);
