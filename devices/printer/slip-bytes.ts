import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import type { Slip } from '../../server/protocol/slip.ts';
import type { Bitmap } from './bitmap.ts';
import { drawNumber, drawQr } from './number-and-qr.ts';
import type { PrinterProfile } from './profile.ts';
import { feedDots, rasterBytes } from './raster.ts';
import { type CompactPart, compactParts, drawWords, GRADES, type Grade } from './slip-compact.ts';
import { drawFullSlip } from './slip-full.ts';

/** How the bytes travel: a serial line at a baud rate, or fast (TCP, USB). */
export type Line = { kind: 'fast' } | { kind: 'serial'; baud: number };

/** At 9,600 baud 6,000 bytes take 6.3 s, at 115,200 baud 16,000 take 1.4 s. */
export const FULL_BYTES_MAX = 45_000;
export const COMPACT_BYTES_MAX = 16_000;
export const SLOW_BYTES_MAX = 6_000;
export const SLOW_BAUD_MAX = 19_200;

/**
 * The whole job but its proof request: starts with `ESC @`, ends with the cut. Of the drafts from the best looking to the
 * smallest the first that keeps the limit is taken; one longer than any name a centre has is printed whole and late.
 */
export function slipBytes(slip: Slip, profile: PrinterProfile, line: Line): Uint8Array {
  if (line.kind === 'fast') {
    for (const tight of [false, true]) {
      const bytes = asJob([rasterOf(drawFullSlip(slip, profile.dots, tight), profile)], profile);
      if (bytes.length <= FULL_BYTES_MAX) return bytes;
    }
    return compactWithin(slip, profile, FULL_BYTES_MAX);
  }
  return compactWithin(slip, profile, line.baud <= SLOW_BAUD_MAX ? SLOW_BYTES_MAX : COMPACT_BYTES_MAX);
}

/** Grades only shrink, so halving finds the first that fits; a drawing takes some 20 ms. */
function compactWithin(slip: Slip, profile: PrinterProfile, limit: number): Uint8Array {
  const grades = GRADES.filter((grade) => grade.mode === 0 || profile.doubledRaster);
  const drawn = grades.map((): Uint8Array | null => null);
  const draft = (index: number): Uint8Array => {
    drawn[index] ??= compactJob(slip, profile, grades[index] as Grade);
    return drawn[index];
  };
  let low = 0;
  let high = grades.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draft(middle).length <= limit) high = middle;
    else low = middle + 1;
  }
  return draft(low);
}

function rasterOf(bitmap: Bitmap, profile: PrinterProfile, mode: 0 | 1 | 3 = 0): Uint8Array {
  return rasterBytes(bitmap, { place: profile.leftMargin ? 'margin' : 'align', mode });
}

/** The builder of node-thermal-printer: only its bytes are used, never its `execute()` (facts: it loses papers). */
function builder(profile: PrinterProfile): ThermalPrinter {
  return new ThermalPrinter({
    type: PrinterTypes.EPSON,
    interface: 'tcp://unused',
    characterSet: CharacterSet.PC437_USA,
    width: Math.floor(profile.dots / 12),
  });
}

/** `ESC @`: whatever the job before left behind is gone. */
const INITIALISE = Buffer.of(0x1b, 0x40);

function asJob(parts: Uint8Array[], profile: PrinterProfile): Uint8Array {
  const job = builder(profile);
  job.clear();
  job.append(INITIALISE);
  for (const part of parts) job.append(Buffer.from(part));
  job.append(Buffer.from(feedDots(profile.feedToCutter)));
  if (profile.cut === 'partial') job.partialCut({ verticalTabAmount: 0 });
  if (profile.cut === 'full') job.cut({ verticalTabAmount: 0 });
  return Uint8Array.from(job.getBuffer());
}

function compactJob(slip: Slip, profile: PrinterProfile, grade: Grade): Uint8Array {
  const parts = compactParts(slip);
  const words = drawWords(parts, profile.dots, grade);
  return asJob(
    parts.map((part) => partBytes(part, words.get(part), profile, grade)),
    profile,
  );
}

function partBytes(part: CompactPart, words: Bitmap | undefined, profile: PrinterProfile, grade: Grade): Uint8Array {
  switch (part.kind) {
    case 'gap':
      return feedDots(part.dots);
    case 'words':
      return words ? rasterOf(words, profile, grade.mode) : new Uint8Array(0);
    case 'number':
      return profile.nativeText && isPlainAscii(part.text)
        ? nativeNumber(part.text, profile)
        : rasterOf(drawNumber(part.text, profile.dots, NUMBER_DOTS), profile);
    case 'qr':
      return profile.nativeQr
        ? nativeQr(part.data, profile)
        : rasterOf(drawQr(part.data, profile.dots, QR_MODULE_DOTS), profile);
  }
}

const QR_MODULE_DOTS = 6;
const NUMBER_DOTS = 96;
const FONT_A_DOTS = 12;
const TEXT_SCALE_MAX = 8;

function isPlainAscii(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}

/** As wide as the paper allows; `setTextSize` of the library counts from 0. */
function nativeNumber(text: string, profile: PrinterProfile): Uint8Array {
  const wide = Math.min(TEXT_SCALE_MAX, Math.floor((profile.dots - 16) / (text.length * FONT_A_DOTS)));
  const job = builder(profile);
  job.clear();
  job.alignCenter();
  job.bold(true);
  job.setTextSize(Math.max(1, wide) - 1, Math.max(1, wide) - 1);
  job.println(text);
  job.setTextNormal();
  job.bold(false);
  job.alignLeft();
  return Uint8Array.from(job.getBuffer());
}

function nativeQr(data: string, profile: PrinterProfile): Uint8Array {
  const job = builder(profile);
  job.clear();
  job.alignCenter();
  job.printQR(data, { cellSize: QR_MODULE_DOTS, correction: 'M', model: 2 });
  job.alignLeft();
  return Uint8Array.from(job.getBuffer());
}
