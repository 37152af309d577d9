import { hasText, t } from '../live/texts.ts';
import type { Why } from './console-entities.ts';

/** The rule as one sentence, and who had come earlier as another. */
export function whySentence(why: Why): string {
  const rule = hasText(`why.${why.rule}`) ? t(`why.${why.rule}`) : '';
  if (why.passedOverCount === 0) return rule;
  const numbers = why.passedOver.map(({ number }) => number).join(', ');
  const key = why.passedOverCount > why.passedOver.length ? 'why.passed-over.more' : 'why.passed-over';
  return `${rule} ${t(key, { numbers, count: why.passedOverCount - why.passedOver.length })}`.trim();
}
