import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';

/** Script of a page with all that it imports, gzip. */
const SCRIPT_BYTES_MAX: Record<string, number> = {
  kiosk: 80_000,
  phone: 60_000,
  start: 60_000,
  lobby: 80_000,
  sign: 80_000,
};
const FONT_BYTES_MAX = 70_000;
const folder = inject('pages');
const pages = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['assets', '.vite'].includes(entry.name))
  .map(({ name }) => name);
const assets = readdirSync(resolve(folder, 'assets'));
const read = (file: string): string => readFileSync(resolve(folder, 'assets', file), 'utf8');

function scriptsOf(page: string): string[] {
  const html = readFileSync(resolve(folder, page, 'index.html'), 'utf8');
  return [...html.matchAll(/assets\/([^"]+\.js)/g)].map((match) => match[1] ?? '');
}

/** What Chromium 87 lacks and a build does not lower: in CSS strings inside scripts, and library calls. */
const ABSENT_CSS = [
  /:is\(/,
  /:where\(/,
  /:has\(/,
  /aspect-ratio:/,
  /@container/,
  /color-mix\(/,
  /oklch\(/,
  /\d[ds]vh\b/,
  /@layer/,
  /accent-color/,
  /text-wrap:/,
  /(?:^|[;{\s])(?:translate|rotate|scale):/m,
];
const ABSENT_CALLS = [
  /\.at\(-?\d/,
  /structuredClone\(/,
  /Object\.hasOwn\(/,
  /\.findLast\(/,
  /\.toSorted\(/,
  /\.replaceAll\(.*\bnever\b/,
  /AbortSignal\.(?:timeout|any)/,
  /randomUUID/,
  /Promise\.withResolvers/,
  /Object\.groupBy/,
];
const OLD_PAGES = ['kiosk', 'lobby', 'sign', 'phone', 'rating'];

describe('the built pages', () => {
  it.each(pages)('%s stays light', (page) => {
    const bytes = scriptsOf(page).reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX[page] ?? 200_000);
  });

  it('bring two weights of two subsets', () => {
    const fonts = assets.filter((file) => file.endsWith('.woff2'));
    const bytes = fonts.reduce((sum, file) => sum + readFileSync(resolve(folder, 'assets', file)).length, 0);
    expect(fonts).toHaveLength(4);
    expect(bytes).toBeLessThanOrEqual(FONT_BYTES_MAX);
  });

  it.each(pages.filter((page) => OLD_PAGES.includes(page)))('%s runs on Chromium 87', (page) => {
    for (const file of scriptsOf(page)) {
      const script = read(file);
      for (const absent of [...ABSENT_CSS, ...ABSENT_CALLS]) expect(script, `${file} ${absent}`).not.toMatch(absent);
    }
  });

  it('hold no inline script or style, which the server refuses', () => {
    for (const page of pages) {
      const html = readFileSync(resolve(folder, page, 'index.html'), 'utf8');
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=/);
    }
  });

  it('hold none of Lit’s development build', () => {
    for (const file of assets.filter((name) => name.endsWith('.js'))) expect(read(file)).not.toContain('dev mode');
  });
});
