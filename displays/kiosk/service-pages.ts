/** Tiles on one page of the kiosk: more make each too small, and nobody reads twelve choices. */
export const TILES_MAX = 8;

/**
 * Services in pages: eight fit on one; of more, each page keeps its last place for "Việc khác".
 * @returns at least one page, maybe empty
 */
export function inPages<T>(services: readonly T[]): T[][] {
  if (services.length <= TILES_MAX) return [services.slice()];
  const size = TILES_MAX - 1;
  const pages: T[][] = [];
  for (let start = 0; start < services.length; start += size) pages.push(services.slice(start, start + size));
  return pages;
}
