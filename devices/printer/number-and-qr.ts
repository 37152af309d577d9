import qrcode from 'qrcode';
import { type Bitmap, drawSvg } from './bitmap.ts';
import { font } from './font.ts';
import { baselineIn, composed, svgText, widthOf } from './text.ts';

/** The two parts of a slip that a printer may also draw by itself. */

/** One cell a digit: the widest one, in em, as on every screen. */
const DIGIT_CELL_EM = 0.72;

/** The number as large as `size` allows within `room` dots around `middle`, its box from `top` on. */
export function numberSvg(
  number: string,
  at: { middle: number; top: number; size: number; room: number },
): {
  svg: string;
  size: number;
} {
  const cells = numberCells(number);
  const total = cells.reduce((sum, cell) => sum + cell.em, 0);
  const size = Math.min(at.size, at.room / total);
  let x = at.middle - (total * size) / 2;
  const y = at.top + baselineIn(size, size);
  let svg = '';
  for (const cell of cells) {
    const pad = cell.digit ? (cell.em * size - widthOf(cell.text, font(700), size)) / 2 : 0;
    svg += svgText({ text: cell.text, x: x + pad, y, size, font: font(700) });
    x += cell.em * size;
  }
  return { svg, size };
}

/** Letters at their own width, each digit in its cell. */
function numberCells(number: string): { text: string; em: number; digit: boolean }[] {
  return [...composed(number)].map((text) => {
    const digit = /\d/.test(text);
    return { text, digit, em: digit ? DIGIT_CELL_EM : widthOf(text, font(700), 1) + 0.03 };
  });
}

/** Dark modules as one path of unit squares, and how many modules a side has. Level M: a crease costs no scan. */
export function qrPath(data: string): { modules: number; path: string } {
  const { modules } = qrcode.create(data, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return { modules: modules.size, path };
}

export function drawNumber(number: string, dots: number, size: number): Bitmap {
  const drawn = numberSvg(number, { middle: dots / 2, top: 0, size, room: dots - 16 });
  return drawSvg(drawn.svg, dots, Math.ceil(drawn.size));
}

export function drawQr(data: string, dots: number, module: number): Bitmap {
  const { modules, path } = qrPath(data);
  const left = Math.round((dots - modules * module) / 2);
  const svg = `<path transform="translate(${left} 0) scale(${module})" shape-rendering="crispEdges" d="${path}"/>`;
  return drawSvg(svg, dots, modules * module);
}
