import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticStateOf, stateOf } from '../../devices/printer/printer-state.ts';
import { type Answer, type RealTimeQuestion, StatusParser } from '../../devices/printer/status-parser.ts';

describe('answers of a printer', () => {
  it('are read alike however they are cut', () => {
    const bytes = [0x12, 0x37, 0x22, 0x41, 0x30, 0x31, 0x32, 0x00, 0x18, 0x00, 0x03, 0x00];
    const whole: Answer[] = [
      { kind: 'real-time', question: 4, byte: 0x12 },
      { kind: 'process-id', id: 'A012' },
      { kind: 'automatic', bytes: [0x18, 0x00, 0x03, 0x00] },
    ];
    fc.assert(
      fc.property(fc.subarray([...bytes.keys()].slice(1)), (cuts) => {
        const parser = new StatusParser();
        parser.asked(4);
        const at = [0, ...cuts, bytes.length];
        const answers = at.slice(1).flatMap((end, i) => parser.feed(Uint8Array.from(bytes.slice(at[i], end))));
        expect(answers).toEqual(whole);
      }),
    );
  });

  it('are found between noise, and noise alone is no answer', () => {
    const noise = fc.uint8Array({ maxLength: 20 });
    fc.assert(
      fc.property(noise, (bytes) => {
        const parser = new StatusParser();
        expect(parser.feed(bytes).filter((answer) => answer.kind === 'real-time')).toEqual([]);
        // Seven bytes that can begin nothing end whatever the noise began.
        parser.feed(Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]));
        const proof = parser.feed(Uint8Array.from([0x37, 0x22, 0x7e, 0x20, 0x7e, 0x21, 0x00]));
        expect(proof).toEqual([{ kind: 'process-id', id: '~ ~!' }]);
      }),
    );
  });

  it('are never read out of the words of another machine at that address', () => {
    const parser = new StatusParser();
    parser.asked(4);
    const page = 'HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n400 Bad Request';
    expect(parser.feed(new TextEncoder().encode(page))).toEqual([]);
    expect(parser.feed(Uint8Array.of(0x12))).toEqual([{ kind: 'real-time', question: 4, byte: 0x12 }]);
  });

  it('to a question that was given up do not count for the next', () => {
    const parser = new StatusParser();
    parser.asked(1);
    parser.forget();
    expect(parser.feed(Uint8Array.of(0x1a))).toEqual([]);
  });

  it('to GS r come in their turn', () => {
    const parser = new StatusParser();
    expect(parser.feed(Uint8Array.of(0x00))).toEqual([]);
    parser.askedPaper();
    expect(parser.feed(Uint8Array.of(0x0c))).toEqual([{ kind: 'paper', byte: 0x0c }]);
  });

  const cases: [string, [RealTimeQuestion, number][], string][] = [
    [
      'all well',
      [
        [1, 0x12],
        [2, 0x12],
        [3, 0x12],
        [4, 0x12],
      ],
      'ok',
    ],
    [
      'paper nearly used up',
      [
        [1, 0x12],
        [4, 0x1e],
      ],
      'near-end',
    ],
    [
      'paper out, as measured',
      [
        [1, 0x1a],
        [2, 0x32],
        [4, 0x72],
      ],
      'paper-out',
    ],
    [
      'cover open',
      [
        [1, 0x1a],
        [2, 0x16],
      ],
      'cover-open',
    ],
    [
      'cover open and no paper',
      [
        [2, 0x36],
        [4, 0x72],
      ],
      'cover-open',
    ],
    [
      'cutter',
      [
        [1, 0x1a],
        [2, 0x52],
        [3, 0x1a],
      ],
      'error',
    ],
    ['unrecoverable', [[3, 0x32]], 'error'],
    [
      'offline without a cause',
      [
        [1, 0x1a],
        [2, 0x12],
      ],
      'offline',
    ],
  ];
  it.each(cases)('%s', (_, answers, state) => {
    expect(stateOf(new Map(answers)).state).toBe(state);
  });

  it('of automatic status mean the same', () => {
    expect(automaticStateOf([0x10, 0, 0, 0]).state).toBe('ok');
    expect(automaticStateOf([0x18, 0, 0x0f, 0]).state).toBe('paper-out');
    expect(automaticStateOf([0x38, 0, 0, 0]).state).toBe('cover-open');
    expect(automaticStateOf([0x10, 0, 0x03, 0]).state).toBe('near-end');
  });
});
