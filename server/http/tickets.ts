import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import type { SiteFile } from '../../config/site-schema.ts';
import type { CommandAnswer, Desk } from '../desk.ts';
import type { Ids } from '../ids.ts';
import type { Mirror } from '../journal/port.ts';
import { noBody } from '../protocol/counters.ts';
import type { BodyFields } from '../protocol/problem.ts';
import {
  findQuery,
  ISSUE_FIELDS,
  issueBody,
  type issued,
  NOTE_FIELDS,
  noteBody,
  PRIORITY_FIELDS,
  postponeBody,
  priorityBody,
  RETURN_FIELDS,
  reprintBody,
  returnBody,
} from '../protocol/tickets.ts';
import type { QueueCommand } from '../queue/commands.ts';
import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import { foundTicket, ticketByNumber } from '../views/found-ticket.ts';
import { jobView } from '../views/job.ts';
import { ticketPlaceOf } from '../views/place.ts';
import { resultNotice } from '../views/result-day.ts';
import { ticketOfHistory } from '../views/ticket-history.ts';
import type { View } from '../views/view.ts';
import { onceOf, runCommand, sendOutcome } from './command.ts';
import { doneByOf } from './done-by.ts';
import { callerOf } from './gate.ts';
import { printerAt } from './printer-at.ts';
import { parse, Refusal } from './problem.ts';

export interface TicketRoutes {
  desk: Desk;
  ids: Ids;
  site: SiteFile;
  mirror: Mirror;
  look: (queue: QueueState) => View;
  limitKiosk: (kiosk: string) => void;
}

/** What a new ticket answers. */
export function issuedBody(id: string, job: string | undefined, view: View): z.infer<typeof issued> {
  const { queue } = view;
  const ticket = find(queue.tickets, id);
  const notice = ticket === undefined ? null : resultNotice(ticket, view);
  return {
    ...ticketPlaceOf(id, view),
    statusUrl: `/t/${id}`,
    job: job !== undefined && queue.jobs[job] ? { id: job, state: queue.jobs[job].state } : null,
    ...(notice && { notice }),
  };
}

export function ticketRoutes(parts: TicketRoutes): Router {
  const { desk, ids, site, mirror, look } = parts;
  const router = Router();
  const printerOf = new Map(site.kiosks.map((kiosk) => [kiosk.id, kiosk.printer]));
  const placeOf = (id: string) => (queue: QueueState) => ({ status: 200, body: ticketPlaceOf(id, look(queue)) });

  /** One command on a ticket. One of an earlier day is known and over, though the queue has forgotten it. */
  const onTicket = async (
    request: Request<{ id: string }>,
    response: Response,
    command: QueueCommand & { ticket: string },
    answer: CommandAnswer = placeOf(command.ticket),
    fields: BodyFields = {},
  ) => {
    const outcome = await desk.run(command, answer, onceOf(request));
    const unknown = !outcome.ok && 'rejected' in outcome && outcome.rejected === 'unknown-ticket';
    if (unknown && mirror.eventsOf(command.ticket).length > 0) throw new Refusal('ticket-ended');
    sendOutcome(response, outcome, fields);
  };

  router.post('/tickets', async (request, response) => {
    const body = parse(issueBody, request.body);
    const [service = '', ...needs] = body.services ?? [body.service ?? ''];
    const once = onceOf(request);
    const again = once !== undefined && desk.knows(once);
    if (!again && body.kiosk !== undefined && printerOf.has(body.kiosk)) parts.limitKiosk(body.kiosk);
    const guide = isGuide(request);
    if (guide && (body.note !== undefined || body.anyway)) throw new Refusal('forbidden');
    const ticket = ids.ticket();
    const device = printerAt(site, body.printAt, 'printAt');
    const printer = device ?? (body.kiosk === undefined ? undefined : printerOf.get(body.kiosk));
    const job = printer !== undefined && body.print !== false ? ids.short() : undefined;
    await runCommand(
      desk,
      request,
      response,
      {
        type: 'issue-ticket',
        ticket,
        service,
        needs,
        people: body.people,
        papers: body.papers,
        procedure: body.procedure,
        priority: body.priority,
        officer: body.officer,
        grantedBy: guide ? 'guide' : body.kiosk === undefined ? 'officer' : 'kiosk',
        anyway: body.anyway,
        lang: body.lang ?? 'vi',
        kiosk: body.kiosk,
        note: body.note,
        job,
        device,
      },
      (queue) => ({ status: 201, body: issuedBody(ticket, job, look(queue)) }),
      body.services === undefined ? ISSUE_FIELDS : { ...ISSUE_FIELDS, 'unknown-service': 'services' },
    );
  });

  router.get('/tickets', async (request, response) => {
    const { number } = parse(findQuery, request.query);
    const queue = await desk.queue();
    const ticket = ticketByNumber(number, queue);
    if (ticket === null) throw new Refusal('unknown-ticket');
    const { note, ...found } = foundTicket(ticket, look(queue));
    response.json(note === undefined || isGuide(request) ? found : { ...found, note });
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
    await onTicket(request, response, { type: 'cancel-ticket', ticket: request.params.id, doneBy: doneByOf(request) });
  });

  router.post('/tickets/:id/return', async (request, response) => {
    const { counter } = parse(returnBody, request.body);
    const doneBy = doneByOf(request, counterThere(counter));
    await onTicket(request, response, { type: 'return-ticket', ticket: request.params.id, doneBy });
  });

  router.post('/tickets/:id/postpone', async (request, response) => {
    const { id } = request.params;
    const { behind } = parse(postponeBody, request.body);
    await onTicket(request, response, { type: 'postpone-ticket', ticket: id, behind });
  });

  router.post('/tickets/:id/note', async (request, response) => {
    const { id } = request.params;
    const { note, counter } = parse(noteBody, request.body);
    const doneBy = doneByOf(request, counterThere(counter));
    await onTicket(request, response, { type: 'note-ticket', ticket: id, note, doneBy }, placeOf(id), NOTE_FIELDS);
  });

  router.post('/tickets/:id/priority', async (request, response) => {
    const { id } = request.params;
    const { class: priority, counter } = parse(priorityBody, request.body);
    const doneBy = doneByOf(request, counterThere(counter));
    const command = {
      type: 'reclass-ticket',
      ticket: id,
      priority,
      grantedBy: isGuide(request) ? 'guide' : 'officer',
      doneBy,
    } as const;
    await onTicket(request, response, command, placeOf(id), PRIORITY_FIELDS);
  });

  router.post('/tickets/:id/reprint', async (request, response) => {
    const { id } = request.params;
    const { kiosk } = parse(reprintBody, request.body);
    const device = printerAt(site, kiosk, 'kiosk') ?? null;
    const job = ids.short();
    await onTicket(request, response, { type: 'reprint-ticket', ticket: id, job, device }, (queue) => {
      const asked = queue.jobs[job];
      return { status: 202, body: { job: asked ? jobView(asked) : null } };
    });
  });

  return router;

  /** The counter for which a page speaks. */
  function counterThere(id: string | undefined): string | undefined {
    if (id !== undefined && !site.counters.some((each) => each.id === id))
      throw new Refusal('unknown-counter', RETURN_FIELDS['unknown-counter']);
    return id;
  }
}

/** A volunteer in the hall: grants as a guide does, and sees no notes. */
function isGuide(request: Request): boolean {
  const caller = callerOf(request);
  return caller.kind === 'token' && caller.role === 'guide';
}
