import { expect, test } from 'vitest';
import { memoryJournal } from '../../server/journal/memory-journal.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { RESOLVE_PAUSE_MS_MAX, RESOLVE_PAUSE_MS_MIN } from '../../server/runner/doubt.ts';
import { DISK_FULL, FailingDisk, FSYNC_FAILED } from '../journal/failing-disk.ts';
import { tempFolder } from '../journal/temp-folder.ts';
import { done, issue, issued, NOT_DURABLE, openTally } from './tally.ts';

async function onFailingDisk(dir: string) {
  const disk = new FailingDisk();
  const on = openSqliteJournal(dir, { ids: () => 'j', openDatabaseFile: disk.openDatabaseFile });
  return { ...(await openTally(on)), ...on, disk };
}

test('a commit that fails tells nobody anything and leaves no trace', async () => {
  using folder = tempFolder();
  const { runner, mirror, disk, commits } = await onFailingDisk(folder.path);
  await runner.run(issue('a'));
  disk.fail('COMMIT', 'before', DISK_FULL);
  const outcomes = await Promise.all([runner.run(issue('b')), runner.run(issue('c')), runner.run(issue('a'))]);
  expect(outcomes).toEqual([NOT_DURABLE, NOT_DURABLE, NOT_DURABLE]);
  expect([runner.books.tickets, runner.seq, mirror.seq(), commits]).toEqual([['a'], 1, 1, ['a']]);
  expect(runner.health().writable).toBe(false);
  disk.heal();
  expect(await runner.run(issue('b'))).toEqual(done('b', 2, 2));
  expect(runner.health().writable).toBe(true);
  await runner.close();
});

test.each([
  { when: 'after', told: true },
  { when: 'before', told: false },
] as const)('a commit in doubt that failed $when it happened is told when it is known', async ({ when, told }) => {
  using folder = tempFolder();
  const { runner, clock, disk, commits } = await onFailingDisk(folder.path);
  disk.fail('COMMIT', when, FSYNC_FAILED);
  const first = runner.run(issue('a'));
  await clock.someoneWaits();
  const second = runner.run(issue('b'));
  expect(runner.health()).toMatchObject({ writable: false });
  expect(commits).toEqual([]);

  disk.heal();
  clock.advance(RESOLVE_PAUSE_MS_MIN);
  expect(await first).toEqual(told ? done('a', 1, 1) : NOT_DURABLE);
  expect(await second).toEqual(told ? done('b', 2, 2) : done('b', 1, 1));
  expect(commits).toEqual(told ? ['a', 'b'] : ['b']);
  await runner.close();
});

test('a commit in doubt is asked about less and less often', async () => {
  using folder = tempFolder();
  const { runner, clock, disk } = await onFailingDisk(folder.path);
  disk.fail('COMMIT', 'before', FSYNC_FAILED);
  const command = runner.run(issue('a'));
  for (let times = 0; times < 6; times += 1) {
    await clock.someoneWaits();
    clock.advance(RESOLVE_PAUSE_MS_MAX);
  }
  await clock.someoneWaits();
  expect(clock.asked).toEqual([100, 200, 400, 800, 1_600, 2_000, 2_000]);
  await runner.close();
  expect(await command).toEqual(NOT_DURABLE);
});

test('what another has written meanwhile is in the books after the conflict', async () => {
  const on = memoryJournal();
  const { runner, commits } = await openTally(on);
  await on.journal.append([issued('of another')], 0, 'behind our back');
  expect(await runner.run(issue('a'))).toEqual(NOT_DURABLE);
  expect([runner.books.tickets, runner.seq]).toEqual([['of another'], 1]);
  expect(await runner.run(issue('a'))).toEqual(done('a', 2, 2));
  expect(commits).toEqual(['a']);
});

test('a lost lease stops all commands', async () => {
  const on = memoryJournal();
  const lease = await leaseOfRunner(on);
  expect(await lease.runner.run(issue('a'))).toEqual(done('a', 1, 1));
  await lease.release();
  expect(await lease.runner.run(issue('b'))).toEqual(NOT_DURABLE);
});

/** A runner whose lease the test can take away. */
async function leaseOfRunner(on: ReturnType<typeof memoryJournal>) {
  const taken: { release(): Promise<void> }[] = [];
  const { journal } = on;
  const lease = journal.lease.bind(journal);
  journal.lease = async () => {
    const held = await lease();
    taken.push(held);
    return held;
  };
  const { runner } = await openTally(on);
  return { runner, release: async () => taken[0]?.release() };
}
