import { say } from '../../../config/load-languages.ts';
import type { Text } from '../../protocol/common.ts';
import { siteTime } from '../../views/site-time.ts';
import type { View } from '../../views/view.ts';
import type { Entities } from './entities.ts';

/** As `advice/…` of `views/bottlenecks.ts`: what is wrong, what to do, since when. */
interface Problem {
  severity: 'stop' | 'wait';
  what: Text;
  do: Text;
  since: string | null;
}

/** `problem/…`: what is wrong beside the line itself: a hall without its screen or sound, a kiosk replaced by a paper roll. */
export function problemsOf(view: View): Entities {
  const { site, queue, screens } = view;
  const entities: Entities = {};
  if (queue.rollSince !== null)
    entities['problem/roll'] = problem('roll', view, {}, siteTime(queue.rollSince, site.site.timezone));
  for (const zone of site.zones) {
    const open = screens.filter(({ topic }) => topic === `lobby/${zone.id}`);
    if (open.length === 0) entities[`problem/lobby/${zone.id}`] = problem('no-lobby', view, { zone: zone.name });
    else if (!open.some(({ sound }) => sound === 'ready'))
      entities[`problem/sound/${zone.id}`] = problem('no-sound', view, { zone: zone.name });
  }
  return entities;
}

function problem(kind: string, view: View, places: Record<string, Text>, since: string | null = null): Problem {
  const words = (key: string): Text => {
    const inLanguage = (lang: 'vi' | 'en') =>
      say(
        view.languages,
        lang,
        key,
        Object.fromEntries(Object.entries(places).map(([name, text]) => [name, text[lang]])),
      );
    return { vi: inLanguage('vi'), en: inLanguage('en') };
  };
  return { severity: 'wait', what: words(`problem.${kind}`), do: words(`problem.${kind}.do`), since };
}
