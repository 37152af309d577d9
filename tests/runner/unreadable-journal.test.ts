import { expect, test } from 'vitest';
import { JournalUnavailable } from '../../server/journal/errors.ts';
import type { Mirror } from '../../server/journal/port.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { DISK_FULL, FailingDisk } from '../journal/failing-disk.ts';
import { tempFolder } from '../journal/temp-folder.ts';
import { done, issue, NOT_DURABLE, openTally } from './tally.ts';

/** A runner on SQLite whose mirror fails while `broken.is`. */
async function onBreakingMirror(dir: string) {
  const disk = new FailingDisk();
  const { journal, mirror } = openSqliteJournal(dir, { ids: () => 'j', openDatabaseFile: disk.openDatabaseFile });
  const broken = { is: false };
  const breaking = (name: keyof Mirror): void => {
    const whole = mirror[name].bind(mirror) as (...args: unknown[]) => unknown;
    const failing = (...args: unknown[]): unknown => {
      if (broken.is) throw new JournalUnavailable('the disk is gone');
      return whole(...args);
    };
    Object.assign(mirror, { [name]: failing });
  };
  for (const name of ['events', 'answerOf'] as const) breaking(name);
  return { ...(await openTally({ journal, mirror })), disk, broken };
}

test('after a failed commit nobody sees the books until they could be folded anew', async () => {
  using folder = tempFolder();
  const { runner, disk, broken } = await onBreakingMirror(folder.path);
  await runner.run(issue('a'));
  broken.is = true;
  disk.fail('COMMIT', 'before', DISK_FULL);
  expect(await runner.run(issue('b'))).toEqual(NOT_DURABLE);
  expect(() => runner.books).toThrow(JournalUnavailable);
  expect(await runner.run(issue('c'))).toEqual(NOT_DURABLE);
  broken.is = false;
  disk.heal();
  expect(runner.books.tickets).toEqual(['a']);
  expect(await runner.run(issue('b'))).toEqual(done('b', 2, 2));
  await runner.close();
});

test('a key that can not be looked up is not acted upon', async () => {
  using folder = tempFolder();
  const { runner, broken, reports } = await onBreakingMirror(folder.path);
  broken.is = true;
  expect(await runner.run(issue('a', { key: 'k' }))).toEqual(NOT_DURABLE);
  expect(reports).toEqual(['the kept answers could not be read']);
  broken.is = false;
  expect(await runner.run(issue('a', { key: 'k' }))).toEqual(done('a', 1, 1));
  await runner.close();
});

test('a bug whose traces can not be removed leaves no command of its turn unanswered', async () => {
  using folder = tempFolder();
  const { runner, broken } = await onBreakingMirror(folder.path);
  const bug = { ...issue('x'), decide: () => ({ events: [{ at: 1, type: 'nobody-knows', data: {} }] }) };
  broken.is = true;
  const turn = await Promise.allSettled([runner.run(issue('a')), runner.run(bug), runner.run(issue('b'))]);
  expect(turn).toEqual([
    { status: 'fulfilled', value: NOT_DURABLE },
    { status: 'rejected', reason: expect.objectContaining({ message: expect.stringContaining('nobody-knows') }) },
    { status: 'fulfilled', value: NOT_DURABLE },
  ]);
  broken.is = false;
  expect(await runner.run(issue('a'))).toEqual(done('a', 1, 1));
  await runner.close();
});
