import type { Slip } from '../../server/protocol/slip.ts';
import type { Bitmap } from './bitmap.ts';
import { font } from './font.ts';
import { numberSvg, qrPath } from './number-and-qr.ts';
import { Sheet } from './sheet.ts';
import {
  beforeSentence,
  countersSentence,
  figureAndUnit,
  nameBySense,
  onwardSentence,
  prioritySentence,
  timeSentence,
  waitAtSentence,
} from './slip-words.ts';
import { baselineIn, composed, linesOf, svgText, widthOf } from './text.ts';

/** Layout `full`: the whole slip as one picture, for TCP and USB. Measures in dots (203 dpi), one set a paper width. */
interface Measures {
  margin: number;
  top: number;
  bottom: number;
  text: number;
  lineHeight: number;
  small: number;
  rule: number;
  ruleGap: number;
  number: number;
  errand: number[];
  tag: number;
  tagLine: number;
  fact: number;
  unit: number;
  plate: number;
  plateGap: number;
  /** Dots a QR module. */
  module: number;
  twoColumns: boolean;
  qrBeside: boolean;
}
const WIDE: Measures = {
  margin: 24,
  top: 28,
  bottom: 32,
  text: 28,
  lineHeight: 1.45,
  small: 26,
  rule: 4,
  ruleGap: 18,
  number: 170,
  errand: [40, 34, 30, 26],
  tag: 28,
  tagLine: 4,
  fact: 44,
  unit: 28,
  plate: 62,
  plateGap: 20,
  module: 6,
  twoColumns: true,
  qrBeside: true,
};
/** The same with less ink, for a slip whose names are so long that it would pass its limit of bytes. */
const WIDE_TIGHT: Measures = {
  ...WIDE,
  text: 24,
  small: 24,
  number: 130,
  errand: [32, 28, 24],
  tag: 24,
  fact: 36,
  unit: 24,
  plate: 48,
  plateGap: 12,
  module: 5,
  qrBeside: false,
};
const NARROW: Measures = {
  ...WIDE,
  margin: 12,
  top: 20,
  bottom: 24,
  text: 24,
  lineHeight: 1.4,
  small: 24,
  rule: 3,
  ruleGap: 12,
  number: 116,
  errand: [31, 27, 24],
  tag: 24,
  tagLine: 3,
  fact: 36,
  unit: 24,
  plate: 48,
  plateGap: 10,
  twoColumns: false,
  qrBeside: false,
};
const NARROW_TIGHT: Measures = { ...NARROW, number: 96, errand: [24], module: 5 };
/** Paper from this width on has room for two columns. */
const WIDE_FROM_DOTS = 512;
/** A plate has room beside it for words from this width on. */
const BESIDE_DOTS_MIN = 200;
const BESIDE_LINES_MAX = 3;

export function drawFullSlip(slip: Slip, width: number, tight = false): Bitmap {
  const wide = width >= WIDE_FROM_DOTS;
  const m = tight ? (wide ? WIDE_TIGHT : NARROW_TIGHT) : wide ? WIDE : NARROW;
  const sheet = new Sheet(width, m.margin, m.top);
  drawHead(sheet, slip, m);
  drawNumber(sheet, slip, m);
  drawFacts(sheet, slip, m);
  drawCounters(sheet, slip, m);
  drawQr(sheet, slip, m);
  drawNotes(sheet, slip, m);
  sheet.rule(m.rule, m.ruleGap);
  sheet.centred(linesOf(timeSentence(slip), font(700), m.small, sheet.inner), m.small, m.small * 1.45);
  return sheet.toBitmap(m.bottom);
}

function drawHead(sheet: Sheet, slip: Slip, m: Measures): void {
  if (slip.demo) {
    drawTag(sheet, 'DEMO', m, false);
    sheet.y += 8;
  }
  const bySense = nameBySense(slip.site);
  const greedy = linesOf(slip.site, font(700), m.small, sheet.inner);
  const sense = bySense?.every((line) => widthOf(line, font(700), m.small) <= sheet.inner) && greedy.length === 2;
  sheet.centred(sense && bySense ? bySense : greedy, m.small, m.small * 1.4);
  sheet.rule(m.rule, m.ruleGap);
  if (!slip.reprint) return;
  drawTag(sheet, slip.words.reprint, m, true);
  sheet.y += m.ruleGap / 2;
}

/** A framed word, or a solid one where it warns. */
function drawTag(sheet: Sheet, text: string, m: Measures, solid: boolean): void {
  const pad = 18 + m.tagLine;
  const lines = linesOf(text, font(700), m.tag, sheet.inner - 2 * pad);
  const line = m.tag * m.lineHeight;
  const width = Math.max(...lines.map((one) => widthOf(one, font(700), m.tag))) + 2 * pad;
  const height = lines.length * line + 4 + 2 * m.tagLine;
  const x = Math.round((sheet.width - width) / 2);
  const half = m.tagLine / 2;
  sheet.draw(
    `<rect x="${x + half}" y="${Math.round(sheet.y) + half}" width="${Math.round(width) - m.tagLine}" height="${Math.round(height) - m.tagLine}" rx="${8 - half}" fill="${solid ? '#000' : 'none'}" stroke="#000" stroke-width="${m.tagLine}"/>`,
  );
  lines.forEach((one, i) => {
    const at = (sheet.width - widthOf(one, font(700), m.tag)) / 2;
    const y = sheet.y + m.tagLine + 2 + i * line + baselineIn(line, m.tag);
    sheet.draw(svgText({ text: one, x: at, y, size: m.tag, font: font(700), fill: solid ? '#fff' : '#000' }));
  });
  sheet.y += height;
}

function drawNumber(sheet: Sheet, slip: Slip, m: Measures): void {
  sheet.centred(linesOf(slip.words.yourNumber, font(700), m.text, sheet.inner), m.text, m.text * m.lineHeight);
  const number = numberSvg(slip.number, {
    middle: sheet.width / 2,
    top: sheet.y + 2,
    size: m.number,
    room: sheet.inner,
  });
  sheet.draw(number.svg);
  sheet.y += number.size + 10;
  const errand = sheet.fit(slip.errand, m.errand, 2);
  sheet.centred(errand.lines, errand.size, errand.size * 1.35);
  const onward = onwardSentence(slip);
  if (onward !== null) sheet.centred(linesOf(onward, font(700), m.small, sheet.inner), m.small, m.small * 1.35);
  const priority = prioritySentence(slip);
  if (priority === null) return;
  sheet.y += 12;
  drawTag(sheet, priority, m, false);
}

function drawFacts(sheet: Sheet, slip: Slip, m: Measures): void {
  const before = beforeSentence(slip);
  const facts: [string, string][] = [];
  if (before !== null) facts.push([slip.words.before, before]);
  if (slip.wait !== null) facts.push([slip.words.wait, slip.wait]);
  if (facts.length === 0) return;
  sheet.rule(m.rule, m.ruleGap);
  const gap = m.twoColumns ? 22 : 12;
  const first = m.twoColumns
    ? sheet.inner / 2
    : Math.max(factWidth(facts[0] as [string, string], m) + gap, sheet.inner * 0.36);
  const height = Math.max(
    ...facts.map((fact, i) => {
      const x = i === 0 ? sheet.margin : sheet.margin + first + gap;
      return drawFact(sheet, fact, x, (i === 0 ? first : sheet.inner - first) - gap, m);
    }),
  );
  if (facts.length > 1)
    sheet.draw(
      `<rect x="${Math.round(sheet.margin + first)}" y="${Math.round(sheet.y)}" width="3" height="${Math.round(height)}"/>`,
    );
  sheet.y += height;
}

function factWidth([label, value]: [string, string], m: Measures): number {
  const { figure, unit } = figureAndUnit(value);
  const wide = widthOf(figure, font(700), m.fact) + widthOf(` ${unit}`, font(700), m.unit);
  return Math.max(wide + 8, widthOf(label, font(700), m.small));
}

/** Draws label above value; answers the height. */
function drawFact(sheet: Sheet, [label, value]: [string, string], x: number, width: number, m: Measures): number {
  const labelLine = m.small * 1.35;
  const labels = linesOf(label, font(700), m.small, width);
  labels.forEach((line, i) => {
    sheet.line(line, x, sheet.y + i * labelLine, m.small, labelLine);
  });
  const top = sheet.y + labels.length * labelLine;
  const valueLine = m.fact * 1.3;
  const { figure, unit } = figureAndUnit(value);
  const figureWidth = widthOf(figure, font(700), m.fact);
  const unitWidth = widthOf(unit, font(700), m.unit);
  if (unit !== '' && figureWidth + 10 + unitWidth <= width) {
    const y = top + baselineIn(valueLine, m.fact);
    sheet.draw(svgText({ text: figure, x, y, size: m.fact, font: font(700) }));
    sheet.draw(svgText({ text: unit, x: x + figureWidth + 10, y, size: m.unit, font: font(700) }));
    return top + valueLine - sheet.y;
  }
  const words = sheet.fit(value, [m.fact, (m.fact + m.unit) / 2, m.unit], 1, width);
  words.lines.forEach((line, i) => {
    sheet.line(line, x, top + i * words.size * 1.3, words.size, words.lines.length > 1 ? words.size * 1.3 : valueLine);
  });
  return top + Math.max(valueLine, words.lines.length * words.size * 1.3) - sheet.y;
}

function drawCounters(sheet: Sheet, slip: Slip, m: Measures): void {
  sheet.rule(m.rule, m.ruleGap);
  const plates = slip.counters.map((counter) => plateOf(composed(counter.label), m));
  const row = plates.reduce((sum, plate) => sum + plate.width + m.plateGap, 0);
  const beside =
    row > 0 &&
    sheet.inner - row >= BESIDE_DOTS_MIN &&
    whereLines(slip, sheet.inner - row, m).length <= BESIDE_LINES_MAX;
  const plateHeight = Math.round(1.36 * m.plate);
  let x = sheet.margin;
  for (const plate of plates) {
    if (x + plate.width > sheet.margin + sheet.inner) {
      x = sheet.margin;
      sheet.y += plateHeight + m.plateGap;
    }
    sheet.draw(plateSvg(plate, x, Math.round(sheet.y), plateHeight, m));
    x += plate.width + m.plateGap;
  }
  const left = beside ? x : sheet.margin;
  const lines = whereLines(slip, sheet.width - sheet.margin - left, m);
  const line = m.text * 1.35;
  const textHeight = lines.length * line;
  if (!beside && row > 0) sheet.y += plateHeight + m.plateGap / 2;
  const height = beside ? Math.max(plateHeight, textHeight) : textHeight;
  lines.forEach((words, i) => {
    sheet.line(words, left, sheet.y + (height - textHeight) / 2 + i * line, m.text, line);
  });
  sheet.y += height;
}

/** The words beside the plates, shortened where that saves a line. */
function whereLines(slip: Slip, width: number, m: Measures): string[] {
  const lines = (text: string): string[] => (text === '' ? [] : linesOf(text, font(700), m.text, width));
  const shorter = (long: string, short: string): string[] =>
    lines(short).length < lines(long).length ? lines(short) : lines(long);
  return [
    ...shorter(countersSentence(slip), countersSentence(slip, true)),
    ...shorter(waitAtSentence(slip), composed(slip.zone)),
  ];
}

interface Plate {
  label: string;
  width: number;
  size: number;
}

function plateOf(label: string, m: Measures): Plate {
  const size = [...label].length > 1 ? m.plate * 0.78 : m.plate;
  const width = Math.max(1.42 * m.plate, widthOf(label, font(700), size) + 0.6 * m.plate);
  return { label, size, width: Math.round(width) };
}

/** A counter is always a house-number plate: solid, with a thin line inside its edge. */
function plateSvg(plate: Plate, x: number, y: number, height: number, m: Measures): string {
  const inset = Math.max(3, Math.round(0.055 * m.plate));
  const line = Math.max(2, Math.round(0.045 * m.plate));
  const at = inset + line / 2;
  const tx = x + (plate.width - widthOf(plate.label, font(700), plate.size)) / 2;
  return (
    `<rect x="${x}" y="${y}" width="${plate.width}" height="${height}" rx="${0.17 * m.plate}"/>` +
    `<rect x="${x + at}" y="${y + at}" width="${plate.width - 2 * at}" height="${height - 2 * at}" rx="${0.17 * m.plate - at}" fill="none" stroke="#fff" stroke-width="${line}"/>` +
    svgText({
      text: plate.label,
      x: tx,
      y: y + baselineIn(height, plate.size),
      size: plate.size,
      font: font(700),
      fill: '#fff',
    })
  );
}

function drawQr(sheet: Sheet, slip: Slip, m: Measures): void {
  sheet.rule(m.rule, m.ruleGap);
  const qr = qrPath(slip.statusUrl);
  const dots = qr.modules * m.module;
  const x = m.qrBeside ? sheet.margin : Math.round((sheet.width - dots) / 2);
  const top = Math.round(sheet.y);
  sheet.draw(
    `<path transform="translate(${x} ${top}) scale(${m.module})" shape-rendering="crispEdges" d="${qr.path}"/>`,
  );
  const left = sheet.margin + dots + 24;
  const width = m.qrBeside ? sheet.width - sheet.margin - left : sheet.inner;
  const lines = [slip.words.follow, slip.words.missed].flatMap((words) => linesOf(words, font(700), m.text, width));
  const line = m.text * 1.4;
  if (m.qrBeside) {
    const offset = Math.max(0, (dots - lines.length * line) / 2);
    lines.forEach((words, i) => {
      sheet.line(words, left, top + offset + i * line, m.text, line);
    });
    sheet.y = top + Math.max(dots, lines.length * line);
  } else {
    sheet.y = top + dots + 8;
    sheet.centred(lines, m.text, line);
  }
}

function drawNotes(sheet: Sheet, slip: Slip, m: Measures): void {
  if (slip.notes.length === 0) return;
  sheet.rule(m.rule, m.ruleGap);
  for (const note of slip.notes) sheet.centred(linesOf(note, font(700), m.small, sheet.inner), m.small, m.small * 1.35);
}
