import { expect, test } from 'vitest';
import { memoryJournal } from '../../server/journal/memory-journal.ts';
import type { JournalEvent } from '../../server/journal/port.ts';
import { done, issue, issued, openTally, type Tally } from './tally.ts';

const incomprehensible: JournalEvent = { at: 1, type: 'nobody-knows', data: {} };

/** Emits these events and answers 200. */
function emit(events: JournalEvent[]) {
  return { decide: () => ({ events }), answer: (books: Tally) => ({ status: 200, body: books.tickets.length }) };
}

/** Runs the faulty command between two others of the same turn. */
async function between(faulty: Parameters<Awaited<ReturnType<typeof openTally>>['runner']['run']>[0]) {
  const { runner, commits } = await openTally(memoryJournal());
  const [first, failed, last] = await Promise.allSettled([
    runner.run(issue('a')),
    runner.run(faulty),
    runner.run(issue('b')),
  ]);
  return { runner, commits, others: [first, last].map((each) => each.status === 'fulfilled' && each.value), failed };
}

test.each([
  {
    bug: 'decide',
    command: {
      ...emit([]),
      decide: () => {
        throw new Error('a bug');
      },
    },
  },
  { bug: 'the books', command: emit([issued('x'), incomprehensible]) },
  { bug: 'a time that is no whole millisecond', command: emit([issued('x', 1.5)]) },
  {
    bug: 'answer',
    command: {
      ...emit([issued('x')]),
      answer: () => {
        throw new Error('a bug');
      },
    },
  },
])('a bug in $bug ends that command alone and leaves nothing of it', async ({ command }) => {
  const { runner, commits, others, failed } = await between(command);
  expect(failed).toMatchObject({ status: 'rejected' });
  expect(others).toEqual([done('a', 1, 2), done('b', 2, 2)]);
  expect(commits).toEqual(['a b']);
  expect(runner.books.tickets).toEqual(['a', 'b']);
  expect(await runner.run(issue('c'))).toEqual(done('c', 3, 3));
});

test('a key is free again after a bug', async () => {
  const { runner } = await openTally(memoryJournal());
  const once = { key: 'k', bodyHash: 'h' };
  await expect(runner.run({ ...emit([incomprehensible]), ...once })).rejects.toThrow('nobody-knows');
  expect(await runner.run(issue('a', once))).toEqual(done('a', 1, 1));
});
