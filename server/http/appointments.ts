import { type Request, type Response, Router } from 'express';
import type { SiteFile } from '../../config/site-schema.ts';
import type { Desk } from '../desk.ts';
import type { Ids } from '../ids.ts';
import { readCode } from '../protocol/appointment-code.ts';
import {
  BOOK_FIELDS,
  bookBody,
  CHECK_IN_FIELDS,
  checkInBody,
  dayQuery,
  SLOTS_FIELDS,
  slotsQuery,
} from '../protocol/appointments.ts';
import { noBody } from '../protocol/counters.ts';
import { find } from '../queue/find.ts';
import { minuteOfText, type Slot } from '../queue/slots.ts';
import type { QueueState } from '../queue/state.ts';
import { appointmentsOn, appointmentView, slotOfTicket, slotsView } from '../views/appointment.ts';
import { businessDay, timeOn } from '../views/site-time.ts';
import type { View } from '../views/view.ts';
import { runCommand } from './command.ts';
import { printerAt } from './printer-at.ts';
import { parse, Refusal } from './problem.ts';
import { issuedBody } from './tickets.ts';

export interface AppointmentRoutes {
  desk: Desk;
  ids: Ids;
  site: SiteFile;
  look: (queue: QueueState) => View;
  limitKiosk: (kiosk: string) => void;
}

/** The slot of a local time, with its moment. */
export function slotAt(service: string, day: string, minute: number, { timezone }: SiteFile['site']): Slot {
  return { service, day, minute, at: Date.parse(timeOn(day, minute, timezone)) };
}

export function appointmentRoutes({ desk, ids, site, look, limitKiosk }: AppointmentRoutes): Router {
  const router = Router();
  const printerOf = new Map(site.kiosks.map((kiosk) => [kiosk.id, kiosk.printer]));
  const answerWith = (code: string, status: number) => (queue: QueueState) => {
    const appointment = find(queue.appointments, code);
    return { status, body: { appointment: appointment ? appointmentView(appointment, look(queue)) : null } };
  };

  router.get('/appointments', async (request, response) => {
    const view = look(await desk.queue());
    const { day = businessDay(view.now, site.site.timezone) } = parse(dayQuery, request.query);
    response.json({ day, appointments: appointmentsOn(day, view) });
  });

  router.get('/appointments/slots', async (request, response) => {
    const { service, day } = parse(slotsQuery, request.query);
    if (!site.services.some(({ id }) => id === service))
      throw new Refusal('unknown-service', SLOTS_FIELDS['unknown-service']);
    response.json(slotsView(service, day, look(await desk.queue())));
  });

  router.post('/appointments', async (request, response) => {
    const { service, day, time } = parse(bookBody, request.body);
    const code = ids.appointment();
    const slot = slotAt(service, day, minuteOfText(time), site.site);
    const command = { type: 'book-appointment', code, slot } as const;
    await runCommand(desk, request, response, command, answerWith(code, 201), BOOK_FIELDS);
  });

  router.post('/appointments/:id/cancel', async (request, response) => {
    parse(noBody, request.body);
    const code = codeIn(request);
    await runCommand(desk, request, response, { type: 'cancel-appointment', code }, answerWith(code, 200));
  });

  router.post('/appointments/:id/check-in', (request, response) => checkIn(request, response));

  return router;

  async function checkIn(request: Request<{ id: string }>, response: Response): Promise<void> {
    const { kiosk, lang = 'vi', print, printAt } = parse(checkInBody, request.body);
    const code = codeIn(request);
    if (kiosk !== undefined && printerOf.has(kiosk)) limitKiosk(kiosk);
    const ticket = ids.ticket();
    const device = printerAt(site, printAt, 'printAt');
    const printer = device ?? (kiosk === undefined ? undefined : printerOf.get(kiosk));
    const job = printer !== undefined && print !== false ? ids.short() : undefined;
    const grantedBy = kiosk === undefined ? 'officer' : 'kiosk';
    const command = { type: 'check-in', code, ticket, grantedBy, lang, kiosk, job, device } as const;
    const answer = (queue: QueueState) => {
      const view = look(queue);
      const issued = find(queue.tickets, ticket);
      const appointment = issued === undefined ? null : slotOfTicket(issued, view);
      return { status: 201, body: { ...issuedBody(ticket, job, view), appointment } };
    };
    await runCommand(desk, request, response, command, answer, CHECK_IN_FIELDS);
  }
}

/** The code in the address, however it was written. */
function codeIn(request: Request<{ id: string }>): string {
  const code = readCode(request.params.id);
  if (code === null) throw new Refusal('unknown-appointment');
  return code;
}
