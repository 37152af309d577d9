import { SecondPress } from '../live/second-press.ts';
import type { SecondaryAct } from './act-row/act-row.ts';
import type { DialogName } from './console-dialogs.ts';
import type { ConsoleCounter } from './console-entities.ts';
import type { KeyDesk } from './console-keys.ts';
import type { CounterActs } from './counter-acts.ts';
import type { SideAct } from './counter-side/counter-side.ts';
import type { Desk } from './desk.ts';
import type { KeyAct, KeyPress } from './key-map.ts';
import { mainActOf } from './main-act.ts';
import type { Picking } from './picking.ts';
import type { ListAct } from './waiting-list/waiting-list.ts';

/** What the presses work on. */
export interface PressedPage {
  id: string;
  counter: () => ConsoleCounter | undefined;
  acts: CounterActs;
  picking: Picking;
  desk: Desk;
  /** something that the page shows has changed */
  changed: () => void;
}

/** Keys and buttons of the console: each is an act, or a question of the page that leads to one. */
export class Presses implements KeyDesk {
  /** the question that is open */
  dialog: DialogName | null = null;
  /** the strip shows all of its acts */
  more = false;
  #page: PressedPage;
  #again: SecondPress<'no-show' | 'close'>;

  constructor(page: PressedPage) {
    this.#page = page;
    this.#again = new SecondPress(page.changed);
  }

  /** The act whose key was pressed once and asks again. */
  get armed(): 'no-show' | 'close' | null {
    return this.#again.armed;
  }

  forgetTyped(): void {
    this.#page.picking.typed = '';
    this.#page.changed();
  }

  press(press: KeyPress): boolean {
    const calls = 'act' in press && press.act === 'alarm';
    if (!this.#page.counter() || (this.dialog !== null && !calls)) return false;
    this.#page.changed();
    if ('enter' in press) return this.#page.picking.enter();
    if ('escape' in press) return this.#escape();
    if ('digit' in press) this.#page.picking.digit(press.digit);
    else if ('erase' in press) this.#page.picking.erase();
    else this.#key(press.act);
    return true;
  }

  ask(dialog: DialogName): void {
    this.dialog = dialog;
    this.#page.changed();
  }

  closeDialog(): void {
    this.dialog = null;
    this.#page.changed();
  }

  /** The one next thing; where nobody is signed in, it is that. */
  main(): void {
    const counter = this.#page.counter();
    const name = counter && mainActOf(counter).name;
    if (name === 'sign-in') this.ask('sign-in');
    else if (name === 'roll-first') this.ask('roll');
    else this.#page.acts.main();
  }

  officer(): void {
    if (this.#page.counter()?.roster) this.ask('sign-in');
  }

  undo(): void {
    if (this.#page.counter()?.undo) this.#page.acts.undo();
    else this.#page.desk.refuse('nothing-to-undo', null);
  }

  secondary(act: SecondaryAct): void {
    this.#again.forget();
    if (act === 'more') this.more = !this.more;
    else if (!this.#page.counter()?.current) this.#page.desk.refuse('nothing-current', null);
    else if (act === 'recall') this.#page.acts.recall();
    else if (act === 'no-show') this.#page.acts.noShow();
    else this.ask(act);
    this.#page.changed();
  }

  side(act: SideAct): void {
    this.#again.forget();
    if (act === 'close') this.#page.acts.close();
    else if (act === 'alarm') this.#page.acts.alarm();
    else if (act === 'alarm-end') this.#page.acts.endAlarm(this.#page.id);
    else this.ask(act);
  }

  list(act: ListAct, ticket: string): void {
    const { picking } = this.#page;
    if (act === 'select') picking.selected = ticket;
    else if (act === 'call') picking.call(ticket);
    else picking.bringBack(ticket);
    this.#page.changed();
  }

  #escape(): boolean {
    const { desk, picking } = this.#page;
    const refused = desk.refusal !== null;
    desk.forgetRefusal();
    return picking.forget() || refused;
  }

  #key(act: KeyAct): void {
    if (act === 'up' || act === 'down') this.#page.picking.move(act === 'up' ? -1 : 1);
    else if (act === 'main') this.main();
    else if (act === 'undo') this.undo();
    else if (act === 'pause') this.#pauseOrGoOn();
    else if (act === 'help') this.ask('help');
    else if (act === 'officer') this.officer();
    else if (act === 'alarm') this.#page.acts.alarm();
    else if (act === 'roll') this.#roll();
    else if (act === 'no-show') this.#noShowByKey();
    else if (act === 'close') this.#closeByKey();
    else this.secondary(act);
  }

  #roll(): void {
    if (this.#page.counter()?.roll) this.ask('roll');
    else this.#page.desk.refuse('roll-off', null);
  }

  #noShowByKey(): void {
    const isAsked = this.#page.counter()?.current?.state === 'called';
    if (!isAsked || this.#again.press('no-show')) this.secondary('no-show');
  }

  #closeByKey(): void {
    if (this.#page.counter()?.state === 'closed') return;
    if (this.#again.press('close')) this.side('close');
  }

  #pauseOrGoOn(): void {
    if (this.#page.counter()?.state === 'open') this.ask('pause');
    else this.main();
  }
}
