import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/**
 * A printer model is data: `profiles/<id>.yaml`, and a new model is a new file. Each flag says what the printer was
 * seen to do; what is doubtful stays off, since the default (a bitmap, proof by time) prints anywhere.
 */
const profileSchema = z.strictObject({
  name: z.string(),
  /** Printable width in dots; 203 dpi is 8 dots a millimetre. */
  dots: z.int().min(192).max(1280).multipleOf(8),
  /** `GS L` moves raster pictures; else they are placed by `ESC a`. */
  leftMargin: z.boolean(),
  /** QR codes by the printer itself (`GS ( k`). */
  nativeQr: z.boolean(),
  /** ASCII text up to 8 times as large (`GS !`). */
  nativeText: z.boolean(),
  /** Raster dots printed double wide and high (`GS v 0` modes 1 to 3), used on slow lines only. */
  doubledRaster: z.boolean(),
  cut: z.enum(['full', 'partial', 'none']),
  /** Dots to feed before the cut, from head to knife. */
  feedToCutter: z.int().min(0).max(510),
  /**
   * How a printed paper is proven. `process-id`: the printer answers `GS ( H` once it has worked through the job.
   * `status`: it answers `GS r 1` in its turn; one that answers nothing at all is believed after a time.
   */
  proof: z.enum(['process-id', 'status']),
  /** A printer that never answered a status request is taken for ready instead of offline. */
  silentIsReady: z.boolean(),
});
export type PrinterProfile = z.infer<typeof profileSchema> & { id: string };

const FOLDER = new URL('./profiles/', import.meta.url);

/** Ids of all profiles, sorted. */
export function profileIds(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** The profile, or null when there is none of that id. Throws a ZodError for a file that is not a profile. */
export function loadProfile(id: string): PrinterProfile | null {
  if (!profileIds().includes(id)) return null;
  return { id, ...profileSchema.parse(parse(readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8'))) };
}
