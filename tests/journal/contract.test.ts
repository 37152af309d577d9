import { describe, expect, test } from 'vitest';
import { JournalConflict, JournalHeld, JournalUnavailable } from '../../server/journal/errors.ts';
import { memoryJournal, memoryStore } from '../../server/journal/memory-journal.ts';
import { type Batch, type Journal, type Mirror, SNAPSHOTS_KEPT } from '../../server/journal/port.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { about, collect, keyed, leased, seqs } from './events.ts';
import { numberedIds } from './numbered-ids.ts';
import { tempFolder } from './temp-folder.ts';

/** Where journals are kept: `attach` gives another journal on the same store, as a restarted server has. */
interface Site extends Disposable {
  attach(): { journal: Journal; mirror: Mirror };
}

const adapters: { name: string; site: () => Site }[] = [
  {
    name: 'SQLite',
    site: () => {
      const folder = tempFolder();
      const ids = numberedIds();
      return {
        attach: () => openSqliteJournal(folder.path, { ids }),
        [Symbol.dispose]: () => folder[Symbol.dispose](),
      };
    },
  },
  {
    name: 'memory',
    site: () => {
      const store = memoryStore();
      return { attach: () => memoryJournal(store), [Symbol.dispose]: () => {} };
    },
  },
];

describe.each(adapters)('the journal in $name', ({ site }) => {
  test('begins empty, at sequence 0 and epoch 0', async () => {
    using place = site();
    const { journal, mirror } = place.attach();
    const opened = await journal.open();
    expect(opened).toMatchObject({ seq: 0, epoch: 0 });
    expect(mirror.seq()).toBe(0);
    expect(await collect(journal.read(0))).toEqual([]);
    await journal.close();
  });

  test('numbers events from 1 without gaps and gives them back as they were', async () => {
    using place = site();
    const { journal, mirror, lease } = await leased(place.attach());
    const first = [about('a', 5), keyed('k', 6, { number: 'A001', deep: [1, null, { x: 'ờ' }] })];
    expect(await journal.append(first, 0, 'one')).toBe(2);
    expect(await journal.append([about('b', 7)], 2, 'two')).toBe(3);
    expect(await collect(journal.read(0))).toEqual([
      { first: 1, last: 2, batchId: 'one', epoch: lease.epoch, events: first.map((e, i) => ({ ...e, seq: i + 1 })) },
      { first: 3, last: 3, batchId: 'two', epoch: lease.epoch, events: [{ ...about('b', 7), seq: 3 }] },
    ]);
    expect(mirror.seq()).toBe(3);
    await journal.close();
  });

  test('keeps what was given, not what the caller makes of it later', async () => {
    using place = site();
    const { journal, mirror } = await leased(place.attach());
    const data = { ticket: 'a', list: [1] };
    await journal.append([{ at: 1, type: 'x', data }], 0, 'one');
    data.list.push(2);
    expect(mirror.events(0, 1)[0]?.data).toEqual({ ticket: 'a', list: [1] });
    await journal.close();
  });

  test('refuses another expected sequence and says where it stands', async () => {
    using place = site();
    const { journal, mirror } = await leased(place.attach());
    await journal.append([about('a')], 0, 'one');
    for (const expected of [0, 2]) {
      const refused = journal.append([about('b')], expected, `other ${expected}`);
      await expect(refused).rejects.toBeInstanceOf(JournalConflict);
      await expect(refused).rejects.toMatchObject({ code: 'journal-conflict', seq: 1 });
    }
    expect(mirror.seq()).toBe(1);
    await journal.close();
  });

  test('stores a batch once, however often it comes', async () => {
    using place = site();
    const { journal, mirror } = await leased(place.attach());
    expect(await journal.append([about('a'), about('b')], 0, 'one')).toBe(2);
    expect(await journal.append([about('a'), about('b')], 0, 'one')).toBe(2);
    expect(mirror.seq()).toBe(2);
    await journal.close();
  });

  test('tells of any batch whether it is stored', async () => {
    using place = site();
    const { journal } = await leased(place.attach());
    await journal.append([about('a'), about('b')], 0, 'one');
    expect(await journal.resolve('one')).toBe(2);
    expect(await journal.resolve('never sent')).toBeNull();
    await journal.close();
  });

  test('stores nothing without a lease', async () => {
    using place = site();
    const { journal, mirror } = place.attach();
    await journal.open();
    await expect(journal.append([about('a')], 0, 'one')).rejects.toBeInstanceOf(JournalUnavailable);
    expect(journal.health().writable).toBe(false);
    const lease = await journal.lease();
    expect(journal.health()).toEqual({ writable: true });
    await lease.release();
    expect(lease.held()).toBe(false);
    await expect(journal.append([about('a')], 0, 'one')).rejects.toMatchObject({ code: 'journal-unavailable' });
    expect(mirror.seq()).toBe(0);
    await journal.close();
  });

  test('gives one lease at a time, each with the next epoch', async () => {
    using place = site();
    const { journal, lease } = await leased(place.attach());
    expect(lease.epoch).toBe(1);
    await expect(journal.lease()).rejects.toBeInstanceOf(JournalHeld);
    await lease.release();
    const second = await journal.lease();
    expect(second.epoch).toBe(2);
    expect([lease.held(), second.held()]).toEqual([false, true]);
    await journal.close();
  });

  test('is held by one server at a time, also in one process', async () => {
    using place = site();
    const first = await leased(place.attach());
    await expect(place.attach().journal.open()).rejects.toMatchObject({ code: 'journal-held' });
    await first.journal.close();
    const second = await leased(place.attach());
    expect(second.lease.epoch).toBe(2);
    await second.journal.close();
  });

  test('keeps events, batch ids, answers, snapshots, epoch and its own id over a restart', async () => {
    using place = site();
    const before = place.attach();
    const { journalId } = await before.journal.open();
    await before.journal.lease();
    await before.journal.append([keyed('k', 10)], 0, 'one');
    before.mirror.saveSnapshot(1, 3, new Uint8Array([7]));
    await before.journal.close();
    const { journal, mirror } = place.attach();
    expect(await journal.open()).toEqual({ journalId, seq: 1, epoch: 1 });
    expect(await journal.resolve('one')).toBe(1);
    expect(mirror.answerOf('k', 10)).toEqual({ hash: 'hash of k', answer: { status: 201, body: { ticket: 'k' } } });
    expect(mirror.loadSnapshot(3)).toEqual({ seq: 1, bytes: new Uint8Array([7]) });
    await journal.close();
  });

  test('reads whole batches that end beyond a sequence, at most as many as asked for', async () => {
    using place = site();
    const { journal } = await leased(place.attach());
    for (let n = 0; n < 4; n += 1) await journal.append([about('a'), about('b')], n * 2, `batch ${n}`);
    const firsts = async (after: number, limit?: number): Promise<number[]> =>
      (await collect(journal.read(after, limit))).map(({ first }) => first);
    expect(await firsts(0, 2)).toEqual([1, 3]);
    expect(await firsts(2)).toEqual([3, 5, 7]);
    expect(await firsts(3)).toEqual([3, 5, 7]);
    expect(await firsts(8)).toEqual([]);
    expect(await firsts(0, 0)).toEqual([]);
    await journal.close();
  });

  test('lets a follower read on from its place, its own appends too, until told to stop', async () => {
    using place = site();
    const { journal } = await leased(place.attach());
    await journal.append([about('a')], 0, 'past');
    const stop = new AbortController();
    const seen: string[] = [];
    for await (const { batchId, last } of journal.follow(0, stop.signal)) {
      seen.push(batchId);
      if (batchId === 'past') {
        await journal.append([about('b')], last, 'while it looks');
        setImmediate(() => void journal.append([about('c'), about('d')], 2, 'while it waits'));
      }
      if (batchId === 'while it waits') stop.abort();
    }
    expect(seen).toEqual(['past', 'while it looks', 'while it waits']);
    await journal.close();
  });

  test('ends a waiting follower with its signal and with the journal', async () => {
    using place = site();
    const { journal } = await leased(place.attach());
    const stop = new AbortController();
    const stopped = collect(journal.follow(0, stop.signal));
    const closed: Promise<Batch[]> = collect(journal.follow(0, new AbortController().signal));
    setImmediate(() => stop.abort());
    expect(await stopped).toEqual([]);
    await journal.close();
    expect(await closed).toEqual([]);
    expect(await collect(journal.follow(0, AbortSignal.abort()))).toEqual([]);
  });

  test('finds the newest answer of a key that is not older than asked', async () => {
    using place = site();
    const { journal, mirror } = await leased(place.attach());
    await journal.append([keyed('k', 10, 'old'), keyed('k', 20, 'new'), keyed('other', 30)], 0, 'one');
    expect(mirror.answerOf('k', 0)?.answer.body).toBe('new');
    expect(mirror.answerOf('k', 20)?.answer.body).toBe('new');
    expect(mirror.answerOf('k', 21)).toBeNull();
    expect(mirror.answerOf('unknown', 0)).toBeNull();
    await journal.close();
  });

  test("tells a ticket's history, with the undo and the day's end that list it", async () => {
    using place = site();
    const { journal, mirror } = await leased(place.attach());
    const undone = { at: 3, type: 'act-undone', data: { ticket: 'a', tickets: ['a', 'b', 'b'] } };
    const ended = { at: 4, type: 'day-ended', data: { expired: ['b'], finished: ['a'] } };
    await journal.append([about('a'), about('b'), about('c'), undone, ended], 0, 'one');
    expect(seqs(mirror.eventsOf('a'))).toEqual([1, 4, 5]);
    expect(seqs(mirror.eventsOf('b'))).toEqual([2, 4, 5]);
    expect(seqs(mirror.eventsOf('c'))).toEqual([3]);
    expect(mirror.eventsOf('unknown')).toEqual([]);
    await journal.close();
  });

  test('pages through the events', async () => {
    using place = site();
    const { journal, mirror } = await leased(place.attach());
    await journal.append([about('a'), about('b'), about('c')], 0, 'one');
    expect(seqs(mirror.events(0, 2))).toEqual([1, 2]);
    expect(seqs(mirror.events(2, 2))).toEqual([3]);
    expect(mirror.events(3, 2)).toEqual([]);
    await journal.close();
  });

  test('keeps the newest SNAPSHOTS_KEPT, two, snapshots and gives those of the format asked for', async () => {
    using place = site();
    const { journal, mirror } = await leased(place.attach());
    expect(mirror.loadSnapshot(1)).toBeNull();
    mirror.saveSnapshot(10, 1, new Uint8Array([1]));
    mirror.saveSnapshot(20, 1, new Uint8Array([2]));
    mirror.saveSnapshot(20, 1, new Uint8Array([3]));
    mirror.saveSnapshot(30, 2, new Uint8Array([4]));
    expect(mirror.loadSnapshot(2)).toEqual({ seq: 30, bytes: new Uint8Array([4]) });
    expect(mirror.loadSnapshot(1)).toEqual({ seq: 20, bytes: new Uint8Array([3]) });
    expect(mirror.loadSnapshot(1, 20)).toBeNull();
    expect(SNAPSHOTS_KEPT).toBe(2);
    await journal.close();
  });

  test('can not be used before it is opened, nor after it is closed', async () => {
    using place = site();
    const { journal, mirror } = place.attach();
    expect(() => mirror.seq()).toThrow(JournalUnavailable);
    await expect(journal.lease()).rejects.toBeInstanceOf(JournalUnavailable);
    expect(journal.health().writable).toBe(false);
    await journal.open();
    await journal.close();
    await journal.close();
    expect(() => mirror.events(0, 1)).toThrow(JournalUnavailable);
    await expect(journal.append([about('a')], 0, 'one')).rejects.toBeInstanceOf(JournalUnavailable);
  });
});
