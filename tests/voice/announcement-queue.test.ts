import { expect, test } from 'vitest';
import {
  type Announcement,
  AnnouncementQueue,
  KNOWN_IDS_MAX,
  REPEAT_GAP_MS,
  WAITING_WITH_REPEAT_MAX,
  WAITING_WITH_TRANSLATION_MAX,
} from '../../displays/live/announcement-queue.ts';
import { leftCalls } from '../../displays/lobby/left-calls.ts';

function aCall(id: string): Announcement {
  return {
    id,
    clips: [
      { lang: 'vi', src: `${id}/chime` },
      { lang: 'vi', src: `${id}/vi` },
      { lang: 'en', src: `${id}/en` },
    ],
  };
}

function queueOf(...ids: string[]): AnnouncementQueue {
  const queue = new AnnouncementQueue();
  for (const id of ids) queue.add(aCall(id));
  return queue;
}

/** All that is said when nothing more comes, as "id part". */
function said(queue: AnnouncementQueue): string[] {
  const parts: string[] = [];
  for (let stretch = queue.next(); stretch; stretch = queue.next()) parts.push(`${stretch.id} ${stretch.part}`);
  return parts;
}

test('a call is its reading, then the other language, then after a second the first language again', () => {
  const queue = queueOf('1');
  expect(queue.next()).toMatchObject({ part: 'call', srcs: ['1/chime', '1/vi'] });
  expect(queue.next()).toMatchObject({ part: 'translation', srcs: ['1/en'], gapMs: 0 });
  expect(queue.next()).toMatchObject({ part: 'repeat', srcs: ['1/chime', '1/vi'], gapMs: REPEAT_GAP_MS });
  expect(queue.next()).toBeNull();
});

test('calls are spoken in the order of calling', () => {
  expect(said(queueOf('1', '2'))).toEqual(
    ['1', '2'].flatMap((id) => [`${id} call`, `${id} translation`, `${id} repeat`]),
  );
});

test('an id is spoken once, also when it comes again after a resume', () => {
  const queue = queueOf('1', '2', '1');
  expect(queue.waiting).toBe(2);
  said(queue);
  expect(queue.add(aCall('2'))).toBe(false);
  expect(queue.next()).toBeNull();
});

test('with more than two waiting English is left out first, with more the repeat, never the first reading', () => {
  expect([WAITING_WITH_TRANSLATION_MAX, WAITING_WITH_REPEAT_MAX]).toEqual([2, 3]);
  expect(said(queueOf('1', '2', '3', '4', '5'))).toEqual([
    '1 call',
    ...['2 call', '2 repeat'],
    ...['3 call', '3 translation', '3 repeat'],
    ...['4 call', '4 translation', '4 repeat'],
    ...['5 call', '5 translation', '5 repeat'],
  ]);
});

test('what is left out is decided when it would begin', () => {
  const queue = queueOf('1');
  expect(queue.next()).toMatchObject({ id: '1', part: 'call' });
  for (const id of ['2', '3', '4']) queue.add(aCall(id));
  expect(queue.next()).toMatchObject({ id: '1', part: 'repeat' });
});

test('a hundred calls at once are all spoken', () => {
  const ids = Array.from({ length: 100 }, (_, at) => String(at));
  const calls = said(queueOf(...ids)).filter((part) => part.endsWith(' call'));
  expect(calls).toEqual(ids.map((id) => `${id} call`));
});

test('a call that was undone while it waited is not spoken, of one being spoken no more is said', () => {
  const queue = queueOf();
  for (const id of ['1', '2', '3']) queue.add({ ...aCall(id), call: `call/${id}` });
  expect(queue.next()).toMatchObject({ id: '1', part: 'call' });
  queue.drop('call/2');
  queue.drop('call/1');
  expect(said(queue)).toEqual(['3 call', '3 translation', '3 repeat']);
  expect(queue.add({ ...aCall('2'), call: 'call/2' })).toBe(false);
});

test.each([
  ['undone, the list shrinks', [5, 9], [9], ['call/5']],
  ['undone, an older one takes the free line', [2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 5, 6, 7, 8], ['call/9']],
  ['undone while another is called', [5], [6], ['call/5']],
  ['made room for a newer one', [1, 2, 3, 4, 5, 6, 7, 8], [2, 3, 4, 5, 6, 7, 8, 9], []],
  ['the day is over', [5, 9], [], ['call/5', 'call/9']],
])('a call leaves the line when it leaves the hall: %s', (_how, before, now, left) => {
  const keys = (serials: number[]) => serials.map((serial) => `call/${serial}`);
  expect(leftCalls(keys(before), keys(now))).toEqual(left);
});

test('a call without clips is passed over', () => {
  const queue = queueOf();
  queue.add({ id: '1', clips: [] });
  queue.add(aCall('2'));
  expect(queue.next()).toMatchObject({ id: '2' });
});

test('ids are forgotten oldest first, and long after the server has stopped sending them again', () => {
  const queue = queueOf();
  for (let at = 0; at <= KNOWN_IDS_MAX; at++) queue.add({ id: String(at), clips: [] });
  expect(queue.add({ id: '1', clips: [] })).toBe(false);
  expect(queue.add({ id: '0', clips: [] })).toBe(true);
});
