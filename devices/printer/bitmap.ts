import { Resvg } from '@resvg/resvg-js';
import { font } from './font.ts';

/** One-bit picture: rows of `stride` bytes, 8 dots a byte, most significant bit left, 1 = black, rows padded with 0. */
export interface Bitmap {
  width: number;
  height: number;
  stride: number;
  rows: Uint8Array;
}

/** A pixel darker than this prints black: half, so that a stem keeps its width. */
const BLACK_BELOW = 128;

export function emptyBitmap(width: number, height: number): Bitmap {
  const stride = Math.ceil(width / 8);
  return { width, height, stride, rows: new Uint8Array(stride * height) };
}

/** Draws SVG content of `width` × `height` dots on white. */
export function drawSvg(content: string, width: number, height: number): Bitmap {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#fff"/>${content}</svg>`;
  const image = new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [font(700).file, font(500).file],
      defaultFontFamily: font(700).family,
    },
  }).render();
  return blackDots(image.pixels, width, height);
}

/** The red channel of RGBA pixels, eight to a byte. */
function blackDots(pixels: Uint8Array, width: number, height: number): Bitmap {
  const bitmap = emptyBitmap(width, height);
  let at = 0;
  for (let y = 0; y < height; y++) {
    const row = y * bitmap.stride;
    for (let x = 0; x < width; x++, at += 4)
      if ((pixels[at] as number) < BLACK_BELOW) {
        const byte = row + (x >> 3);
        bitmap.rows[byte] = (bitmap.rows[byte] as number) | (0x80 >> (x & 7));
      }
  }
  return bitmap;
}

/** The rows from `top` on, as a picture of their own. */
export function rowsOf(bitmap: Bitmap, top: number, height: number): Bitmap {
  const { width, stride } = bitmap;
  return { width, stride, height, rows: bitmap.rows.slice(top * stride, (top + height) * stride) };
}

export function setDot(bitmap: Bitmap, x: number, y: number): void {
  const at = y * bitmap.stride + (x >> 3);
  bitmap.rows[at] = (bitmap.rows[at] as number) | (0x80 >> (x & 7));
}

export function dot(bitmap: Bitmap, x: number, y: number): boolean {
  if (x < 0 || x >= bitmap.width || y < 0 || y >= bitmap.height) return false;
  return ((bitmap.rows[y * bitmap.stride + (x >> 3)] as number) & (0x80 >> (x & 7))) !== 0;
}
