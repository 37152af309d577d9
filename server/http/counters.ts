import { type Request, type Response, Router } from 'express';
import type { SiteFile } from '../../config/site-schema.ts';
import type { Clock } from '../clock.ts';
import type { Desk } from '../desk.ts';
import type { Ids } from '../ids.ts';
import type { StoredEvent } from '../journal/port.ts';
import {
  ADD_NEED_FIELDS,
  actBody,
  addNeedBody,
  CALL_FIELDS,
  callBody,
  noBody,
  parkBody,
  pauseBody,
  ROLL_FIELDS,
  rollBody,
  TRANSFER_FIELDS,
  transferBody,
} from '../protocol/counters.ts';
import type { BodyFields } from '../protocol/problem.ts';
import type { QueueCommand } from '../queue/commands.ts';
import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import { counterView } from '../views/counter.ts';
import { pauseUntil } from '../views/pause-until.ts';
import { ticketView } from '../views/ticket.ts';
import { runCommand } from './command.ts';
import { onlyKnownCounters } from './counter-known.ts';
import { parse, Refusal } from './problem.ts';

export interface CounterRoutes {
  desk: Desk;
  ids: Ids;
  site: SiteFile;
  clock: Clock;
}

/** The officer's counter: each act is one command on it. */
export function counterRoutes({ desk, ids, site, clock }: CounterRoutes): Router {
  const router = Router();
  onlyKnownCounters(router, site);
  const counterAnswer = (id: string) => (queue: QueueState) => ({
    status: 200,
    body: { counter: counterView(id, queue, site) },
  });
  /** `ends`: the act sends its ticket away from the counter, so the answer is about that one; else about the current one. */
  const act = async (
    request: Request<{ id: string }>,
    response: Response,
    command: QueueCommand,
    { ends = false, fields = {} }: { ends?: boolean; fields?: BodyFields } = {},
  ) => {
    const { id } = request.params;
    const answer = (queue: QueueState, events: readonly StoredEvent[]) => {
      const about = ends ? ticketOf(events.at(-1)) : (find(queue.counters, id)?.current ?? null);
      const ticket = about === null ? undefined : find(queue.tickets, about);
      return {
        status: 200,
        body: { ticket: ticket ? ticketView(ticket, site) : null, counter: counterView(id, queue, site) },
      };
    };
    await runCommand(desk, request, response, command, answer, fields);
  };

  router.post('/counters/:id/open', async (request, response) => {
    parse(noBody, request.body);
    const { id } = request.params;
    await runCommand(desk, request, response, { type: 'open-counter', counter: id }, counterAnswer(id));
  });
  router.post('/counters/:id/pause', async (request, response) => {
    const { id } = request.params;
    const { reason, until: said } = parse(pauseBody, request.body);
    const until = said === undefined ? undefined : pauseUntil(said, clock.now(), site.site.timezone);
    if (until === null) throw new Refusal('invalid', 'until');
    const command = { type: 'pause-counter', counter: id, reason, until } as const;
    await runCommand(desk, request, response, command, counterAnswer(id));
  });
  router.post('/counters/:id/close', async (request, response) => {
    parse(noBody, request.body);
    const { id } = request.params;
    await runCommand(desk, request, response, { type: 'close-counter', counter: id }, counterAnswer(id));
  });

  router.post('/counters/:id/next', async (request, response) => {
    await act(request, response, { type: 'call-next', counter: request.params.id, ...parse(actBody, request.body) });
  });
  router.post('/counters/:id/call', async (request, response) => {
    const command = { type: 'call-ticket', counter: request.params.id, ...parse(callBody, request.body) } as const;
    await act(request, response, command, { fields: CALL_FIELDS });
  });
  router.post('/counters/:id/roll', async (request, response) => {
    const roll = parse(rollBody, request.body);
    const command = { type: 'call-roll', counter: request.params.id, ticket: ids.ticket(), ...roll } as const;
    await act(request, response, command, { fields: ROLL_FIELDS });
  });
  for (const [path, type] of [
    ['recall', 'recall-ticket'],
    ['start', 'start-ticket'],
    ['continue', 'continue-visit'],
  ] as const)
    router.post(`/counters/:id/${path}`, async (request, response) => {
      await act(request, response, { type, counter: request.params.id, ...parse(actBody, request.body) });
    });
  for (const [path, type] of [
    ['finish', 'finish-ticket'],
    ['no-show', 'miss-ticket'],
  ] as const)
    router.post(`/counters/:id/${path}`, async (request, response) => {
      const command = { type, counter: request.params.id, ...parse(actBody, request.body) };
      await act(request, response, command, { ends: true });
    });
  router.post('/counters/:id/park', async (request, response) => {
    const { print = true, ...body } = parse(parkBody, request.body);
    const job = print ? ids.short() : undefined;
    const command = { type: 'park-ticket', counter: request.params.id, ...body, job } as const;
    await act(request, response, command, { ends: true });
  });
  router.post('/counters/:id/add-need', async (request, response) => {
    const command = { type: 'add-need', counter: request.params.id, ...parse(addNeedBody, request.body) } as const;
    await act(request, response, command, { fields: ADD_NEED_FIELDS });
  });
  router.post('/counters/:id/transfer', async (request, response) => {
    const { service, counter, officer, ...rest } = parse(transferBody, request.body);
    const command = {
      type: 'transfer-ticket',
      counter: request.params.id,
      toService: service,
      toCounter: counter,
      toOfficer: officer,
      ...rest,
    } as const;
    await act(request, response, command, { ends: true, fields: TRANSFER_FIELDS });
  });
  router.post('/counters/:id/undo', async (request, response) => {
    parse(noBody, request.body);
    await act(request, response, { type: 'undo-act', counter: request.params.id });
  });
  return router;
}

function ticketOf(event: StoredEvent | undefined): string | null {
  const data: { ticket?: unknown } = event?.data ?? {};
  return typeof data.ticket === 'string' ? data.ticket : null;
}
