import type { SiteFile } from '../../config/site-schema.ts';
import type { Ids } from '../../server/ids.ts';
import { memoryJournal, memoryStore } from '../../server/journal/memory-journal.ts';
import type { Journal, Mirror } from '../../server/journal/port.ts';
import { type DayProfile, dayProfile, type SiteName } from '../../server/simulate/day-profile.ts';
import { type MovedClock, OfficeInProcess } from '../../server/simulate/office-in-process.ts';
import { DrivenClock } from './driven-clock.ts';
import { FaultyJournal } from './faulty-journal.ts';
import { siteOf } from './sites.ts';

export const FIRST_DAY_MS = Date.parse('2026-11-30T06:00:00+07:00');
/** Working days from the first on, Monday to Friday. */
export function workingDay(n: number): string {
  const ms = FIRST_DAY_MS + (Math.floor(n / 5) * 7 + (n % 5)) * 86_400_000;
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Ids that are the same in every run. */
export function countedIds(): Ids {
  let n = 0;
  const id = (kind: string) => () => {
    n += 1;
    return `${kind}${n}`;
  };
  return { ticket: id('t'), short: id('s'), token: id('k'), appointment: id('LH') };
}

interface Opened {
  journal: Journal;
  mirror: Mirror;
}

interface Running {
  office: OfficeInProcess;
  journal: FaultyJournal;
  mirror: Mirror;
  life: ReturnType<DrivenClock['life']>;
}

/** A centre in this process with the time in our hands. It can be stopped and started on the same data. */
export class Centre {
  readonly site: SiteFile;
  readonly profile: DayProfile;
  readonly clock: DrivenClock;
  readonly ids = countedIds();
  readonly #openJournal: () => Opened;
  readonly #listeners: ((office: OfficeInProcess) => void)[] = [];
  #running: Running | null = null;
  /** What earlier lives reported as going wrong. */
  readonly faults: unknown[] = [];

  constructor(site: SiteFile, profile: DayProfile, clock: DrivenClock, openJournal: () => Opened) {
    this.site = site;
    this.profile = profile;
    this.clock = clock;
    this.#openJournal = openJournal;
  }

  async start(): Promise<void> {
    const { site, ids } = this;
    const life = this.clock.life();
    const opened = this.#openJournal();
    const journal = new FaultyJournal(opened.journal);
    const office = new OfficeInProcess({ site, journal, mirror: opened.mirror, clock: life.clock, ids });
    await office.open();
    this.#running = { office, journal, mirror: opened.mirror, life };
    for (const listener of this.#listeners) listener(office);
  }

  async stop(): Promise<void> {
    this.faults.push(...this.office.faults);
    await this.office.close();
    this.#it.life.end();
    this.#running = null;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Called with the office that runs now, and after each restart with the new one. */
  onStart(listener: (office: OfficeInProcess) => void): void {
    this.#listeners.push(listener);
    listener(this.office);
  }

  get office(): OfficeInProcess {
    return this.#it.office;
  }

  get journal(): FaultyJournal {
    return this.#it.journal;
  }

  get mirror(): Mirror {
    return this.#it.mirror;
  }

  /** The clock of this life: what waits by it is gone after a restart. */
  get lifeClock(): MovedClock {
    return this.#it.life.clock;
  }

  get #it(): Running {
    if (this.#running === null) throw new Error('the centre is closed');
    return this.#running;
  }
}

export async function openCentre(
  name: SiteName,
  { site = siteOf(name), journal = inMemory() }: { site?: SiteFile; journal?: () => Opened } = {},
): Promise<Centre> {
  const centre = new Centre(site, dayProfile(name, 'busy'), new DrivenClock(FIRST_DAY_MS), journal);
  await centre.start();
  return centre;
}

function inMemory(): () => Opened {
  const store = memoryStore();
  return () => memoryJournal(store);
}

const EVENTS_A_PAGE = 10_000;

/** Another server on what this one has written down, from the first event on, at the same moment. */
export async function foldedAnew(centre: Centre): Promise<OfficeInProcess> {
  const store = memoryStore();
  const { site, clock, mirror } = centre;
  const copy = memoryJournal(store);
  await copy.journal.open();
  const lease = await copy.journal.lease();
  for (let seq = 0; seq < mirror.seq(); ) {
    const events = mirror.events(seq, EVENTS_A_PAGE);
    seq = await copy.journal.append(events, seq, `from-${seq}`);
  }
  await lease.release();
  await copy.journal.close();
  const office = new OfficeInProcess({ site, clock, ids: countedIds(), ...memoryJournal(store) });
  await office.open();
  return office;
}
