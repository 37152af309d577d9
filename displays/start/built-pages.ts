/** Folders of displays/ that became pages; vite.config.ts fills it in. */
declare const BUILT_PAGES: string[];

export function isBuilt(page: string): boolean {
  return BUILT_PAGES.includes(page);
}
