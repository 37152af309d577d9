import { expect, test } from 'vitest';
import { JournalUnavailable } from '../../server/journal/errors.ts';
import { memoryJournal, memoryStore } from '../../server/journal/memory-journal.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { KEEP_ANSWERS_MS } from '../../server/runner/kept-answers.ts';
import { tempFolder } from '../journal/temp-folder.ts';
import { DrivenClock } from './driven-clock.ts';
import { SlowJournal } from './slow-journal.ts';
import { done, issue, issued, NOT_DURABLE, nothing, openTally, type Tally } from './tally.ts';

const KEY_REUSED = { ok: false, error: 'key-reused' };
const once = { key: 'k', bodyHash: 'h' };
const otherBody = { key: 'k', bodyHash: 'other' };

/** Issues at the clock's time, a fresh ticket each time it acts. */
function issueAt(clock: DrivenClock) {
  return {
    ...once,
    decide: (books: Tally) => ({ events: [issued(`t${books.tickets.length + 1}`, clock.now())] }),
    answer: (books: Tally) => ({ status: 201, body: books.tickets.at(-1) }),
  };
}

test('a repeated request gets the first answer and acts once', async () => {
  const { runner } = await openTally(memoryJournal());
  expect(await runner.run(issue('a', once))).toEqual(done('a', 1, 1));
  await runner.run(issue('b'));
  expect(await runner.run(issue('a', once))).toEqual(done('a', 1, 2));
  expect(runner.books.tickets).toEqual(['a', 'b']);
});

test('a repeated request waits for the first while that is under way', async () => {
  const { runner, commits } = await openTally(memoryJournal());
  expect(await Promise.all([runner.run(issue('a', once)), runner.run(issue('a', once))])).toEqual([
    done('a', 1, 1),
    done('a', 1, 1),
  ]);
  expect(commits).toEqual(['a']);
});

test('a key of another request is refused, under way and later', async () => {
  const { runner } = await openTally(memoryJournal());
  expect(await Promise.all([runner.run(issue('a', once)), runner.run(issue('b', otherBody))])).toEqual([
    done('a', 1, 1),
    KEY_REUSED,
  ]);
  expect(await runner.run(issue('b', otherBody))).toEqual(KEY_REUSED);
  expect(runner.books.tickets).toEqual(['a']);
});

test('answers outlive a restart', async () => {
  using folder = tempFolder();
  const on = () => openSqliteJournal(folder.path, { ids: () => 'j' });
  const { runner: first } = await openTally(on());
  const clock = new DrivenClock();
  const answer = await first.run(issueAt(clock));
  await first.close();
  const { runner: second } = await openTally(on(), { clock });
  expect(await second.run(issueAt(clock))).toEqual(answer);
  expect(second.books.tickets).toEqual(['t1']);
  await second.close();
});

test('an answer is kept for 24 hours, over midnight, and no longer', async () => {
  const { runner, clock } = await openTally(memoryJournal());
  await runner.run(issueAt(clock));
  clock.advance(KEEP_ANSWERS_MS);
  expect(await runner.run(issueAt(clock))).toMatchObject({ answer: { body: 't1' } });
  clock.advance(1);
  expect(await runner.run(issueAt(clock))).toMatchObject({ answer: { body: 't2' } });
  expect(await runner.run(issueAt(clock))).toMatchObject({ answer: { body: 't2' } });
});

test('a refusal is decided anew each time', async () => {
  const { runner } = await openTally(memoryJournal());
  await runner.run(issue('a'));
  expect(await runner.run(issue('a', once))).toEqual({ ok: false, rejected: 'known' });
  expect(await runner.run(issue('b', otherBody))).toEqual(done('b', 2, 2));
});

test('an answer that is not a success is not kept', async () => {
  const { runner } = await openTally(memoryJournal());
  const failing = { ...nothing(once), answer: () => ({ status: 404, body: null }) };
  expect(await runner.run(failing)).toMatchObject({ ok: true, answer: { status: 404 } });
  expect(await runner.run(nothing(once))).toMatchObject({ ok: true, answer: { status: 200 } });
});

test('a command without events keeps its answer too, and the books see nothing of it', async () => {
  const store = memoryStore();
  const { runner, clock } = await openTally(memoryJournal(store));
  expect(await runner.run(nothing(once))).toEqual({ ok: true, answer: { status: 200, body: 0 }, seq: 1 });
  await runner.run(issue('a'));
  expect(await runner.run(nothing(once))).toMatchObject({ answer: { body: 0 } });
  expect(store.rows.map(({ type, at }) => [type, at])).toEqual([
    ['answer-kept', clock.now()],
    ['ticket-issued', clock.now()],
  ]);
  await runner.close();
  const { runner: restarted } = await openTally(memoryJournal(store));
  expect(restarted.books.tickets).toEqual(['a']);
});

test('a request that was not stored acts when it is repeated', async () => {
  const journal = new SlowJournal();
  const { runner } = await openTally({ journal, mirror: journal.mirror });
  const both = Promise.all([runner.run(issue('a', once)), runner.run(issue('a', once))]);
  (await journal.nextAppend()).fail(new JournalUnavailable('no quorum'));
  expect(await both).toEqual([NOT_DURABLE, NOT_DURABLE]);
  const again = runner.run(issue('a', once));
  (await journal.nextAppend()).letThrough();
  expect(await again).toEqual(done('a', 1, 1));
});
