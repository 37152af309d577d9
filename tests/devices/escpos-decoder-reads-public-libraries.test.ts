import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EscposDecoder } from '../../devices/simulator/escpos-decoder.ts';
import type { EscposEvent } from '../../devices/simulator/escpos-events.ts';

interface Expected {
  op: string;
  text?: string | null;
  sha256?: string;
  width?: number;
  height?: number;
  via?: string;
  align?: string;
  data?: string;
  mode?: string | number;
  request?: string;
  mask?: number;
  id?: string;
  size?: number;
  ec?: string;
  system?: number;
  runs?: {
    text?: string | null;
    bold?: boolean;
    width?: number;
    height?: number;
    underline?: number;
    invert?: boolean;
  }[];
}

const folder = new URL('../vectors/escpos/', import.meta.url);
const { files } = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
  files: { file: string; sequence: Expected[] }[];
};

describe('streams made by public libraries', () => {
  for (const { file, sequence } of files) {
    const bytes = readFileSync(new URL(file, folder));

    it(`${file} is read as it was written`, () => {
      expect(decode([bytes]).map(told).filter(compared)).toEqual(sequence.map(wanted).filter(compared));
    });

    it(`${file} reads the same byte by byte and cut anywhere`, () => {
      const whole = decode([bytes]).map(told);
      expect(decode([...bytes].map((byte) => Uint8Array.of(byte))).map(told)).toEqual(whole);
      for (let cut = 1; cut < Math.min(bytes.length, 400); cut++)
        expect(decode([bytes.subarray(0, cut), bytes.subarray(cut)]).map(told)).toEqual(whole);
      fc.assert(
        fc.property(fc.array(fc.nat({ max: bytes.length }), { maxLength: 12 }), (cuts) => {
          expect(decode(pieces(bytes, cuts)).map(told)).toEqual(whole);
        }),
        { numRuns: 20 },
      );
    });
  }

  it('noise is survived: any bytes give events and no exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(Array.isArray(decode([bytes]))).toBe(true);
      }),
    );
  });
});

function decode(chunks: Uint8Array[]): EscposEvent[] {
  const decoder = new EscposDecoder();
  return [...chunks.flatMap((chunk) => decoder.feed(chunk)), ...decoder.end()];
}

function pieces(bytes: Uint8Array, cuts: number[]): Uint8Array[] {
  const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, i) => bytes.subarray(at[i] as number, end));
}

/** What is compared exactly, of an event and of an expectation alike. */
function told(event: EscposEvent): string {
  switch (event.op) {
    case 'line':
      return `line ${event.text} ${event.align} ${styles(event.runs)}`;
    case 'image': {
      const hash = createHash('sha256').update(event.bitmap.rows).digest('hex');
      return `image ${event.via} ${event.bitmap.width}x${event.bitmap.height} ${event.align} ${hash}`;
    }
    case 'qr':
      return `qr ${event.data} ${event.size} ${event.ec} ${event.align}`;
    case 'barcode':
      return `barcode ${event.system} ${event.data}`;
    case 'cut':
      return `cut ${event.mode} ${event.via}`;
    case 'status':
      return `status ${event.request} ${event.mask ?? ''}`;
    case 'process-id':
      return `process-id ${event.id}`;
    case 'ignored':
      return `ignored ${event.hex}`;
    default:
      return event.op;
  }
}

function wanted(op: Expected): string {
  const request = op.request === 'GS r 49' ? 'GS r 1' : op.request;
  switch (op.op) {
    case 'line':
      return `line ${op.text} ${op.align} ${styles(op.runs ?? [])}`;
    case 'image':
      return `image ${op.via} ${op.width}x${op.height} ${op.align} ${op.sha256}`;
    case 'qr':
      return `qr ${op.data} ${op.size} ${op.ec} ${op.align}`;
    case 'barcode':
      return `barcode ${op.system} ${op.data}`;
    case 'cut':
      return `cut ${op.mode} ${op.via}`;
    case 'status':
      return `status ${request} ${op.mask ?? ''}`;
    case 'process-id':
      return `process-id ${op.id}`;
    case 'ignored':
      return `ignored ${(op as { hex?: string }).hex}`;
    default:
      return op.op;
  }
}

/** The styles in use in a line, apart from how it is cut into runs. */
function styles(runs: NonNullable<Expected['runs']>): string {
  const one = (run: (typeof runs)[0]): string =>
    `${run.width ?? 1}x${run.height ?? 1}${run.bold ? 'b' : ''}${run.underline ? 'u' : ''}${run.invert ? 'i' : ''}`;
  return [...new Set(runs.map(one))].join(',');
}

/** Empty lines and feeds are alike on paper, and are compared nowhere else. */
function compared(line: string): boolean {
  return line !== 'feed' && !/^line {3}/.test(line);
}
