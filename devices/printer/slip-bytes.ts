import { CharacterSet, PrinterTypes, ThermalPrinter } from 'node-thermal-printer';
import type { PapersSlip, Printout } from '../../server/protocol/slip.ts';
import type { Bitmap } from './bitmap.ts';
import { drawNumber, drawQr } from './number-and-qr.ts';
import { drawFullPapers } from './papers-full.ts';
import type { PrinterProfile } from './profile.ts';
import { feedDots, rasterBytes } from './raster.ts';
import { type CompactPart, compactPapers, compactParts, drawWords, GRADES, type Grade } from './slip-compact.ts';
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
export function slipBytes(slip: Printout, profile: PrinterProfile, line: Line): Uint8Array {
  if ('form' in slip) return papersBytes(slip, profile, line);
  if (line.kind === 'fast') {
    for (const tight of [false, true]) {
      const bytes = asJob([rasterOf(drawFullSlip(slip, profile.dots, tight), profile)], profile);
      if (bytes.length <= FULL_BYTES_MAX) return bytes;
    }
    return compactWithin(compactParts(slip), profile, FULL_BYTES_MAX);
  }
  const limit = serialLimit(line.baud);
  const bytes = compactWithin(compactParts(slip), profile, limit);
  if (bytes.length <= limit || slip.onward === undefined) return bytes;
  // what comes after is on the phone and on the sign too
  return compactWithin(compactParts({ ...slip, onward: [] }), profile, limit);
}

function serialLimit(baud: number): number {
  return baud <= SLOW_BAUD_MAX ? SLOW_BYTES_MAX : COMPACT_BYTES_MAX;
}

/** The whole list if it keeps the limit, else as much of it as does: the code leads to the rest. */
function papersBytes(slip: PapersSlip, profile: PrinterProfile, line: Line): Uint8Array {
  const limit = line.kind === 'fast' ? FULL_BYTES_MAX : serialLimit(line.baud);
  const full = (count: number): Uint8Array =>
    asJob([rasterOf(drawFullPapers(slip, profile.dots, count), profile)], profile);
  const grade = smallestGrade(profile);
  const compact = (count: number): Uint8Array => compactJob(compactPapers(slip, count), profile, grade);
  const all = slip.missing.length;
  const whole = line.kind === 'fast' ? full(all) : compactWithin(compactPapers(slip, all), profile, limit);
  return whole.length <= limit ? whole : longestWithin(line.kind === 'fast' ? full : compact, all - 1, limit);
}

/** The draft with the most papers, at most `most`, that keeps the limit; without any when none does. */
function longestWithin(draft: (count: number) => Uint8Array, most: number, limit: number): Uint8Array {
  let low = 0;
  let high = most;
  let best = draft(0);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const bytes = draft(middle);
    if (bytes.length <= limit) [low, best] = [middle, bytes];
    else high = middle - 1;
  }
  return best;
}

function gradesOf(profile: PrinterProfile): Grade[] {
  return GRADES.filter((grade) => grade.mode === 0 || profile.doubledRaster);
}

function smallestGrade(profile: PrinterProfile): Grade {
  return gradesOf(profile).at(-1) as Grade;
}

/** Grades only shrink, so halving finds the first that fits; a drawing takes some 20 ms. */
function compactWithin(parts: CompactPart[], profile: PrinterProfile, limit: number): Uint8Array {
  const grades = gradesOf(profile);
  const drawn = grades.map((): Uint8Array | null => null);
  const draft = (index: number): Uint8Array => {
    drawn[index] ??= compactJob(parts, profile, grades[index] as Grade);
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

/** The builder of node-thermal-printer: only its bytes are used, never its `execute()`, which loses papers. */
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

function compactJob(parts: CompactPart[], profile: PrinterProfile, grade: Grade): Uint8Array {
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
