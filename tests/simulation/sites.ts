import { resolve } from 'node:path';
import { loadSite } from '../../config/load-site.ts';
import { type SiteFile, siteFile } from '../../config/site-schema.ts';
import type { SiteName } from '../../server/simulate/day-profile.ts';

export function siteOf(name: SiteName): SiteFile {
  const load = loadSite(resolve(import.meta.dirname, `../../config/presets/${name}.yaml`));
  if ('faults' in load) throw new Error(JSON.stringify(load.faults));
  return load.site;
}

/** Hash of 2580: in one process nobody asks for it, over HTTP everybody has it. */
const PIN = '$argon2id$v=19$m=8192,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Changes of a site file, as an administrator would write them. */
type Change = (site: SiteFile) => Partial<SiteFile>;

/** An officer for each counter and three more; two of them may not serve everything. */
const withRoster: Change = ({ counters, services }) => ({
  officers: Array.from({ length: counters.length + 3 }, (_, n) => ({
    id: `cb-${n + 1}`,
    name: `Cán bộ ${n + 1}`,
    pin: PIN,
    ...(n % 5 === 4 && { services: services.map(({ id }) => id).slice(0, 5) }),
  })),
});

const withHelp: Change = ({ counters }) => ({
  counters: counters.map((counter, n) =>
    n < 6 ? counter : { ...counter, helps: { services: ['chung-thuc', 'ho-tich', 'dat-dai'], afterMinutes: 10 } },
  ),
});

const withSlots =
  (appointment: number): Change =>
  () => ({
    appointments: {
      services: {
        'ho-tich': { slotMinutes: 30, capacity: 2 },
        'dat-dai': { slotMinutes: 20, capacity: 1, from: '08:00', to: '16:00' },
        'cong-an': { slotMinutes: 15, capacity: 2 },
      },
      ...{ earlyMinutes: 15, lateMinutes: 10, missedMinutes: 30, daysAhead: 14 },
      share: { appointment, walkIn: 1 },
    },
  });

const withQuotas: Change = ({ services }) => ({
  services: services.map((service) =>
    service.id === 'chung-thuc'
      ? { ...service, quota: [60, 25] }
      : service.id === 'dat-dai'
        ? { ...service, quota: [12] }
        : service,
  ),
});

const withRules =
  (rules: Partial<SiteFile['rules']>): Change =>
  (site) => ({ rules: { ...site.rules, ...rules } });

/** Centres that are run in different ways: between them every rule of the queue is in use. */
const WAYS: readonly (readonly Change[])[] = [
  [],
  [withRoster, withHelp],
  [withSlots(1), withRules({ returnPlace: { noShow: { behind: 3 }, parked: 'first' } })],
  [
    withQuotas,
    withRules({ endOfDay: 'keep', tier1InRow: 1, tier2Turn: { priority: 2, ordinary: 1 } }),
    (site) => ({ rules: { ...site.rules, noShow: { ...site.rules.noShow, returnMinutes: 15, latePlace: 'refuse' } } }),
  ],
  [withRoster, withHelp, withSlots(2), withRules({ endOfDay: 'keep', agedMinutes: 30, parkedKeepsCounter: false })],
];

/** The n-th way to run this centre; a site file that the loader would take. */
export function runInWay(site: SiteFile, n: number): SiteFile {
  let file = site;
  for (const change of WAYS[n % WAYS.length] ?? []) file = { ...file, ...change(file) };
  return siteFile.parse(file);
}
