import type { Page } from 'playwright-core';
import { runAxe } from './axe.ts';

/** Violations that axe finds, with the contrast of 7:1 unless it is said otherwise. */
export async function axeViolations(page: Page, enhanced = true): Promise<string[]> {
  return (await runAxe(page, enhanced)).flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${JSON.stringify(node.target)} ${node.failureSummary}`),
  );
}

export interface Target {
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Everything that can be touched, through all shadow roots. */
export function targets(page: Page): Promise<Target[]> {
  return page.evaluate(() => {
    const found: Target[] = [];
    const walk = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.matches('button:not([disabled]), a[href]')) continue;
        const { x, y, width, height } = element.getBoundingClientRect();
        if (width === 0) continue;
        const host = (element.getRootNode() as ShadowRoot).host as HTMLElement;
        found.push({
          name: (host?.textContent || element.textContent || host?.localName || '').trim(),
          x,
          y,
          width,
          height,
        });
      }
    };
    walk(document);
    return found;
    interface Target {
      name: string;
      x: number;
      y: number;
      width: number;
      height: number;
    }
  });
}

/** Smallest gap between two targets, along the axis on which they are apart. */
export function smallestGap(all: readonly Target[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  all.forEach((a, at) => {
    for (const b of all.slice(at + 1)) {
      const across = Math.max(b.x - (a.x + a.width), a.x - (b.x + b.width));
      const down = Math.max(b.y - (a.y + a.height), a.y - (b.y + b.height));
      smallest = Math.min(smallest, Math.max(across, down));
    }
  });
  return smallest;
}

/** Texts that stand outside the screen or their frame, or over another text, and words broken in two; each as words a person can find. */
export function misplacedTexts(page: Page, mayScroll = false): Promise<string[]> {
  return page.evaluate((scrolls) => {
    const FRAME = 'button, a, .paper, .sheet, .tell';
    interface Piece {
      text: string;
      left: number;
      right: number;
      top: number;
      bottom: number;
      frame: Element | null;
      layer: Element | null;
    }
    const pieces: Piece[] = [];
    const broken: string[] = [];
    const upwards = (from: Element | null, selector: string): Element | null => {
      let at: Element | null = from;
      while (at) {
        if (at.matches(selector)) return at;
        at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null;
      }
      return null;
    };
    const walk = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          if (node.shadowRoot) walk(node.shadowRoot);
          continue;
        }
        const parent = node.parentElement ?? (node.getRootNode() as ShadowRoot).host ?? null;
        if (!node.textContent?.trim() || !parent) continue;
        if (parent.matches('script, style, title') || parent.closest('.hidden-text')) continue;
        const style = getComputedStyle(parent);
        if (style.visibility === 'hidden' || style.display === 'none') continue;
        for (const word of node.textContent.matchAll(/\S+/g)) {
          const letters = document.createRange();
          letters.setStart(node, word.index);
          letters.setEnd(node, word.index + word[0].length);
          const lines = new Set(Array.from(letters.getClientRects(), ({ top }) => Math.round(top)));
          if (lines.size > 1 && !/[-/\u2013]/.test(word[0])) broken.push(`broken: ${word[0]}`);
        }
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width === 0) continue;
          // The box of a line is taller than its letters; what counts is the height of the digits.
          const shrink = box.height * 0.22;
          pieces.push({
            text: node.textContent.trim(),
            left: box.left,
            right: box.right,
            top: box.top + shrink,
            bottom: box.bottom - shrink,
            frame: upwards(parent, FRAME),
            layer: upwards(parent, 'luot-kiosk-idle, luot-kiosk-scan, luot-phone-cancel'),
          });
        }
      }
    };
    walk(document.body);
    const wrong: string[] = broken;
    const isOut = (piece: Piece, box: { left: number; right: number; top: number; bottom: number }): boolean =>
      piece.left < box.left - 1 ||
      piece.right > box.right + 1 ||
      piece.top < box.top - 1 ||
      piece.bottom > box.bottom + 1;
    const screen = { left: 0, right: innerWidth, top: scrolls ? -1e6 : 0, bottom: scrolls ? 1e6 : innerHeight };
    for (const piece of pieces) {
      if (isOut(piece, screen)) wrong.push(`outside the screen: ${piece.text}`);
      const clip = piece.frame?.getBoundingClientRect();
      if (clip && isOut(piece, clip)) wrong.push(`outside its frame: ${piece.text}`);
    }
    pieces.forEach((a, at) => {
      for (const b of pieces.slice(at + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1 && a.layer === b.layer) wrong.push(`over each other: ${a.text} / ${b.text}`);
      }
    });
    return wrong;
  }, mayScroll);
}

/** Smallest font-size of any text on the page, px. */
export function smallestText(page: Page): Promise<number> {
  return page.evaluate(() => {
    let smallest = Number.POSITIVE_INFINITY;
    const walk = (root: Node): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          if (node.shadowRoot) walk(node.shadowRoot);
          continue;
        }
        const parent = node.parentElement;
        if (!node.textContent?.trim() || !parent || parent.matches('script, style, .hidden-text')) continue;
        smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parent).fontSize));
      }
    };
    walk(document.body);
    return smallest;
  });
}
