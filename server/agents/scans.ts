import type { SiteFile } from '../../config/site-schema.ts';
import type { Desk } from '../desk.ts';
import type { AgentUp } from '../protocol/agent-up.ts';
import { find } from '../queue/find.ts';
import type { QueueState } from '../queue/state.ts';
import type { RejectionCode } from '../queue/words.ts';
import { ticketPlaceOf } from '../views/place.ts';
import type { Scan, View } from '../views/view.ts';

type Scanned = Extract<AgentUp, { type: 'scan' }>['scan'];

/** The last scan at each kiosk, as its page shows it: a number and a place, never an id. */
export interface Scans {
  byKiosk(): Readonly<Record<string, Scan>>;
  /** A paper read at a kiosk: who had gone waits again by it. Rejects when the journal can't be read. */
  hear(device: string, scan: Scanned): Promise<void>;
}

export interface ScanParts {
  site: SiteFile;
  desk: Desk;
  look: (queue: QueueState) => View;
  onChange: () => void;
}

/** What the scan did: the ticket waits again, or why it does not. */
interface Effect {
  returned?: true;
  refused?: RejectionCode;
}

export function createScans({ site, desk, look, onChange }: ScanParts): Scans {
  const last: Record<string, Scan> = {};
  let count = 0;

  async function effectOf(ticket: string): Promise<Effect> {
    let returned = false;
    const outcome = await desk.run({ type: 'scan-ticket', ticket }, (_queue, events) => {
      returned = events.some(({ type }) => type === 'ticket-returned');
      return { status: 200, body: null };
    });
    if (outcome.ok) return returned ? { returned: true } : {};
    // what could not be stored changed nothing: the place is shown as it is
    return 'rejected' in outcome ? { refused: outcome.rejected } : {};
  }

  return {
    byKiosk: () => last,
    async hear(device, scan) {
      const kiosks = site.kiosks.filter((each) => each.scanner === device);
      if (kiosks.length === 0) return;
      const effect = scan.kind === 'ticket' ? await effectOf(scan.ticket) : {};
      const view = look(await desk.queue());
      count += 1;
      const seen = { n: count, at: view.now, ...meaning(scan, view), ...effect };
      for (const kiosk of kiosks) last[kiosk.id] = seen;
      onChange();
    },
  };
}

function meaning(scan: Scanned, view: View): Omit<Scan, 'n' | 'at'> {
  if (scan.kind === 'appointment') return { kind: 'appointment', code: scan.code };
  if (scan.kind === 'unknown' || find(view.queue.tickets, scan.ticket) === undefined) return { kind: 'unknown' };
  const { ticket, position, estimate } = ticketPlaceOf(scan.ticket, view);
  return { kind: 'ticket', number: ticket.number, state: ticket.state, position, estimate };
}
