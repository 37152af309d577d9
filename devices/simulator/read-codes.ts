import jsqrModule from 'jsqr';
import { type Bitmap, dot } from '../printer/bitmap.ts';

// A CommonJS package whose types say `default`: Node hands over the function itself.
const jsqr = jsqrModule as unknown as (typeof jsqrModule)['default'];

/** What a phone reads on the paper: at most the one code of a slip. */
export function codesIn(bitmap: Bitmap): string[] {
  const pixels = new Uint8ClampedArray(bitmap.width * bitmap.height * 4).fill(255);
  for (let y = 0; y < bitmap.height; y++)
    for (let x = 0; x < bitmap.width; x++)
      if (dot(bitmap, x, y)) pixels.fill(0, (y * bitmap.width + x) * 4, (y * bitmap.width + x) * 4 + 3);
  const code = jsqr(pixels, bitmap.width, bitmap.height);
  return code === null ? [] : [code.data];
}
