import { clockWords } from '../live/clock-words.ts';
import type { LobbyService, Site } from '../live/entities.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { t } from '../live/texts.ts';
import type { IconName } from '../ui/icon/icons.ts';

interface IdleWords {
  icon: IconName;
  heading: string;
  detail: string;
}

/**
 * What the hall is told while nobody is called: to wait, when the centre opens, or that it is closed. Not closed while a
 * service still gives numbers or somebody waits: the kiosk would say otherwise.
 */
export function idleWords(site: Site | undefined, services: readonly LobbyService[]): IdleWords {
  const phase = site?.hours?.phase ?? 'open';
  const isOver = services.every(({ state, waiting }) => state === 'closed' && waiting === 0);
  const next = site?.hours?.next ?? null;
  const time = site && next !== null ? hourMinute(Date.parse(next), site.timezone) : '';
  switch (phase) {
    case 'before':
      return { icon: 'clock', heading: t('lobby.idle.opens', { time }), detail: t('lobby.idle.detail') };
    case 'break':
      return {
        icon: 'clock',
        heading: t('lobby.idle.break'),
        detail: t('lobby.idle.break.detail', { time: clockWords(time) }),
      };
    case 'after':
    case 'closed':
      if (isOver) return { icon: 'clock', heading: t('lobby.idle.over'), detail: t('lobby.idle.over.detail') };
  }
  return { icon: 'seat', heading: t('lobby.idle'), detail: t('lobby.idle.detail') };
}
