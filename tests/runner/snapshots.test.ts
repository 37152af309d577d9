import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryJournal, memoryStore } from '../../server/journal/memory-journal.ts';
import type { Mirror } from '../../server/journal/port.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { foldBooks } from '../../server/runner/books.ts';
import { SNAPSHOT_BYTES_AN_EVENT, SNAPSHOT_EVENTS_MIN } from '../../server/runner/keeper.ts';
import { tempFolder } from '../journal/temp-folder.ts';
import { SlowJournal } from './slow-journal.ts';
import { issue, openTally, type Tally, tallyKeeping } from './tally.ts';

/** Everything that waits in the event loop by now has run. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function issueAll(runner: Awaited<ReturnType<typeof openTally>>['runner'], from: number, count: number) {
  await Promise.all(Array.from({ length: count }, (_, n) => runner.run(issue(`t${from + n}`))));
  await nextTurn();
}

/** A mirror that notes what is read of it. */
function watched(mirror: Mirror): { mirror: Mirror; eventsRead: () => number } {
  let read = 0;
  const events = mirror.events.bind(mirror);
  mirror.events = (after, limit) => {
    const page = events(after, limit);
    read += page.length;
    return page;
  };
  return { mirror, eventsRead: () => read };
}

test('a snapshot and the events after it are the same as all events, wherever a restart falls', async () => {
  const step = fc.oneof(fc.constant('restart' as const), fc.integer({ min: 1, max: 9 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 12 }), async (steps, every) => {
      const store = memoryStore();
      const on = { snapshotEveryEvents: every };
      let { runner } = await openTally(memoryJournal(store), on);
      let count = 0;
      for (const each of steps) {
        if (each === 'restart') {
          store.open = false;
          ({ runner } = await openTally(memoryJournal(store), on));
        } else {
          await issueAll(runner, count, each);
          count += each;
        }
      }
      const whole = tallyKeeping.empty();
      for (const row of store.rows) whole.tickets.push(row.ticket ?? '');
      expect(runner.books).toEqual(whole);
      expect(whole.tickets).toHaveLength(count);
    }),
    { numRuns: 60 },
  );
});

test('a start reads the events after the last snapshot and no others', async () => {
  using folder = tempFolder();
  const on = () => openSqliteJournal(folder.path, { ids: () => 'j' });
  const { runner: first } = await openTally(on());
  for (let from = 0; from < 2_500; from += 500) await issueAll(first, from, 500);
  const { books } = first;
  await first.close();
  const { journal, mirror } = on();
  const second = watched(mirror);
  const { runner } = await openTally({ journal, mirror: second.mirror });
  expect(runner.books).toEqual(books);
  expect(second.eventsRead()).toBe(0);
  await runner.close();
});

test('a start after a crash reads at most the events between two snapshots', async () => {
  const store = memoryStore();
  const { runner } = await openTally(memoryJournal(store));
  for (let from = 0; from < SNAPSHOT_EVENTS_MIN + 700; from += 100) await issueAll(runner, from, 100);
  store.open = false;
  const { journal, mirror } = memoryJournal(store);
  const second = watched(mirror);
  const restarted = await openTally({ journal, mirror: second.mirror });
  expect(restarted.runner.seq).toBe(SNAPSHOT_EVENTS_MIN + 700);
  expect(second.eventsRead()).toBe(700);
});

test('an unreadable snapshot is passed over for the one before it, or for the whole journal', async () => {
  const store = memoryStore();
  const { runner } = await openTally(memoryJournal(store), { snapshotEveryEvents: 3 });
  await issueAll(runner, 0, 3);
  await issueAll(runner, 3, 3);
  const spoil = (index: number) => store.snapshots[index]?.bytes.fill(0);
  for (const [broken, read] of [[0, 3] as const, [1, 6] as const]) {
    spoil(broken);
    store.open = false;
    const { journal, mirror } = memoryJournal(store);
    await journal.open();
    const second = watched(mirror);
    expect(foldBooks<Tally>(second.mirror, tallyKeeping).books).toEqual(runner.books);
    expect(second.eventsRead()).toBe(read);
  }
});

test('a snapshot of another format is not looked at, and the next start has one of this format', async () => {
  const store = memoryStore();
  const { runner: old } = await openTally(memoryJournal(store));
  await issueAll(old, 0, 5);
  await old.close();
  const newer = { ...tallyKeeping, format: 2, load: tallyKeeping.load };
  const { runner } = await openTally(memoryJournal(store), { books: newer, snapshotEveryEvents: 5 });
  expect(runner.books.tickets).toHaveLength(5);
  await nextTurn();
  expect(store.snapshots.map(({ format, seq }) => [format, seq])).toEqual([
    [2, 5],
    [1, 5],
  ]);
});

test('a large state is written less often', async () => {
  const store = memoryStore();
  const large = 'x'.repeat(40 * SNAPSHOT_BYTES_AN_EVENT);
  const books = { ...tallyKeeping, save: (tally: Tally) => JSON.stringify({ ...tally, large }) };
  const { runner } = await openTally(memoryJournal(store), { books, snapshotEveryEvents: 1 });
  for (let n = 0; n < 50; n += 1) await issueAll(runner, n, 1);
  const [last, first] = store.snapshots.map(({ seq }) => seq);
  expect(first).toBe(1);
  expect(last).toBeGreaterThan(40);
});

test('no snapshot is written while an append is under way', async () => {
  const journal = new SlowJournal();
  const { runner } = await openTally({ journal, mirror: journal.mirror }, { snapshotEveryEvents: 1 });
  const command = runner.run(issue('a'));
  const append = await journal.nextAppend();
  await nextTurn();
  expect(journal.mirror.loadSnapshot(1)).toBeNull();
  append.letThrough();
  await command;
  expect(journal.mirror.loadSnapshot(1), 'the answer does not wait for it').toBeNull();
  await nextTurn();
  expect(journal.mirror.loadSnapshot(1)?.seq).toBe(1);
});

test('a snapshot that can not be written is reported and nothing else', async () => {
  const { journal, mirror } = memoryJournal();
  mirror.saveSnapshot = () => {
    throw new Error('disk full');
  };
  const { runner, reports } = await openTally({ journal, mirror }, { snapshotEveryEvents: 1 });
  expect((await runner.run(issue('a'))).ok).toBe(true);
  await nextTurn();
  expect((await runner.run(issue('b'))).ok).toBe(true);
  expect(reports).toEqual(['no snapshot was written']);
});
