import { say } from '../../config/load-languages.ts';
import type { Text } from '../protocol/common.ts';
import { timeWords } from './closed-words.ts';
import type { View } from './view.ts';

/** To those who wait through a break: the place is kept. `minute` since midnight. */
export function heldUntil(minute: number, { languages }: Pick<View, 'languages'>): Text {
  const words = (lang: string) => say(languages, lang, 'held.until', { time: timeWords(minute, lang, languages) });
  return { vi: words('vi'), en: words('en') };
}
