import { ASCENT_EM, DESCENT_EM, type Font } from './font.ts';

/**
 * Vietnamese text in lines: where a line may break, how wide it is, and how it is written in SVG.
 * Nothing is ever cut: a name that does not fit takes another line, a word without a break is divided.
 */

/** Mường writes tone marks below (U+032D) that the font does not have; they are drawn by hand. */
const CIRCUMFLEX_BELOW = '\u032d';
/** Letters that hold that mark, also composed ones (U+1E19 and its like). */
const MARKED = /[\u032d\u1e12\u1e13\u1e18\u1e19\u1e3c\u1e3d\u1e4a\u1e4b\u1e70\u1e71\u1e76\u1e77]/;
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
  if (!MARKED.test(text)) return [{ text, belowMark: false }];
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

interface Word {
  text: string;
  width: number;
}

/** The lines of `text`, none wider than `width` dots; as few as possible and then as even as possible. */
export function linesOf(text: string, font: Font, size: number, width: number): string[] {
  const words = composed(text)
    .replace(/ (?=\d{1,3}(\D|$))/g, '\u00a0') // "tầng 2" stays together
    .split(/[ \u200b]/)
    .flatMap((word) => divided(word, font, size, width))
    .map((word): Word => ({ text: word, width: widthOf(word, font, size) }));
  const blank = widthOf(' ', font, size);
  const count = broken(words, blank, width).length;
  let narrow = Math.max(width / Math.max(1, count), ...words.map((word) => word.width));
  let wide = width;
  while (count > 1 && wide - narrow > 2) {
    const middle = (narrow + wide) / 2;
    if (broken(words, blank, middle).length <= count) wide = middle;
    else narrow = middle;
  }
  return broken(words, blank, wide);
}

/** As many words a line as go in. */
function broken(words: readonly Word[], blank: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words) {
    if (line !== '' && used + blank + word.width > width) {
      lines.push(line);
      line = '';
    }
    used = line === '' ? word.width : used + blank + word.width;
    line = line === '' ? word.text : `${line} ${word.text}`;
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
