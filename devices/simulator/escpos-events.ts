import type { Bitmap } from '../printer/bitmap.ts';

/** What an ESC/POS stream asks a printer to do, in order of printing. */
export interface Run {
  /** Null when the code page is not known: then `hex` has the bytes. */
  text: string | null;
  hex: string;
  codePage: number;
  /** Times the width and height of a letter of the font, 1 to 8. */
  width: number;
  height: number;
  bold: boolean;
  underline: number;
  invert: boolean;
  /** 0: font A (12 × 24 dots), 1: font B (9 × 17). */
  font: number;
  /** Where the run starts, in dots from the left margin; null: right after the one before. */
  x: number | null;
}
export type Align = 'left' | 'center' | 'right';

export type EscposEvent =
  | { op: 'line'; text: string | null; align: Align; margin: number; runs: Run[] }
  | { op: 'image'; via: string; mode: number; bands: number; align: Align; margin: number; bitmap: Bitmap }
  | { op: 'qr'; model: number; size: number; ec: 'L' | 'M' | 'Q' | 'H'; data: string; align: Align; margin: number }
  | { op: 'barcode'; system: number; data: string }
  | { op: 'feed'; lines: number; dots: number }
  | { op: 'cut'; mode: 'full' | 'partial'; feed: number; via: string }
  | { op: 'status'; request: string; realtime: boolean; mask?: number }
  | { op: 'process-id'; id: string }
  | { op: 'init' }
  | { op: 'beep' }
  | { op: 'drawer'; pin: number }
  | { op: 'ignored'; hex: string };
