const NO_BREAK_SPACE = '\u00a0';

/**
 * A title that breaks by sense: the last two words of each part stay together ("Khai sinh, / kết hôn",
 * "Mở hộ / kinh doanh"), since Vietnamese words are mostly pairs of syllables.
 */
export function breakBySense(title: string): string {
  return title
    .split(', ')
    .map((part) => part.replace(/ (\S+)$/, `${NO_BREAK_SPACE}$1`))
    .join(', ');
}
