import type { SiteFile } from '../../config/site-schema.ts';
import type { AgentUp } from '../protocol/agent-up.ts';
import { find } from '../queue/find.ts';
import { ticketPlaceOf } from '../views/place.ts';
import type { Scan, View } from '../views/view.ts';

/** The last scan at each kiosk, as its page shows it: a number and a place, never an id. */
export interface Scans {
  byKiosk(): Readonly<Record<string, Scan>>;
  add(device: string, scan: Extract<AgentUp, { type: 'scan' }>['scan'], view: View): void;
}

export function createScans(site: SiteFile): Scans {
  const last: Record<string, Scan> = {};
  let count = 0;
  return {
    byKiosk: () => last,
    add(device, scan, view) {
      count += 1;
      const seen = { n: count, at: view.now, ...meaning(scan, view) };
      for (const kiosk of site.kiosks) if (kiosk.scanner === device) last[kiosk.id] = seen;
    },
  };
}

function meaning(scan: Extract<AgentUp, { type: 'scan' }>['scan'], view: View): Omit<Scan, 'n' | 'at'> {
  if (scan.kind === 'unknown' || find(view.queue.tickets, scan.ticket) === undefined) return { kind: 'unknown' };
  const { ticket, position, estimate } = ticketPlaceOf(scan.ticket, view);
  return { kind: 'ticket', number: ticket.number, state: ticket.state, position, estimate };
}
