import { afterEach, beforeEach, expect, test } from 'vitest';
import { House } from '../server/house.ts';
import { office } from '../server/office.ts';

const MINUTE_MS = 60_000;
let house: House;
beforeEach(async () => {
  const site = office({ kiosks: [], devices: [] });
  const [first, second, ...others] = site.counters;
  if (first && second)
    site.counters = [first, { ...second, helps: { services: ['dat-dai'], afterMinutes: 60 } }, ...others];
  house = await House.open({ site });
});
afterEach(() => house[Symbol.asyncDispose]());

/** What the supervisor is told now, the worst first. */
async function advice() {
  const screen = await house.screen();
  await screen.watch('admin');
  const told = Object.entries(screen.entities)
    .filter(([name]) => name.startsWith('advice/'))
    .sort(([, a], [, b]) => Number(a['order']) - Number(b['order']));
  screen.close();
  return Object.fromEntries(told.map(([name, entity]) => [name.slice('advice/'.length), entity]));
}

test('all is well in an empty hall', async () => {
  expect(await advice()).toEqual({});
});

test('people wait and no counter is open', async () => {
  await house.issue('ho-tich');
  await house.issue('ho-tich');
  expect(await advice()).toEqual({
    'no-counter.ho-tich': {
      order: 0,
      severity: 'stop',
      what: { vi: 'Hộ tịch: 2 người chờ, chưa quầy nào mở', en: 'Civil status: 2 waiting, no counter open' },
      do: { vi: 'Mở Quầy 1, Quầy 2.', en: 'Open Counter 1, Counter 2.' },
      since: '2026-11-24T08:00:00.000+07:00',
      service: 'ho-tich',
    },
  });
  await house.act('2', 'open');
  expect(await advice()).toEqual({});
});

test('somebody waits longer than the target', async () => {
  await house.act('3', 'open');
  await house.issue('dat-dai');
  house.clock.step(15 * MINUTE_MS);
  expect(await advice()).toEqual({});
  house.clock.step(MINUTE_MS);
  expect(await advice()).toMatchObject({
    'long-wait.dat-dai': {
      severity: 'wait',
      what: { vi: 'Đất đai: 1 người chờ quá lâu, lâu nhất 16 phút' },
      do: { vi: 'Các quầy đều đang mở. Nhờ quầy khác giúp.' },
    },
  });
});

test('a counter with nothing to do is named, though it is not told to help', async () => {
  for (const counter of ['1', '3']) await house.act(counter, 'open');
  await house.issue('dat-dai');
  house.clock.step(16 * MINUTE_MS);
  expect(await advice()).toMatchObject({
    'long-wait.dat-dai': { do: { vi: 'Các quầy nhận việc này đều mở. Quầy 1 đang rảnh: nhờ giúp.' } },
  });
});

test('an idle counter could help', async () => {
  for (const counter of ['2', '3']) await house.act(counter, 'open');
  await house.issue('dat-dai');
  house.clock.step(20 * MINUTE_MS);
  expect(await advice()).toMatchObject({
    'idle.2': { counter: '2', service: 'dat-dai', do: { vi: 'Chuyển bớt số sang Quầy 2.' } },
  });
});

test('a counter is paused beyond its time', async () => {
  await house.act('3', 'open');
  await house.act('3', 'pause', { until: '08:30' });
  house.clock.step(30 * MINUTE_MS);
  expect(await advice()).toEqual({});
  house.clock.step(1);
  expect(await advice()).toMatchObject({
    'paused-over.3': { counter: '3', what: { vi: 'Quầy 3 tạm dừng quá giờ hẹn 08:30' } },
  });
});

test('a visit lasts three times as long as usual', async () => {
  await house.act('2', 'open');
  const { number } = await house.issue('ho-tich');
  await house.act('2', 'next');
  await house.act('2', 'start');
  house.clock.step(44 * MINUTE_MS);
  expect(await advice()).toEqual({});
  house.clock.step(MINUTE_MS);
  expect(await advice()).toMatchObject({
    'long-visit.2': { what: { vi: `Quầy 2 phục vụ số ${number} đã 45 phút` } },
  });
});

test('a service rests for long', async () => {
  await house.post('/api/services/dat-dai/suspend', { reason: 'mất điện' });
  house.clock.step(29 * MINUTE_MS);
  expect(await advice()).toEqual({});
  house.clock.step(MINUTE_MS);
  expect(await advice()).toMatchObject({
    'suspended.dat-dai': { what: { vi: 'Đất đai tạm dừng từ 08:00, 0 người chờ' } },
  });
});

test('a printer that is not heard of stops a kiosk, and comes before what can wait', async () => {
  await using other = await House.open();
  const screen = await other.screen();
  await screen.watch('admin');
  expect(screen.entities['advice/printer.offline.in-1']).toMatchObject({ severity: 'stop', order: 0, since: null });
  expect(screen.entities['advice/scanner.offline.quet-1']).toMatchObject({ severity: 'wait', order: 1 });
  screen.close();
});
