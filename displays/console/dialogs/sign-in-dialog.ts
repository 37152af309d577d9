import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { signIn } from '../../live/counters.ts';
import { refusalText, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/icon/icon.ts';
import type { RosterOfficer } from '../console-entities.ts';
import '../../ui/dialog/dialog.ts';
import { formStyles } from '../../ui/dialog/form.styles.ts';
import { lastOfficer, rememberOfficer } from './last-officer.ts';
import { styles } from './sign-in-dialog.styles.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const PIN_DIGITS_MIN = 4;
const PIN_DIGITS_MAX = 8;

/** Somebody has signed in here. */
export class SignedInEvent extends Event {
  constructor() {
    super('luot-signed-in', { bubbles: true, composed: true });
  }
}

/** The officer leaves the counter. */
export class LeaveEvent extends Event {
  constructor() {
    super('luot-leave', { bubbles: true, composed: true });
  }
}

/**
 * `<luot-sign-in-dialog counter="3" .officers .here>`: who works here now, by name and PIN. Whoever signed in last at this
 * page is chosen already, so that digits and Enter are enough; arrows choose another one.
 */
export class LuotSignInDialog extends LitElement {
  static override properties = {
    counter: { type: String },
    officers: { attribute: false },
    /** id of who is signed in here, or empty */
    here: { type: String },
    chosen: { state: true },
    pin: { state: true },
    problem: { state: true },
    busy: { state: true },
  };
  declare counter: string;
  declare officers: RosterOfficer[];
  declare here: string;
  declare chosen: string;
  declare pin: string;
  declare problem: string;
  declare busy: boolean;

  static override styles = [base, formStyles, styles];

  constructor() {
    super();
    this.here = '';
    this.chosen = '';
    this.pin = '';
    this.problem = '';
    this.busy = false;
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#key);
  }

  override willUpdate(): void {
    if (this.#others().some(({ id }) => id === this.chosen)) return;
    const last = lastOfficer(this.counter);
    const free = this.#others().filter(({ at }) => at === null);
    this.chosen = (this.#others().find(({ id }) => id === last) ?? free[0])?.id ?? '';
  }

  /** Everybody but the one who is here. */
  #others(): RosterOfficer[] {
    return this.officers.filter(({ id }) => id !== this.here);
  }

  /** By `code`: a Telex keyboard turns digits into tones. */
  #key = (event: KeyboardEvent): void => {
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    if (digit !== undefined) this.#type(digit);
    else if (event.code === 'Backspace') this.#erase();
    else if (event.code === 'ArrowDown' || event.code === 'ArrowUp') this.#move(event.code === 'ArrowDown' ? 1 : -1);
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      if (event.composedPath()[0] instanceof HTMLButtonElement) return;
      void this.#send();
    } else return;
    event.preventDefault();
  };

  #move(step: 1 | -1): void {
    const others = this.#others();
    const at = others.findIndex(({ id }) => id === this.chosen);
    this.#choose(others[Math.min(others.length - 1, Math.max(0, at + step))]?.id ?? '');
  }

  #choose(id: string): void {
    this.chosen = id;
    this.pin = '';
    this.problem = '';
  }

  #type(digit: string): void {
    if (this.busy || this.pin.length >= PIN_DIGITS_MAX) return;
    this.pin += digit;
    this.problem = '';
  }

  #erase(): void {
    if (!this.busy) this.pin = this.pin.slice(0, -1);
  }

  async #send(): Promise<void> {
    if (this.busy || this.pin.length < PIN_DIGITS_MIN || this.chosen === '') return;
    this.busy = true;
    const outcome = await signIn(this.counter, this.chosen, this.pin);
    this.busy = false;
    this.pin = '';
    if (outcome.ok) {
      rememberOfficer(this.counter, this.chosen);
      this.dispatchEvent(new SignedInEvent());
    } else this.problem = refusalText(outcome.refusal.code);
  }

  #name({ id, name, at }: RosterOfficer): TemplateResult {
    const chosen = id === this.chosen;
    return html`<label class=${chosen ? 'choice chosen' : 'choice'}
      ><input
        type="radio"
        name="officer"
        ?data-first=${chosen}
        .checked=${chosen}
        @change=${() => this.#choose(id)}
      />${name}${at ? html`<small>${t('ui.counter', { label: at.label })}</small>` : nothing}</label
    >`;
  }

  #pad(): TemplateResult {
    const dots = Array.from({ length: this.pin.length }, () => html`<i></i>`);
    return html`<div class="pad">
      <p class="pin" role="status" aria-label=${t('console.sign-in.typed', { count: this.pin.length })}>
        ${this.pin ? dots : html`<span>${t('console.sign-in.pin')}</span>`}
      </p>
      ${[...DIGITS, '', '0'].map((digit) =>
        digit === ''
          ? html`<span></span>`
          : html`<button type="button" @click=${() => this.#type(digit)}>${digit}</button>`,
      )}
      <button type="button" aria-label=${t('pair.erase')} @click=${() => this.#erase()}>
        <luot-icon name="left"></luot-icon>
      </button>
      <button class="send" type="button" ?disabled=${this.pin.length < PIN_DIGITS_MIN} @click=${() => void this.#send()}>
        ${t(this.here ? 'console.sign-in.hand-over' : 'console.sign-in.send')}
      </button>
    </div>`;
  }

  override render(): TemplateResult {
    const heading = this.here ? 'console.sign-in.heading.hand-over' : 'console.sign-in.heading';
    return html`<luot-dialog heading=${t(heading)}>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <div class="two">
          <fieldset class="names">
            <legend>${t('console.sign-in.who')}</legend>
            ${this.#others().map((officer) => this.#name(officer))}
          </fieldset>
          ${this.#pad()}
        </div>
        <p class="problem" role="alert">${this.problem}</p>
        ${
          this.here
            ? html`<p class="buttons">
                <button type="button" class="leave" @click=${() => this.dispatchEvent(new LeaveEvent())}>
                  ${t('console.sign-in.leave')}
                </button>
              </p>`
            : nothing
        }
      </form>
    </luot-dialog>`;
  }
}

customElements.define('luot-sign-in-dialog', LuotSignInDialog);
