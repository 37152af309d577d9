import type { Site } from '../live/entities.ts';
import { minuteOfDay, minutesOf } from '../live/spoken-time.ts';
import { t } from '../live/texts.ts';
import type { IconName } from '../ui/icon/icons.ts';

interface IdleWords {
  icon: IconName;
  heading: string;
  detail: string;
}

/** What the hall is told while nobody is called: to wait, when the centre opens, or that it is closed. */
export function idleWords(site: Site | undefined, now: number): IdleWords {
  const waiting: IdleWords = { icon: 'seat', heading: t('lobby.idle'), detail: t('lobby.idle.detail') };
  const parts = site?.hours?.today;
  if (!site || !parts) return waiting;
  const minute = minuteOfDay(now, site.timezone);
  if (parts.some(({ open, close }) => minutesOf(open) <= minute && minute < minutesOf(close))) return waiting;
  const next = parts.find(({ open }) => minute < minutesOf(open));
  if (next)
    return { icon: 'clock', heading: t('lobby.idle.opens', { time: next.open }), detail: t('lobby.idle.detail') };
  return { icon: 'clock', heading: t('lobby.idle.over'), detail: t('lobby.idle.over.detail') };
}
