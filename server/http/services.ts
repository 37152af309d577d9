import { Router } from 'express';
import type { Desk } from '../desk.ts';
import { noBody } from '../protocol/counters.ts';
import { MOVE_FIELDS, moveBody, NEXT_OPENING, suspendBody } from '../protocol/services.ts';
import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import { nextOpening } from '../views/hours.ts';
import { serviceView } from '../views/service.ts';
import type { View } from '../views/view.ts';
import { runCommand } from './command.ts';
import { doneByOf } from './done-by.ts';
import { parse, Refusal } from './problem.ts';

/** A service rests, e.g. while a national system is down: waiting tickets keep their place. */
export function serviceRoutes({ desk, look }: { desk: Desk; look: (queue: QueueState) => View }): Router {
  const router = Router();
  const answer = (id: string) => (queue: QueueState) => ({
    status: 200,
    body: { service: serviceView(id, look(queue)) },
  });

  router.post('/services/:id/suspend', async (request, response) => {
    const { id } = request.params;
    const { reason } = parse(suspendBody, request.body);
    const vi = typeof reason === 'string' ? reason : reason.vi;
    const en = typeof reason === 'string' ? reason : (reason.en ?? reason.vi);
    await runCommand(
      desk,
      request,
      response,
      { type: 'suspend-service', service: id, reason: { vi, en }, doneBy: doneByOf(request) },
      answer(id),
    );
  });
  router.post('/services/:id/move', async (request, response) => {
    const { id } = request.params;
    const { to } = parse(moveBody, request.body);
    const view = look(await desk.queue());
    // before the body is looked at: a service that it names is another matter
    if (find(view.rules.services, id) === undefined) throw new Refusal('unknown-service');
    const command =
      to === NEXT_OPENING
        ? ({ type: 'defer-line', service: id, opening: nextOpening(id, view) } as const)
        : ({ type: 'move-line', service: id, to } as const);
    await runCommand(desk, request, response, command, answer(id), MOVE_FIELDS);
  });
  router.post('/services/:id/resume', async (request, response) => {
    parse(noBody, request.body);
    const { id } = request.params;
    await runCommand(
      desk,
      request,
      response,
      { type: 'resume-service', service: id, doneBy: doneByOf(request) },
      answer(id),
    );
  });
  return router;
}
