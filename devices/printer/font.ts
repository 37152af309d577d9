import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Be Vietnam Pro as the printer needs it: which letters it has, how wide they are and where their ink lies.
 * The renderer draws the glyphs; this reads only what line breaking and hand-placed marks need (OpenType 1.9:
 * `cmap` format 4, `hmtx`, `loca`, `glyf` headers). All lengths are in em.
 */
export interface Font {
  /** The TTF file, for the renderer. */
  file: string;
  family: string;
  weight: number;
  has(codePoint: number): boolean;
  /** Advance width of one code point; 0 for combining marks. */
  advance(codePoint: number): number;
  /** Ink box, y upwards from the baseline; null for blanks. */
  ink(codePoint: number): { left: number; right: number; bottom: number; top: number } | null;
}

/** Ascent and descent of the family's line box (`hhea`). */
export const ASCENT_EM = 1;
export const DESCENT_EM = 0.265;

const FILES = {
  500: '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
  700: '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf',
} as const;
const loaded = new Map<number, Font>();

export function font(weight: keyof typeof FILES): Font {
  const known = loaded.get(weight);
  if (known) return known;
  const file = fileURLToPath(import.meta.resolve(FILES[weight]));
  const read = readFont(file, weight);
  loaded.set(weight, read);
  return read;
}

function readFont(file: string, weight: number): Font {
  const bytes = readFileSync(file);
  const table = tables(bytes);
  const upem = bytes.readUInt16BE(table('head') + 18);
  const longLoca = bytes.readInt16BE(table('head') + 50) === 1;
  const metrics = bytes.readUInt16BE(table('hhea') + 34);
  const glyphs = characterMap(bytes, table('cmap'));
  const place = (glyph: number): number =>
    longLoca ? bytes.readUInt32BE(table('loca') + glyph * 4) : bytes.readUInt16BE(table('loca') + glyph * 2) * 2;
  return {
    file,
    // The static files name each weight as a family of its own.
    family: weight === 700 ? 'Be Vietnam Pro' : 'Be Vietnam Pro Medium',
    weight,
    has: (codePoint) => glyphs.has(codePoint),
    advance(codePoint) {
      if (/\p{M}/u.test(String.fromCodePoint(codePoint))) return 0;
      const glyph = Math.min(glyphs.get(codePoint) ?? 0, metrics - 1);
      return bytes.readUInt16BE(table('hmtx') + glyph * 4) / upem;
    },
    ink(codePoint) {
      const glyph = glyphs.get(codePoint);
      if (glyph === undefined || place(glyph) === place(glyph + 1)) return null;
      const at = table('glyf') + place(glyph);
      const em = (offset: number): number => bytes.readInt16BE(at + offset) / upem;
      return { left: em(2), bottom: em(4), right: em(6), top: em(8) };
    },
  };
}

function tables(bytes: Buffer): (tag: string) => number {
  const offsets = new Map<string, number>();
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    offsets.set(bytes.toString('latin1', at, at + 4), bytes.readUInt32BE(at + 8));
  }
  return (tag) => {
    const at = offsets.get(tag);
    if (at === undefined) throw new Error(`font has no table ${tag}`);
    return at;
  };
}

function characterMap(bytes: Buffer, cmap: number): Map<number, number> {
  const at = cmap + bytes.readUInt32BE(cmap + 8);
  if (bytes.readUInt16BE(at) !== 4) throw new Error('font has no cmap of format 4');
  const double = bytes.readUInt16BE(at + 6);
  const map = new Map<number, number>();
  for (let i = 0; i < double; i += 2) {
    const end = bytes.readUInt16BE(at + 14 + i);
    const start = bytes.readUInt16BE(at + 16 + double + i);
    const delta = bytes.readInt16BE(at + 16 + 2 * double + i);
    const rangeAt = at + 16 + 3 * double + i;
    const range = bytes.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : bytes.readUInt16BE(rangeAt + range + (code - start) * 2);
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) map.set(code, glyph);
    }
  }
  return map;
}
