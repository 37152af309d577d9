import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineParser, SCAN_BYTES_MAX } from '../../devices/scanner/line-parser.ts';
import { scanMeaning } from '../../devices/scanner/scan-meaning.ts';

const codes = JSON.parse(readFileSync(new URL('../vectors/codes.json', import.meta.url), 'utf8')) as {
  own: { raw: string; expected: { kind: string; id?: string; code?: string } }[];
  others: { raw: string }[];
  dossierValid: { raw: string }[];
};

describe('the meaning of a code', () => {
  // The agent does not know the site's host, so another centre's ticket is a ticket here; the server tells.
  it.each(codes.own)('$raw', ({ raw, expected }) => {
    const meaning = scanMeaning(raw);
    if (expected.kind === 'ticket') expect(meaning).toEqual({ kind: 'ticket', ticket: expected.id });
    else if (expected.kind === 'ticket-elsewhere') expect(meaning.kind).toBe('ticket');
    else if (expected.kind === 'appointment') expect(meaning).toEqual({ kind: 'appointment', code: expected.code });
    else expect(meaning).toEqual({ kind: 'unknown' });
  });

  it('of anything else is unknown', () => {
    for (const { raw } of [...codes.others, ...codes.dossierValid])
      expect(scanMeaning(String(raw))).toEqual({ kind: 'unknown' });
    for (const raw of [
      'http://h/t/short',
      `http://h/t/${'a'.repeat(65)}`,
      'http://h/x/t/k7Qm2Xw9Rb4TzN8c',
      'ftp://h/t/k7Qm2Xw9Rb4TzN8c',
    ])
      expect(scanMeaning(raw)).toEqual({ kind: 'unknown' });
  });

  it('of a link in a prefix of the scanner is the same', () => {
    expect(scanMeaning(']Q1http://h/t/k7Qm2Xw9Rb4TzN8c')).toEqual({ kind: 'ticket', ticket: 'k7Qm2Xw9Rb4TzN8c' });
  });
});

describe('lines of a scanner', () => {
  const texts = ['Nguyễn Văn Mẫu|Phường Vĩnh Tuy', 'http://h/t/k7Qm2Xw9Rb4TzN8c'];
  const endings = { auto: '\r', cr: '\r', lf: '\n', crlf: '\r\n' } as const;

  it('are whole however the bytes are cut, also inside a letter', () => {
    for (const [lineEnd, ending] of Object.entries(endings)) {
      const bytes = Buffer.from(texts.map((text) => text + ending).join(''), 'utf8');
      fc.assert(
        fc.property(fc.array(fc.nat({ max: bytes.length }), { maxLength: 10 }), (cuts) => {
          const parser = new LineParser(lineEnd as keyof typeof endings);
          const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
          const codes = at.slice(1).flatMap((end, i) => parser.feed(bytes.subarray(at[i], end)));
          expect(codes).toEqual(texts);
        }),
      );
    }
  });

  it('may end by CR, LF, CR LF or a pause when nobody knows', () => {
    const parser = new LineParser('auto');
    expect(parser.feed(Buffer.from('a\r\nb\nc\rd'))).toEqual(['a', 'b', 'c']);
    expect(parser.open).toBe(true);
    expect(parser.idle()).toEqual(['d']);
    expect(parser.open).toBe(false);
    expect(parser.idle()).toEqual([]);
  });

  it('beyond the limit are one unknown code, and the next is read', () => {
    const parser = new LineParser('cr');
    expect(parser.feed(Buffer.from('x'.repeat(SCAN_BYTES_MAX)))).toEqual([]);
    expect(parser.feed(Buffer.from('y'.repeat(1_000_000)))).toEqual([]);
    expect(parser.feed(Buffer.from('\rnext\r'))).toEqual([null, 'next']);
  });
});
