/** Tiles on one page of the kiosk: more make each too small, and nobody reads twelve choices. */
export const TILES_MAX = 8;
/** The same in large text: a title is a half larger, and no word of it may break. */
export const TILES_LARGE_MAX = 6;

/**
 * Services in pages of `tiles`; where there are more, each page keeps its last place for "Việc khác".
 * @returns at least one page, maybe empty
 */
export function inPages<T>(services: readonly T[], tiles = TILES_MAX): T[][] {
  if (services.length <= tiles) return [services.slice()];
  const size = tiles - 1;
  const pages: T[][] = [];
  for (let start = 0; start < services.length; start += size) pages.push(services.slice(start, start + size));
  return pages;
}
