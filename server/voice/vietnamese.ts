import { insideSentence, readPlaceName } from './place-name.ts';
import { PAUSE, type Part, type Place, type Reading, type Sentence, type Style } from './reading.ts';
import { type NumberSpeech, readTicketNumber } from './ticket-number.ts';
import { type VietnameseProfile, vietnameseSpeech } from './vietnamese-number.ts';

/** `polite`: "xin mời công dân có số …" instead of "mời số …". */
export type VietnameseWording = 'plain' | 'polite';

/** Said in place of a name that the voice can't say: the screen shows it. */
const PLACE_ON_SCREEN = words('đến quầy ghi trên màn hình');

/** A counter named "Quầy 3" is spoken "quầy số ba"; any other name is spoken as it is written. */
export function vietnamesePlace(name: string): Place {
  const counter = /^Quầy (\d{1,4})$/.exec(name.normalize('NFC').trim());
  return counter ? { number: Number(counter[1]) } : { name };
}

/** The letter names and digits (or number) of a printed ticket number. */
export function readVietnameseTicket(ticket: string, style: Style, profile: VietnameseProfile): string[] {
  return readTicketNumber(ticket, style, vietnameseSpeech(profile));
}

/** "mời số a không một hai · đến quầy số ba". A recall is told by its two chimes, not by other words. */
export function readVietnameseCall(
  sentence: Sentence,
  style: Style,
  profile: VietnameseProfile,
  wording: VietnameseWording = 'plain',
): Reading {
  const speech = vietnameseSpeech(profile);
  const invitation = wording === 'polite' ? 'xin mời công dân có số' : 'mời số';
  return [
    { words: words(sentence.priority ? `${invitation} ưu tiên` : invitation), otherwise: { words: words(invitation) } },
    ...sentence.tickets.map((ticket) => ticketPart(ticket, style, speech)),
    { words: [PAUSE] },
    placePart(sentence.place, speech),
  ];
}

/** "số a không một hai · quá lượt · mời liên hệ bàn hướng dẫn" */
export function readVietnameseNoShow(ticket: string, style: Style, profile: VietnameseProfile): Reading {
  return [
    { words: ['số'] },
    ticketPart(ticket, style, vietnameseSpeech(profile)),
    { words: [PAUSE, ...words('quá lượt'), PAUSE, ...words('mời liên hệ bàn hướng dẫn')] },
  ];
}

/** The sentence a screen shows while it is spoken: "Mời số A012 đến quầy số 3". */
export function showVietnameseCall(sentence: Sentence): string {
  const { place, priority, tickets } = sentence;
  const where = 'number' in place ? `quầy số ${place.number}` : insideSentence(place.name);
  return `Mời số ${priority ? 'ưu tiên ' : ''}${tickets.join(', ')} đến ${where}`;
}

function ticketPart(ticket: string, style: Style, speech: NumberSpeech): Part {
  const otherStyle = style === 'digits' ? 'number' : 'digits';
  return {
    words: readTicketNumber(ticket, style, speech),
    otherwise: { words: readTicketNumber(ticket, otherStyle, speech) },
  };
}

function placePart(place: Place, speech: NumberSpeech): Part {
  const name = 'number' in place ? ['quầy', 'số', ...speech.number(place.number)] : readPlaceName(place.name, speech);
  return { words: ['đến', ...name], otherwise: { words: PLACE_ON_SCREEN } };
}

function words(phrase: string): string[] {
  return phrase.split(' ');
}
