import { expect, test } from 'vitest';
import { memoryJournal } from '../../server/journal/memory-journal.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { BATCH_EVENTS_MAX } from '../../server/runner/runner.ts';
import { collect } from '../journal/events.ts';
import { tempFolder } from '../journal/temp-folder.ts';
import { done, issue, issued, nothing, openTally } from './tally.ts';

test('all commands of one turn share one commit and are decided one after the other', async () => {
  using folder = tempFolder();
  const on = openSqliteJournal(folder.path, { ids: () => 'j' });
  const { runner } = await openTally(on);
  const names = Array.from({ length: 64 }, (_, n) => `t${n}`);
  const outcomes = await Promise.all(names.map((name) => runner.run(issue(name))));
  expect(outcomes).toEqual(names.map((name, n) => done(name, n + 1, 64)));
  expect((await collect(on.journal.read(0))).map(({ first, last }) => [first, last])).toEqual([[1, 64]]);
  await runner.close();
});

test('a command is decided on the events of those before it in the same turn', async () => {
  const { runner, commits } = await openTally(memoryJournal());
  const outcomes = await Promise.all([runner.run(issue('a')), runner.run(issue('a')), runner.run(issue('b'))]);
  expect(outcomes).toEqual([done('a', 1, 2), { ok: false, rejected: 'known' }, done('b', 2, 2)]);
  expect(commits).toEqual(['a b']);
});

test('nothing of a command can be read before it is durable', async () => {
  const { runner } = await openTally(memoryJournal());
  const outcome = runner.run(issue('a'));
  expect([runner.books.tickets, runner.seq]).toEqual([[], 0]);
  await runner.settled();
  expect(runner.books.tickets).toEqual([]);
  await outcome;
  expect([runner.books.tickets, runner.seq]).toEqual([['a'], 1]);
});

test('listeners hear of a commit once, in order, and before the callers', async () => {
  const { runner } = await openTally(memoryJournal());
  const heard: string[] = [];
  runner.onCommit(({ events, seq, epoch }) => heard.push(`commit of ${events.length} at ${seq} in ${epoch}`));
  runner.onCommit(({ seq }) => heard.push(`second listener at ${seq}`));
  const caller = async (name: string): Promise<void> => {
    const outcome = await runner.run(issue(name));
    heard.push(`${name} ${outcome.ok}`);
  };
  await Promise.all([caller('a'), caller('b')]);
  await caller('c');
  expect(heard).toEqual([
    'commit of 2 at 2 in 1',
    'second listener at 2',
    'a true',
    'b true',
    'commit of 1 at 3 in 1',
    'second listener at 3',
    'c true',
  ]);
});

test('a listener that fails is reported and costs nobody else anything', async () => {
  const { runner, reports } = await openTally(memoryJournal());
  const heard: number[] = [];
  runner.onCommit(() => {
    throw new Error('a bug in the hub');
  });
  runner.onCommit(({ seq }) => heard.push(seq));
  expect(await runner.run(issue('a'))).toEqual(done('a', 1, 1));
  expect([heard, reports]).toEqual([[1], ['a listener failed']]);
});

test('what holds already is answered without a commit', async () => {
  const { runner, commits } = await openTally(memoryJournal());
  await runner.run(issue('a'));
  expect(await runner.run(nothing())).toEqual({ ok: true, answer: { status: 200, body: 1 }, seq: 1 });
  expect(commits).toEqual(['a']);
});

test('a batch that is full leaves the rest to the next one', async () => {
  const { runner, commits } = await openTally(memoryJournal());
  const names = Array.from({ length: BATCH_EVENTS_MAX + 1 }, (_, n) => `t${n}`);
  const outcomes = await Promise.all(names.map((name) => runner.run(issue(name))));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(commits.map((commit) => commit.split(' ').length)).toEqual([BATCH_EVENTS_MAX, 1]);
});

test('what must come before is in the same commit, also before a refused command', async () => {
  let day = 'monday';
  const { runner, commits } = await openTally(memoryJournal(), {
    before: (books) => (books.tickets.includes(day) ? [] : [issued(day)]),
  });
  expect(await Promise.all([runner.run(issue('a')), runner.run(issue('b'))])).toEqual([
    done('a', 2, 3),
    done('b', 3, 3),
  ]);
  day = 'tuesday';
  expect(await runner.run(issue('a'))).toEqual({ ok: false, rejected: 'known' });
  expect(commits).toEqual(['monday a b', 'tuesday']);
  expect(runner.books.tickets).toEqual(['monday', 'a', 'b', 'tuesday']);
});

test('a second runner is refused, and the folder is free when the first has closed', async () => {
  using folder = tempFolder();
  const on = () => openSqliteJournal(folder.path, { ids: () => 'j' });
  const { runner } = await openTally(on());
  await expect(openTally(on())).rejects.toMatchObject({ code: 'journal-held' });
  const last = runner.run(issue('a'));
  await runner.close();
  expect(await last).toEqual(done('a', 1, 1));
  expect(await runner.run(issue('b'))).toEqual({ ok: false, error: 'not-durable' });
  const { runner: second } = await openTally(on());
  expect([second.books.tickets, second.epoch]).toEqual([['a'], 2]);
  await second.close();
});
