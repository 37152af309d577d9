import type { SiteFile } from '../../config/site-schema.ts';
import { officerAt } from '../queue/officers.ts';
import type { QueueState } from '../queue/state.ts';

export interface OfficerName {
  id: string;
  name: string;
}

/** Who is signed in at a counter, by name; one that the roster no longer knows is shown by id. */
export function officerThere(counter: string, queue: QueueState, site: SiteFile): OfficerName | null {
  const id = officerAt(queue, counter);
  return id === null ? null : officerName(id, site);
}

export function officerName(id: string, site: SiteFile): OfficerName {
  return { id, name: site.officers.find((each) => each.id === id)?.name ?? id };
}
