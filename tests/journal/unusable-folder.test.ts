import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { JournalTooNew, JournalUnusable } from '../../server/journal/errors.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { about, leased } from './events.ts';
import { DISK_FULL, FailingDisk } from './failing-disk.ts';
import { tempFolder } from './temp-folder.ts';

const open = (dir: string, disk = new FailingDisk()) =>
  openSqliteJournal(dir, { ids: () => 'j', openDatabaseFile: disk.openDatabaseFile });

/** A closed journal with that many events; the path of its file. */
async function writtenJournal(dir: string, events = 1): Promise<string> {
  const { journal } = await leased(open(dir));
  await journal.append(
    Array.from({ length: events }, () => about('t')),
    0,
    'one',
  );
  await journal.close();
  return join(dir, 'journal.db');
}

function withDatabase(file: string, sql: string): void {
  using db = new DatabaseSync(file);
  db.exec(sql);
}

async function expectUnusable(dir: string, sentence: RegExp): Promise<void> {
  const refused = open(dir).journal.open();
  await expect(refused).rejects.toBeInstanceOf(JournalUnusable);
  await expect(refused).rejects.toMatchObject({ code: 'journal-unusable', message: expect.stringMatching(sentence) });
}

test('a folder that does not exist is made, for its owner alone', async () => {
  using folder = tempFolder();
  const dir = join(folder.path, 'a', 'b');
  await writtenJournal(dir);
  expect(statSync(dir).mode & 0o777).toBe(0o700);
});

test('a database of a newer version is refused and left as it is', async () => {
  using folder = tempFolder();
  const file = await writtenJournal(folder.path);
  withDatabase(file, 'PRAGMA user_version = 99');
  const before = readFileSync(file);
  const refused = open(folder.path).journal.open();
  await expect(refused).rejects.toBeInstanceOf(JournalTooNew);
  await expect(refused).rejects.toMatchObject({ code: 'journal-too-new', message: expect.stringContaining('newer') });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('a refused folder is free for the next try', async () => {
  using folder = tempFolder();
  const file = await writtenJournal(folder.path);
  withDatabase(file, 'PRAGMA user_version = 99');
  const { journal } = open(folder.path);
  await expect(journal.open()).rejects.toBeInstanceOf(JournalTooNew);
  withDatabase(file, 'PRAGMA user_version = 1');
  expect((await journal.open()).seq).toBe(1);
  await journal.close();
});

test("another program's database is refused", async () => {
  using folder = tempFolder();
  withDatabase(join(folder.path, 'journal.db'), 'CREATE TABLE songs (title TEXT)');
  await expectUnusable(folder.path, /not a journal/);
});

test('a file that is no database is refused', async () => {
  using folder = tempFolder();
  writeFileSync(join(folder.path, 'journal.db'), 'x'.repeat(10_000));
  await expectUnusable(folder.path, /damaged/);
});

test('a folder that is a file is refused', async () => {
  using folder = tempFolder();
  const dir = join(folder.path, 'data');
  writeFileSync(dir, '');
  await expectUnusable(dir, /not a folder/);
  await expectUnusable(join(dir, 'deeper'), /not a folder/);
});

test('a journal.db that is a folder is refused', async () => {
  using folder = tempFolder();
  mkdirSync(join(folder.path, 'journal.db'));
  await expectUnusable(folder.path, /can't be written/);
});

test('a file cut off in the middle is refused', async () => {
  using folder = tempFolder();
  const file = await writtenJournal(folder.path, 500);
  truncateSync(file, Math.floor(statSync(file).size / 2 / 4096) * 4096);
  await expectUnusable(folder.path, /damaged/);
});

test('a last batch without its events is refused', async () => {
  using folder = tempFolder();
  const file = await writtenJournal(folder.path, 3);
  withDatabase(file, 'DELETE FROM events WHERE seq = 3');
  await expectUnusable(folder.path, /damaged/);
});

test('damage that the start does not see is told by the first reader', async () => {
  using folder = tempFolder();
  const file = await writtenJournal(folder.path, 500);
  using db = new DatabaseSync(file);
  const page = Number(
    db.prepare("SELECT pageno FROM dbstat WHERE name = 'events' AND pagetype = 'leaf' LIMIT 1").get()?.['pageno'],
  );
  db.close();
  overwrite(file, (page - 1) * 4096, Buffer.alloc(4096, 0xee));
  const { journal, mirror } = open(folder.path);
  await journal.open();
  expect(() => mirror.events(0, 500)).toThrow(JournalUnusable);
  await journal.close();
});

test('a full disk at the start is said', async () => {
  using folder = tempFolder();
  const disk = new FailingDisk();
  disk.fail('BEGIN IMMEDIATE', 'before', DISK_FULL);
  await expect(open(folder.path, disk).journal.open()).rejects.toMatchObject({
    message: expect.stringContaining('full'),
  });
});

test('a folder that may not be written is refused', () => {
  using folder = tempFolder();
  chmodSync(folder.path, 0o555);
  expect(refusedWithoutRights(folder.path)).toContain("can't be written");
  chmodSync(folder.path, 0o700);
});

test('a journal.db that may not be written is refused before anything is told', async () => {
  using folder = tempFolder();
  const file = await writtenJournal(folder.path);
  chmodSync(file, 0o444);
  chmodSync(join(folder.path, 'lock.db'), 0o666);
  chmodSync(folder.path, 0o777);
  expect(refusedWithoutRights(folder.path)).toContain("can't be written");
});

function refusedWithoutRights(dir: string): string {
  const script = join(import.meta.dirname, 'open-without-rights.ts');
  return execFileSync(process.execPath, [script, dir], { encoding: 'utf8' });
}

function overwrite(file: string, position: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, bytes, 0, bytes.length, position);
  closeSync(handle);
}
