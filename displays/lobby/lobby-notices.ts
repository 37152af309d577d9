import type { LobbyService, Notice } from '../live/entities.ts';
import type { Keyed } from '../live/live-topic.ts';
import { say, t } from '../live/texts.ts';

/** The lines of the notice's place in one language: first what is suspended, then the site's own. */
export function noticeLines(
  services: readonly Keyed<LobbyService>[],
  notices: readonly Keyed<Notice>[],
  language: string,
  roll = false,
): string[] {
  const suspended = services
    .filter(({ entity }) => entity.state === 'suspended')
    .map(({ entity }) => {
      const service = say(entity.label, language);
      const reason = say(entity.reason, language);
      if (reason && entity.opening)
        return t('lobby.suspended.opening', { service, reason, time: entity.opening }, language);
      return reason
        ? t('lobby.suspended.reason', { service, reason }, language)
        : t('lobby.suspended', { service }, language);
    });
  return [
    ...(roll ? [t('lobby.roll', {}, language)] : []),
    ...suspended,
    ...notices.map(({ entity }) => say(entity.text, language)),
  ];
}
