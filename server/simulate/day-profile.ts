import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How a kind of day goes: who comes when, and how often what happens. Shares and rates are 0 to 1. */
export interface DayProfile {
  bucketMinutes: number;
  /** Visitors who come in the bucket that begins at this site-local time, `HH:MM`. */
  buckets: Readonly<Record<string, number>>;
  /** Share of visitors by service; only relations count. */
  services: Readonly<Record<string, number>>;
  /** Share of visitors of each priority tier. */
  priority: { tier1: number; tier2: number };
  noShow: number;
  noShowReturns: number;
  parked: number;
  transferred: number;
  wrongService: number;
  /** Spread of a visit's length, as a share of its mean. */
  servedCv: number;
  /** How often an absent one is called again, and after how long it is given up. */
  recalls: number;
  noShowAfterSeconds: number;
  /** The longest time until a missed one, and one who fetches a paper, is back. */
  noShowReturnMinutes: number;
  parkedMinutes: number;
}

export const SITES = ['commune', 'province'] as const;
export const DAYS = ['busy'] as const;
export type SiteName = (typeof SITES)[number];
export type DayName = (typeof DAYS)[number];

const FOLDER = resolve(import.meta.dirname, '../../config/days');

export function dayProfile(site: SiteName, day: DayName): DayProfile {
  return JSON.parse(readFileSync(resolve(FOLDER, `${site}-${day}.json`), 'utf8')) as DayProfile;
}
