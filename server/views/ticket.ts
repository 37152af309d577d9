import type { SiteFile } from '../../config/site-schema.ts';
import type { Text } from '../protocol/common.ts';
import type { TicketView } from '../protocol/ticket.ts';
import type { Why } from '../queue/rules.ts';
import type { Ticket } from '../queue/state.ts';
import { checklistOf } from './checklist.ts';
import { serviceTexts } from './service-texts.ts';
import { siteTime } from './site-time.ts';

/** A ticket as the outside sees it; its id is the right to cancel. */
export function ticketView(ticket: Ticket, site: SiteFile): TicketView {
  const time = (ms: number) => siteTime(ms, site.site.timezone);
  return {
    id: ticket.id,
    number: ticket.number,
    service: ticket.service,
    ...(ticket.procedure !== null && { procedure: ticket.procedure }),
    ...(ticket.priority !== null && { priority: ticket.priority }),
    state: ticket.state,
    ...(ticket.counter !== null && { counter: ticket.counter }),
    issuedAt: time(ticket.issuedAt),
    ...(ticket.calledAt !== null && { calledAt: time(ticket.calledAt) }),
    ...(ticket.startedAt !== null && { startedAt: time(ticket.startedAt) }),
    ...(ticket.endedAt !== null && { endedAt: time(ticket.endedAt) }),
    recalls: ticket.recalls,
    ...(ticket.needs.length > 0 && { needs: [...ticket.needs] }),
    ...(ticket.people > 1 && { people: ticket.people }),
    ...(ticket.papers > 1 && { papers: ticket.papers }),
    ...(ticket.missing.length > 0 && { missing: [...ticket.missing] }),
  };
}

/** What the officer's page knows of a ticket: with the words of its service and class, and why it was called. */
export type FullTicketView = Omit<TicketView, 'needs'> & {
  /** Services still to come, in words. */
  needs?: { id: string; label: Text }[];
  /** Papers that the errand needs: what can be missing. */
  checklist?: Text[];
  serviceName: Text;
  serviceLabel: Text;
  className?: Text;
  /** What officers tell each other: never shown to a citizen. */
  note?: string;
  why?: Why;
  /** From the start of its waiting to its call; null while it has not been called. */
  waitedMs: number | null;
};

export function fullTicketView(ticket: Ticket, site: SiteFile): FullTicketView {
  const { name, label } = serviceTexts(ticket.service, site);
  const className = classNameOf(ticket, site);
  const { needs: _ids, ...view } = ticketView(ticket, site);
  const checklist = checklistOf(ticket, site);
  return {
    ...view,
    ...(ticket.needs.length > 0 && { needs: needsOf(ticket, site) }),
    ...(checklist.length > 0 && { checklist }),
    serviceName: name,
    serviceLabel: label,
    ...(className && { className }),
    ...(ticket.note !== null && { note: ticket.note }),
    ...(ticket.why && { why: ticket.why }),
    waitedMs: ticket.calledAt === null ? null : Math.max(0, ticket.calledAt - ticket.waitingSince),
  };
}

/** Services still to come, in a citizen's words. */
export function needsOf({ needs }: Ticket, site: SiteFile): { id: string; label: Text }[] {
  return needs.map((id) => ({ id, label: serviceTexts(id, site).label }));
}

/** A class that the site no longer knows is shown by its id. */
export function classNameOf(ticket: Ticket, site: SiteFile): Text | null {
  const { priority } = ticket;
  if (priority === null) return null;
  return site.priority.find((each) => each.id === priority)?.name ?? { vi: priority, en: priority };
}
