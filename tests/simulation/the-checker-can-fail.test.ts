import { beforeAll, expect, test } from 'vitest';
import { playDay } from '../../server/simulate/world.ts';
import { Checker } from './checker.ts';
import type { Recorded, SiteOfRecord } from './record.ts';
import { openCentre, workingDay } from './seeded-day.ts';
import { runInWay, siteOf } from './sites.ts';

/** Appointments, a roster, help and tickets kept overnight. */
const site = runInWay(siteOf('commune'), 4) as SiteOfRecord;
let record: Recorded[] = [];

beforeAll(async () => {
  const centre = await openCentre('commune', { site: runInWay(siteOf('commune'), 4) });
  for (let n = 0; n < 2; n++) {
    const { profile, office } = centre;
    await playDay({
      site: centre.site,
      profile,
      office,
      day: workingDay(n),
      seed: 78 + n,
      outage: true,
      deadKiosk: true,
    });
  }
  record = centre.mirror.events(0, 100_000) as unknown as Recorded[];
  await centre.stop();
});

function faultsOf(events: readonly Recorded[], rules: SiteOfRecord = site): string[] {
  const checker = new Checker(rules);
  for (const event of events) checker.read(event);
  return checker.faults;
}

/** The record with the first event that fits changed, or left out. */
function doctored(fits: (event: Recorded) => boolean, change: (event: Recorded) => void): Recorded[] {
  const copy = structuredClone(record);
  const found = copy.find(fits);
  if (found === undefined) throw new Error('the day has no such event');
  change(found);
  return copy;
}

const type = (name: string) => (event: Recorded) => event.type === name;
const ruleIs = (rule: string) => (event: Recorded) =>
  (event.data['why'] as { rule: string } | undefined)?.rule === rule;
const why = (event: Recorded) => event.data['why'] as Record<string, unknown>;

test('the record as it is has no fault', () => {
  expect(faultsOf(record)).toEqual([]);
});

test.each<[string, (event: Recorded) => boolean, (event: Recorded) => void]>([
  [
    'a number twice',
    (e) => e.type === 'ticket-issued' && e.data['serial'] === 9,
    (e) => {
      e.data['number'] = 'A001';
    },
  ],
  [
    'a place before others',
    (e) => e.type === 'ticket-issued' && e.data['serial'] === 9,
    (e) => {
      (e.data['place'] as { at: number }).at -= 60_000;
    },
  ],
  [
    'a ticket outside of the hours',
    (e) => e.type === 'ticket-issued' && e.data['part'] === 1,
    (e) => {
      e.data['part'] = 0;
    },
  ],
  [
    'a class with another tier',
    (e) => e.type === 'ticket-issued' && e.data['tier'] === 2,
    (e) => {
      e.data['tier'] = 1;
    },
  ],
  [
    'another reason for an ordinary turn',
    ruleIs('ordinary-turn'),
    (e) => {
      why(e)['rule'] = 'tier-2-turn';
    },
  ],
  [
    'an aged one that is not',
    ruleIs('first-come'),
    (e) => {
      why(e)['rule'] = 'aged';
    },
  ],
  [
    'help that was its own service',
    ruleIs('helping'),
    (e) => {
      why(e)['rule'] = 'first-come';
    },
  ],
  [
    'an appointment out of its turn',
    ruleIs('appointment-turn'),
    (e) => {
      why(e)['rule'] = 'ordinary-turn';
    },
  ],
  [
    'a number of the roll as if it was next',
    ruleIs('roll'),
    (e) => {
      e.data['name'] = 'next';
    },
  ],
  [
    'a choice by hand as if it was next',
    ruleIs('by-hand'),
    (e) => {
      e.data['name'] = 'next';
    },
  ],
  [
    'fewer passed over than there were',
    (e) => Number(why(e)?.['passedOverCount'] ?? 0) > 2,
    (e) => {
      why(e)['passedOverCount'] = 1;
    },
  ],
  [
    'a wait that was longer',
    type('ticket-called'),
    (e) => {
      why(e)['waitedMs'] = 1;
    },
  ],
  [
    'a memory that counted wrong',
    ruleIs('tier-1'),
    (e) => {
      (e.data['turns'] as { tier1InRow: number }).tier1InRow = 0;
    },
  ],
  [
    'a call at another counter',
    ruleIs('first-come'),
    (e) => {
      e.data['counter'] = e.data['counter'] === '8' ? '7' : '8';
    },
  ],
  [
    'an officer who is not there',
    (e) => e.type === 'ticket-finished',
    (e) => {
      e.data['officer'] = 'cb-11';
    },
  ],
  [
    'a missed one put before all',
    (e) => e.type === 'ticket-returned',
    (e) => {
      (e.data['place'] as { lane: string }).lane = 'first';
    },
  ],
  [
    'one who stepped back less',
    type('ticket-postponed'),
    (e) => {
      e.data['behind'] = 50;
    },
  ],
  [
    'a slot with too many',
    type('appointment-booked'),
    (e) => {
      e.data['minute'] = 0;
      e.data['at'] = 0;
    },
  ],
  [
    'an appointment in time told as late',
    (e) => e.data['appointment'] !== undefined,
    (e) => {
      const promised = e.data['appointment'] as { late?: boolean };
      promised.late = promised.late !== true;
    },
  ],
  [
    'an undo of something else',
    type('act-undone'),
    (e) => {
      e.data['undone'] = 's1';
    },
  ],
  [
    'a ticket lost at the end of the day',
    type('day-ended'),
    (e) => {
      (e.data['kept'] as string[]).pop();
    },
  ],
  [
    'a need that is skipped',
    type('ticket-moved-on'),
    (e) => {
      e.data['service'] = 'bhxh';
    },
  ],
  [
    'a line moved from elsewhere',
    type('ticket-moved'),
    (e) => {
      e.data['from'] = 'bhxh';
    },
  ],
])('the checker finds %s', (_what, fits, change) => {
  expect(faultsOf(doctored(fits, change))).not.toEqual([]);
});

test.each([
  'ticket-issued',
  'ticket-called',
  'ticket-finished',
  'counter-opened',
  'officer-signed-in',
  'service-resumed',
])('the checker finds a record in which the first %s is missing', (name) => {
  const at = record.findIndex(type(name));
  const without = record.toSpliced(at, 1).map((event, n) => ({ ...event, seq: n + 1 }));
  expect(faultsOf(without)).not.toEqual([]);
});

test('the checker finds two events that changed places', () => {
  const at = record.findIndex(
    (event, n) => event.type === 'ticket-finished' && record[n + 1]?.type === 'ticket-called',
  );
  const swapped = structuredClone(record);
  const [first, second] = [swapped[at], swapped[at + 1]];
  if (first === undefined || second === undefined) throw new Error('nothing to swap');
  [first.seq, second.seq] = [second.seq, first.seq];
  swapped.splice(at, 2, second, first);
  expect(faultsOf(swapped)).not.toEqual([]);
});

test.each<[string, Partial<SiteOfRecord['rules']>]>([
  ['how many of tier 1 go in a row', { tier1InRow: 1 }],
  ['the ratio of tier 2', { tier2Turn: { priority: 2, ordinary: 1 } }],
  ['when somebody has waited too long', { agedMinutes: 45 }],
  ['where the missed ones stand', { returnPlace: { noShow: 'last', parked: 'keep' } }],
  ['who comes back to the same counter', { parkedKeepsCounter: true }],
  ['what becomes of a ticket overnight', { endOfDay: 'expire' }],
])('the checker finds a server that keeps another rule: %s', (_what, rules) => {
  expect(faultsOf(record, { ...site, rules: { ...site.rules, ...rules } })).not.toEqual([]);
});

test('the checker finds another share, other help and other services of an officer', () => {
  const { appointments } = site;
  if (appointments === undefined) throw new Error('this way has appointments');
  const others: SiteOfRecord[] = [
    { ...site, appointments: { ...appointments, share: { appointment: 1, walkIn: 1 } } },
    { ...site, counters: site.counters.map(({ helps: _, ...counter }) => counter) },
    { ...site, officers: site.officers.map(({ id }) => ({ id, services: ['bhxh'] })) },
  ];
  for (const other of others) expect(faultsOf(record, other)).not.toEqual([]);
});
