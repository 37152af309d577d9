import type { Router } from 'express';
import type { SiteFile } from '../../config/site-schema.ts';
import { Refusal } from './problem.ts';

/** Before the body is looked at: a counter that the body names is another matter. */
export function onlyKnownCounters(router: Router, site: SiteFile): void {
  const counters = new Set(site.counters.map((each) => each.id));
  router.param('id', (_request, _response, next, id: string) =>
    next(counters.has(id) ? undefined : new Refusal('unknown-counter')),
  );
}
