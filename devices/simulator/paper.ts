import qrcode from 'qrcode';
import { type Bitmap, dot, drawSvg, emptyBitmap, setDot } from '../printer/bitmap.ts';
import { font } from '../printer/font.ts';
import { escapeXml } from '../printer/text.ts';
import type { Align, EscposEvent, Run } from './escpos-events.ts';

/** One cut piece of paper: its picture, and what a reader of the stream can tell without looking. */
export interface Paper {
  bitmap: Bitmap;
  /** Text that the printer itself set, a line each. Text in pictures is only in the picture. */
  text: string[];
  /** Contents of the printer's own QR codes. */
  qr: string[];
}

const FONT_DOTS = [
  { width: 12, height: 24 },
  { width: 9, height: 17 },
] as const;

/** Em of the letters that stand for the printer's own font, in cell widths: letters wider than a cell are squeezed. */
const NATIVE_EM = 1.5;

/** Draws the events of one paper onto a strip `dots` wide. */
export function drawPaper(events: readonly EscposEvent[], dots: number): Paper {
  const strip = new Strip(dots);
  const text: string[] = [];
  const qr: string[] = [];
  for (const event of events) {
    if (event.op === 'line') {
      text.push(event.text ?? '');
      strip.paste(drawLine(event.runs), event.align, event.margin);
      strip.y += Math.max(0, 30 - 24);
    } else if (event.op === 'image') strip.paste(doubled(event.bitmap, event.mode), event.align, event.margin);
    else if (event.op === 'qr') {
      qr.push(event.data);
      strip.paste(drawQrCode(event.data, event.ec, event.size), event.align, event.margin);
    } else if (event.op === 'feed') strip.y += event.dots;
    else if (event.op === 'barcode') strip.y += 60;
    else if (event.op === 'cut') strip.y += event.feed;
  }
  return { bitmap: strip.toBitmap(), text, qr };
}

/** Paper without a fixed length. */
class Strip {
  readonly #dots: number;
  readonly #pasted: { bitmap: Bitmap; x: number; y: number }[] = [];
  y = 0;

  constructor(dots: number) {
    this.#dots = dots;
  }

  paste(bitmap: Bitmap, align: Align, margin: number): void {
    const free = this.#dots - margin - bitmap.width;
    const x = margin + (align === 'center' ? Math.floor(free / 2) : align === 'right' ? free : 0);
    this.#pasted.push({ bitmap, x, y: this.y });
    this.y += bitmap.height;
  }

  toBitmap(): Bitmap {
    const paper = emptyBitmap(this.#dots, Math.max(1, this.y));
    for (const { bitmap, x: left, y: top } of this.#pasted)
      for (let y = 0; y < bitmap.height; y++)
        for (let x = 0; x < bitmap.width; x++)
          if (dot(bitmap, x, y) && left + x >= 0 && left + x < paper.width) setDot(paper, left + x, top + y);
    return paper;
  }
}

/** `GS v 0` modes: 1 double wide, 2 double high, 3 both. */
function doubled(bitmap: Bitmap, mode: number): Bitmap {
  const across = mode === 1 || mode === 3 ? 2 : 1;
  const down = mode === 2 || mode === 3 ? 2 : 1;
  if (across === 1 && down === 1) return bitmap;
  const out = emptyBitmap(bitmap.width * across, bitmap.height * down);
  for (let y = 0; y < out.height; y++)
    for (let x = 0; x < out.width; x++)
      if (dot(bitmap, Math.floor(x / across), Math.floor(y / down))) setDot(out, x, y);
  return out;
}

/** Letters one to a cell, as the printer's own fonts stand. */
function drawLine(runs: readonly Run[]): Bitmap {
  let x = 0;
  let svg = '';
  const height = Math.max(...runs.map((run) => FONT_DOTS[run.font === 1 ? 1 : 0].height * run.height));
  for (const run of runs) {
    const cell = FONT_DOTS[run.font === 1 ? 1 : 0];
    if (run.x !== null) x = run.x;
    const letters = [...(run.text ?? '?'.repeat(run.hex.length / 2))];
    const width = letters.length * cell.width * run.width;
    const ink = run.invert ? '#fff' : '#000';
    if (run.invert) svg += `<rect x="${x}" y="0" width="${width}" height="${height}"/>`;
    if (run.underline) svg += `<rect x="${x}" y="${height - 2}" width="${width}" height="2"/>`;
    const face = font(run.bold ? 700 : 500);
    letters.forEach((letter, i) => {
      const at = x + i * cell.width * run.width;
      const squeeze = Math.min(1, 1 / (face.advance(letter.codePointAt(0) as number) * NATIVE_EM));
      svg += `<text transform="translate(${at} ${height - cell.height * run.height * 0.2}) scale(${run.width * squeeze} ${run.height})" x="${cell.width / 2 / squeeze}" text-anchor="middle" font-family="${face.family}" font-weight="${face.weight}" font-size="${cell.width * NATIVE_EM}" fill="${ink}">${escapeXml(letter)}</text>`;
    });
    x += width;
  }
  return drawSvg(svg, Math.max(8, Math.ceil(x)), height);
}

function drawQrCode(data: string, ec: 'L' | 'M' | 'Q' | 'H', size: number): Bitmap {
  const bytes = Buffer.from(data, 'utf8');
  const { modules } = qrcode.create([{ data: bytes, mode: 'byte' }], { errorCorrectionLevel: ec });
  const side = modules.size * size;
  const out = emptyBitmap(side, side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) if (modules.get(Math.floor(y / size), Math.floor(x / size))) setDot(out, x, y);
  return out;
}
