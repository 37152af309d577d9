import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from '../printer/bitmap.ts';

/** PNG (W3C PNG, 3rd edition) of one-bit grey, so that a printed paper can be looked at without any package. */
export function pngOf(bitmap: Bitmap): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(bitmap.width, 0);
  head.writeUInt32BE(bitmap.height, 4);
  head[8] = 1; // bit depth; colour type 0 (grey), methods 0
  const lines = Buffer.alloc((bitmap.stride + 1) * bitmap.height);
  for (let y = 0; y < bitmap.height; y++)
    for (let i = 0; i < bitmap.stride; i++)
      lines[y * (bitmap.stride + 1) + 1 + i] = (bitmap.rows[y * bitmap.stride + i] as number) ^ 0xff;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
