import type { PapersSlip, Printout, Slip } from '../../server/protocol/slip.ts';
import { composed } from './text.ts';

/** The sentences of a slip, the same in every layout and in the same order. */

/** "Quầy 1 hoặc quầy 2": `short` leaves out a common first word ("Quầy 1 hoặc 2"). */
export function countersSentence(slip: Slip, short = false): string {
  const names = slip.counters.map((counter) => composed(counter.name));
  const [first, ...others] = names;
  if (first === undefined) return '';
  const common = commonFirstWord(names);
  const rest = others.map((name) => (short && common ? name.slice(common.length + 1) : lowerFirst(name)));
  const last = rest.pop();
  return last === undefined ? first : `${[first, ...rest].join(', ')} ${slip.words.or} ${last}`;
}

function commonFirstWord(names: string[]): string | null {
  const word = names[0]?.split(' ')[0] ?? '';
  return names.every((name) => name.startsWith(`${word} `)) ? word : null;
}

/** "Chờ tại sảnh chính". */
export function waitAtSentence(slip: Slip): string {
  return `${slip.words.waitAt} ${lowerFirst(composed(slip.zone))}`;
}

/** A name inside a sentence: "Sảnh chính" → "sảnh chính", but "VNeID" and "A" stay. */
function lowerFirst(name: string): string {
  return /^\p{Lu}\p{M}*\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** "5 người", or null when nobody can tell. */
export function beforeSentence(slip: Slip): string | null {
  return slip.before === null ? null : `${slip.before} ${slip.words.people}`;
}

export function prioritySentence(slip: Slip): string | null {
  return slip.priority === undefined ? null : `${slip.words.priority}: ${composed(slip.priority)}`;
}

/** "Sau đó: Thuế, lệ phí → Trả kết quả", or null when nothing follows. */
export function onwardSentence({ onward = [], words }: Slip): string | null {
  return onward.length === 0 ? null : `${words.onward ?? ''}: ${onward.map(composed).join(' → ')}`;
}

export function timeSentence(slip: Pick<Slip, 'time' | 'date'>): string {
  return `${slip.time} · ${composed(slip.date)}`;
}

/** "10–15 phút" → the figure and its unit; a wait in words alone ("hơn 1 giờ") has no figure. */
export function figureAndUnit(value: string): { figure: string; unit: string } {
  const found = /^([\d–-]+) (.+)$/u.exec(value);
  return found ? { figure: found[1] as string, unit: found[2] as string } : { figure: value, unit: '' };
}

const UNIT_WORDS = /^(xã|phường|đặc khu|tỉnh|thành phố)$/iu;

/** The centre's name broken by sense ("… hành chính công / xã Yên Phú"), or null when it has no such place. */
export function nameBySense(site: string): [string, string] | null {
  const words = composed(site).split(' ');
  const at = words.findIndex((word, i) => i > 1 && UNIT_WORDS.test(word));
  return at < 0 ? null : [words.slice(0, at).join(' '), words.slice(at).join(' ')];
}

/** All words of a slip in their order on the paper. */
export function wordsOfSlip(slip: Printout): string[] {
  return 'form' in slip ? wordsOfPapers(slip) : wordsOfTicket(slip);
}

/** The lines of a list: each paper with its place in it, and what stands for those beyond `count`. */
export function papersLines({ missing, words }: PapersSlip, count = missing.length): string[] {
  const lines = missing.slice(0, count).map((paper, i) => `${i + 1}. ${composed(paper)}`);
  const rest = missing.length - lines.length;
  return rest === 0 ? lines : [...lines, words.more.replace('{count}', `${rest}`)];
}

function wordsOfPapers(slip: PapersSlip): string[] {
  const { words } = slip;
  const lines = [slip.demo ? 'DEMO' : '', slip.site, slip.number, slip.errand, words.missing, ...papersLines(slip)];
  return [...lines, words.kept, words.back, timeSentence(slip)].filter((line) => line !== '').map(composed);
}

function wordsOfTicket(slip: Slip): string[] {
  const { words } = slip;
  return [
    slip.demo ? 'DEMO' : null,
    slip.reprint ? words.reprint : null,
    slip.site,
    words.yourNumber,
    slip.number,
    slip.errand,
    onwardSentence(slip),
    prioritySentence(slip),
    slip.before === null ? null : `${words.before} ${beforeSentence(slip)}`,
    slip.wait === null ? null : `${words.wait} ${slip.wait}`,
    countersSentence(slip),
    waitAtSentence(slip),
    words.follow,
    words.missed,
    ...slip.notes,
    timeSentence(slip),
  ].flatMap((line) => (line === null || line === '' ? [] : [composed(line)]));
}
