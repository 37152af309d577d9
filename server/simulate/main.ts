import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { MessageChannel } from 'node:worker_threads';
import { type Described, type Program, readCommandLine } from '../../config/command-line.ts';
import { loadSite } from '../../config/load-site.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import { systemClock } from '../clock.ts';
import { randomIds } from '../ids.ts';
import { minuteOf } from '../opening-of-site.ts';
import { EXIT } from '../options.ts';
import { hoursOn } from '../views/hours.ts';
import { businessDay, timeOn } from '../views/site-time.ts';
import { DAYS, type DayName, dayProfile, SITES, type SiteName } from './day-profile.ts';
import { loadsUntil, tellLoads } from './load.ts';
import { OfficeOverHttp } from './office-over-http.ts';
import { type DayEvent, summaryOf, tellSummary } from './summary.ts';
import { playDay } from './world.ts';

/** A whole day of a centre on a demo, to be watched on its pages. Ends with 0. */
const SIMULATE = {
  start: 'npm run simulate -- [--site commune] [--day busy] [--speed 60] [--seed 1] [--url http://localhost:8080]',
  vi: 'Mô phỏng một ngày đông khách trên bản DEMO để xem trên các trang.',
  en: 'Plays a busy day of a centre on a DEMO, to be watched on its pages.',
  options: {
    site: {
      value: SITES.join('|'),
      vi: 'Trung tâm (mặc định commune: cấp xã).',
      en: 'The centre (default commune).',
    },
    day: { value: DAYS.join('|'), vi: 'Ngày (mặc định busy: đông khách).', en: 'The day (default busy).' },
    speed: {
      value: 'N',
      vi: 'Nhanh gấp mấy lần (mặc định 60; 0: nhanh nhất có thể).',
      en: 'How many times as fast (default 60; 0: as fast as it goes).',
    },
    seed: { value: 'N', vi: 'Số khác cho một ngày khác (mặc định 1).', en: 'Another number, another day (default 1).' },
    url: {
      value: 'URL',
      vi: 'Bản DEMO đang chạy (không có: tự chạy một bản).',
      en: 'The running DEMO (absent: one of its own).',
    },
  },
} as const satisfies Program<Record<string, Described>>;
const ROOT = resolve(import.meta.dirname, '../..');
const DAY_MS = 86_400_000;
const EVENTS_A_PAGE = 1_000;

interface Options {
  site: SiteName;
  day: DayName;
  speed: number;
  seed: number;
  url: string | null;
}

await simulate(readOptions());

async function simulate(options: Options): Promise<void> {
  const stay = new MessageChannel(); // the clock's timers alone would let the process end
  stay.port1.on('message', () => {});
  const site = presetOf(options.site);
  const own = options.url === null ? await startDemo(options.site) : null;
  const url = own?.url ?? options.url ?? '';
  try {
    await dayAt(url, site, options);
  } finally {
    await own?.stop();
    stay.port1.close();
  }
}

async function dayAt(url: string, site: SiteFile, { speed, seed, site: name, day: kind }: Options): Promise<void> {
  const profile = dayProfile(name, kind);
  const day = await workingDay(url, site);
  say(`${site.site.name.vi}, ${day}, ${speed === 0 ? 'nhanh nhất / as fast as it goes' : `× ${speed}`}`);
  for (const page of ['/kiosk/1', `/lobby/${site.zones[0]?.id}`, '/console/1', '/demo/printer']) say(`  ${url}${page}`);
  const before = await lastSeq(url);
  const run = randomIds.short();
  const office = new OfficeOverHttp({ url, speed, clock: systemClock, run, papers: speed > 0 });
  const faults = { outage: true, deadKiosk: true };
  await playDay({ site, profile, office, day, seed, ...faults, begin: (ms) => office.begin(ms) });
  await office.end();
  const events = await eventsAfter(url, before);
  say(tellSummary(summaryOf(events), site));
  say(tellLoads(loadsUntil(events, noonOf(day, site), site)));
}

/** When the first part of the day ends, ms since 1970; of a site that names no hours, noon. */
function noonOf(day: string, site: SiteFile): number {
  return Date.parse(timeOn(day, minuteOf(hoursOn(day, site)?.[0]?.close ?? '12:00'), site.site.timezone));
}

/** The next day on which the site works, by the demo's own clock. */
async function workingDay(url: string, site: SiteFile): Promise<string> {
  const answer = await fetch(new URL('/api/site', url));
  const told = (await answer.json()) as { demo?: boolean; services: { id: string }[] };
  if (told.demo !== true) throw new Error(`${url} is no demo: a real centre's clock is not driven`);
  const same = site.services.every(({ id }) => told.services.some((each) => each.id === id));
  if (!same) throw new Error(`${url} has other services than the site that is to be simulated: start it with --preset`);
  for (let ms = await latestMs(url); ; ms += DAY_MS) {
    const day = businessDay(ms + DAY_MS, site.site.timezone);
    if ((hoursOn(day, site)?.length ?? 2) > 1) return day;
  }
}

/** The journal's last moment, or the machine's: days of the demo never go back. */
async function latestMs(url: string): Promise<number> {
  const seq = await lastSeq(url);
  const [last] = seq === 0 ? [] : await eventsAfter(url, seq - 1);
  return Math.max(last?.at ?? 0, systemClock.now());
}

async function lastSeq(url: string): Promise<number> {
  const health = (await (await fetch(new URL('/healthz', url))).json()) as { journal: { seq: number } };
  return health.journal.seq;
}

async function eventsAfter(url: string, after: number): Promise<DayEvent[]> {
  const events: DayEvent[] = [];
  for (let seq = after; ; ) {
    const answer = await fetch(new URL(`/api/journal?after=${seq}&limit=${EVENTS_A_PAGE}`, url));
    const page = ((await answer.json()) as { events: { seq: number; at: string; type: string; data: object }[] })
      .events;
    for (const event of page) events.push({ ...event, at: Date.parse(event.at) });
    seq = page.at(-1)?.seq ?? seq;
    if (page.length < EVENTS_A_PAGE) return events;
  }
}

/** A demo of its own, on any free port, with a data folder that goes with it. */
async function startDemo(preset: SiteName): Promise<{ url: string; stop(): Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'luot-simulate-'));
  const args = [resolve(ROOT, 'server/main.ts'), '--port', '0', '--data', data, '--preset', preset];
  const env = { LUOT_LOG: 'warn', ...process.env };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  const url = await addressOf(child);
  return {
    url,
    async stop() {
      const closed = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      await closed;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.once('close', (code) => fail(new Error(`the demo ended with ${code} before it listened`)));
    if (child.stdout === null) return fail(new Error('the demo has no output'));
    createInterface(child.stdout).on('line', (line) => {
      const url = /^listening on (http:\/\/\S+)$/.exec(line)?.[1];
      if (url === undefined) say(line);
      else done(url);
    });
  });
}

function presetOf(name: SiteName): SiteFile {
  const load = loadSite(resolve(ROOT, `config/presets/${name}.yaml`));
  if ('faults' in load) throw new Error(`the preset ${name} has faults`);
  return load.site;
}

function readOptions(): Options {
  const line = readCommandLine(SIMULATE, process.argv.slice(2));
  if ('help' in line) {
    say(line.help);
    process.exit(0);
  }
  if ('wrong' in line) refuse(line.wrong);
  const { site = 'commune', day = 'busy', speed = '60', seed = '1', url = null } = line.values;
  return {
    site: oneOf('site', SITES, site),
    day: oneOf('day', DAYS, day),
    speed: number('speed', speed),
    seed: number('seed', seed),
    url,
  };
}

function number(name: string, value: string): number {
  if (!/^\d{1,9}(\.\d+)?$/.test(value)) refuse(`--${name} ${value}: không phải là số / not a number`);
  return Number(value);
}

function oneOf<T extends string>(name: string, list: readonly T[], value: string): T {
  const found = list.find((each) => each === value);
  if (found === undefined) refuse(`--${name} ${value}: ${list.join(', ')}`);
  return found;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(EXIT.options);
}
