import { Router } from 'express';
import type { Desk } from '../desk.ts';
import type { QueueState } from '../queue/state.ts';
import { wholeSite } from '../views/site.ts';
import type { View } from '../views/view.ts';

/** The whole site as a program sees it. */
export function siteRoutes({ desk, look }: { desk: Desk; look: (queue: QueueState) => View }): Router {
  const router = Router();
  router.get('/site', async (_request, response) => {
    response.json(wholeSite(look(await desk.queue())));
  });
  return router;
}
