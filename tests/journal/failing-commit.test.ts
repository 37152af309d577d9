import { expect, test } from 'vitest';
import { JournalConflict, JournalUnavailable, JournalUnknown } from '../../server/journal/errors.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { about, collect, keyed, leased, seqs } from './events.ts';
import { DISK_FULL, FailingDisk, FSYNC_FAILED } from './failing-disk.ts';
import { tempFolder } from './temp-folder.ts';

async function journalOn(dir: string) {
  const disk = new FailingDisk();
  const opened = await leased(openSqliteJournal(dir, { ids: () => 'j', openDatabaseFile: disk.openDatabaseFile }));
  return { ...opened, disk };
}

test.each([
  ['begin', 'BEGIN IMMEDIATE', FSYNC_FAILED],
  ['commit for want of room', 'COMMIT', DISK_FULL],
])('a batch that can not %s leaves no trace and is surely not stored', async (_, statement, errcode) => {
  using folder = tempFolder();
  const { journal, mirror, disk } = await journalOn(folder.path);
  await journal.append([about('a')], 0, 'one');
  disk.fail(statement, 'before', errcode);
  await expect(journal.append([keyed('k', 1)], 1, 'two')).rejects.toBeInstanceOf(JournalUnavailable);
  expect(journal.health()).toMatchObject({ writable: false, reason: expect.stringContaining('the disk failed') });
  expect([mirror.seq(), mirror.answerOf('k', 0), mirror.eventsOf('t')]).toEqual([1, null, []]);
  expect(await collect(journal.read(1))).toEqual([]);

  disk.heal();
  expect(journal.health()).toEqual({ writable: true });
  expect(await journal.append([about('b')], 1, 'three')).toBe(2);
  await journal.close();
});

test('a disk that fills up in the middle of a batch keeps none of it', async () => {
  using folder = tempFolder();
  const { journal, mirror, disk } = await journalOn(folder.path);
  const db = disk.opened[1];
  db?.exec('PRAGMA max_page_count = 1');
  const big = { at: 1, type: 'x', data: { ticket: 'a', text: 'x'.repeat(20_000) } };
  await expect(journal.append([about('a'), big], 0, 'one')).rejects.toMatchObject({
    code: 'journal-unavailable',
    cause: { errcode: DISK_FULL },
  });
  expect(mirror.eventsOf('a')).toEqual([]);
  db?.exec('PRAGMA max_page_count = 1000000');
  expect(await journal.append([about('a'), big], 0, 'one')).toBe(2);
  await journal.close();
});

test('a value that JSON can not hold is refused whole', async () => {
  using folder = tempFolder();
  const { journal, mirror } = await journalOn(folder.path);
  const broken = { at: 1, type: 'x', data: { n: 1n } };
  await expect(journal.append([about('a'), broken], 0, 'one')).rejects.toBeInstanceOf(JournalUnavailable);
  expect(mirror.seq()).toBe(0);
  await journal.close();
});

test('a commit whose answer is lost is unknown, and found to be stored', async () => {
  using folder = tempFolder();
  const { journal, mirror, disk } = await journalOn(folder.path);
  disk.fail('COMMIT', 'after', FSYNC_FAILED);
  await expect(journal.append([about('a')], 0, 'one')).rejects.toBeInstanceOf(JournalUnknown);
  disk.heal();
  expect(await journal.resolve('one')).toBe(1);
  expect(mirror.seq()).toBe(1);
  await journal.close();
});

test('a commit that failed unclearly is unknown, shown to nobody, and settled as not stored', async () => {
  using folder = tempFolder();
  const { journal, mirror, disk } = await journalOn(folder.path);
  disk.fail('COMMIT', 'before', FSYNC_FAILED);
  await expect(journal.append([keyed('k', 1)], 0, 'one')).rejects.toMatchObject({
    code: 'journal-unknown',
    cause: { errcode: FSYNC_FAILED },
  });
  expect([mirror.seq(), mirror.answerOf('k', 0)]).toEqual([0, null]);
  await expect(journal.resolve('one'), 'the disk still fails').rejects.toBeInstanceOf(JournalUnknown);
  disk.heal();
  expect(await journal.resolve('one')).toBeNull();
  expect(await journal.append([about('b')], 0, 'two')).toBe(1);
  await journal.close();
});

test.each(['before', 'after'] as const)(
  'the same append again settles a commit that failed %s it happened',
  async (when) => {
    using folder = tempFolder();
    const { journal, mirror, disk } = await journalOn(folder.path);
    disk.fail('COMMIT', when, FSYNC_FAILED);
    await expect(journal.append([about('a')], 0, 'one')).rejects.toBeInstanceOf(JournalUnknown);
    disk.heal();
    expect(await journal.append([about('a')], 0, 'one')).toBe(1);
    expect(mirror.seq()).toBe(1);
    await journal.close();
  },
);

test('another batch after an unsettled one that was stored is a conflict', async () => {
  using folder = tempFolder();
  const { journal, disk } = await journalOn(folder.path);
  disk.fail('COMMIT', 'after', FSYNC_FAILED);
  await expect(journal.append([about('a')], 0, 'one')).rejects.toBeInstanceOf(JournalUnknown);
  disk.heal();
  await expect(journal.append([about('b')], 0, 'two')).rejects.toBeInstanceOf(JournalConflict);
  await journal.close();
});

test('nobody reads inside a transaction that can not be rolled back', async () => {
  using folder = tempFolder();
  const { journal, mirror, disk } = await journalOn(folder.path);
  disk.fail('ROLLBACK', 'before', FSYNC_FAILED);
  const broken = { at: 1, type: 'x', data: { n: 1n } };
  await expect(journal.append([about('a'), broken], 0, 'one')).rejects.toBeInstanceOf(JournalUnavailable);
  expect(() => mirror.eventsOf('a')).toThrow(JournalUnavailable);
  disk.heal();
  expect(mirror.eventsOf('a')).toEqual([]);
  await journal.close();
});

test('a batch after a transaction that could not be rolled back holds nothing of it', async () => {
  using folder = tempFolder();
  const { journal, mirror, disk } = await journalOn(folder.path);
  disk.fail('ROLLBACK', 'before', FSYNC_FAILED);
  const broken = { at: 1, type: 'x', data: { n: 1n } };
  await expect(journal.append([about('a'), broken], 0, 'one')).rejects.toBeInstanceOf(JournalUnavailable);
  disk.heal();
  expect(await journal.append([about('b')], 0, 'two')).toBe(1);
  expect([mirror.eventsOf('a'), seqs(mirror.eventsOf('b'))]).toEqual([[], [1]]);
  await journal.close();
});

test('each commit waits for the disk itself', async () => {
  using folder = tempFolder();
  const { journal, disk } = await journalOn(folder.path);
  const FULL = 2;
  expect(disk.opened[1]?.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: FULL });
  expect(disk.opened[1]?.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  await journal.close();
});
