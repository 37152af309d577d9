import { say } from '../../../config/load-languages.ts';
import type { SiteFile } from '../../../config/site-schema.ts';
import { find } from '../../queue/find.ts';
import { siteView } from '../../views/site.ts';
import { siteTime } from '../../views/site-time.ts';
import type { View } from '../../views/view.ts';
import { counterEntity } from './counter-entity.ts';
import type { Entities } from './entities.ts';
import { servicesIn } from './service-entity.ts';

/** Agent that the server starts for its own hardware: what a device has that names none. */
const OWN_AGENT = 'server';

/** The whole site at a glance, for whoever keeps it running. */
export function adminTopic(_id: string, view: View): Entities {
  const { site, screens } = view;
  const entities: Entities = {
    site: siteView(view),
    ...servicesIn(new Set(site.services.map((each) => each.id)), view),
  };
  for (const counter of site.counters) entities[`counter/${counter.id}`] = counterEntity(counter, view);
  for (const device of site.devices) entities[`device/${device.id}`] = deviceEntity(device, view);
  for (const { n, topic, sound, connectedAt } of screens)
    entities[`screen/${n}`] = { topic, sound, connectedAt: siteTime(connectedAt, site.site.timezone) };
  return Object.assign(entities, clockProblem(view));
}

/** Somebody set the machine's clock: what hours and printed times follow. */
function clockProblem({ clockJump, languages, site }: View): Entities {
  if (!clockJump) return {};
  const { kind, at, byMs } = clockJump;
  const time = siteTime(at, site.site.timezone);
  const seconds = Math.round(byMs / 1_000);
  const places = { seconds: kind === 'behind' ? -seconds : seconds, time: time.slice(11, 16) };
  const words = (lang: string) => say(languages, lang, `problem.clock.${kind}`, places);
  return { 'problem/clock': { kind, at: time, seconds, text: { vi: words('vi'), en: words('en') } } };
}

function deviceEntity({ id, kind, agent }: SiteFile['devices'][number], { devices }: View): object {
  const status = find(devices, id);
  return {
    id,
    kind,
    agent: agent ?? OWN_AGENT,
    state: status?.state ?? 'offline',
    detail: status?.detail ?? null,
    lastJob: status?.lastJob ?? null,
  };
}
