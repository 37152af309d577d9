import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserClock } from '../live/clock.ts';
import { BURST_KEY_MS, KEY_MAP, type KeyPress, pressOf } from './key-map.ts';

const FUNCTION_KEY = /^F\d+$/;

/** What the console does at a key; true where it took the key, so that the browser does not. */
export interface KeyDesk {
  press(press: KeyPress): boolean;
  /** The first key of a scanner's burst was taken for a person's: forget it. */
  forgetTyped(): void;
}

/** The keyboard of the whole page, except in text fields, dialogs, held keys and a scanner's burst. */
export class ConsoleKeys implements ReactiveController {
  #desk: KeyDesk;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(host: ReactiveControllerHost, desk: KeyDesk) {
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#key);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#key);
  }

  #key = (event: KeyboardEvent): void => {
    const at = browserClock.monotonicMs();
    const burst = at - this.#lastAt < BURST_KEY_MS;
    if (!event.repeat && !MODIFIERS.includes(event.key)) this.#lastAt = at;
    if (event.isComposing) return;
    const press = pressOf(event);
    // help is called for from anywhere, also from a field or a question
    const calls = press !== null && 'act' in press && press.act === 'alarm';
    if (!calls && isWriting(event)) {
      // The browser's own meaning (help, search, caret) would leave the question that is open.
      if (FUNCTION_KEY.test(event.code) && event.code in KEY_MAP) event.preventDefault();
      return;
    }
    if (press === null) return;
    if (burst && !calls) {
      this.#desk.forgetTyped();
      event.preventDefault();
      return;
    }
    if (event.repeat ? isOurs(press) : this.#desk.press(press)) event.preventDefault();
  };
}

/** A key that is held for another one is no part of a burst. */
const MODIFIERS = ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta'];

/** A held key acts once, but the browser must not take it either: F3 would open its search. */
function isOurs(press: KeyPress): boolean {
  return 'act' in press || 'enter' in press;
}

/** Somebody writes or chooses: a text field, or anything in a dialog. */
function isWriting(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => {
    if (!(node instanceof HTMLElement)) return false;
    return (
      node instanceof HTMLDialogElement || node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName)
    );
  });
}
