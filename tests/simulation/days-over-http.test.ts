import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hashPin } from '../../server/access/pin.ts';
import { systemClock } from '../../server/clock.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { dayProfile } from '../../server/simulate/day-profile.ts';
import { OfficeOverHttp } from '../../server/simulate/office-over-http.ts';
import { SIMULATED_PIN } from '../../server/simulate/request.ts';
import { playDay } from '../../server/simulate/world.ts';
import { tempFolder } from '../journal/temp-folder.ts';
import { House } from '../server/house.ts';
import { Checker } from './checker.ts';
import type { Recorded, SiteOfRecord } from './record.ts';
import { openCentre, workingDay } from './seeded-day.ts';
import { runInWay, siteOf } from './sites.ts';
import { troubledDays } from './watched-day.ts';

const PATIENCE_MS = 240_000;
const MAIN = resolve(import.meta.dirname, '../../server/simulate/main.ts');
/** Appointments, a roster and help: the way of `sites.ts` that has most. */
const EVERYTHING = 4;
const HTTP_DAYS = 1;

test('a day through HTTP on a demo of its own ends with a summary', { timeout: PATIENCE_MS }, async () => {
  const { code, said } = await run(['--site', 'commune', '--day', 'busy', '--speed', '0', '--seed', '3']);
  expect(said).toMatch(/issued 2\d\d, .*served 2\d\d/);
  expect(said).toMatch(/lobby\/main/);
  expect(code).toBe(0);
});

test('wrong options are a sentence and 64', { timeout: PATIENCE_MS }, async () => {
  expect((await run(['--site', 'ward'])).code).toBe(64);
  expect((await run(['--speed', 'fast'])).code).toBe(64);
});

test('days through HTTP and SQLite keep every promise', { timeout: PATIENCE_MS }, async () => {
  const everything = runInWay(siteOf('commune'), EVERYTHING);
  const pin = await hashPin(SIMULATED_PIN);
  // without devices no agent is started beside the server
  const kiosks = everything.kiosks.map(({ printer: _printer, scanner: _scanner, ...kiosk }) => kiosk);
  const officers = everything.officers.map((each) => ({ ...each, pin }));
  // a day lasts a moment: the limits for one address are those of a whole day
  const limits = { ...everything.limits, ticketsPerMinutePerKiosk: 6_000, requestsPerMinute: 100_000 };
  const site = { ...everything, kiosks, officers, limits, devices: [] };
  await using house = await House.open({ site, demo: true });
  const url = `http://127.0.0.1:${house.port}`;
  const office = new OfficeOverHttp({ url, speed: 0, clock: systemClock, run: 'http', papers: true });
  const checker = new Checker(site as SiteOfRecord);
  for (let n = 0; n < HTTP_DAYS; n++) {
    const profile = dayProfile('commune', 'busy');
    const begin = (ms: number) => office.begin(ms);
    await playDay({ site, profile, office, day: workingDay(n), seed: 400 + n, outage: true, deadKiosk: true, begin });
  }
  for (const event of await recordOf(house)) checker.read(event);
  expect(checker.faults.slice(0, 3)).toEqual([]);
  expect(checker.calls).toBeGreaterThan(HTTP_DAYS * 250);
});

test('troubled days on SQLite keep every promise', { timeout: PATIENCE_MS }, async () => {
  using folder = tempFolder();
  let opened = 0;
  const journal = () => openSqliteJournal(folder.path, { ids: () => `j${opened++}` });
  const centre = await openCentre('commune', { journal });
  const { checker } = await troubledDays(centre, { seed: 300, days: 2, topic: 'lobby/main' });
  expect(checker.calls).toBeGreaterThan(2 * 250);
});

/** The whole journal, as an inspector reads it. */
async function recordOf(house: House): Promise<Recorded[]> {
  const events: Recorded[] = [];
  for (;;) {
    const { body } = await house.get(`/api/journal?after=${events.length}&limit=1000`);
    const page = body.events as unknown as (Omit<Recorded, 'at'> & { at: string })[];
    if (page.length === 0) return events;
    for (const event of page) events.push({ ...event, at: Date.parse(event.at) });
  }
}

function run(args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, LUOT_LOG: 'silent' } });
  let said = '';
  child.stdout.on('data', (data) => {
    said += String(data);
  });
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}
