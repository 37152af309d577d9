import { type EnglishProfile, englishSpeech } from './english-number.ts';
import { insideSentence, readPlaceName } from './place-name.ts';
import { PAUSE, type Part, type Place, type Reading, type Sentence, type Style } from './reading.ts';
import { type NumberSpeech, readTicketNumber } from './ticket-number.ts';

/** Said in place of a name that the voice can't say: the screen shows it. */
const PLACE_ON_SCREEN = 'please go to the counter shown on the screen'.split(' ');

/** "Counter 3" is a counter with a number; any other name is spoken as it is written. */
export function englishPlace(name: string): Place {
  const counter = /^Counter (\d{1,4})$/i.exec(name.trim());
  return counter ? { number: Number(counter[1]) } : { name };
}

/** The letters and digits (or number) of a printed ticket number. */
export function readEnglishTicket(ticket: string, style: Style, profile: EnglishProfile): string[] {
  return readTicketNumber(ticket, style, ticketSpeech(style, profile));
}

/** "ticket A zero one two · please go to counter three" */
export function readEnglishCall(sentence: Sentence, style: Style, profile: EnglishProfile): Reading {
  const { place, priority, recall, tickets } = sentence;
  const noun = tickets.length > 1 ? 'tickets' : 'ticket';
  return [
    { words: priority ? ['priority', noun] : [noun], otherwise: { words: [noun] } },
    ...tickets.map((ticket) => ticketPart(ticket, style, profile)),
    ...(recall ? [{ words: ['again'] }] : []),
    { words: [PAUSE] },
    placePart(place, englishSpeech(profile)),
  ];
}

/** The sentence a screen shows while it is spoken: "Ticket A012, please go to counter 3". */
export function showEnglishCall(sentence: Sentence): string {
  const { place, priority, recall, tickets } = sentence;
  const noun = tickets.length > 1 ? 'tickets' : 'ticket';
  const head = priority ? `Priority ${noun}` : `T${noun.slice(1)}`;
  const where = 'number' in place ? `counter ${place.number}` : insideSentence(place.name);
  return `${head} ${tickets.join(', ')}${recall ? ' again' : ''}, please go to ${where}`;
}

function ticketPart(ticket: string, style: Style, profile: EnglishProfile): Part {
  return {
    words: readEnglishTicket(ticket, style, profile),
    otherwise: { words: readEnglishTicket(ticket, style === 'digits' ? 'number' : 'digits', profile) },
  };
}

/** "Oh" is the name of a printed digit; the number 0 is always "zero". */
function ticketSpeech(style: Style, profile: EnglishProfile): NumberSpeech {
  const speech = englishSpeech(profile);
  if (style === 'number' || profile.zero === 'zero') return speech;
  return { ...speech, number: (n) => (n === 0 ? [profile.zero] : speech.number(n)) };
}

function placePart(place: Place, speech: NumberSpeech): Part {
  const name = 'number' in place ? ['counter', ...speech.number(place.number)] : readPlaceName(place.name, speech);
  return { words: ['please', 'go', 'to', ...name], otherwise: { words: PLACE_ON_SCREEN } };
}
