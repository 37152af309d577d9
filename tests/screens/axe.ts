import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  id: string;
  nodes: { target: unknown; html: string; failureSummary: string }[];
}

/** What axe finds wrong, with two rules that are off by default: the sizes of targets and, if `enhanced`, the contrast of 7:1. */
export async function runAxe(page: Page, enhanced: boolean): Promise<Violation[]> {
  // half a megabyte, which takes longer than to look at a page: once in each document
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(async (strict) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      rules: { 'color-contrast-enhanced': { enabled: strict }, 'target-size': { enabled: true } },
    });
    return violations;
  }, enhanced);
}
