import type { SiteFile } from '../../config/site-schema.ts';
import { Agenda } from './agenda.ts';
import { appointmentHolder } from './appointment-holder.ts';
import type { DayProfile } from './day-profile.ts';
import { House, minutes } from './house.ts';
import type { Office } from './office.ts';
import { officer } from './officer.ts';
import { seeded } from './random.ts';
import { kioskDead, loudVisitor, systemDown } from './trouble.ts';
import { visitor } from './visitor.ts';

/** Nobody is in the house before the first visitor or after the last officer. */
const DAY_MINUTES_MAX = 16 * 60;
/** How many more or fewer than usual come, at most. */
const CROWD_VARIES = 0.08;
/** Of those who come, so many booked a slot, where slots are booked. */
const BOOKED = 0.1;

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
  /** Whether the ticket machine is dead for a while, and somebody gets loud. */
  deadKiosk?: boolean;
}

/** Lets one whole day happen at an office: visitors, officers, faults. The same seed is the same day. */
export async function playDay(choices: DayChoices): Promise<void> {
  const { site, profile, office, day, seed, staff = 1 } = choices;
  const random = seeded(seed);
  const agenda = new Agenda(office, day, 0);
  const house = new House({ site, profile, day, random, agenda, staff });
  const start = Math.min(...Object.keys(profile.buckets).map((time) => house.moment(time)));
  agenda.now = start;
  await choices.begin?.(start);
  for (const counter of site.counters) agenda.start(officer(house, counter.id), start);
  const crowd = random.between(1 - CROWD_VARIES, 1 + CROWD_VARIES);
  for (const [time, count] of Object.entries(profile.buckets))
    for (let n = Math.round(count * crowd + random.between(-0.5, 0.5)); n > 0; n--)
      agenda.start(visitor(house), Math.round(house.moment(time) + random.next() * minutes(profile.bucketMinutes)));
  if (site.appointments !== undefined) startHolders(house, agenda, start);
  if (choices.outage) agenda.start(systemDown(house), start);
  if (choices.deadKiosk) for (const trouble of [kioskDead, loudVisitor]) agenda.start(trouble(house), start);
  await agenda.run(start + minutes(DAY_MINUTES_MAX));
}

function startHolders(house: House, agenda: Agenda, start: number): void {
  const visitors = Object.values(house.profile.buckets).reduce((sum, count) => sum + count, 0);
  for (let n = Math.round(visitors * BOOKED); n > 0; n--) agenda.start(appointmentHolder(house), start);
}
