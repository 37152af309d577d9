/**
 * Plain file names for Vietnamese words by the Telex way of typing, which keeps all words apart:
 * "mời số" → "mowif-soos", "mười" → "muwowif", "mươi" → "muwowi". English letters (capitals) get the word "letter".
 */
const MARKS: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u0306': 'w',
  '\u031b': 'w',
  '\u0300': 'f',
  '\u0301': 's',
  '\u0309': 'r',
  '\u0303': 'x',
  '\u0323': 'j',
};
const TONES = 'fsrxj';

export function fileNameOf(phrase: string): string {
  const words = /^[A-Z]$/.test(phrase) ? ['letter', phrase.toLowerCase()] : phrase.split(' ').map(telex);
  return `${words.join('-')}.wav`;
}

function telex(word: string): string {
  let letters = '';
  let tone = '';
  for (const char of word.normalize('NFD').replaceAll('đ', 'dd')) {
    const typed = MARKS[char] ?? char;
    if (char in MARKS && TONES.includes(typed)) tone = typed;
    else letters += typed === '^' ? letters.slice(-1) : typed;
  }
  return letters + tone;
}
