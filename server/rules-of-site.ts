import type { SiteFile } from '../config/site-schema.ts';
import { minuteOf, openingOf } from './opening-of-site.ts';
import { DAY_MINUTES } from './queue/opening.ts';
import type { AppointmentRules, CounterRules, NumberRange, Rules } from './queue/rules.ts';

/** The undo time is a promise of the API, not a setting. */
export const UNDO_MS = 10_000;

/** The site file as the queue needs it. */
export function rulesOf(site: SiteFile): Rules {
  const ranges: Record<string, NumberRange> = {};
  const rangeOf = (index: number, id: string): string => {
    const service = site.services[site.numbering === 'site' ? 0 : index];
    const range = site.numbering === 'site' ? 'site' : id;
    if (service)
      ranges[range] = {
        prefix: service.prefix,
        digits: service.digits,
        first: service.first,
        last: service.last ?? null,
      };
    return range;
  };
  return {
    services: Object.fromEntries(
      site.services.map((service, index) => [
        service.id,
        {
          range: rangeOf(index, service.id),
          minutes: service.minutes,
          procedures: service.procedures.map((each) => each.id),
        },
      ]),
    ),
    ranges,
    counters: Object.fromEntries(site.counters.map((counter) => [counter.id, counterRules(counter)])),
    officers: Object.fromEntries(site.officers.map(({ id, services }) => [id, { services: services ?? null }])),
    classes: Object.fromEntries(site.priority.map((each) => [each.id, { tier: each.tier, grant: each.grant }])),
    kiosks: Object.fromEntries(site.kiosks.map((kiosk) => [kiosk.id, { printer: kiosk.printer ?? null }])),
    tier1InRow: site.rules.tier1InRow,
    tier2Turn: site.rules.tier2Turn,
    agedMs: site.rules.agedMinutes * 60_000,
    returnPlace: site.rules.returnPlace,
    noShow: {
      recalls: site.rules.noShow.recalls,
      ms: site.rules.noShow.seconds * 1_000,
      returnMs: site.rules.noShow.returnMinutes * 60_000,
      latePlace: site.rules.noShow.latePlace,
    },
    ghostMs: site.rules.ghost.seconds * 1_000,
    opening: openingOf(site),
    appointments: appointmentsOf(site),
    endOfDay: site.rules.endOfDay,
    parkedKeepsCounter: site.rules.parkedKeepsCounter,
    undoMs: UNDO_MS,
  };
}

function counterRules({ services, helps }: SiteFile['counters'][number]): CounterRules {
  if (helps === undefined) return { services };
  return { services, helps: { services: helps.services, afterMs: helps.afterMinutes * 60_000 } };
}

const MINUTE_MS = 60_000;

function appointmentsOf({ appointments }: SiteFile): AppointmentRules | null {
  if (appointments === undefined) return null;
  const { services, earlyMinutes, lateMinutes, missedMinutes, daysAhead, share } = appointments;
  return {
    services: Object.fromEntries(
      Object.entries(services).map(([id, { slotMinutes, capacity, from = '00:00', to }]) => [
        id,
        { minutes: slotMinutes, capacity, from: minuteOf(from), to: to === undefined ? DAY_MINUTES : minuteOf(to) },
      ]),
    ),
    earlyMs: earlyMinutes * MINUTE_MS,
    lateMs: lateMinutes * MINUTE_MS,
    missedMs: missedMinutes * MINUTE_MS,
    daysAhead,
    share,
  };
}
