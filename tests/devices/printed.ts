import { type Bitmap, dot } from '../../devices/printer/bitmap.ts';
import { EscposDecoder } from '../../devices/simulator/escpos-decoder.ts';
import type { EscposEvent } from '../../devices/simulator/escpos-events.ts';
import { drawPaper, type Paper } from '../../devices/simulator/paper.ts';
import { codesIn } from '../../devices/simulator/read-codes.ts';

export function decoded(bytes: Uint8Array): EscposEvent[] {
  const decoder = new EscposDecoder();
  return [...decoder.feed(bytes), ...decoder.end()];
}

/** The paper that a printer of `dots` would give for these bytes. */
export function printed(bytes: Uint8Array, dots: number): Paper {
  return drawPaper(decoded(bytes), dots);
}

/** What a phone reads on it. */
export function readQr(bitmap: Bitmap): string | null {
  return codesIn(bitmap)[0] ?? null;
}

/** Share of black dots in a rectangle. */
export function inkShare(bitmap: Bitmap, left: number, top: number, width: number, height: number): number {
  let black = 0;
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) if (dot(bitmap, x, y)) black++;
  return black / (width * height);
}
