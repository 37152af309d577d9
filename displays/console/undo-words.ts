import { hasText, t } from '../live/texts.ts';
import type { Undoable } from './console-entities.ts';

/** "Đã gọi A012": what the undo bar takes back. */
export function undoWords({ name, number }: Undoable): string {
  const whole = `console.did.${name}`;
  const key = number === null && hasText(`${whole}.none`) ? `${whole}.none` : whole;
  return hasText(key) ? t(key, { number: number ?? '' }).trim() : t('console.did.other');
}
