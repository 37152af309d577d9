import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * `wide`: three columns; `tight`, `dense`: the same with smaller and with the smallest parts, so that large text and low
 * windows keep every act in sight; `narrow`: the number first, lists below; `strip`: the narrow window beside other programs.
 */
export type Layout = 'wide' | 'tight' | 'dense' | 'narrow' | 'strip';
export const WIDE_MIN_PX = 1_100;
/** Below this the parts of the wide page do not fit under each other. */
export const HIGH_MIN_PX = 720;
export const TIGHT_MIN_PX = 1_000;
export const DENSE_MIN_PX = 880;
export const NARROW_MIN_PX = 560;

/** Whether lists and counter stand beside the number. */
export function hasColumns(layout: Layout): boolean {
  return layout !== 'narrow' && layout !== 'strip';
}

/** What fits the window at a size of text. */
export function layoutFor(window: { width: number; height: number }, size: number): Layout {
  const room = window.width / size;
  if (room >= WIDE_MIN_PX && window.height / size >= HIGH_MIN_PX) return 'wide';
  if (room >= TIGHT_MIN_PX) return 'tight';
  if (room >= DENSE_MIN_PX) return 'dense';
  return room >= NARROW_MIN_PX ? 'narrow' : 'strip';
}

/** Asks its element to update when the window changes. */
export class WindowSize implements ReactiveController {
  #changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#changed = () => host.requestUpdate();
    host.addController(this);
  }

  get width(): number {
    return window.innerWidth;
  }

  get height(): number {
    return window.innerHeight;
  }

  hostConnected(): void {
    window.addEventListener('resize', this.#changed);
  }

  hostDisconnected(): void {
    window.removeEventListener('resize', this.#changed);
  }
}
