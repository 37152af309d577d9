import type { LobbyCounter, LobbyService, Notice, Site } from '../live/entities.ts';
import type { Keyed } from '../live/live-topic.ts';
import { hourMinute } from '../live/spoken-time.ts';
import { say, t } from '../live/texts.ts';

/** What the notice's place is made from; `now`: ms since 1970 by the server's clock. */
export interface NoticeParts {
  site: Site | undefined;
  services: readonly Keyed<LobbyService>[];
  counters: readonly Keyed<LobbyCounter>[];
  notices: readonly Keyed<Notice>[];
  now: number;
}

/** The lines of the notice's place in one language: what is suspended, who pauses, then the site's own. */
export function noticeLines({ site, services, counters, notices, now }: NoticeParts, language: string): string[] {
  return [
    ...(site?.roll ? [t('lobby.roll', {}, language)] : []),
    ...services.flatMap(({ entity }) => suspendedLine(entity, language)),
    ...counters.flatMap(({ entity }) => pausedLine(entity, site, now, language)),
    ...notices.map(({ entity }) => say(entity.text, language)),
  ];
}

function suspendedLine({ state, label, reason: why, opening }: LobbyService, language: string): string[] {
  if (state !== 'suspended') return [];
  const service = say(label, language);
  const reason = say(why, language);
  if (reason && opening) return [t('lobby.suspended.opening', { service, reason, time: opening }, language)];
  return [
    reason ? t('lobby.suspended.reason', { service, reason }, language) : t('lobby.suspended', { service }, language),
  ];
}

/** When a counter means to be back; a time that is over is no promise any more. */
function pausedLine(
  { state, name, pausedUntil }: LobbyCounter,
  site: Site | undefined,
  now: number,
  language: string,
): string[] {
  const until = Date.parse(pausedUntil ?? '');
  if (state !== 'paused' || !site || !(until > now)) return [];
  return [t('lobby.paused', { counter: say(name, language), time: hourMinute(until, site.timezone) }, language)];
}
