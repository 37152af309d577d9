import { Router } from 'express';
import type { DeviceDesk } from '../agents/device-desk.ts';
import type { Desk } from '../desk.ts';
import { find } from '../queue/find.ts';
import { jobView } from '../views/job.ts';
import { Refusal } from './problem.ts';

export function deviceRoutes({ desk, devices }: { desk: Desk; devices: DeviceDesk }): Router {
  const router = Router();
  router.get('/devices', async (_request, response) => {
    const { jobs } = await desk.queue();
    response.json({
      devices: devices.list().map(({ lastJob, since: _since, ...device }) => ({
        ...device,
        lastJob: lastJob !== null && jobs[lastJob] ? { id: lastJob, state: jobs[lastJob].state } : null,
      })),
    });
  });
  router.get('/jobs/:id', async (request, response) => {
    const job = find((await desk.queue()).jobs, request.params.id);
    if (job === undefined) throw new Refusal('unknown-job');
    response.json(jobView(job));
  });
  return router;
}
