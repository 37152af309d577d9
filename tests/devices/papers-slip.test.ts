import { describe, expect, it } from 'vitest';
import { drawFullPapers } from '../../devices/printer/papers-full.ts';
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
import { papersLines, wordsOfSlip } from '../../devices/printer/slip-words.ts';
import { printed, readQr } from './printed.ts';
import { longestPapers, samplePapers } from './sample-slips.ts';

const LINES: { name: string; line: Line; most: number }[] = [
  { name: 'tcp or usb', line: { kind: 'fast' }, most: FULL_BYTES_MAX },
  { name: '115200 baud', line: { kind: 'serial', baud: 115_200 }, most: COMPACT_BYTES_MAX },
  { name: '19200 baud', line: { kind: 'serial', baud: SLOW_BAUD_MAX }, most: SLOW_BYTES_MAX },
];

const SLIPS = [
  ['usual', samplePapers()],
  ['as long as it may be', longestPapers()],
] as const;
/** A long list is drawn several times until it fits; on a busy machine that takes seconds. */
const PATIENCE_MS = 30_000;

describe.each(profileIds())('a list of missing papers by profile %s', (id) => {
  const profile = loadProfile(id) as PrinterProfile;

  for (const { name, line, most } of LINES)
    for (const [length, slip] of SLIPS)
      it(`keeps its limit over ${name}, ${length}, and a phone reads its code`, { timeout: PATIENCE_MS }, () => {
        const bytes = slipBytes(slip, profile, line);
        expect(bytes.length).toBeLessThanOrEqual(most);
        expect(hasRealTimeCommand(bytes)).toBe(false);
        expect(readQr(printed(bytes, profile.dots).bitmap)).toBe(slip.statusUrl);
      });

  it('of a usual length is printed whole, dot by dot as it was drawn', () => {
    const slip = samplePapers();
    const drawn = drawFullPapers(slip, profile.dots, slip.missing.length);
    const paper = printed(slipBytes(slip, profile, { kind: 'fast' }), profile.dots);
    expect(Buffer.compare(paper.bitmap.rows.subarray(0, drawn.rows.length), drawn.rows)).toBe(0);
  });
});

describe('what the list says', () => {
  it('is each paper with its place, and how many do not stand on the paper', () => {
    expect(papersLines(samplePapers())).toEqual(['1. Giấy chứng sinh, bản chính', '2. Thẻ căn cước của cha hoặc mẹ']);
    expect(papersLines(samplePapers(), 1).at(-1)).toBe('và 1 giấy tờ nữa: chụp mã để xem đủ');
  });

  it('is told in words beside a picture of the simulator', () => {
    expect(wordsOfSlip(samplePapers())).toEqual(expect.arrayContaining(['H007', '1. Giấy chứng sinh, bản chính']));
  });
});
