import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bitmap, emptyBitmap } from '../../devices/printer/bitmap.ts';
import {
  BAND_BYTES_MAX,
  BAND_ROWS_MAX,
  hasRealTimeCommand,
  rasterBytes,
  realTimeCommandAt,
} from '../../devices/printer/raster.ts';
import { decoded, printed } from './printed.ts';

/** Bytes that real-time commands are made of are much more frequent than by chance. */
const nastyByte = fc.oneof(fc.constantFrom(0, 0, 0, 0x10, 0x04, 0x05, 0x14), fc.nat({ max: 255 }));
const bitmaps = fc
  .record({ stride: fc.integer({ min: 1, max: 12 }), height: fc.integer({ min: 1, max: 120 }) })
  .chain(({ stride, height }) =>
    fc
      .array(nastyByte, { minLength: stride * height, maxLength: stride * height })
      .map((rows): Bitmap => ({ width: stride * 8, height, stride, rows: Uint8Array.from(rows) })),
  );

describe.each(['margin', 'align'] as const)('raster placed by %s', (place) => {
  it('holds no real-time command, whatever the picture', () => {
    fc.assert(
      fc.property(bitmaps, (bitmap) => {
        expect(realTimeCommandAt(rasterBytes(bitmap, { place }))).toBe(-1);
      }),
    );
  });

  it('prints the picture it was given, but for a dot beside a lone one', () => {
    fc.assert(
      fc.property(bitmaps, (bitmap) => {
        const paper = printed(rasterBytes(bitmap, { place }), bitmap.width).bitmap;
        const missing = bitmap.rows.filter((byte, i) => (byte & ~(paper.rows[i] ?? 0)) !== 0);
        const added = [...paper.rows].filter((byte, i) => (byte & ~(bitmap.rows[i] ?? 0)) !== 0);
        expect(missing).toHaveLength(0);
        if (!hasRealTimeCommand(bitmap.rows)) expect(added.length).toBeLessThanOrEqual(bitmap.height);
      }),
    );
  });

  it('keeps bands within what a small printer takes', () => {
    const black = emptyBitmap(576, 200);
    black.rows.fill(0xff);
    const images = decoded(rasterBytes(black, { place })).filter((event) => event.op === 'image');
    expect(Math.max(...images.map((image) => image.bitmap.height))).toBeLessThanOrEqual(BAND_ROWS_MAX);
    expect(Math.max(...images.map((image) => image.bitmap.rows.length))).toBeLessThanOrEqual(BAND_BYTES_MAX);
  });
});

it('a picture without such bytes is printed exactly, also shifted', () => {
  const bitmap = emptyBitmap(64, 3);
  bitmap.rows.set([0, 0x10, 0x04, 0, 0, 0, 0, 0], 8);
  const bytes = rasterBytes(bitmap, { place: 'margin' });
  expect(hasRealTimeCommand(bytes)).toBe(false);
  expect(printed(bytes, 64).bitmap.rows.subarray(8, 16)).toEqual(bitmap.rows.subarray(8, 16));
});
