import jsqrModule from 'jsqr';
import { type Bitmap, dot } from '../../devices/printer/bitmap.ts';
import { EscposDecoder } from '../../devices/simulator/escpos-decoder.ts';
import type { EscposEvent } from '../../devices/simulator/escpos-events.ts';
import { drawPaper, type Paper } from '../../devices/simulator/paper.ts';

// A CommonJS package whose types say `default`: Vitest and Node hand over the function itself.
const jsqr = jsqrModule as unknown as (typeof jsqrModule)['default'];

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
  const pixels = new Uint8ClampedArray(bitmap.width * bitmap.height * 4);
  for (let y = 0; y < bitmap.height; y++)
    for (let x = 0; x < bitmap.width; x++)
      pixels.fill(dot(bitmap, x, y) ? 0 : 255, (y * bitmap.width + x) * 4, (y * bitmap.width + x + 1) * 4);
  return jsqr(pixels, bitmap.width, bitmap.height)?.data ?? null;
}

/** Share of black dots in a rectangle. */
export function inkShare(bitmap: Bitmap, left: number, top: number, width: number, height: number): number {
  let black = 0;
  for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) if (dot(bitmap, x, y)) black++;
  return black / (width * height);
}
