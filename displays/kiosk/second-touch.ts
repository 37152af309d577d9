/** A second touch of the same key within this is a trembling hand or an impatient one, not a choice. */
export const SECOND_TOUCH_MS = 600;

const SIGN = 'luot-sign-tile';
/** Signs give numbers: after one, a quick touch of any other is not a choice either. Those that are marked give none yet. */
const GIVING_SIGN = 'luot-sign-tile:not(.mark)';

/** Swallows the second of two quick touches on one key, or on two signs, under `root`; also the menu of a long press. */
export function ignoreSecondTouch(root: HTMLElement, nowMs: () => number = () => performance.now()): void {
  let last = Number.NEGATIVE_INFINITY;
  let key: EventTarget | null = null;
  const guard = (event: Event): void => {
    const now = nowMs();
    const touched = keyOf(event);
    if (isTyped(event)) {
      last = now;
      key = touched;
      return;
    }
    if (now - last < SECOND_TOUCH_MS && isSame(touched, key)) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    last = now;
    key = touched;
  };
  root.addEventListener('click', guard, { capture: true });
  root.addEventListener('contextmenu', (event) => event.preventDefault());
}

/** Keys of a code are touched quickly one after the other, each on purpose. */
function isTyped(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.classList.contains('keys'));
}

/** The innermost button under the finger, through all shadow roots. */
function keyOf(event: Event): EventTarget | null {
  const path = event.composedPath();
  return path.find((at) => at instanceof Element && at.matches(`${SIGN}, luot-button`)) ?? path[0] ?? null;
}

function isSame(a: EventTarget | null, b: EventTarget | null): boolean {
  return a === b || (isSign(a) && isSign(b));
}

function isSign(at: EventTarget | null): boolean {
  return at instanceof Element && at.matches(GIVING_SIGN);
}
