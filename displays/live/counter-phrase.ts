import type { CounterName } from './entities.ts';
import { language, say, t } from './texts.ts';

/** Counters that are named one by one. */
const NAMED_MAX = 3;

/** "Quầy 1 hoặc quầy 2"; of many only how many. */
export function counterPhrase(counters: readonly CounterName[]): string {
  if (counters.length > NAMED_MAX) return t('ui.counters.many', { count: counters.length });
  const names = counters.map(({ name }, at) => (at === 0 ? say(name) : lowered(say(name))));
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${t('ui.or')} ${names[names.length - 1]}`;
}

/** Vietnamese "Quầy" is a common noun in mid-sentence; an English "Counter 2" is lowered as well. */
function lowered(name: string): string {
  return name.charAt(0).toLocaleLowerCase(language()) + name.slice(1);
}
