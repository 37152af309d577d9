import { type Bitmap, emptyBitmap } from '../printer/bitmap.ts';
import { textOf } from './code-pages.ts';
import type { Align, EscposEvent, Run } from './escpos-events.ts';

/** Line spacing after `ESC @` and `ESC 2`. */
export const DEFAULT_LINE_DOTS = 30;

/** What a printer remembers between commands: style, place and the line or picture it has begun. */
export class PrintState {
  readonly #emit: (event: EscposEvent) => void;
  align: Align = 'left';
  margin = 0;
  lineDots = DEFAULT_LINE_DOTS;
  style = plainStyle();
  qr = { model: 2, size: 3, ec: 'L' as 'L' | 'M' | 'Q' | 'H', data: '' };
  /** A stored picture (`GS ( L`), and the command that brought it. */
  graphics: Bitmap | null = null;
  graphicsVia = 'GS ( L';
  #bytes: number[] = [];
  #runs: Run[] = [];
  #x: number | null = null;
  #bands: { mode: number; width: number; columns: Uint8Array }[] = [];
  #bandOpen = false;
  #bandAlign: Align = 'left';

  constructor(emit: (event: EscposEvent) => void) {
    this.#emit = emit;
  }

  emit(event: EscposEvent): void {
    this.flush();
    this.#emit(event);
  }

  /** Real-time requests jump the line: they end nothing. */
  emitNow(event: EscposEvent): void {
    this.#emit(event);
  }

  letter(byte: number): void {
    this.#endBands();
    this.#bytes.push(byte);
  }

  /** A new style, page or position begins a new run. */
  endRun(x: number | null = null): void {
    if (this.#bytes.length > 0) {
      const bytes = Uint8Array.from(this.#bytes);
      const text = textOf(bytes, this.style.codePage);
      this.#runs.push({ ...this.style, text, hex: Buffer.from(bytes).toString('hex'), x: this.#x });
      this.#bytes = [];
      this.#x = null;
    }
    if (x !== null) this.#x = x;
  }

  /** LF, or a feed that prints what is in the line. */
  printLine(): boolean {
    this.endRun();
    if (this.#runs.length === 0) return false;
    const runs = this.#runs;
    const known = runs.every((run) => run.text !== null);
    const text = known ? runs.map((run) => run.text).join('') : null;
    this.#runs = [];
    this.#x = null;
    this.#emit({ op: 'line', text, align: this.align, margin: this.margin, runs });
    return true;
  }

  lineFeed(): void {
    if (this.#bandOpen) this.#bandOpen = false;
    else {
      this.#endBands();
      if (!this.printLine()) this.#emit({ op: 'feed', lines: 1, dots: this.lineDots });
    }
  }

  feed(lines: number, dots: number): void {
    if (this.#bandOpen) {
      this.#bandOpen = false;
      if (lines === 0) return; // `ESC J` ends a band of ESC * as LF does
    }
    if (lines === 0 && dots === 0) return;
    this.flush();
    this.#emit({ op: 'feed', lines, dots });
  }

  band(mode: number, width: number, columns: Uint8Array): void {
    this.printLine();
    const last = this.#bands.at(-1);
    if (last && (last.mode !== mode || last.width !== width)) this.#endBands();
    if (this.#bands.length === 0) this.#bandAlign = this.align;
    this.#bands.push({ mode, width, columns });
    this.#bandOpen = true;
  }

  flush(): void {
    this.#endBands();
    this.printLine();
  }

  #endBands(): void {
    const first = this.#bands[0];
    if (!first) return;
    const bands = this.#bands;
    this.#bands = [];
    this.#bandOpen = false;
    const bitmap = stackedBands(bands);
    const { mode } = first;
    this.#emit({
      op: 'image',
      via: `ESC * ${mode}`,
      mode,
      bands: bands.length,
      align: this.#bandAlign,
      margin: this.margin,
      bitmap,
    });
  }

  reset(): void {
    this.emit({ op: 'init' });
    this.align = 'left';
    this.margin = 0;
    this.lineDots = DEFAULT_LINE_DOTS;
    this.style = plainStyle();
    this.qr = { model: 2, size: 3, ec: 'L', data: '' };
    this.graphics = null;
  }
}

function plainStyle() {
  return { codePage: 0, width: 1, height: 1, bold: false, underline: 0, invert: false, font: 0 };
}

/** `ESC *`: columns of 8 or 24 dots, one band below the other. */
function stackedBands(bands: { mode: number; width: number; columns: Uint8Array }[]): Bitmap {
  const first = bands[0] as (typeof bands)[0];
  const bytesTall = first.mode >= 32 ? 3 : 1;
  const bitmap = emptyBitmap(first.width, bands.length * bytesTall * 8);
  bands.forEach((band, index) => {
    for (let x = 0; x < band.width; x++)
      for (let bit = 0; bit < bytesTall * 8; bit++) {
        const byte = band.columns[x * bytesTall + (bit >> 3)] as number;
        if (byte & (0x80 >> (bit & 7))) {
          const at = (index * bytesTall * 8 + bit) * bitmap.stride + (x >> 3);
          bitmap.rows[at] = (bitmap.rows[at] as number) | (0x80 >> (x & 7));
        }
      }
  });
  return bitmap;
}
