import type { SetAsideTicket, WaitingTicket } from './console-entities.ts';
import type { CounterActs } from './counter-acts.ts';
import type { Desk } from './desk.ts';
import { ENTRY_DIGITS_MAX, ticketsByFigures } from './number-entry.ts';

interface Lists {
  waiting: () => WaitingTicket[];
  /** parked and missed */
  setAside: () => SetAsideTicket[];
}

/** Picks another number than the next one: by its figures, or by a row of the list. */
export class Picking {
  /** figures typed so far */
  typed = '';
  /** id of the chosen row; it stays chosen when the list moves */
  selected = '';
  #lists: Lists;
  #acts: CounterActs;
  #desk: Desk;

  constructor(lists: Lists, acts: CounterActs, desk: Desk) {
    this.#lists = lists;
    this.#acts = acts;
    this.#desk = desk;
  }

  digit(digit: string): void {
    this.typed = `${this.typed}${digit}`.slice(-ENTRY_DIGITS_MAX);
  }

  erase(): void {
    this.typed = this.typed.slice(0, -1);
  }

  move(step: 1 | -1): void {
    const ids = this.#lists.waiting().map(({ id }) => id);
    const at = ids.indexOf(this.selected);
    const to = at < 0 ? (step > 0 ? 0 : ids.length - 1) : Math.min(ids.length - 1, Math.max(0, at + step));
    this.selected = ids[to] ?? '';
  }

  /** Calls what is picked; false: nothing is. */
  enter(): boolean {
    if (this.typed !== '') this.#callTyped();
    else if (this.selected !== '') this.call(this.selected);
    else return false;
    return true;
  }

  /** Forgets what is picked; false: nothing was. */
  forget(): boolean {
    const something = this.typed !== '' || this.selected !== '';
    this.typed = '';
    this.selected = '';
    return something;
  }

  /** A row whose ticket has left the list is no longer chosen. */
  followList(): void {
    if (!this.#lists.waiting().some(({ id }) => id === this.selected)) this.selected = '';
  }

  call(id: string): void {
    const waiting = this.#lists.waiting().find((ticket) => ticket.id === id);
    const aside = this.#lists.setAside().find((ticket) => ticket.id === id);
    if (waiting) this.#acts.call(waiting);
    else if (aside) this.#acts.callSetAside(aside);
  }

  bringBack(id: string): void {
    const aside = this.#lists.setAside().find((ticket) => ticket.id === id);
    if (aside) this.#acts.bringBack(aside);
  }

  #callTyped(): void {
    const typed = this.typed;
    this.typed = '';
    const found = ticketsByFigures(typed, this.#lists.waiting());
    const [only, second] = found;
    if (only && second) {
      this.selected = only.id;
      this.#desk.refuse('several', found.map(({ number }) => number).join(', '));
      return;
    }
    const ticket = only ?? ticketsByFigures(typed, this.#lists.setAside())[0];
    if (ticket) this.call(ticket.id);
    else this.#desk.refuse('no-such-number', typed);
  }
}
