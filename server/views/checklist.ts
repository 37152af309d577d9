import type { SiteFile } from '../../config/site-schema.ts';
import type { Text } from '../protocol/common.ts';
import type { Ticket } from '../queue/state.ts';

/** Papers that the ticket's errand needs, by the site file: those of its procedure, then those of its service. */
export function checklistOf(ticket: Ticket, site: SiteFile): Text[] {
  const service = site.services.find((each) => each.id === ticket.service);
  const all = [...papersOfProcedure(ticket, site), ...(service?.papers ?? [])];
  return all.filter((paper, at) => all.findIndex(({ vi }) => vi === paper.vi) === at);
}

/** What whoever has this ticket should have ready. */
export function papersOfProcedure({ service: id, procedure }: Ticket, site: SiteFile): Text[] {
  const service = site.services.find((each) => each.id === id);
  return service?.procedures.find((each) => each.id === procedure)?.papers ?? [];
}

/** The papers that are still missing, in both languages where the site file knows them. */
export function missingOf(ticket: Ticket, site: SiteFile): Text[] {
  const known = site.services.flatMap(({ papers, procedures }) => [
    ...papers,
    ...procedures.flatMap((procedure) => procedure.papers),
  ]);
  return ticket.missing.map((vi) => known.find((paper) => paper.vi === vi) ?? { vi, en: vi });
}
