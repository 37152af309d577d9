import type { SiteFile } from '../../config/site-schema.ts';
import { hoursOn } from '../views/hours.ts';
import { timeOn } from '../views/site-time.ts';
import type { Agenda } from './agenda.ts';
import type { DayProfile } from './day-profile.ts';
import { Hall } from './hall.ts';
import { type Bell, bell } from './life.ts';
import { type Random, seeded } from './random.ts';

const MINUTE_MS = 60_000;
/** How officers differ; an estimate of ours. */
const SPEED_CV = 0.2;
/** How soon an officer who waits for people sees that somebody came. */
const NOTICED_MS = { low: 2_000, high: 15_000 };
/** The usual office day, for a site that names no hours. */
const USUAL_HOURS = [
  { open: '07:30', close: '11:30' },
  { open: '13:00', close: '17:00' },
];

/** A part of the day between its opening and its end, ms since 1970. */
export interface DayPart {
  openMs: number;
  closeMs: number;
}

export interface HouseParts {
  site: SiteFile;
  profile: DayProfile;
  /** `YYYY-MM-DD` */
  day: string;
  random: Random;
  agenda: Agenda;
  /** Who works here: the same staff has the same habits on every day. */
  staff: number;
}

/** One day at one centre: what all who are in the house share. */
export class House {
  readonly site: SiteFile;
  readonly profile: DayProfile;
  readonly random: Random;
  readonly agenda: Agenda;
  readonly day: string;
  readonly parts: readonly DayPart[];
  readonly hall = new Hall();
  /** The ticket machine is dead: numbers come from a printed roll. */
  rollOn = false;
  /** Officers of the roster who are at no counter. */
  readonly spareOfficers: string[];
  readonly #speeds: ReadonlyMap<string, number>;
  readonly #bells = new Map<string, Bell>();

  constructor({ site, profile, day, random, agenda, staff }: HouseParts) {
    this.site = site;
    this.profile = profile;
    this.day = day;
    this.random = random;
    this.agenda = agenda;
    this.spareOfficers = site.officers.map(({ id }) => id);
    const habits = seeded(staff);
    this.#speeds = new Map(site.counters.map(({ id }) => [id, habits.lognormal(1, SPEED_CV)]));
    this.parts = (hoursOn(day, site) ?? USUAL_HOURS).map(({ open, close }) => ({
      openMs: this.moment(open),
      closeMs: this.moment(close),
    }));
  }

  get now(): number {
    return this.agenda.now;
  }

  /** ms since 1970 of a site-local `HH:MM` of the day. */
  moment(time: string): number {
    const [hours = 0, minute = 0] = time.split(':').map(Number);
    return Date.parse(timeOn(this.day, hours * 60 + minute, this.site.site.timezone));
  }

  /** How much longer than usual the officer of this counter takes. */
  speedAt(counter: string): number {
    return this.#speeds.get(counter) ?? 1;
  }

  /** Rings when somebody sits down whom this counter may call. */
  bellOf(counter: string): Bell {
    const known = this.#bells.get(counter) ?? bell();
    this.#bells.set(counter, known);
    return known;
  }

  /** Somebody waits for this service: officers with nothing to do see it. */
  seated(service: string): void {
    for (const { id, services, helps } of this.site.counters)
      if (services.includes(service) || helps?.services.includes(service))
        this.agenda.ring(this.bellOf(id), () => this.random.between(NOTICED_MS.low, NOTICED_MS.high));
  }

  /** Whether somebody waits whom this counter may call. */
  someoneWaitsFor(counter: string): boolean {
    const services = this.site.counters.find((each) => each.id === counter)?.services ?? [];
    return services.some((service) => this.hall.countFor(service) > 0);
  }
}

export const minutes = (count: number): number => count * MINUTE_MS;
