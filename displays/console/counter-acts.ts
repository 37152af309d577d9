import * as counters from '../live/counters.ts';
import { noteTicket, returnTicket } from '../live/tickets.ts';
import type { ConsoleCounter } from './console-entities.ts';
import type { Desk, Send } from './desk.ts';
import { type MainActName, mainActOf } from './main-act.ts';

interface Numbered {
  id: string;
  number: string;
}

/** The officer's acts on one counter, each carrying the ticket that the page shows. */
export class CounterActs {
  #desk: Desk;
  #id: string;
  #counter: () => ConsoleCounter | undefined;

  constructor(desk: Desk, id: string, counter: () => ConsoleCounter | undefined) {
    this.#desk = desk;
    this.#id = id;
    this.#counter = counter;
  }

  get #current(): string | null {
    return this.#counter()?.current?.id ?? null;
  }

  #perform(name: string, send: Send, number = this.#counter()?.current?.number ?? null): void {
    this.#desk.perform(name, name, number, send);
  }

  /** The one next thing, whatever it is now. */
  main(): void {
    const counter = this.#counter();
    if (!counter) return;
    const { name, number } = mainActOf(counter);
    const send = this.#sendOf(name);
    if (send) this.#desk.perform('main', name, number ?? counter.current?.number ?? null, send);
  }

  #sendOf(name: MainActName): Send | null {
    const [id, current] = [this.#id, this.#current];
    switch (name) {
      case 'open':
      case 'resume':
        return (sending) => counters.openCounter(id, sending);
      case 'start':
        return (sending) => counters.startServing(id, current, sending);
      case 'finish':
        return (sending) => counters.finish(id, current, sending);
      case 'continue':
        return (sending) => counters.continueVisit(id, current, sending);
      case 'next':
      case 'finish-next':
        return (sending) => counters.callNext(id, current, sending);
      case 'roll':
      case 'finish-roll':
        return this.#nextRoll();
      case 'sign-in': // the page's own: its dialog
      case 'roll-first': // too
      case 'none':
        return null;
    }
  }

  /** A number of the printed roll. */
  roll(roll: { service: string; number: string }): void {
    const [id, current] = [this.#id, this.#current];
    this.#perform('roll', (sending) => counters.callRoll(id, current, roll, sending), roll.number);
  }

  #nextRoll(): Send | null {
    const [id, current, roll] = [this.#id, this.#current, this.#counter()?.roll];
    if (!roll || roll.number === null) return null;
    const next = { service: roll.service, number: roll.number };
    return (sending) => counters.callRoll(id, current, next, sending);
  }

  recall(): void {
    const [id, current] = [this.#id, this.#current];
    this.#perform('recall', (sending) => counters.recall(id, current, sending));
  }

  noShow(): void {
    const [id, current] = [this.#id, this.#current];
    this.#perform('no-show', (sending) => counters.markNoShow(id, current, sending));
  }

  /** All that is missing, told at once. */
  park(missing: string[]): void {
    const [id, current] = [this.#id, this.#current];
    this.#perform('park', (sending) => counters.parkTicket(id, current, missing, sending));
  }

  /** What officers tell each other of the current ticket; the same again is nothing to send. */
  note(note: string): void {
    const current = this.#counter()?.current;
    if (!current || note === (current.note ?? '')) return;
    this.#perform('note', (sending) => noteTicket(current.id, note, this.#id, sending));
  }

  addNeed(service: string): void {
    const [id, current] = [this.#id, this.#current];
    this.#perform('add-need', (sending) => counters.addNeed(id, current, service, sending));
  }

  transfer(transfer: counters.Transfer): void {
    const [id, current] = [this.#id, this.#current];
    this.#perform('transfer', (sending) => counters.transferTicket(id, current, transfer, sending));
  }

  undo(): void {
    const id = this.#id;
    this.#perform('undo', (sending) => counters.undo(id, sending), this.#counter()?.undo?.number ?? null);
  }

  call({ id: ticket, number }: Numbered): void {
    const [id, current] = [this.#id, this.#current];
    this.#perform('call', (sending) => counters.callTicket(id, current, ticket, sending), number);
  }

  /** Somebody who was set aside waits again. */
  bringBack({ id, number }: Numbered): void {
    this.#perform('return', (sending) => returnTicket(id, this.#id, sending), number);
  }

  /** Only who waits can be called, so one who was set aside waits again first. */
  callSetAside({ id: ticket, number }: Numbered): void {
    const [id, current] = [this.#id, this.#current];
    this.#perform(
      'call',
      async (sending) => {
        const back = await returnTicket(ticket, id);
        // Sent again after a lost answer: it waits already.
        if (!back.ok && back.refusal.code !== 'ticket-not-returnable') return back;
        return counters.callTicket(id, current, ticket, sending);
      },
      number,
    );
  }

  /** Whoever is served is finished first: a counter with somebody at it neither pauses nor closes. */
  pause(pause: { reason: string; until: string }): void {
    this.#afterVisit('pause', (sending) => counters.pauseCounter(this.#id, pause, sending));
  }

  /** The officer goes home, or to lunch without a pause. */
  leave(): void {
    this.#afterVisit('sign-out', (sending) => counters.signOut(this.#id, sending));
  }

  /** Never held up by what is under way: whoever needs help presses once. */
  alarm(): void {
    void counters.raiseAlarm(this.#id);
  }

  /** @param counter where help has come */
  endAlarm(counter: string): void {
    void counters.endAlarm(counter, this.#id);
  }

  close(): void {
    this.#afterVisit('close', (sending) => counters.closeCounter(this.#id, sending));
  }

  #afterVisit(name: string, send: Send): void {
    const [id, current] = [this.#id, this.#counter()?.current];
    this.#perform(name, async (sending) => {
      if (current?.state === 'serving') {
        const ended = await counters.finish(id, current.id, { key: `${sending.key}-finish` });
        if (!ended.ok) return ended;
      }
      return send(sending);
    });
  }
}
