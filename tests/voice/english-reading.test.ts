import { describe, expect, test } from 'vitest';
import { englishPlace, readEnglishCall, readEnglishTicket, showEnglishCall } from '../../server/voice/english.ts';
import { BRITISH } from '../../server/voice/english-number.ts';
import { spoken } from '../../server/voice/reading.ts';
import { accepted, comparable, type SpeechSentence, speechVectors } from './vectors.ts';

const reference = speechVectors('en');

test.each(reference.vectors)('$ticket is read by digits and as a number', ({ ticket, digits, number }) => {
  expect(comparable(readEnglishTicket(ticket, 'digits', BRITISH).join(' '))).toBe(comparable(digits));
  expect(comparable(readEnglishTicket(ticket, 'number', BRITISH).join(' '))).toBe(comparable(number));
});

test('the American number and the digit "oh" are accepted readings of every vector', () => {
  const american = { zero: 'oh', and: false } as const;
  for (const { accept, digitsAccept = '', ticket } of reference.vectors) {
    expect(accepted(accept)).toContain(comparable(readEnglishTicket(ticket, 'number', american).join(' ')));
    expect(accepted(digitsAccept)).toContain(comparable(readEnglishTicket(ticket, 'digits', american).join(' ')));
  }
});

describe('sentences', () => {
  test.each(reference.sentences)('$spoken', (sentence) => {
    const reading = readEnglishCall(factsOf(sentence), sentence.style, BRITISH);
    expect(comparable(spoken(reading))).toBe(comparable(sentence.spoken));
  });

  test.each(reference.sentences)('shown as "$shown"', (sentence) => {
    expect(showEnglishCall(factsOf(sentence))).toBe(sentence.shown);
  });

  function factsOf({ counter: place = { name: '' }, priority = false, recall, ticket, tickets }: SpeechSentence) {
    return { tickets: tickets ?? [ticket ?? ''], place, priority, recall: recall !== undefined };
  }
});

test.each([
  ['Counter 3', 'counter three'],
  ['Window B', 'window B'],
  ['Room 205 - first floor', 'room two hundred and five first floor'],
])('a counter named %s is spoken "%s"', (name, place) => {
  const reading = readEnglishCall({ tickets: ['A001'], place: englishPlace(name) }, 'digits', BRITISH);
  expect(spoken(reading)).toBe(`ticket A zero zero one please go to ${place}`);
});
