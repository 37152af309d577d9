import { type RequestHandler, Router, raw } from 'express';
import { type Sentences, say } from '../../config/load-languages.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import type { Desk } from '../desk.ts';
import type { Ids } from '../ids.ts';
import { type RowFault, readAppointmentList } from '../import/appointment-list.ts';
import { BOOK_FIELDS, IMPORT_BYTES_MAX, importQuery } from '../protocol/appointments.ts';
import type { FaultyLine } from '../protocol/faulty-line.ts';
import { judgeList, type RefusedLine } from '../queue/appointments.ts';
import type { ListedAppointment } from '../queue/commands.ts';
import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import { appointmentView } from '../views/appointment.ts';
import { businessDay } from '../views/site-time.ts';
import type { View } from '../views/view.ts';
import { slotAt } from './appointments.ts';
import { runCommand } from './command.ts';
import { parse, Refusal } from './problem.ts';

export interface ImportRoutes {
  desk: Desk;
  ids: Ids;
  site: SiteFile;
  languages: Record<string, Sentences>;
  look: (queue: QueueState) => View;
}

/** A list (CSV) from another system. Stands before the JSON bodies of all other calls. */
export function importAppointmentRoutes({ desk, ids, site, languages, look }: ImportRoutes): Router {
  const router = Router();
  const csv = raw({ type: 'text/csv', limit: IMPORT_BYTES_MAX });

  router.post('/appointments/import', onlyCsv, csv, async (request, response) => {
    const partial = parse(importQuery, request.query).partial === 'true';
    const bytes: unknown = request.body;
    const { rows, faults } = readAppointmentList(bytes instanceof Uint8Array ? bytes : new Uint8Array());
    const list = rows.map(({ line, code, service, day, minute }): ListedAppointment => {
      return { line, code: code ?? ids.appointment(), slot: slotAt(service, day, minute, site.site) };
    });
    const view = look(await desk.queue());
    const today = { now: view.now, day: businessDay(view.now, site.site.timezone) };
    const { refused } = judgeList(view.queue, view.rules, list, today);
    const lines = told(faults, refused);
    const nothingToTake = list.length === 0;
    if (lines.length > 0 && (!partial || nothingToTake))
      throw new Refusal('import-faulty', undefined, { lines: lines.length }, lines);
    await runCommand(desk, request, response, { type: 'import-appointments', list, partial }, (queue, events) => {
      const at = look(queue);
      const taken = events.flatMap((event) => (event.data as { list?: { code: string }[] }).list ?? []);
      const appointments = taken.flatMap(({ code }) => find(queue.appointments, code) ?? []);
      const body = {
        imported: taken.length,
        appointments: appointments.map((each) => appointmentView(each, at)),
        lines,
      };
      return { status: 201, body };
    });
  });

  return router;

  function told(faults: readonly RowFault[], refused: readonly RefusedLine[]): FaultyLine[] {
    const ofBooking = refused.map(({ line, reason }) => lineOf(line, fieldOf(reason), reason));
    const ofReading = faults.map(({ line, field, fault }) => lineOf(line, field, fault));
    return [...ofReading, ...ofBooking].sort((a, b) => a.line - b.line);
  }

  function lineOf(line: number, field: string, code: FaultyLine['code']): FaultyLine {
    const days = site.appointments?.daysAhead ?? 0;
    const detail = (lang: string) => {
      const key = languages['vi']?.[`import.${code}`] === undefined ? `refusal.${code}` : `import.${code}`;
      return say(languages, lang, key, { field, days });
    };
    return { line, ...(field !== '' && { field }), code, detail: detail('vi'), detailEn: detail('en') };
  }
}

function fieldOf(reason: RefusedLine['reason']): string {
  if (reason === 'code-taken') return 'code';
  return find<string>(BOOK_FIELDS, reason) ?? 'time';
}

const onlyCsv: RequestHandler = (request, _response, next) => {
  if (!request.is('text/csv')) throw new Refusal('wrong-media-type');
  next();
};
