import { Router } from 'express';
import type { Mirror } from '../journal/port.ts';
import { journalQuery } from '../protocol/site.ts';
import { siteTime } from '../views/site-time.ts';
import { parse } from './problem.ts';

/** The record itself: the inspector's and the province's feed. */
export function journalRoutes({ mirror, timezone }: { mirror: Mirror; timezone: string }): Router {
  const router = Router();
  router.get('/journal', (request, response) => {
    const { after, limit } = parse(journalQuery, request.query);
    const events = mirror.events(after, limit);
    response.json({
      events: events.map(({ seq, at, type, data }) => ({ seq, at: siteTime(at, timezone), type, data })),
    });
  });
  return router;
}
