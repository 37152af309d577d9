/** What the default voices can say. `server/voice/` chooses the words; a test holds both together. */
export interface Phrase {
  readonly phrase: string;
  readonly syllables: number;
  /** What espeak-ng is given when it would read the phrase itself wrongly. */
  readonly text?: string;
}

const VIETNAMESE = `
  không, một, hai, ba, bốn, năm, sáu, bảy, tám, chín
  mười, mươi, mốt, tư, lăm, nhăm, linh, lẻ, trăm, nghìn, ngàn
  hai mươi, ba mươi, bốn mươi, năm mươi, sáu mươi, bảy mươi, tám mươi, chín mươi, không trăm
  a, á, ớ, bê, xê, dê, đê, e, ê, ép, giê, hát, i, gi, ca, e lờ, em mờ, en nờ, o, ô, ơ, pê, quy, e rờ, ét xì, tê
  u, ư, vê, vê kép, ích xì, i dài, dét
  mời số, mời số ưu tiên, xin mời công dân có số, ưu tiên, số
  đến, đến quầy số, đến quầy ghi trên màn hình
  quầy, bàn, phòng, cửa, khu, khu vực, tầng
  bàn tiếp dân, bàn hướng dẫn, tiếp nhận, hồ sơ, trả kết quả, một cửa, tư pháp, hộ tịch
  quá lượt, mời liên hệ bàn hướng dẫn`;

/** espeak-ng spells "gi" as a bare consonant; the same sound is written "di". */
const VIETNAMESE_TEXTS: Readonly<Record<string, string>> = { gi: 'di' };

const ENGLISH: Readonly<Record<number, string>> = {
  1: `one, two, three, four, five, six, eight, nine, ten, twelve, oh, and
    A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U, V, X, Y, Z
    desk, room, floor, the`,
  2: `zero, seven, thirteen, fourteen, fifteen, sixteen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, eighty
    ninety, hundred, thousand, ticket, tickets, again, counter, window`,
  3: 'eleven, seventeen, seventy, W, priority, please go to',
  5: 'priority ticket, please go to counter, the results desk',
  6: 'the information desk',
  8: 'the citizen reception desk',
  10: 'please go to the counter shown on the screen',
};

export const VIETNAMESE_PHRASES: readonly Phrase[] = listed(VIETNAMESE).map((phrase) => {
  const text = VIETNAMESE_TEXTS[phrase];
  return { phrase, syllables: phrase.split(' ').length, ...(text && { text }) };
});

export const ENGLISH_PHRASES: readonly Phrase[] = Object.entries(ENGLISH).flatMap(([syllables, list]) =>
  listed(list).map((phrase) => ({ phrase, syllables: Number(syllables) })),
);

function listed(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
