import type { PrinterProfile } from './profile.ts';
import { BAND_BYTES_MAX, feedDots } from './raster.ts';

const INITIALISE = Uint8Array.of(0x1b, 0x40);
/** `GS V`, fed to the knife first. */
const CUT = { full: Uint8Array.of(0x1d, 0x56, 0x41, 0), partial: Uint8Array.of(0x1d, 0x56, 0x42, 0) };

/** What clears a job that was cut off: the rest of a picture as white dots, then a new start and the end of that paper. */
export function cleanSlate({ cut, feedToCutter }: PrinterProfile): Uint8Array {
  const endOfPaper = cut === 'none' ? feedDots(feedToCutter) : CUT[cut];
  return Buffer.concat([new Uint8Array(BAND_BYTES_MAX), INITIALISE, endOfPaper]);
}
