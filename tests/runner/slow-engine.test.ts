import { expect, test } from 'vitest';
import { JournalConflict, JournalUnavailable } from '../../server/journal/errors.ts';
import { COMMANDS_WAITING_MAX } from '../../server/runner/runner.ts';
import { SlowJournal } from './slow-journal.ts';
import { done, issue, NOT_DURABLE, nothing, openTally } from './tally.ts';

async function onSlowJournal() {
  const journal = new SlowJournal();
  return { ...(await openTally({ journal, mirror: journal.mirror })), journal };
}

test('what comes while an append is under way shares the next one', async () => {
  const { runner, journal, commits } = await onSlowJournal();
  const first = runner.run(issue('a'));
  const append = await journal.nextAppend();
  const later = [runner.run(issue('b')), runner.run(issue('a')), runner.run(issue('c'))];
  append.letThrough();
  expect(await first).toEqual(done('a', 1, 1));
  (await journal.nextAppend()).letThrough();
  expect(await Promise.all(later)).toEqual([done('b', 2, 3), { ok: false, rejected: 'known' }, done('c', 3, 3)]);
  expect(commits).toEqual(['a', 'b c']);
});

test('readers wait for the append that is under way', async () => {
  const { runner, journal } = await onSlowJournal();
  const log: string[] = [];
  const command = runner.run(issue('a')).then(() => log.push('answered'));
  const append = await journal.nextAppend();
  const reader = runner.settled().then(() => log.push(`read ${runner.books.tickets.join()} at ${runner.seq}`));
  log.push(`still at ${runner.seq}`);
  append.letThrough();
  await Promise.all([command, reader]);
  expect(log[0]).toBe('still at 0');
  expect(log).toContain('read a at 1');
});

test('a refusal that rests on an event under way is told only when that is durable', async () => {
  const { runner, journal } = await onSlowJournal();
  const both = Promise.all([runner.run(issue('a')), runner.run(issue('a'))]);
  (await journal.nextAppend()).fail(new JournalUnavailable('no quorum'));
  expect(await both).toEqual([NOT_DURABLE, NOT_DURABLE]);
});

test.each([new JournalUnavailable('no quorum'), new JournalConflict(7, 0), new Error('a bug of the adapter')])(
  'an append that fails (%s) takes no other command with it',
  async (error) => {
    const { runner, journal, commits } = await onSlowJournal();
    const first = runner.run(issue('a'));
    const append = await journal.nextAppend();
    const second = runner.run(issue('a'));
    append.fail(error);
    expect(await first).toEqual(NOT_DURABLE);
    (await journal.nextAppend()).letThrough();
    expect(await second).toEqual(done('a', 1, 1));
    expect(commits).toEqual(['a']);
  },
);

test('too many waiting commands are refused, those before them are not', async () => {
  const { runner, journal } = await onSlowJournal();
  const first = runner.run(issue('a'));
  const append = await journal.nextAppend();
  const waiting = Array.from({ length: COMMANDS_WAITING_MAX }, () => runner.run(nothing()));
  expect(await runner.run(nothing())).toEqual(NOT_DURABLE);
  append.letThrough();
  expect((await first).ok).toBe(true);
  expect((await Promise.all(waiting)).every(({ ok }) => ok)).toBe(true);
});

test('closing waits for the append under way and for what waits behind it', async () => {
  const { runner, journal } = await onSlowJournal();
  const first = runner.run(issue('a'));
  const append = await journal.nextAppend();
  const second = runner.run(issue('b'));
  const closed = runner.close();
  append.letThrough();
  (await journal.nextAppend()).letThrough();
  await closed;
  expect(await Promise.all([first, second])).toEqual([done('a', 1, 1), done('b', 2, 2)]);
});
