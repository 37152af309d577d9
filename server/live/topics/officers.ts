import { counterOfOfficer } from '../../queue/officers.ts';
import { counterLabel, siteCounter } from '../../views/counter.ts';
import { perView } from '../../views/per-view.ts';
import type { View } from '../../views/view.ts';
import type { Entities } from './entities.ts';

/** `officer/<id>`: the roster with where each one works, for the pages of staff. */
export function officers(view: View): Entities {
  return rosterOf('', view);
}

const rosterOf = perView((_, { site, queue }): Entities => {
  const entities: Entities = {};
  site.officers.forEach(({ id, name, services }, order) => {
    const at = counterOfOfficer(queue, id);
    const counter = at === null ? null : siteCounter(at, site);
    entities[`officer/${id}`] = {
      ...{ id, order, name },
      ...(services && { services }),
      at: counter && { id: counter.id, label: counterLabel(counter) },
    };
  });
  return entities;
});
