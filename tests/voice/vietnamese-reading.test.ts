import { describe, expect, test } from 'vitest';
import { spoken } from '../../server/voice/reading.ts';
import { SPOKEN_NUMBER_MAX } from '../../server/voice/ticket-number.ts';
import {
  readVietnameseCall,
  readVietnameseNoShow,
  readVietnameseTicket,
  showVietnameseCall,
  vietnamesePlace,
} from '../../server/voice/vietnamese.ts';
import { NORTHERN, SOUTHERN, type VietnameseProfile } from '../../server/voice/vietnamese-number.ts';
import { accepted, comparable, type SpeechSentence, speechVectors } from './vectors.ts';

const reference = speechVectors('vi');

function everyProfile(): VietnameseProfile[] {
  const four = ['tư', 'bốn'] as const;
  return (['linh', 'lẻ'] as const).flatMap((zeroTens) =>
    (['nghìn', 'ngàn'] as const).flatMap((thousand) =>
      (['lăm', 'nhăm'] as const).flatMap((tensFive) =>
        four.flatMap((tensFour) =>
          four.flatMap((linhFour) =>
            four.map((teenFour) => ({ zeroTens, thousand, tensFive, tensFour, linhFour, teenFour, letters: {} })),
          ),
        ),
      ),
    ),
  );
}

test.each([...reference.vectors, ...(reference.tickets ?? [])])(
  '$ticket is read by digits and as a number',
  (vector) => {
    expect(readVietnameseTicket(vector.ticket, 'digits', NORTHERN).join(' ')).toBe(vector.digits);
    expect(readVietnameseTicket(vector.ticket, 'number', NORTHERN).join(' ')).toBe(vector.number);
  },
);

test('the profiles together read exactly what is accepted, for every vector', () => {
  for (const { ticket, accept } of reference.vectors) {
    const readings = everyProfile().map((profile) => readVietnameseTicket(ticket, 'number', profile).join(' '));
    expect(new Set(readings), ticket).toEqual(new Set(accepted(accept)));
  }
});

test('a row of digits longer than any number of a hall is read digit by digit', () => {
  const read = (n: number) => readVietnameseTicket(String(n), 'number', NORTHERN).join(' ');
  expect(read(SPOKEN_NUMBER_MAX)).toContain('nghìn');
  expect(read(SPOKEN_NUMBER_MAX + 1)).toBe('một không không không không không không');
});

test('the southern profile says lẻ, ngàn and bốn', () => {
  expect(readVietnameseTicket('A1105', 'number', SOUTHERN).join(' ')).toBe('a một ngàn một trăm lẻ năm');
  expect(readVietnameseTicket('A024', 'number', SOUTHERN).join(' ')).toBe('a hai mươi bốn');
});

test.each(reference.letters ?? [])('the letter $letter has its name and takes another', ({ letter, default: name }) => {
  expect(readVietnameseTicket(`${letter}1`, 'digits', NORTHERN).join(' ')).toBe(`${name} một`);
  const profile = { ...NORTHERN, letters: { [letter]: 'bờ' } };
  expect(readVietnameseTicket(`${letter}1`, 'digits', profile).join(' ')).toBe('bờ một');
});

test('beyond 9999 the thousands are a number of their own, and very long ones are read by digits', () => {
  expect(readVietnameseTicket('10001', 'number', NORTHERN).join(' ')).toBe('mười nghìn không trăm linh một');
  expect(readVietnameseTicket('999999', 'number', NORTHERN)).toHaveLength(11);
  expect(readVietnameseTicket('1000000', 'number', NORTHERN).join(' ')).toBe('một không không không không không không');
});

describe('sentences', () => {
  test.each(reference.sentences)('$spoken', (sentence) => {
    expect(comparable(spoken(readingOf(sentence)))).toBe(comparable(sentence.spoken));
  });

  const shown = reference.sentences.filter(({ noShow, wording }) => !noShow && !wording);
  test.each(shown)('shown as "$shown"', (sentence) => {
    const { counter: place = { name: '' }, priority = false, ticket = '' } = sentence;
    expect(showVietnameseCall({ tickets: [ticket], place, priority })).toBe(sentence.shown);
  });

  function readingOf({
    counter: place = { name: '' },
    noShow,
    priority = false,
    style,
    ticket = '',
    wording,
  }: SpeechSentence) {
    if (noShow) return readVietnameseNoShow(ticket, style, NORTHERN);
    return readVietnameseCall({ tickets: [ticket], place, priority }, style, NORTHERN, wording);
  }
});

test.each([
  ['Quầy 3', 'quầy số ba'],
  ['Quầy 24', 'quầy số hai mươi tư'],
  ['Qu\u0061\u0302\u0300y 7', 'quầy số bảy'],
  ['Quầy số 5', 'quầy số năm'],
  ['Quầy 12A', 'quầy mười hai a'],
  ['Quầy B', 'quầy bê'],
  ['Quầy BHXH', 'quầy bê hát ích xì hát'],
  ['Y tế', 'y tế'],
  ['Bàn tiếp dân (tầng 2)', 'bàn tiếp dân tầng hai'],
])('a counter named %s is spoken "đến %s"', (name, place) => {
  const reading = readVietnameseCall({ tickets: ['A001'], place: vietnamesePlace(name) }, 'digits', NORTHERN);
  expect(spoken(reading)).toBe(`mời số a không không một đến ${place}`);
});
