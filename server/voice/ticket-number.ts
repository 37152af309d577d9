import type { Style } from './reading.ts';

/** How one language says the two things a ticket number is made of. */
export interface NumberSpeech {
  /** Name of one capital letter; empty when the language has none for it. */
  letter(letter: string): readonly string[];
  number(n: number): readonly string[];
}

/** Highest value that is read as a number; longer rows of digits are read digit by digit. */
export const SPOKEN_NUMBER_MAX = 999_999;

/** Reads any printed form ("A012", "a-12", "AB 012", "0057", decomposed Unicode): hyphens and spaces are not spoken. */
export function readTicketNumber(ticket: string, style: Style, speech: NumberSpeech): string[] {
  const runs =
    ticket
      .normalize('NFC')
      .toUpperCase()
      .match(/\d+|\p{L}\p{M}*/gu) ?? [];
  return runs.flatMap((run) => (/\d/.test(run) ? readDigits(run, style, speech) : speech.letter(run)));
}

/** A row of digits in one style, e.g. "012". */
export function readDigits(digits: string, style: Style, speech: NumberSpeech): readonly string[] {
  const value = Number(digits);
  if (style === 'number' && value <= SPOKEN_NUMBER_MAX) return speech.number(value);
  return [...digits].flatMap((digit) => speech.number(Number(digit)));
}
