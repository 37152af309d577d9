import { counterName } from '../../views/counter.ts';
import { officerThere } from '../../views/officer.ts';
import { perView } from '../../views/per-view.ts';
import { siteTime } from '../../views/site-time.ts';
import type { View } from '../../views/view.ts';
import type { Entities } from './entities.ts';

/** `alarm/<counter>`: counters that call for help. Only for pages of staff: never in the hall, on a sign or a phone. */
export function alarms(view: View): Entities {
  return alarmsOf('', view);
}

const alarmsOf = perView((_, { site, queue }): Entities => {
  const entities: Entities = {};
  for (const counter of site.counters) {
    const alarm = queue.alarms[counter.id];
    if (alarm === undefined) continue;
    const officer = officerThere(counter.id, queue, site);
    const since = siteTime(alarm.since, site.site.timezone);
    entities[`alarm/${counter.id}`] = { ...counterName(counter), since, ...(officer && { officer: officer.name }) };
  }
  return entities;
});
