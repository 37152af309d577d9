import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { loadSite } from '../../config/load-site.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import type { Ids } from '../../server/ids.ts';
import { memoryJournal } from '../../server/journal/memory-journal.ts';
import type { Journal, Mirror } from '../../server/journal/port.ts';
import type { Wire } from '../../server/live/socket.ts';
import { type DayProfile, dayProfile, type SiteName } from '../../server/simulate/day-profile.ts';
import { OfficeInProcess } from '../../server/simulate/office-in-process.ts';

export const FIRST_DAY_MS = Date.parse('2026-11-30T06:00:00+07:00');
/** Working days from the first on, Monday to Friday. */
export function workingDay(n: number): string {
  const ms = FIRST_DAY_MS + (Math.floor(n / 5) * 7 + (n % 5)) * 86_400_000;
  return new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
}

export function siteOf(name: SiteName): SiteFile {
  const load = loadSite(resolve(import.meta.dirname, `../../config/presets/${name}.yaml`));
  if ('faults' in load) throw new Error(JSON.stringify(load.faults));
  return load.site;
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

export interface Centre {
  site: SiteFile;
  profile: DayProfile;
  office: OfficeInProcess;
  mirror: Mirror;
}

/** A centre in this process with the time in our hands. */
export async function openCentre(
  name: SiteName,
  { journal, mirror }: { journal: Journal; mirror: Mirror } = memoryJournal(),
): Promise<Centre> {
  const site = siteOf(name);
  let nowMs = FIRST_DAY_MS;
  const clock = {
    now: () => nowMs,
    monotonicMs: () => nowMs,
    after: () => () => {}, // nothing in a driven day waits for a timer
    moveTo(ms: number) {
      nowMs = ms;
    },
  };
  const office = new OfficeInProcess({ site, journal, mirror, clock, ids: countedIds() });
  await office.open();
  return { site, profile: dayProfile(name, 'busy'), office, mirror };
}

/** A screen in the same process: folds its frames into what it shows. */
export class NearScreen extends EventEmitter implements Wire {
  readonly bufferedAmount = 0;
  readonly shows = new Map<string, unknown>();

  send(data: Buffer): void {
    const frame = JSON.parse(String(data)) as { type: string; set?: Record<string, unknown>; drop?: string[] };
    if (frame.type === 'state') this.shows.clear();
    for (const [name, entity] of Object.entries(frame.set ?? {})) this.shows.set(name, entity);
    for (const name of frame.drop ?? []) this.shows.delete(name);
  }

  watch(topic: string): void {
    this.emit('message', Buffer.from(JSON.stringify({ type: 'watch', topic })), false);
  }

  ping(): void {}
  close(): void {}
  terminate(): void {}
}
