import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Announcement, announce, type SpokenCall } from '../../server/voice/announcement.ts';
import { readEnglishCall } from '../../server/voice/english.ts';
import { BRITISH } from '../../server/voice/english-number.ts';
import { spoken } from '../../server/voice/reading.ts';
import { readVietnameseCall } from '../../server/voice/vietnamese.ts';
import { NORTHERN } from '../../server/voice/vietnamese-number.ts';
import { defaultVoice } from './default-voices.ts';

const voices = { vi: defaultVoice('vi'), en: defaultVoice('en') };
const phrases: ReadonlyMap<string, string> = new Map(
  Object.values(voices).flatMap(({ clips, id }) =>
    Object.entries(clips).map(([phrase, clip]) => [`/voices/${id}/${clip.file}`, phrase] as const),
  ),
);

function aCall(changes: Partial<SpokenCall> = {}): SpokenCall {
  const counter = { vi: 'Quầy 3', en: 'Counter 3' };
  return { number: 'A012', counter, recall: false, priority: false, ...changes };
}

/** What is heard, as phrases: the way back from addresses to the words of the manifests. */
function heard({ clips }: Announcement, lang?: 'vi' | 'en'): string[] {
  return clips.filter((clip) => !lang || clip.lang === lang).map((clip) => phraseOf(clip.src));
}

function phraseOf(src: string): string {
  return phrases.get(src) ?? (src.endsWith('/chime.wav') ? '♪' : '·');
}

describe('one reading in speaking order', () => {
  test('chime, Vietnamese, English, with a breath before the counter', () => {
    const announcement = announce(aCall(), voices);
    expect(heard(announcement)).toEqual(
      ['♪', '·', 'mời số', 'a', 'không', 'một', 'hai', '·', 'đến quầy số', 'ba'].concat([
        '·',
        'ticket',
        'A',
        'zero',
        'one',
        'two',
        '·',
        'please go to counter',
        'three',
      ]),
    );
    expect(announcement.clips.map((clip) => clip.lang).join(' ')).toMatch(/^(vi )+(en ?)+$/);
    expect(announcement.clips[0]?.src).toBe('/voices/vi-default/chime.wav');
    expect(announcement.text).toEqual({
      vi: 'Mời số A012 đến quầy số 3',
      en: 'Ticket A012, please go to counter 3',
    });
  });

  test('the order of the voices is the order of speaking', () => {
    const announcement = announce(aCall(), { en: voices.en, vi: voices.vi });
    expect(announcement.clips.map((clip) => clip.lang).join(' ')).toMatch(/^(en )+(vi ?)+$/);
    expect(heard(announcement)[0]).toBe('♪');
  });

  test('a recall chimes twice and says "again" in English', () => {
    const announcement = announce(aCall({ recall: true }), voices);
    expect(heard(announcement, 'vi').slice(0, 5)).toEqual(['♪', '·', '♪', '·', 'mời số']);
    expect(heard(announcement, 'en')).toContain('again');
    expect(heard(announcement).filter((phrase) => phrase === '♪')).toHaveLength(2);
  });

  test('a priority call says so in both languages', () => {
    const announcement = announce(aCall({ priority: true }), voices);
    expect(heard(announcement)).toEqual(expect.arrayContaining(['mời số ưu tiên', 'priority ticket']));
  });

  test('the longest recorded phrase is taken', () => {
    const announcement = announce(aCall({ counter: { vi: 'Bàn tiếp dân', en: 'The citizen reception desk' } }), voices);
    expect(heard(announcement, 'vi').slice(-2)).toEqual(['đến', 'bàn tiếp dân']);
    expect(heard(announcement, 'en').slice(-2)).toEqual(['please go to', 'the citizen reception desk']);
  });

  test('the site’s style goes before the voice’s own', () => {
    expect(heard(announce(aCall(), voices, 'number'), 'vi')).toContain('mười');
    const own = { vi: { ...voices.vi, style: 'number' as const } };
    expect(heard(announce(aCall(), own), 'vi')).toContain('mười');
  });

  test('a voice with another reading is asked for the words it has', () => {
    const southern = { ...voices.vi, reading: { zeroTens: 'lẻ' as const, letters: { D: 'đê' } } };
    expect(heard(announce(aCall({ number: 'D105' }), { vi: southern }, 'number'))).toEqual(
      expect.arrayContaining(['đê', 'lẻ']),
    );
  });
});

describe('what a voice lacks', () => {
  test('a place whose name can’t be said whole gives way to "the counter on the screen"', () => {
    // "tư" is the clip of the number four: "quầy tư …" would send people to counter 4.
    const counter = { vi: 'Quầy Tư vấn', en: 'Advice desk' };
    const announcement = announce(aCall({ counter }), voices);
    expect(heard(announcement, 'vi').at(-1)).toBe('đến quầy ghi trên màn hình');
    expect(heard(announcement, 'en').at(-1)).toBe('please go to the counter shown on the screen');
    expect(heard(announcement)).toEqual(expect.arrayContaining(['a', 'không', 'một', 'hai', 'zero']));
    expect(announcement.text.vi).toBe('Mời số A012 đến quầy Tư vấn');
  });

  test('a number that can’t be said in one style is said in the other', () => {
    expect(heard(announce(aCall(), { vi: without('mười') }, 'number'), 'vi')).toEqual(
      expect.arrayContaining(['không', 'một', 'hai']),
    );
  });

  test('half a number is never said, and the rest is spoken', () => {
    const said = heard(announce(aCall({ number: 'B005' }), { vi: without('bê') }), 'vi');
    expect(said).toEqual(['♪', '·', 'mời số', '·', 'đến quầy số', 'ba']);
  });

  test('without pauses and chime the sentence is spoken; without voices the text remains', () => {
    const { chime: _, pauses: __, ...bare } = voices.vi;
    expect(heard(announce(aCall(), { vi: bare }))[0]).toBe('mời số');
    expect(heard(announce(aCall(), { en: voices.en }))[0]).toBe('♪');
    const silent = announce(aCall(), {});
    expect(silent.clips).toEqual([]);
    expect(silent.text.vi).toBe('Mời số A012 đến quầy số 3');
  });

  function without(phrase: string): typeof voices.vi {
    const clips = Object.fromEntries(Object.entries(voices.vi.clips).filter(([key]) => key !== phrase));
    return { ...voices.vi, clips };
  }
});

/** Ten thousand numbers take about two seconds, more on a busy machine. */
const ALL_NUMBERS_MS = 30_000;

test.each(['digits', 'number'] as const)(
  'every number from 0 to 9999 is said whole by the default voices in style %s, as ticket and as counter',
  (style) => {
    for (let n = 0; n <= 9999; n++) expectWhole(n, style);
  },
  ALL_NUMBERS_MS,
);

function expectWhole(n: number, style: 'digits' | 'number'): void {
  const number = String(n).padStart(3, '0');
  const announcement = announce(aCall({ number, counter: { vi: `Quầy ${n}`, en: `Counter ${n}` } }), voices, style);
  const sentence = { tickets: [number], place: { number: n } };
  const words = [
    ...heard(announcement, 'vi').filter((phrase) => !'♪·'.includes(phrase)),
    ...heard(announcement, 'en').filter((phrase) => phrase !== '·'),
  ];
  const wanted = [readVietnameseCall(sentence, style, NORTHERN), readEnglishCall(sentence, style, BRITISH)].map(spoken);
  // One assertion a number would take longer than the speech itself.
  if (words.join(' ') !== wanted.join(' ')) expect(words.join(' ')).toBe(wanted.join(' '));
}

test('every prefix of one or two letters is said in both languages', () => {
  const letter = fc.constantFrom(...'AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ');
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 2 }), fc.nat(9999), (prefix, n) => {
      const announcement = announce(aCall({ number: `${prefix.join('')}${n}` }), voices);
      const vi = heard(announcement, 'vi');
      const en = heard(announcement, 'en');
      // Chime, pause, "mời số", then each letter and digit, then breath, "đến quầy số", "ba".
      expect(vi).toHaveLength(3 + prefix.length + String(n).length + 3);
      expect(en).toHaveLength(2 + prefix.length + String(n).length + 3);
    }),
  );
});

test('any name of a counter and any number leaves a call that is heard', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (number, name) => {
      const announcement = announce(aCall({ number, counter: { vi: name, en: name } }), voices);
      expect(heard(announcement, 'vi')).toEqual(expect.arrayContaining(['♪', 'mời số']));
      expect(heard(announcement, 'en')).toContain('ticket');
    }),
  );
});
