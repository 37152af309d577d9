import type { NumberSpeech } from './ticket-number.ts';

export interface EnglishProfile {
  /** The digit 0. */
  readonly zero: 'zero' | 'oh';
  /** "one hundred and five" (British) or "one hundred five" (American). */
  readonly and: boolean;
}

export const BRITISH: EnglishProfile = { zero: 'zero', and: true };

const BELOW_TWENTY = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** Numbers 0 to 999,999 and letters. A letter's word is its capital; marks are not said, so Đ is said like D. */
export function englishSpeech(profile: EnglishProfile): NumberSpeech {
  return {
    letter: (letter) => (/[A-Z]/.test(plain(letter)) ? [plain(letter)] : []),
    number: (n) => readNumber(n, profile),
  };
}

/** "One hundred", never "a hundred": after the letter A it would swallow the letter. */
function readNumber(n: number, profile: EnglishProfile): string[] {
  if (n < 100) return readBelowHundred(n);
  const [size, name] = n < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = n % size;
  const head = [...readNumber(Math.floor(n / size), profile), name];
  if (rest === 0) return head;
  return [...head, ...(profile.and && rest < 100 ? ['and'] : []), ...readNumber(rest, profile)];
}

function readBelowHundred(n: number): string[] {
  if (n < 20) return [BELOW_TWENTY[n] ?? ''];
  const tens = TENS[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? [tens] : [tens, BELOW_TWENTY[n % 10] ?? ''];
}

function plain(letter: string): string {
  return letter.normalize('NFD').charAt(0).replace('Đ', 'D');
}
