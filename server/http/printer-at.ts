import type { SiteFile } from '../../config/site-schema.ts';
import { Refusal } from './problem.ts';

/** The printer of a kiosk that this field of the body names; absent: none is named. */
export function printerAt({ kiosks }: SiteFile, kiosk: string | undefined, field: string): string | undefined {
  if (kiosk === undefined) return undefined;
  const named = kiosks.find(({ id }) => id === kiosk);
  if (named === undefined) throw new Refusal('unknown-kiosk', field);
  if (named.printer === undefined) throw new Refusal('no-printer');
  return named.printer;
}
