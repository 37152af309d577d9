import type { SiteFile } from '../../config/site-schema.ts';
import type { Ticket } from '../queue/state.ts';

/**
 * Makes each answer once a ticket: tickets are replaced, never changed, so what is said of one holds as long as it does.
 * `make` may ask the ticket and the site alone. The answers must not be changed.
 */
export function perTicket<T>(make: (ticket: Ticket, site: SiteFile) => T): (ticket: Ticket, site: SiteFile) => T {
  const answers = new WeakMap<Ticket, { site: SiteFile; answer: T }>();
  return (ticket, site) => {
    const known = answers.get(ticket);
    if (known?.site === site) return known.answer;
    const answer = make(ticket, site);
    answers.set(ticket, { site, answer });
    return answer;
  };
}
