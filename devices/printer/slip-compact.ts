import type { PapersSlip, Slip } from '../../server/protocol/slip.ts';
import { type Bitmap, drawSvg, rowsOf } from './bitmap.ts';
import { font } from './font.ts';
import {
  beforeSentence,
  countersSentence,
  onwardSentence,
  papersLines,
  prioritySentence,
  timeSentence,
  waitAtSentence,
} from './slip-words.ts';
import { baselineIn, composed, linesOf, svgText, widthOf } from './text.ts';

/**
 * Layout `compact`, for serial lines: one column, hardly a rule, the same words in the same order as `full`. Number and
 * QR code are left to the printer's own commands, Vietnamese lines are small bitmaps.
 *
 * A line of bitmap text costs about 40 bytes a letter, and 9,600 baud carry 960 bytes a second, so the text has grades:
 * full dots first, then dots printed double wide (marks keep their height), then doubled both ways. The caller takes the
 * first grade within its limit.
 */
export interface Grade {
  /** Raster mode of `GS v 0`: 0 plain, 1 double wide, 3 double both ways. */
  mode: 0 | 1 | 3;
  /** Printed size of an em in dots, of the lines one reads first and of the others. */
  strong: number;
  plain: number;
  weight: 500 | 700;
}
export const GRADES: readonly Grade[] = [
  { mode: 0, strong: 30, plain: 26, weight: 700 },
  { mode: 0, strong: 26, plain: 24, weight: 700 },
  { mode: 1, strong: 28, plain: 26, weight: 700 },
  { mode: 1, strong: 26, plain: 24, weight: 700 },
  { mode: 3, strong: 32, plain: 28, weight: 500 },
  { mode: 3, strong: 28, plain: 26, weight: 500 },
  { mode: 3, strong: 26, plain: 24, weight: 500 },
  { mode: 3, strong: 22, plain: 22, weight: 500 },
];

const LINE_EM = 1.36;
const SIDE_DOTS = 4;

export type CompactPart =
  | { kind: 'words'; text: string; strong: boolean }
  | { kind: 'number'; text: string }
  | { kind: 'qr'; data: string }
  | { kind: 'gap'; dots: number };

export function compactParts(slip: Slip): CompactPart[] {
  const parts: CompactPart[] = [];
  const words = (text: string | null, strong = false): void => {
    if (text !== null && text !== '') parts.push({ kind: 'words', text: composed(text), strong });
  };
  const gap = (dots: number): void => {
    parts.push({ kind: 'gap', dots });
  };
  if (slip.demo) words('DEMO');
  words(slip.site);
  gap(16);
  if (slip.reprint) words(slip.words.reprint, true);
  words(slip.words.yourNumber);
  parts.push({ kind: 'number', text: composed(slip.number) });
  words(slip.errand, true);
  words(onwardSentence(slip));
  words(prioritySentence(slip), true);
  gap(16);
  const before = beforeSentence(slip);
  words(before === null ? null : `${slip.words.before}: ${before}`, true);
  words(slip.wait === null ? null : `${slip.words.wait}: ${slip.wait}`, true);
  gap(16);
  words(countersSentence(slip), true);
  words(waitAtSentence(slip));
  gap(16);
  parts.push({ kind: 'qr', data: slip.statusUrl });
  gap(8);
  words(slip.words.follow);
  words(slip.words.missed);
  gap(16);
  for (const note of slip.notes) words(note);
  words(timeSentence(slip));
  return parts;
}

/** The list of missing papers; `count` of them, the rest told as a number. */
export function compactPapers(slip: PapersSlip, count: number): CompactPart[] {
  const words = (text: string, strong = false): CompactPart => ({ kind: 'words', text: composed(text), strong });
  const gap: CompactPart = { kind: 'gap', dots: 12 };
  return [
    ...(slip.demo ? [words('DEMO')] : []),
    words(slip.site),
    { kind: 'number', text: composed(slip.number) },
    words(slip.errand),
    gap,
    words(slip.words.missing, true),
    ...papersLines(slip, count).map((line) => words(line)),
    gap,
    words(slip.words.kept, true),
    { kind: 'qr', data: slip.statusUrl },
    words(slip.words.back),
    gap,
    words(timeSentence(slip)),
  ];
}

/**
 * The bitmap texts of a slip, each centred on paper `dots` wide, in the grade's own (perhaps doubled) dots. All are drawn
 * in one go, since starting the renderer costs more than drawing.
 */
export function drawWords(parts: readonly CompactPart[], dots: number, grade: Grade): Map<CompactPart, Bitmap> {
  const face = font(grade.weight);
  const acrossScale = grade.mode === 0 ? 1 : 2;
  const downScale = grade.mode === 3 ? 2 : 1;
  let svg = '';
  let y = 0;
  const places = new Map<CompactPart, { top: number; height: number }>();
  for (const part of parts) {
    if (part.kind !== 'words') continue;
    const size = part.strong ? grade.strong : grade.plain;
    const lineHeight = Math.ceil((size * LINE_EM) / downScale) * downScale;
    const top = y;
    for (const line of linesOf(part.text, face, size, dots - 2 * SIDE_DOTS)) {
      const x = (dots - widthOf(line, face, size)) / 2;
      svg += svgText({ text: line, x, y: y + baselineIn(lineHeight, size), size, font: face });
      y += lineHeight;
    }
    places.set(part, { top: top / downScale, height: (y - top) / downScale });
  }
  const scaled = `<g transform="scale(${1 / acrossScale} ${1 / downScale})">${svg}</g>`;
  const drawn = drawSvg(scaled, Math.ceil(dots / acrossScale / 8) * 8, Math.max(1, y / downScale));
  return new Map([...places].map(([part, { top, height }]) => [part, rowsOf(drawn, top, height)]));
}
