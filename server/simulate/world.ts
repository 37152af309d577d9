import type { SiteFile } from '../../config/site-schema.ts';
import { Agenda } from './agenda.ts';
import type { DayProfile } from './day-profile.ts';
import { House, minutes } from './house.ts';
import { ask, type Life, wait } from './life.ts';
import type { Office } from './office.ts';
import { officer } from './officer.ts';
import { seeded } from './random.ts';
import { visitor } from './visitor.ts';

const OUTAGE_MINUTES = 60;
const OUTAGE_REASON = { vi: 'Hệ thống quốc gia đang lỗi', en: 'The national system is down' };
/** Nobody is in the house before the first visitor or after the last officer. */
const DAY_MINUTES_MAX = 16 * 60;
/** How many more or fewer than usual come, at most. */
const CROWD_VARIES = 0.08;

export interface DayChoices {
  site: SiteFile;
  profile: DayProfile;
  office: Office;
  /** `YYYY-MM-DD`, a day that the site works. */
  day: string;
  seed: number;
  /** Which officers work there: their habits last from day to day. */
  staff?: number;
  /** Told the moment at which the day begins, before anything happens. */
  begin?: (ms: number) => Promise<void>;
  /** Whether a national system is down for an hour. */
  outage: boolean;
}

/** Lets one whole day happen at an office: visitors, officers, faults. The same seed is the same day. */
export async function playDay({
  site,
  profile,
  office,
  day,
  seed,
  outage,
  staff = 1,
  begin,
}: DayChoices): Promise<void> {
  const random = seeded(seed);
  const agenda = new Agenda(office, 0);
  const house = new House({ site, profile, day, random, agenda, staff });
  const start = Math.min(...Object.keys(profile.buckets).map((time) => house.moment(time)));
  agenda.now = start;
  await begin?.(start);
  for (const counter of site.counters) agenda.start(officer(house, counter.id), start);
  const crowd = random.between(1 - CROWD_VARIES, 1 + CROWD_VARIES);
  for (const [time, count] of Object.entries(profile.buckets))
    for (let n = Math.round(count * crowd + random.between(-0.5, 0.5)); n > 0; n--)
      agenda.start(visitor(house), Math.round(house.moment(time) + random.next() * minutes(profile.bucketMinutes)));
  if (outage) agenda.start(systemDown(house), start);
  await agenda.run(start + minutes(DAY_MINUTES_MAX));
}

/** A national system fails and takes one service with it for an hour. */
function* systemDown(house: House): Life {
  const { random, site, parts } = house;
  const part = random.pick(parts);
  const service = random.pick(site.services).id;
  yield* wait(random.between(part.openMs, part.closeMs - minutes(OUTAGE_MINUTES)) - house.now);
  yield* ask({ do: 'suspend', service, reason: OUTAGE_REASON });
  yield* wait(minutes(OUTAGE_MINUTES));
  yield* ask({ do: 'resume', service });
  house.seated(service);
}
