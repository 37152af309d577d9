import type { Page } from 'playwright-core';
import { runAxe } from './axe.ts';

/** What axe finds wrong; on citizens' pages with the contrast of 7:1. */
export async function axeViolations(page: Page, { citizens }: { citizens: boolean }): Promise<string[]> {
  return (await runAxe(page, citizens)).map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Elements in all shadow roots whose text is wider than they are, but for those that may end in an ellipsis. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
        if (!own || element.matches('.clip, .hidden-text, style, title')) continue;
        if (element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
          found.push(`${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`);
      }
    };
    walk(document.body);
    return found;
  });
}

/** Texts that leave the window of a screen that cannot scroll. */
export function textsOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
        if (!own || element.matches('.hidden-text, style, title')) continue;
        const { left, top, right, bottom, width } = element.getBoundingClientRect();
        if (width > 0 && (left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1))
          found.push(`${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`);
      }
    };
    walk(document.body);
    return found;
  });
}

/** The socket neither speaks nor comes back: a cable that was pulled. */
export async function pullCable(page: Page): Promise<void> {
  await page.evaluate(() => {
    class Dead {
      send(): void {}
      close(): void {}
    }
    Object.defineProperty(window, 'WebSocket', { value: Dead });
  });
}
