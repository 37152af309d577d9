import { Router } from 'express';
import type { Desk } from '../desk.ts';
import { rollModeBody } from '../protocol/site.ts';
import type { QueueState } from '../queue/state.ts';
import { wholeSite } from '../views/site.ts';
import { siteTime } from '../views/site-time.ts';
import type { View } from '../views/view.ts';
import { runCommand } from './command.ts';
import { doneByOf } from './done-by.ts';
import { parse } from './problem.ts';

interface SiteRoutes {
  desk: Desk;
  timezone: string;
  look: (queue: QueueState) => View;
}

/** The whole site as a program sees it, and what holds for all of it. */
export function siteRoutes({ desk, timezone, look }: SiteRoutes): Router {
  const router = Router();
  router.get('/site', async (_request, response) => {
    response.json(wholeSite(look(await desk.queue())));
  });

  router.post('/roll', async (request, response) => {
    const { on } = parse(rollModeBody, request.body);
    await runCommand(desk, request, response, { type: 'set-roll', on, doneBy: doneByOf(request) }, ({ rollSince }) => ({
      status: 200,
      body: { roll: rollSince === null ? { on: false } : { on: true, since: siteTime(rollSince, timezone) } },
    }));
  });
  return router;
}
