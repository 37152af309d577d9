import { Router } from 'express';
import type { SiteFile } from '../../config/site-schema.ts';
import type { Desk } from '../desk.ts';
import type { Ids } from '../ids.ts';
import type { Mirror } from '../journal/port.ts';
import { noBody } from '../protocol/counters.ts';
import { issueBody, priorityBody, reprintBody } from '../protocol/tickets.ts';
import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import { jobView } from '../views/job.ts';
import { ticketPlaceOf } from '../views/place.ts';
import { ticketOfHistory } from '../views/ticket-history.ts';
import type { View } from '../views/view.ts';
import { runCommand } from './command.ts';
import { parse, Refusal } from './problem.ts';

export interface TicketRoutes {
  desk: Desk;
  ids: Ids;
  site: SiteFile;
  mirror: Mirror;
  look: (queue: QueueState) => View;
  limitKiosk: (kiosk: string) => void;
}

export function ticketRoutes({ desk, ids, site, mirror, look, limitKiosk }: TicketRoutes): Router {
  const router = Router();
  const printerOf = new Map(site.kiosks.map((kiosk) => [kiosk.id, kiosk.printer]));
  const placeAnswer = (queue: QueueState, id: string) => ({ status: 200, body: ticketPlaceOf(id, look(queue)) });

  router.post('/tickets', async (request, response) => {
    const body = parse(issueBody, request.body);
    if (body.kiosk !== undefined) limitKiosk(body.kiosk);
    const ticket = ids.ticket();
    const printer = body.kiosk === undefined ? undefined : printerOf.get(body.kiosk);
    const job = printer !== undefined && body.print !== false ? ids.short() : undefined;
    await runCommand(
      desk,
      request,
      response,
      {
        type: 'issue-ticket',
        ticket,
        service: body.service,
        procedure: body.procedure,
        priority: body.priority,
        grantedBy: body.kiosk === undefined ? 'officer' : 'kiosk',
        lang: body.lang ?? 'vi',
        kiosk: body.kiosk,
        job,
      },
      (queue) => ({
        status: 201,
        body: {
          ...ticketPlaceOf(ticket, look(queue)),
          statusUrl: `/t/${ticket}`,
          job: job !== undefined && queue.jobs[job] ? { id: job, state: queue.jobs[job].state } : null,
        },
      }),
    );
  });

  router.get('/tickets/:id', async (request, response) => {
    const { id } = request.params;
    const queue = await desk.queue();
    if (find(queue.tickets, id)) {
      response.json(ticketPlaceOf(id, look(queue)));
      return;
    }
    const ticket = ticketOfHistory(mirror.eventsOf(id), id, site);
    if (ticket === null) throw new Refusal('unknown-ticket');
    response.json({ ticket, position: null, estimate: null });
  });

  router.post('/tickets/:id/cancel', async (request, response) => {
    parse(noBody, request.body);
    const { id } = request.params;
    await runCommand(desk, request, response, { type: 'cancel-ticket', ticket: id }, (queue) => placeAnswer(queue, id));
  });

  router.post('/tickets/:id/return', async (request, response) => {
    parse(noBody, request.body);
    const { id } = request.params;
    await runCommand(desk, request, response, { type: 'return-ticket', ticket: id }, (queue) => placeAnswer(queue, id));
  });

  router.post('/tickets/:id/priority', async (request, response) => {
    const { id } = request.params;
    const priority = parse(priorityBody, request.body).class;
    await runCommand(
      desk,
      request,
      response,
      { type: 'reclass-ticket', ticket: id, priority, grantedBy: 'officer' },
      (queue) => placeAnswer(queue, id),
    );
  });

  router.post('/tickets/:id/reprint', async (request, response) => {
    const { id } = request.params;
    const { kiosk } = parse(reprintBody, request.body);
    if (kiosk !== undefined && !printerOf.has(kiosk))
      throw new Refusal('unknown-kiosk', { status: 422, field: 'kiosk' });
    const job = ids.short();
    const device = kiosk === undefined ? null : (printerOf.get(kiosk) ?? null);
    await runCommand(desk, request, response, { type: 'reprint-ticket', ticket: id, job, device }, (queue) => {
      const asked = queue.jobs[job];
      return { status: 202, body: { job: asked ? jobView(asked) : null } };
    });
  });

  return router;
}
