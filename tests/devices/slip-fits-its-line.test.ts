import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawSvg } from '../../devices/printer/bitmap.ts';
import { cleanSlate } from '../../devices/printer/clean-slate.ts';
import { font } from '../../devices/printer/font.ts';
import { loadProfile, type PrinterProfile, profileIds } from '../../devices/printer/profile.ts';
import { hasRealTimeCommand } from '../../devices/printer/raster.ts';
import {
  COMPACT_BYTES_MAX,
  FULL_BYTES_MAX,
  type Line,
  SLOW_BAUD_MAX,
  SLOW_BYTES_MAX,
  slipBytes,
} from '../../devices/printer/slip-bytes.ts';
import { drawFullSlip } from '../../devices/printer/slip-full.ts';
import { composed, linesOf, svgText, widthOf } from '../../devices/printer/text.ts';
import type { Slip } from '../../server/protocol/slip.ts';
import { decoded, inkShare, printed, readQr } from './printed.ts';
import { longestSlip, sampleSlip } from './sample-slips.ts';

const LINES: { name: string; line: Line; most: number }[] = [
  { name: 'tcp or usb', line: { kind: 'fast' }, most: FULL_BYTES_MAX },
  { name: '115200 baud', line: { kind: 'serial', baud: 115_200 }, most: COMPACT_BYTES_MAX },
  { name: '19200 baud', line: { kind: 'serial', baud: SLOW_BAUD_MAX }, most: SLOW_BYTES_MAX },
  { name: '9600 baud', line: { kind: 'serial', baud: 9_600 }, most: SLOW_BYTES_MAX },
];
const SLIPS: { name: string; slip: Slip }[] = [
  { name: 'usual', slip: sampleSlip() },
  { name: 'longest', slip: longestSlip() },
];

// Drawing and reading many pictures: minutes of a busy machine are not a fault of the slip.
describe.each(profileIds())('profile %s', { timeout: 60_000 }, (id) => {
  const profile = loadProfile(id) as PrinterProfile;

  for (const { name, line, most } of LINES)
    for (const slip of SLIPS)
      it(`prints the ${slip.name} slip over ${name} within ${most} bytes, and a phone reads its code`, () => {
        const bytes = slipBytes(slip.slip, profile, line);
        expect(bytes.length).toBeLessThanOrEqual(most);
        expect(hasRealTimeCommand(bytes)).toBe(false);
        const paper = printed(bytes, profile.dots);
        expect(readQr(paper.bitmap)).toBe(slip.slip.statusUrl);
        if (line.kind === 'serial') {
          expect(paper.qr).toEqual([slip.slip.statusUrl]);
          expect(paper.text).toEqual([slip.slip.number]);
        }
      });

  it('after a job that was cut off ends that paper by its knife, or by feeding where there is none', () => {
    const events = decoded(cleanSlate(profile));
    const cuts = events.filter((event) => event.op === 'cut');
    expect(cuts.map((event) => event.mode)).toEqual(profile.cut === 'none' ? [] : [profile.cut]);
    if (profile.cut === 'none') expect(events.at(-1)).toMatchObject({ op: 'feed' });
  });

  it('cuts once, at the end, as the profile says', () => {
    const events = decoded(slipBytes(sampleSlip(), profile, { kind: 'fast' }));
    const cuts = events.filter((event) => event.op === 'cut');
    expect(cuts.map((event) => event.mode)).toEqual(profile.cut === 'none' ? [] : [profile.cut]);
    if (profile.cut !== 'none') expect(events.slice(-2).map((event) => event.op)).toEqual(['cut', 'init']);
  });

  it('has ink up to the margins and none beyond the paper', () => {
    for (const { slip } of SLIPS) {
      const drawn = drawFullSlip(slip, profile.dots);
      expect(inkShare(drawn, 0, 0, 8, drawn.height)).toBe(0);
      expect(inkShare(drawn, profile.dots - 8, 0, 8, drawn.height)).toBe(0);
    }
  });

  it('prints the full slip dot by dot as it was drawn', () => {
    const drawn = drawFullSlip(sampleSlip(), profile.dots);
    const paper = printed(slipBytes(sampleSlip(), profile, { kind: 'fast' }), profile.dots);
    expect(Buffer.compare(paper.bitmap.rows.subarray(0, drawn.rows.length), drawn.rows)).toBe(0);
  });
});

describe('what a slip says', { timeout: 60_000 }, () => {
  const profile = loadProfile('escpos-80') as PrinterProfile;
  const height = (change: Partial<Slip>): number => drawFullSlip(sampleSlip(change), 576).height;

  it('leaves out what nobody can tell, and its rule with it', () => {
    expect(height({ before: null, wait: null })).toBeLessThan(height({}));
    expect(height({ before: null })).toBe(height({}));
  });

  it('marks a reprint and the demo', () => {
    expect(height({ reprint: true })).toBeGreaterThan(height({}));
    expect(height({ demo: true })).toBeGreaterThan(height({}));
  });

  it('prints a number with a letter that the printer does not have as a picture', () => {
    const bytes = slipBytes(sampleSlip({ number: 'Đ012' }), profile, { kind: 'serial', baud: 9_600 });
    expect(printed(bytes, 576).text).toEqual([]);
    expect(bytes.length).toBeLessThanOrEqual(SLOW_BYTES_MAX);
  });

  it('stands with twenty counters, none, and no errand', () => {
    const counters = Array.from({ length: 20 }, (_, i) => ({ label: `${i + 1}`, name: `Quầy ${i + 1}` }));
    for (const line of [LINES[0], LINES[3]] as typeof LINES) {
      for (const slip of [sampleSlip({ counters }), sampleSlip({ counters: [], errand: '', zone: '' })])
        expect(readQr(printed(slipBytes(slip, profile, line.line), 576).bitmap)).toBe(slip.statusUrl);
    }
  });
});

describe('Vietnamese text', { timeout: 60_000 }, () => {
  const names = readFileSync(new URL('../vectors/names.csv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .map((row) => /^\d+,[^,]*,[^,]*,[^,]*,(?:"([^"]*)"|([^,]*))/.exec(row))
    .map((found) => found?.[1] ?? found?.[2] ?? '')
    .filter((name) => name !== '');

  it('of every name fits its lines at every size, and no letter is lost', () => {
    expect(names.length).toBeGreaterThan(300);
    for (const name of names)
      for (const [size, width] of [
        [26, 528],
        [24, 360],
        [40, 300],
      ] as const) {
        const lines = linesOf(name, font(700), size, width);
        for (const line of lines) expect(widthOf(line, font(700), size)).toBeLessThanOrEqual(width + 0.01);
        expect(lines.join('').replace(/[\s\u200b]/g, '')).toBe(composed(name).replace(/[\s\u200b]/g, ''));
      }
  });

  it('composed or not gives the same dots', () => {
    const draw = (text: string) =>
      drawSvg(svgText({ text: composed(text), x: 4, y: 40, size: 30, font: font(700) }), 500, 60).rows;
    for (const name of ['Chứng thực chữ ký', 'Khiếu nại, tố cáo', 'Ngươ̒i zân'])
      expect(draw(name.normalize('NFD'))).toEqual(draw(name));
  });

  it('has the marks below of Mường, which the font lacks', () => {
    const below = (text: string): number => {
      const drawn = drawSvg(svgText({ text: composed(text), x: 4, y: 40, size: 30, font: font(700) }), 100, 60);
      return inkShare(drawn, 0, 41, 100, 19);
    };
    expect(below('e')).toBe(0);
    expect(below('ḙ')).toBeGreaterThan(0);
    expect(below('iḙ̂')).toBeGreaterThan(0);
  });

  it('keeps a figure with the word before it', () => {
    expect(linesOf('Khu vực chờ tầng 2', font(700), 24, 190)).not.toContain('2');
  });
});
