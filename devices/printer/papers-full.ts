import type { PapersSlip } from '../../server/protocol/slip.ts';
import type { Bitmap } from './bitmap.ts';
import { font } from './font.ts';
import { numberSvg, qrPath } from './number-and-qr.ts';
import { Sheet } from './sheet.ts';
import { nameBySense, papersLines, timeSentence } from './slip-words.ts';
import { composed, linesOf, widthOf } from './text.ts';

/** The list of missing papers as one picture: what to bring stands large, each paper with its own line. Dots. */
const MARGIN = { wide: 24, narrow: 12 };
const WIDE_FROM_DOTS = 512;
const TOP = 24;
const BOTTOM = 28;
const RULE = 4;
const GAP = 14;
const SMALL = 24;
const HEADING = 32;
const ITEM = 28;
const NUMBER = 96;
const MODULE = 5;
const LEADING = 1.4;

/** `count` papers of the list are drawn, the others told as a number. */
export function drawFullPapers(slip: PapersSlip, width: number, count: number): Bitmap {
  const sheet = new Sheet(width, width >= WIDE_FROM_DOTS ? MARGIN.wide : MARGIN.narrow, TOP);
  const centred = (text: string, size: number) =>
    sheet.centred(linesOf(composed(text), font(700), size, sheet.inner), size, size * LEADING);
  if (slip.demo) centred('DEMO', SMALL);
  drawSite(sheet, slip.site);
  sheet.rule(RULE, GAP);
  const at = { middle: width / 2, top: sheet.y, size: NUMBER, room: sheet.inner };
  const number = numberSvg(slip.number, at);
  sheet.draw(number.svg);
  sheet.y += number.size + 6;
  centred(slip.errand, SMALL);
  sheet.rule(RULE, GAP);
  centred(slip.words.missing, HEADING);
  sheet.y += 6;
  for (const line of papersLines(slip, count)) drawItem(sheet, line);
  sheet.rule(RULE, GAP);
  centred(slip.words.kept, ITEM);
  drawCode(sheet, slip.statusUrl);
  centred(slip.words.back, SMALL);
  sheet.rule(RULE, GAP);
  centred(timeSentence(slip), SMALL);
  return sheet.toBitmap(BOTTOM);
}

function drawSite(sheet: Sheet, site: string): void {
  const bySense = nameBySense(site);
  const fits = bySense?.every((line) => widthOf(line, font(700), SMALL) <= sheet.inner);
  const lines = bySense && fits ? bySense : linesOf(composed(site), font(700), SMALL, sheet.inner);
  sheet.centred(lines, SMALL, SMALL * LEADING);
}

/** "1. Giấy chứng sinh": further lines stand under the words, not under the figure. */
function drawItem(sheet: Sheet, text: string): void {
  const [, figure = '', words = text] = /^(\d+\. )(.*)$/su.exec(text) ?? [];
  const indent = figure === '' ? 0 : Math.ceil(widthOf('20. ', font(700), ITEM)) + 8;
  const line = ITEM * LEADING;
  if (figure !== '') sheet.line(figure.trim(), sheet.margin, sheet.y, ITEM, line);
  for (const each of linesOf(words, font(700), ITEM, sheet.inner - indent)) {
    sheet.line(each, sheet.margin + indent, sheet.y, ITEM, line);
    sheet.y += line;
  }
  sheet.y += 4;
}

function drawCode(sheet: Sheet, url: string): void {
  const qr = qrPath(url);
  const dots = qr.modules * MODULE;
  const x = Math.round((sheet.width - dots) / 2);
  sheet.y += 10;
  sheet.draw(
    `<path transform="translate(${x} ${Math.round(sheet.y)}) scale(${MODULE})" shape-rendering="crispEdges" d="${qr.path}"/>`,
  );
  sheet.y = Math.round(sheet.y) + dots + 10;
}
