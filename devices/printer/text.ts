import { ASCENT_EM, DESCENT_EM, type Font } from './font.ts';

/**
 * Vietnamese text in lines: where a line may break, how wide it is, and how it is written in SVG.
 * Nothing is ever cut: a name that does not fit takes another line, a word without a break is divided.
 */

/** Mường writes tone marks below (U+032D) that the font does not have; they are drawn by hand. */
const CIRCUMFLEX_BELOW = '\u032d';
const BREAK = '\u200b';
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

interface Piece {
  text: string;
  belowMark: boolean;
}

/** One form for every way of writing the same letters, so that a decomposed name prints like a composed one. */
export function composed(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();
}

function pieces(text: string): Piece[] {
  return [...graphemes.segment(text)].map(({ segment }) => {
    const parts = segment.normalize('NFD');
    if (!parts.includes(CIRCUMFLEX_BELOW)) return { text: segment, belowMark: false };
    return { text: parts.replaceAll(CIRCUMFLEX_BELOW, '').normalize('NFC'), belowMark: true };
  });
}

/** Width in dots at `size` dots an em, without kerning (so a little more than drawn). */
export function widthOf(text: string, font: Font, size: number): number {
  let width = 0;
  for (const piece of pieces(text.replaceAll(BREAK, '')))
    for (const letter of piece.text) width += font.advance(letter.codePointAt(0) as number);
  return width * size;
}

/** The lines of `text`, none wider than `width` dots; as few as possible and then as even as possible. */
export function linesOf(text: string, font: Font, size: number, width: number): string[] {
  const words = composed(text)
    .replace(/ (?=\d{1,3}(\D|$))/g, '\u00a0') // "tầng 2" stays together
    .split(/[ \u200b]/)
    .flatMap((word) => divided(word, font, size, width));
  const count = greedy(words, font, size, width).length;
  if (count < 2) return greedy(words, font, size, width);
  let narrow = width / count;
  let wide = width;
  while (wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    if (fits(words, font, size, middle, count)) wide = middle;
    else narrow = middle;
  }
  return greedy(words, font, size, wide);
}

function fits(words: string[], font: Font, size: number, width: number, count: number): boolean {
  if (words.some((word) => widthOf(word, font, size) > width)) return false;
  return greedy(words, font, size, width).length <= count;
}

function greedy(words: string[], font: Font, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, font, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word wider than the paper, in parts that fit. */
function divided(word: string, font: Font, size: number, width: number): string[] {
  if (widthOf(word, font, size) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && widthOf(part + segment, font, size) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** Distance from the top of a line box of `height` dots to its baseline, as a browser places it. */
export function baselineIn(height: number, size: number): number {
  return (height - (ASCENT_EM + DESCENT_EM) * size) / 2 + ASCENT_EM * size;
}

export interface Placed {
  text: string;
  /** Left edge, and the baseline, in dots. */
  x: number;
  y: number;
  size: number;
  font: Font;
  fill?: string;
}

export function svgText({ text, x, y, size, font, fill = '#000' }: Placed): string {
  const all = pieces(text.replaceAll(BREAK, ''));
  const marked = all.some((piece) => piece.belowMark);
  const drawn = escapeXml(all.map((piece) => piece.text).join(''));
  // With hand-placed marks the letters must stand where widthOf says, so kerning is off in such a line.
  const kerning = marked ? ' font-kerning="none"' : '';
  const words = `<text x="${x}" y="${y}" font-family="${font.family}" font-weight="${font.weight}" font-size="${size}" fill="${fill}"${kerning} xml:space="preserve">${drawn}</text>`;
  return marked ? words + belowMarks(all, { x, y, size, font, fill }) : words;
}

function belowMarks(all: Piece[], at: Required<Omit<Placed, 'text'>>): string {
  let pen = at.x;
  let marks = '';
  for (const piece of all) {
    const base = (piece.text.normalize('NFC').codePointAt(0) ?? 32) as number;
    const ink = at.font.ink(base);
    if (piece.belowMark && ink) {
      const middle = pen + ((ink.left + ink.right) / 2) * at.size;
      const top = at.y + (Math.max(0, -ink.bottom) + 0.07) * at.size;
      const half = 0.16 * at.size;
      marks += `<path d="M${middle - half} ${top + half}L${middle} ${top}L${middle + half} ${top + half}" fill="none" stroke="${at.fill}" stroke-width="${0.095 * at.size}"/>`;
    }
    for (const letter of piece.text) pen += at.font.advance(letter.codePointAt(0) as number) * at.size;
  }
  return marks;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\p{Cc}/gu, ' ');
}
