import { type Bitmap, drawSvg } from './bitmap.ts';
import { type Font, font } from './font.ts';
import { baselineIn, linesOf, svgText, widthOf } from './text.ts';

/** A strip of paper that grows downwards while it is written; all lengths in dots. */
export class Sheet {
  readonly width: number;
  readonly margin: number;
  y: number;
  readonly #parts: string[] = [];

  constructor(width: number, margin: number, top: number) {
    this.width = width;
    this.margin = margin;
    this.y = top;
  }

  get inner(): number {
    return this.width - 2 * this.margin;
  }

  draw(svg: string): void {
    this.#parts.push(svg);
  }

  rule(thickness: number, gap: number): void {
    this.y += gap;
    this.draw(`<rect x="${this.margin}" y="${Math.round(this.y)}" width="${this.inner}" height="${thickness}"/>`);
    this.y = Math.round(this.y) + thickness + gap;
  }

  /** Lines at the cursor, centred; the cursor moves below them. */
  centred(lines: readonly string[], size: number, lineHeight: number, face: Font = font(700)): void {
    for (const line of lines) {
      const x = (this.width - widthOf(line, face, size)) / 2;
      this.line(line, x, this.y, size, lineHeight, face);
      this.y += lineHeight;
    }
  }

  /** One line whose box has its top left corner at (x, top). */
  line(text: string, x: number, top: number, size: number, lineHeight: number, face: Font = font(700)): void {
    this.draw(svgText({ text, x, y: top + baselineIn(lineHeight, size), size, font: face }));
  }

  /** The largest of `sizes` at which `text` takes at most `count` lines; the last one if none does. */
  fit(text: string, sizes: readonly number[], count: number, width = this.inner): { size: number; lines: string[] } {
    let chosen = { size: 0, lines: [] as string[] };
    for (const size of sizes) {
      chosen = { size, lines: linesOf(text, font(700), size, width) };
      if (chosen.lines.length <= count) break;
    }
    return chosen;
  }

  toBitmap(bottom: number): Bitmap {
    return drawSvg(this.#parts.join(''), this.width, Math.ceil(this.y + bottom));
  }
}
