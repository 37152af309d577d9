import type { NumberSpeech } from './ticket-number.ts';

/**
 * The choices that Vietnamese leaves open. All combinations are understood everywhere; a voice keeps to its region.
 * Rules after the school readings (Toán 2) and the article "Vietnamese numerals" of Wikipedia.
 */
export interface VietnameseProfile {
  /** 24, 34 … 94. */
  readonly tensFour: 'tư' | 'bốn';
  /** 104, 1004: after `zeroTens`. */
  readonly linhFour: 'tư' | 'bốn';
  /** 14, 114. */
  readonly teenFour: 'bốn' | 'tư';
  /** 25, 35 … 95; 15 is always "mười lăm". */
  readonly tensFive: 'lăm' | 'nhăm';
  /** A zero in the tens place inside a number: 105. */
  readonly zeroTens: 'linh' | 'lẻ';
  readonly thousand: 'nghìn' | 'ngàn';
  /** Names that differ from the alphabet table, e.g. `{ D: "đê", B: "bờ" }`. */
  readonly letters: Readonly<Record<string, string>>;
}

export const NORTHERN: VietnameseProfile = {
  tensFour: 'tư',
  linhFour: 'tư',
  teenFour: 'bốn',
  tensFive: 'lăm',
  zeroTens: 'linh',
  thousand: 'nghìn',
  letters: {},
};

export const SOUTHERN: VietnameseProfile = { ...NORTHERN, tensFour: 'bốn', zeroTens: 'lẻ', thousand: 'ngàn' };

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Letter names of the alphabet table; F, J, W, Z are not Vietnamese but stand on tickets. */
const LETTERS: Readonly<Record<string, string>> = {
  A: 'a',
  Ă: 'á',
  Â: 'ớ',
  B: 'bê',
  C: 'xê',
  D: 'dê',
  Đ: 'đê',
  E: 'e',
  Ê: 'ê',
  F: 'ép',
  G: 'giê',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'e lờ',
  M: 'em mờ',
  N: 'en nờ',
  O: 'o',
  Ô: 'ô',
  Ơ: 'ơ',
  P: 'pê',
  Q: 'quy',
  R: 'e rờ',
  S: 'ét xì',
  T: 'tê',
  U: 'u',
  Ư: 'ư',
  V: 'vê',
  W: 'vê kép',
  X: 'ích xì',
  Y: 'i dài',
  Z: 'dét',
};

/** Numbers 0 to 999,999 and letters, said in one profile. */
export function vietnameseSpeech(profile: VietnameseProfile): NumberSpeech {
  return {
    letter: (letter) => (profile.letters[letter] ?? LETTERS[letter])?.split(' ') ?? [],
    number: (n) => readNumber(n, profile),
  };
}

function readNumber(n: number, profile: VietnameseProfile): string[] {
  if (n < 1000) return n < 100 ? readBelowHundred(n, profile) : readHundreds(n, profile);
  const rest = n % 1000;
  const thousands = [...readNumber(Math.floor(n / 1000), profile), profile.thousand];
  // 1001 is "một nghìn không trăm linh một": the empty hundreds are said, else it could be heard as 1100.
  return rest === 0 ? thousands : [...thousands, ...readHundreds(rest, profile)];
}

function readHundreds(n: number, profile: VietnameseProfile): string[] {
  const rest = n % 100;
  const hundreds = [unit(Math.floor(n / 100)), 'trăm'];
  if (rest === 0) return hundreds;
  if (rest >= 10) return [...hundreds, ...readBelowHundred(rest, profile)];
  return [...hundreds, profile.zeroTens, rest === 4 ? profile.linhFour : unit(rest)];
}

function readBelowHundred(n: number, profile: VietnameseProfile): string[] {
  const tens = Math.floor(n / 10);
  const last = n % 10;
  if (tens === 0) return [unit(last)];
  if (tens === 1) return last === 0 ? ['mười'] : ['mười', teenUnit(last, profile)];
  return last === 0 ? [unit(tens), 'mươi'] : [unit(tens), 'mươi', tensUnit(last, profile)];
}

function teenUnit(n: number, profile: VietnameseProfile): string {
  if (n === 4) return profile.teenFour;
  return n === 5 ? 'lăm' : unit(n);
}

function tensUnit(n: number, profile: VietnameseProfile): string {
  if (n === 1) return 'mốt';
  if (n === 4) return profile.tensFour;
  return n === 5 ? profile.tensFive : unit(n);
}

function unit(n: number): string {
  return UNITS[n] ?? '';
}
