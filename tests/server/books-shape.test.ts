import fc from 'fast-check';
import { expect, test } from 'vitest';
import { booksKeeping } from '../../server/books.ts';
import { decide } from '../../server/queue/decide.ts';
import { chances, commandOf, minuteAt, PATIENCE_MS, staffedSites } from '../queue/random-day.ts';
import { MORNING_MS } from '../scenario.ts';

const DAYS = 60;
const DAY_MS = 86_400_000;

/** Maps by ids: their keys are data, not shape. */
const MAPS = new Set([
  ...['numbers', 'taken', 'tickets', 'lines', 'counters', 'signedIn', 'alarms', 'suspended', 'lastAtKiosk', 'jobs'],
  ...['appointments', 'cycles', 'hours', 'paces', 'arrivals', 'biases', 'aims', 'freeSince', 'pausedSince', 'byId'],
  ...['calls', 'rolled'],
]);

const WHAT_TO_DO = `The books have another shape than before: snapshots of running sites would be read wrongly.
Raise BOOKS_FORMAT in server/books.ts, then take the shape in: npx vitest run --project node tests/server/books-shape -u`;

test('the books of a rich day have the shape of their format', { timeout: PATIENCE_MS }, async () => {
  const shape = new Map<string, Set<string>>();
  const days = fc.sample(fc.tuple(staffedSites, chances(200)), { numRuns: DAYS, seed: 1 });
  for (const [rules, day] of days) {
    const books = booksKeeping.empty();
    let now = MORNING_MS;
    let seq = 0;
    let passed = 0;
    const keep = (type: string, data: object) => {
      seq += 1;
      booksKeeping.apply(books, { seq, at: now, type, data: data as Record<string, unknown> });
    };
    keep('token-issued', { id: 'x', hash: 'y', role: 'page', name: 'z' });
    day.forEach((chance, i) => {
      now += chance.ms;
      passed += chance.days;
      const today = new Date(MORNING_MS + passed * DAY_MS).toISOString().slice(0, 10);
      for (const command of [{ type: 'turn-day' } as const, null]) {
        const ctx = { now, day: today, minute: minuteAt(now), act: `act-${i}-${command === null}` };
        const decision = decide(books.queue, rules, command ?? commandOf(chance, books.queue, rules, i), ctx);
        for (const { type, data } of 'events' in decision ? decision.events : []) keep(type, data);
      }
      if (i % 20 === 0) note(shape, '', JSON.parse(String(booksKeeping.save(books))));
    });
  }
  const lines = [...shape].map(([path, kinds]) => `${path}: ${[...kinds].sort().join(' | ')}`).sort();
  await expect(`format ${booksKeeping.format}\n${lines.join('\n')}\n`, WHAT_TO_DO).toMatchFileSnapshot('books.snap');
});

/** Notes which kinds of value stand at a path. */
function note(shape: Map<string, Set<string>>, path: string, value: unknown): void {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
  shape.set(path, (shape.get(path) ?? new Set()).add(kind));
  if (typeof value !== 'object' || value === null) return;
  const isMap = Array.isArray(value) || MAPS.has(path.split('.').at(-1) ?? '');
  for (const [key, each] of Object.entries(value)) note(shape, `${path}.${isMap ? '*' : key}`, each);
}
