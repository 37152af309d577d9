import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** `wide`: three columns; `narrow`: the number first, lists below; `strip`: the narrow window beside other programs. */
export type Layout = 'wide' | 'narrow' | 'strip';
export const WIDE_MIN_PX = 1_100;
export const NARROW_MIN_PX = 560;

/** What fits the window at a size of text. */
export function layoutFor(width: number, size: number): Layout {
  const room = width / size;
  if (room >= WIDE_MIN_PX) return 'wide';
  return room >= NARROW_MIN_PX ? 'narrow' : 'strip';
}

/** Asks its element to update when the window changes. */
export class WindowWidth implements ReactiveController {
  #changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#changed = () => host.requestUpdate();
    host.addController(this);
  }

  get px(): number {
    return window.innerWidth;
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#changed);
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#changed);
  }
}
