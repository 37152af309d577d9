import type { Site } from '../live/entities.ts';
import type { Keyed } from '../live/live-topic.ts';
import { SecondPress } from '../live/second-press.ts';
import { say } from '../live/texts.ts';
import type { SuspendEvent } from '../ui/dialog/suspend-dialog.ts';
import type { CheckedInEvent } from './appointments/day-list.ts';
import type { LuotIssueForm, WishEvent } from './issue-form.ts';
import { keepPrinter, keptPrinter } from './kept-printer.ts';
import type { MoveEvent } from './move-dialog.ts';
import type { ReceptionActs } from './reception-acts.ts';
import type { Booking, NamedService, ReceptionClass, ReceptionDevice } from './reception-entities.ts';
import { type DeskPress, pressOf } from './reception-keys.ts';
import { typedMeaning } from './typed.ts';
import { chosenOf, issueOf, NO_WISH, pickService, type Wish, withRoom } from './wish.ts';

/** The page that is pressed. */
export interface PressedDesk {
  readonly field: HTMLInputElement | null;
  readonly form: LuotIssueForm | null;
  readonly site: Site | undefined;
  readonly services: NamedService[];
  readonly classes: Keyed<ReceptionClass>[];
  readonly booking: Booking | undefined;
  readonly printers: ReceptionDevice[];
  readonly guide: boolean;
  requestUpdate(): void;
}

/** Keys and buttons of the desk, and what they have put together so far. */
export class DeskPresses {
  wish: Wish = NO_WISH;
  dialog: 'suspend' | 'move' | 'appointments' | null = null;
  /** code of an appointment that was typed or scanned */
  code = '';
  #desk: PressedDesk;
  #acts: ReceptionActs;
  /** giving up somebody's number asks again */
  #again: SecondPress<string>;
  /** kiosk whose printer was chosen; empty: none */
  #printer = keptPrinter();

  constructor(desk: PressedDesk, acts: ReceptionActs) {
    this.#desk = desk;
    this.#acts = acts;
    this.#again = new SecondPress(() => desk.requestUpdate());
  }

  /** The cancel key was pressed once for the number that is shown, and asks again. */
  get asking(): boolean {
    return this.#again.armed !== null && this.#again.armed === this.#acts.shown.found?.ticket.id;
  }

  /** The service at hand. */
  get chosen(): NamedService | undefined {
    return this.#desk.services.find(({ id }) => id === chosenOf(this.wish));
  }

  /** The kiosk whose printer prints for the desk: the chosen one, else the first that is well, else the first. */
  get kiosk(): string | undefined {
    const { printers } = this.#desk;
    const chosen = printers.find(({ kiosk }) => kiosk === this.#printer);
    return (chosen ?? printers.find(({ state }) => state === 'ok' || state === 'near-end') ?? printers[0])?.kiosk;
  }

  key = (event: KeyboardEvent): void => {
    if (event.isComposing || this.dialog !== null) return;
    const { field } = this.#desk;
    const inField = event.composedPath().some((node) => node instanceof HTMLInputElement && node !== field);
    const press = pressOf(event, { empty: (field?.value ?? '') === '', inField });
    const act = press === null || isOfButton(press, event) ? null : this.#actOf(press);
    if (act === null) {
      // wherever a click has left the hands, what is typed or scanned goes into the field
      if (!inField && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) field?.focus();
      return;
    }
    event.preventDefault();
    if (!event.repeat) act();
  };

  #actOf(press: DeskPress): (() => void) | null {
    const { found, beyond } = this.#acts.shown;
    switch (press) {
      case 'find':
        return () => this.#desk.field?.focus();
      case 'take':
        return () => this.#take();
      case 'print':
        return () => (beyond ? this.goBeyond() : this.issue(true));
      case 'show':
        return () => this.issue(false);
      case 'clear':
        return () => this.clear();
      case 'reprint':
        return found && (() => this.reprint());
      case 'return-or-move':
        return found ? () => this.#acts.bringBack(found.ticket) : () => this.askMove();
      case 'cancel':
        return found && (() => this.cancel());
      case 'appointments':
        return () => this.openAppointments('');
      case 'add-service':
        return () => this.#change({ services: withRoom(this.wish.services) });
      case 'drop-service':
        return () => this.#change({ services: this.wish.services.slice(0, -1) });
      case 'people':
      case 'papers':
        return () => this.#desk.form?.focusField(press);
      case 'next-service':
      case 'last-service':
        return () => this.#moveService(press === 'next-service' ? 1 : -1);
      case 'next-class':
      case 'last-class':
        return () => this.#moveClass(press === 'next-class' ? 1 : -1);
      default:
        return this.#desk.guide ? null : this.#staffActOf(press);
    }
  }

  #staffActOf(press: 'note' | 'rest' | 'roll'): () => void {
    if (press === 'note') return () => this.#desk.form?.focusField('note');
    if (press === 'rest') return () => this.restOrResume();
    return () => this.#acts.roll(!this.#desk.site?.roll);
  }

  #moveService(step: number): void {
    const { services } = this.wish;
    const free = this.#desk.services.map(({ id }) => id).filter((id) => !services.slice(0, -1).includes(id));
    this.#change({ services: pickService(services, moved(free, chosenOf(this.wish), step)) });
  }

  #moveClass(step: number): void {
    const ids = ['', ...this.#desk.classes.map(({ id }) => id)];
    this.#change({ priority: moved(ids, this.wish.priority, step) });
  }

  #change(change: Partial<Wish>): void {
    this.wish = { ...this.wish, ...change };
    this.#desk.requestUpdate();
  }

  wished({ change }: WishEvent): void {
    if ('printer' in change) {
      this.#printer = change.printer;
      keepPrinter(change.printer);
      this.#desk.requestUpdate();
    } else this.#change(change);
  }

  /** What was typed or scanned: a number to find, a QR code, an appointment, or the letter of a service. */
  #take(): void {
    const { field, services } = this.#desk;
    if (!field) return;
    const typed = typedMeaning(field.value.trim(), services);
    field.value = '';
    if ('ticket' in typed) void this.#acts.findById(typed.ticket);
    else if ('appointment' in typed) this.openAppointments(typed.appointment);
    else if ('number' in typed) this.#acts.find(typed.number);
    else this.#change({ services: pickService(this.wish.services, typed.service) });
  }

  issue(print: boolean): void {
    if (this.wish.services.every((service) => service === '')) this.#acts.refuse('no-service');
    else this.#acts.issue(issueOf(this.wish, print ? this.kiosk : undefined), () => this.#taken());
  }

  goBeyond(): void {
    const { beyond } = this.#acts.shown;
    if (beyond && !this.#desk.guide) this.#acts.issue({ ...beyond, anyway: true }, () => this.#taken());
  }

  /** The number was given: the next person comes with another wish. */
  #taken(): void {
    this.wish = NO_WISH;
    this.#desk.field?.focus();
  }

  reprint(): void {
    const { found } = this.#acts.shown;
    if (found && this.kiosk !== undefined) this.#acts.reprint(found.ticket, this.kiosk);
    else this.#acts.refuse('no-printer');
  }

  cancel(): void {
    const { found } = this.#acts.shown;
    if (found && this.#again.press(found.ticket.id)) this.#acts.cancel(found.ticket);
  }

  #open(dialog: NonNullable<DeskPresses['dialog']>): void {
    this.dialog = dialog;
    this.#desk.requestUpdate();
  }

  closeDialog(): void {
    this.dialog = null;
    this.#desk.requestUpdate();
  }

  restOrResume(): void {
    if (!this.chosen) this.#acts.refuse('no-service');
    else if (this.chosen.state === 'suspended') this.#acts.resume(this.chosen.id);
    else this.#open('suspend');
  }

  suspended({ reason }: SuspendEvent): void {
    const { chosen } = this;
    this.closeDialog();
    if (chosen) this.#acts.suspend({ ...chosen, label: say(chosen.label) }, reason);
  }

  askMove(): void {
    if (this.chosen?.state === 'suspended' && !this.#desk.guide) this.#open('move');
  }

  lineMoved({ to }: MoveEvent): void {
    this.closeDialog();
    this.#acts.moveLine(chosenOf(this.wish), to);
  }

  openAppointments(code: string): void {
    if (!this.#desk.booking) return;
    this.code = code;
    this.#open('appointments');
  }

  checkedIn({ issued }: CheckedInEvent): void {
    this.closeDialog();
    this.#acts.showIssued(issued);
  }

  clear(): void {
    const { field } = this.#desk;
    if (field) field.value = '';
    this.#again.forget();
    this.#acts.clear();
    field?.focus();
  }
}

/** Enter on a button that was reached by Tab presses that button; one that was only clicked is done with. */
function isOfButton(press: DeskPress, event: Event): boolean {
  const [at] = event.composedPath();
  return press === 'print' && at instanceof HTMLButtonElement && at.matches(':focus-visible');
}

/** The next or previous of a list, round and round; from nothing to the first or last. */
function moved(ids: readonly string[], from: string, step: number): string {
  const at = ids.indexOf(from);
  const to = at < 0 ? (step > 0 ? 0 : -1) : at + step;
  return ids[((to % ids.length) + ids.length) % ids.length] ?? '';
}
