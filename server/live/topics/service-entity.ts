import { serviceView } from '../../views/service.ts';
import type { View } from '../../views/view.ts';
import type { Entities } from './entities.ts';

/** `service/<id>` of these services, in the order of the site file. */
export function servicesIn(ids: ReadonlySet<string>, view: View): Entities {
  const entities: Entities = {};
  view.site.services.forEach(({ id }, order) => {
    if (ids.has(id)) entities[`service/${id}`] = { order, ...serviceView(id, view) };
  });
  return entities;
}
