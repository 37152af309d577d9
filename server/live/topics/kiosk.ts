import type { SiteFile } from '../../../config/site-schema.ts';
import { find } from '../../queue/find.ts';
import { counterLabel, countersFor, zoneOf } from '../../views/counter.ts';
import { serviceView } from '../../views/service.ts';
import { siteView } from '../../views/site.ts';
import { siteTime } from '../../views/site-time.ts';
import type { View } from '../../views/view.ts';
import type { Entities } from './entities.ts';

/** The page that gives numbers. Whoever stands there reads it: no ticket ids. */
export function kioskTopic(id: string, view: View): Entities | null {
  const kiosk = view.site.kiosks.find((each) => each.id === id);
  if (!kiosk) return null;
  return {
    site: siteView(view),
    kiosk: kioskEntity(kiosk, view),
    ...services(view),
    ...classes(view.site),
    ...lastJobs(kiosk.printer, view),
    ...lastScan(id, view),
  };
}

function kioskEntity(kiosk: SiteFile['kiosks'][number], { site, devices }: View): object {
  const zone = zoneOf(kiosk, site);
  const device = (id: string | undefined) =>
    id === undefined ? null : { state: find(devices, id)?.state ?? 'offline' };
  return {
    id: kiosk.id,
    zone,
    zoneName: site.zones.find((each) => each.id === zone)?.name ?? { vi: zone, en: zone },
    diagonal: kiosk.diagonal ?? null,
    appointments: site.appointments !== undefined,
    ...(kiosk.several && { several: true }),
    printer: device(kiosk.printer),
    scanner: device(kiosk.scanner),
  };
}

function services(view: View): Entities {
  const entities: Entities = {};
  view.site.services.forEach(({ id, minutes }, order) => {
    const counters = countersFor(id, view.site).map((each) => ({ label: counterLabel(each), name: each.name }));
    entities[`service/${id}`] = { order, ...serviceView(id, view), counters, minutes };
  });
  return entities;
}

/** Only those that a touch may claim. */
function classes(site: SiteFile): Entities {
  const entities: Entities = {};
  site.priority.forEach(({ id, name, icon, tier, grant }, order) => {
    if (grant.includes('kiosk')) entities[`class/${id}`] = { id, order, name, icon, tier };
  });
  return entities;
}

/** Whoever stands there waits for one paper; another may have been asked for at a desk meanwhile. */
export const JOBS_SHOWN_MAX = 3;

/** `job/<id>`: what became of the last papers of its printer. The id is told with the number, and opens no ticket here. */
function lastJobs(printer: string | undefined, { queue }: View): Entities {
  if (printer === undefined) return {};
  const jobs = Object.values(queue.jobs).filter(({ device }) => device === printer);
  return Object.fromEntries(jobs.slice(-JOBS_SHOWN_MAX).map(({ id, state }) => [`job/${id}`, { state }]));
}

/** A code is the right to check in: it does not stand on the wire longer than the page needs to use it. */
const SCAN_CODE_MS = 30_000;

/** Field by field, so that nothing more of a scan can come out here. */
function lastScan(id: string, { site, scans, now }: View): Entities {
  const scan = find(scans, id);
  if (!scan) return {};
  const { n, at, kind, number, state, position, estimate, returned, refused, code } = scan;
  const isFresh = now - at < SCAN_CODE_MS;
  const effect = { ...(code && isFresh && { code }), ...(returned && { returned }), ...(refused && { refused }) };
  return { scan: { n, at: siteTime(at, site.site.timezone), kind, number, state, position, estimate, ...effect } };
}
