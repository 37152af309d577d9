import type { SiteFile } from '../../../config/site-schema.ts';
import { OWN_AGENT } from '../../agents/own-agent-name.ts';
import { find } from '../../queue/find.ts';
import { siteTime } from '../../views/site-time.ts';
import type { View } from '../../views/view.ts';

/** `device/<id>` for those who look after it; `kiosk`: the one that it belongs to. */
export function deviceEntity({ id, kind, agent }: SiteFile['devices'][number], { site, devices }: View): object {
  const status = find(devices, id);
  const kiosk = site.kiosks.find((each) => each.printer === id || each.scanner === id);
  return {
    id,
    kind,
    agent: agent ?? OWN_AGENT,
    ...(kiosk && { kiosk: kiosk.id }),
    state: status?.state ?? 'offline',
    ...(status?.since !== undefined && { since: siteTime(status.since, site.site.timezone) }),
    detail: status?.detail ?? null,
    lastJob: status?.lastJob ?? null,
  };
}
