import { Router } from 'express';
import type { DeviceDesk } from '../agents/device-desk.ts';
import type { Desk } from '../desk.ts';
import type { Ids } from '../ids.ts';
import { noBody } from '../protocol/counters.ts';
import { find } from '../queue/find.ts';
import { jobView } from '../views/job.ts';
import { runCommand } from './command.ts';
import { doneByOf } from './done-by.ts';
import { parse, Refusal } from './problem.ts';

interface DeviceRoutes {
  desk: Desk;
  devices: DeviceDesk;
  ids: Ids;
}

export function deviceRoutes({ desk, devices, ids }: DeviceRoutes): Router {
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
  router.post('/devices/:id/test-print', async (request, response) => {
    parse(noBody, request.body);
    const { id } = request.params;
    if (!devices.list().some((device) => device.id === id && device.kind === 'printer'))
      throw new Refusal('unknown-device');
    const job = ids.short();
    const command = { type: 'test-print', device: id, job, doneBy: doneByOf(request) } as const;
    await runCommand(desk, request, response, command, ({ jobs }) => {
      const asked = find(jobs, job);
      if (asked === undefined) throw new Error(`no print job ${job}`);
      return { status: 202, body: { job: jobView(asked) } };
    });
  });
  router.get('/jobs/:id', async (request, response) => {
    const job = find((await desk.queue()).jobs, request.params.id);
    if (job === undefined) throw new Refusal('unknown-job');
    response.json(jobView(job));
  });
  return router;
}
