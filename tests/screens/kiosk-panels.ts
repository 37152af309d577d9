import { expect } from 'vitest';
import { axeViolations, misplacedTexts, smallestGap, smallestText, targets } from './checks.ts';
import type { Screen } from './screen.ts';

/** 21.5 and 10.1 inches. */
export const UPRIGHT = { width: 1080, height: 1920, mm: 4.03 };
export const LYING = { width: 1280, height: 800, mm: 3.96 };
export const PANELS = [
  ['upright', UPRIGHT],
  ['lying', LYING],
] as const;
/** Longer than a second touch that is ignored. */
export const SETTLED_MS = 700;

/** What a kiosk shows now, on each of its panels: every word whole and in its place, every key within reach of fingers. */
export async function isFitForAll(screen: Screen): Promise<void> {
  const { page } = screen;
  for (const [name, panel] of PANELS) {
    await screen.resize(panel);
    await page.clock.runFor(SETTLED_MS);
    expect(await misplacedTexts(page), name).toEqual([]);
    expect(await axeViolations(page), name).toEqual([]);
    expect(await smallestText(page), name).toBeGreaterThanOrEqual(24);
    const all = await targets(page);
    for (const { name: key, width, height } of all)
      expect(Math.min(width, height), `${name}: ${key}`).toBeGreaterThanOrEqual(20 * panel.mm);
    expect(smallestGap(all), name).toBeGreaterThanOrEqual(5 * panel.mm - 0.5);
  }
}
