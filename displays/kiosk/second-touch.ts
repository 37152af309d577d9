/** A second touch within this is a trembling hand or an impatient one, not a choice. */
export const SECOND_TOUCH_MS = 600;

/** Swallows the second of two quick touches anywhere under `root`; also the menu of a long press. */
export function ignoreSecondTouch(root: HTMLElement, nowMs: () => number = () => performance.now()): void {
  let last = Number.NEGATIVE_INFINITY;
  const guard = (event: Event): void => {
    const now = nowMs();
    if (isTyped(event)) {
      last = now;
      return;
    }
    if (now - last < SECOND_TOUCH_MS) {
      event.stopImmediatePropagation();
      event.preventDefault();
      return;
    }
    last = now;
  };
  root.addEventListener('click', guard, { capture: true });
  root.addEventListener('contextmenu', (event) => event.preventDefault());
}

/** Keys of a code are touched quickly one after the other, each on purpose. */
function isTyped(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.classList.contains('keys'));
}
