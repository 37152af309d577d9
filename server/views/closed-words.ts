import { type Sentences, say } from '../../config/load-languages.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import type { Text } from '../protocol/common.ts';
import type { NoTicket } from '../queue/admission.ts';
import { weekdayOf } from '../queue/calendar.ts';

export interface WordParts {
  languages: Readonly<Record<string, Sentences>>;
  site: SiteFile;
}

/** Why there is no ticket now and when there is one again: a sentence for whoever was refused. */
export function closedSentence(told: NoTicket, parts: WordParts): Text {
  return inBoth((lang) => {
    const key = told.nextDay === '' ? 'closed.no-next' : `closed.${told.why}`;
    return say(parts.languages, lang, key, placesOf(told, lang, parts));
  });
}

/** The same in a few words, for a tile. */
export function closedLabel(told: NoTicket, parts: WordParts): Text {
  return inBoth((lang) => {
    const key = told.nextDay === '' ? 'no-next' : told.why === 'not-today' ? 'days' : 'next';
    return say(parts.languages, lang, `closed.tile.${key}`, placesOf(told, lang, parts));
  });
}

function placesOf(told: NoTicket, lang: string, parts: WordParts): Record<string, string> {
  const { languages, site } = parts;
  return {
    half: say(languages, lang, `closed.half.${told.half}`),
    next: momentWords({ day: told.nextDay, minute: told.nextMinute }, told.day, lang, languages),
    days: daysWords(told.days, lang, languages),
    holiday: textIn(lang, site.holidays.find(({ date }) => date === told.day)?.name),
  };
}

/** "12 giờ 45"; on another day than today "7 giờ thứ Tư, 25/11". */
export function momentWords(
  { day, minute }: { day: string; minute: number },
  today: string,
  lang: string,
  languages: WordParts['languages'],
): string {
  const time = timeWords(minute, lang, languages);
  return day === today || day === ''
    ? time
    : say(languages, lang, 'closed.on-day', { time, day: dayWords(day, lang, languages) });
}

export function timeWords(minute: number, lang: string, languages: WordParts['languages']): string {
  const hour = Math.floor(minute / 60);
  const rest = minute % 60;
  if (rest === 0) return say(languages, lang, 'time.hour', { hour });
  return say(languages, lang, 'time.minute', { hour, minute: String(rest).padStart(2, '0') });
}

/** "thứ Tư, 25/11" */
export function dayWords(day: string, lang: string, languages: WordParts['languages']): string {
  const [, month = '', date = ''] = day.split('-');
  return `${weekdayWords(weekdayOf(day), lang, languages)}, ${date}/${month}`;
}

/** So many days one after the other are said by the first and the last. */
const DAYS_IN_ROW_MIN = 3;

/** "thứ Ba, thứ Năm"; "thứ Hai đến thứ Sáu". `days`: "1 3", 0 = Monday. */
function daysWords(days: string, lang: string, languages: WordParts['languages']): string {
  return rows(days.split(' ').map(Number))
    .flatMap(([first, last]) => {
      const words = (day: number) => weekdayWords(day, lang, languages);
      if (last - first + 1 >= DAYS_IN_ROW_MIN)
        return [say(languages, lang, 'closed.days-row', { first: words(first), last: words(last) })];
      return first === last ? [words(first)] : [words(first), words(last)];
    })
    .join(', ');
}

/** First and last of each run of days. */
function rows(days: readonly number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const day of days) {
    const run = found.at(-1);
    if (run && run[1] === day - 1) run[1] = day;
    else found.push([day, day]);
  }
  return found;
}

function weekdayWords(weekday: number, lang: string, languages: WordParts['languages']): string {
  return say(languages, lang, `weekday.${weekday + 1}`);
}

function inBoth(words: (lang: string) => string): Text {
  return { vi: words('vi'), en: words('en') };
}

function textIn(lang: string, text: Text | undefined): string {
  return (lang === 'vi' ? text?.vi : text?.en) ?? '';
}
