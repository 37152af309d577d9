import { PAUSE } from './reading.ts';
import { type NumberSpeech, readDigits } from './ticket-number.ts';

/**
 * Reads the name of a place ("quầy Tư pháp - Hộ tịch", "phòng 205", "Quầy B"): words in lower case, hyphens and other
 * marks as a pause, numbers as numbers. Capitals without a vowel ("B", "BHXH") are letters said by name, and so is a
 * single capital vowel, unless a word follows it as in "Y tế".
 */
export function readPlaceName(name: string, speech: NumberSpeech): string[] {
  const tokens = name.normalize('NFC').match(/\d+|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\d]/gu) ?? [];
  return withoutIdlePauses(tokens.flatMap((token, at) => readToken(token, tokens[at + 1] ?? '', speech)));
}

function readToken(token: string, next: string, speech: NumberSpeech): readonly string[] {
  if (/^\d/.test(token)) return readDigits(token, 'number', speech);
  if (!/^\p{L}/u.test(token)) return [PAUSE];
  if (isSpelled(token, next)) return [...token].flatMap((letter) => speech.letter(letter));
  return [token.toLowerCase()];
}

function isSpelled(token: string, next: string): boolean {
  return /^[BCDĐFGHJKLMNPQRSTVWXZ]+$/.test(token) || (/^\p{Lu}$/u.test(token) && !/^\p{Ll}/u.test(next));
}

function withoutIdlePauses(words: readonly string[]): string[] {
  const kept = words.filter((word, at) => word !== PAUSE || words[at - 1] !== PAUSE);
  if (kept.at(0) === PAUSE) kept.shift();
  if (kept.at(-1) === PAUSE) kept.pop();
  return kept;
}

/** The name as it stands inside a sentence: "Bàn tiếp dân" → "bàn tiếp dân", but "BHXH" stays. */
export function insideSentence(name: string): string {
  const text = name.normalize('NFC').trim();
  return /^\p{Lu}[\p{Ll} ]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
