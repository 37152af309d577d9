const NO_BREAK_SPACE = '\u00a0';
/** Letters of two words that are kept together; more would not fit a tile. */
const PAIR_MAX = 10;

/**
 * A title that breaks by sense: the last two words of each part stay together ("Khai sinh, / kết hôn",
 * "Mở hộ / kinh doanh"), since Vietnamese words are mostly pairs of syllables. Long English pairs may break.
 */
export function breakBySense(title: string): string {
  return title
    .split(', ')
    .map((part) => part.replace(/(\S+) (\S+)$/, joined))
    .join(', ');
}

function joined(pair: string, first: string, second: string): string {
  return pair.length <= PAIR_MAX ? `${first}${NO_BREAK_SPACE}${second}` : pair;
}
