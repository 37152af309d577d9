import { perView } from '../../views/per-view.ts';
import { serviceView } from '../../views/service.ts';
import type { View } from '../../views/view.ts';
import type { Entities } from './entities.ts';

/** `service/<id>` of these services, in the order of the site file. */
export function servicesIn(ids: ReadonlySet<string>, view: View): Entities {
  const entities: Entities = {};
  for (const { id } of view.site.services) if (ids.has(id)) entities[`service/${id}`] = serviceEntity(id, view);
  return entities;
}

const serviceEntity = perView((id, view) => ({
  order: view.site.services.findIndex((each) => each.id === id),
  ...serviceView(id, view),
}));
