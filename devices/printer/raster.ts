import type { Bitmap } from './bitmap.ts';

/**
 * A bitmap as ESC/POS raster bands (`GS v 0`), as small as one-bit dots get without compression: blank rows become a
 * feed (`ESC J`), each band is cropped to its ink, and bands are cut where that saves bytes.
 *
 * Many printers obey real-time commands (DLE EOT, DLE ENQ, DLE DC4) even inside image data, so no band may hold one:
 * such a band is shifted by single dots against its margin, and where that can't help one dot is thickened.
 */
export interface RasterOptions {
  /** How a cropped band gets to its place: by `GS L` (exact), or by `ESC a` left or centred for printers without it. */
  place: 'margin' | 'align';
  /** Prints each dot 2 wide and/or 2 high (`GS v 0` modes 0 to 3); margins stay in printed dots. */
  mode?: 0 | 1 | 2 | 3;
}

/** Small enough for printers with a 4 kB line buffer at 576 dots. */
export const BAND_ROWS_MAX = 48;
/** What a printer may still wait for of a band that was cut off in mid job. */
export const BAND_BYTES_MAX = BAND_ROWS_MAX * 80;
const FEED_DOTS_MAX = 255;
/** `GS L` 4 or `ESC a` 3 + `GS v 0` 8 + an `ESC J` of 3 between bands. */
const BAND_OVERHEAD_BYTES = 15;

/** Byte columns, both included. */
interface Extent {
  left: number;
  right: number;
}

export function rasterBytes(bitmap: Bitmap, options: RasterOptions): Uint8Array {
  const extents = rowExtents(bitmap);
  const out: Uint8Array[] = [];
  const tall = (options.mode ?? 0) >= 2 ? 2 : 1;
  for (let y = 0; y < bitmap.height; ) {
    if (extents[y] === null) {
      const from = y;
      while (y < bitmap.height && extents[y] === null) y++;
      out.push(feedDots((y - from) * tall));
      continue;
    }
    const from = y;
    while (y < bitmap.height && extents[y] !== null) y++;
    for (const [top, bottom] of cheapestBands(extents, from, y, bitmap.stride, options)) {
      const rows = extents.slice(top, bottom) as Extent[];
      const left = Math.min(...rows.map((row) => row.left));
      const crop = cropOf({ left, right: Math.max(...rows.map((row) => row.right)) }, bitmap.stride, options);
      out.push(bandBytes(bitmap, top, bottom, crop, options));
    }
  }
  if (options.place === 'margin') out.push(Uint8Array.of(0x1d, 0x4c, 0, 0));
  else out.push(Uint8Array.of(0x1b, 0x61, 0));
  return Buffer.concat(out);
}

/** `ESC J`, as often as needed. */
export function feedDots(dots: number): Uint8Array {
  const out: number[] = [];
  for (let left = dots; left > 0; left -= FEED_DOTS_MAX) out.push(0x1b, 0x4a, Math.min(left, FEED_DOTS_MAX));
  return Uint8Array.from(out);
}

/** The columns to send for this ink. Centred printing needs the same blank on both sides. */
function cropOf(ink: Extent, stride: number, options: RasterOptions): Extent {
  if (options.place === 'margin') return ink;
  const blank = Math.min(ink.left, stride - 1 - ink.right);
  return ink.right + 1 <= stride - 2 * blank
    ? { left: 0, right: ink.right }
    : { left: blank, right: stride - 1 - blank };
}

function rowExtents(bitmap: Bitmap): (Extent | null)[] {
  return Array.from({ length: bitmap.height }, (_, y) => {
    const row = bitmap.rows.subarray(y * bitmap.stride, (y + 1) * bitmap.stride);
    const left = row.findIndex((byte) => byte !== 0);
    return left < 0 ? null : { left, right: row.findLastIndex((byte) => byte !== 0) };
  });
}

/** Cuts rows [from, to) into bands of at most BAND_ROWS_MAX such that overhead plus cropped rows are fewest bytes. */
function cheapestBands(
  extents: (Extent | null)[],
  from: number,
  to: number,
  stride: number,
  options: RasterOptions,
): [number, number][] {
  const cost: number[] = [0];
  const start: number[] = [0];
  for (let end = from + 1; end <= to; end++) {
    let best = Number.POSITIVE_INFINITY;
    let left = Number.POSITIVE_INFINITY;
    let right = 0;
    for (let top = end - 1; top >= Math.max(from, end - BAND_ROWS_MAX); top--) {
      const row = extents[top] as Extent;
      left = Math.min(left, row.left);
      right = Math.max(right, row.right);
      const crop = cropOf({ left, right }, stride, options);
      const total = (cost[top - from] as number) + BAND_OVERHEAD_BYTES + (end - top) * (crop.right - crop.left + 1);
      if (total < best) {
        best = total;
        start[end - from] = top;
      }
    }
    cost[end - from] = best;
  }
  const bands: [number, number][] = [];
  for (let end = to; end > from; end = start[end - from] as number) bands.unshift([start[end - from] as number, end]);
  return bands;
}

function bandBytes(bitmap: Bitmap, top: number, bottom: number, crop: Extent, options: RasterOptions): Uint8Array {
  const mode = options.mode ?? 0;
  const wide = mode === 1 || mode === 3 ? 2 : 1;
  // The first shift that needs no more columns usually does; at the left edge there is nothing to shift into.
  const shifts = options.place === 'margin' && crop.left > 0 ? [0, 1, 2, 3, 4, 5, 6, 7] : [0];
  const tries = shifts.map((shift) => ({ shift, rows: cropped(bitmap, top, bottom, crop, shift) }));
  const chosen = tries.find((one) => !hasRealTimeCommand(one.rows.data)) ?? (tries[0] as (typeof tries)[0]);
  thickenUntilSafe(chosen.rows.data);
  const margin = (crop.left * 8 - chosen.shift) * wide;
  const move =
    options.place === 'margin' ? [0x1d, 0x4c, margin & 255, margin >> 8] : [0x1b, 0x61, crop.left > 0 ? 1 : 0];
  const height = bottom - top;
  return Buffer.concat([
    Uint8Array.from([...move, 0x1d, 0x76, 0x30, mode, chosen.rows.columns, 0, height & 255, height >> 8]),
    chosen.rows.data,
  ]);
}

/** The band's rows, moved `shift` dots to the right inside their crop. */
function cropped(bitmap: Bitmap, top: number, bottom: number, crop: Extent, shift: number) {
  const columns = crop.right - crop.left + 1 + (shift > 0 ? 1 : 0);
  const data = new Uint8Array(columns * (bottom - top));
  for (let y = top; y < bottom; y++)
    for (let i = 0; i < columns; i++) {
      const at = y * bitmap.stride + crop.left + i;
      const here = i <= crop.right - crop.left ? (bitmap.rows[at] as number) : 0;
      const before = i > 0 ? (bitmap.rows[at - 1] as number) : 0;
      data[(y - top) * columns + i] = shift === 0 ? here : ((before << (8 - shift)) | (here >> shift)) & 255;
    }
  return { columns, data };
}

/** Where a DLE EOT, DLE ENQ or DLE DC4 stands in `bytes`, or -1. */
export function realTimeCommandAt(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x10); at >= 0; at = bytes.indexOf(0x10, at + 1)) {
    const next = bytes[at + 1];
    if (next === 0x04 || next === 0x05 || next === 0x14) return at;
  }
  return -1;
}

export function hasRealTimeCommand(bytes: Uint8Array): boolean {
  return realTimeCommandAt(bytes) >= 0;
}

/** Adds the dot beside the lone dot of a DLE: nobody sees it, and the byte is no DLE any more. */
function thickenUntilSafe(data: Uint8Array): void {
  for (let at = realTimeCommandAt(data); at >= 0; at = realTimeCommandAt(data)) data[at] = 0x18;
}
