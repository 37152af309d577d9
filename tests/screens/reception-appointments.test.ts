import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeViolations, cutTexts } from './checked-page.ts';
import { SITE } from './counter-three.ts';
import { type Answer, launch, open, type Screen } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser?.close());

const COPIES = {
  name: { vi: 'Chứng thực', en: 'Certification' },
  label: { vi: 'Sao y, chứng thực', en: 'Certified copies' },
};
const service = (more: object = {}) => ({ ...COPIES, prefix: 'A', state: 'open', waiting: 0, estimate: null, ...more });
const printer = (kiosk: string) => ({ id: `in-${kiosk}`, kind: 'printer', kiosk, state: 'ok' });
const TOPIC = {
  site: SITE,
  today: { issued: 0, waiting: 0, served: 0, longestSince: null },
  'service/chung-thuc': { id: 'chung-thuc', order: 0, ...service() },
  'device/in-1': printer('1'),
  booking: { services: ['chung-thuc'], daysAhead: 14 },
};
const booked = (code: string, time: string, more: object = {}) => ({
  ...{ code, service: 'chung-thuc', day: '2026-11-24', time, at: `2026-11-24T${time}:00+07:00`, state: 'booked' },
  ...more,
});
const TICKET = {
  id: 't1',
  number: 'A001',
  service: 'chung-thuc',
  state: 'waiting',
  issuedAt: '2026-11-24T08:00:00+07:00',
};

async function desk(role: string): Promise<{ screen: Screen; sent: unknown[] }> {
  const sent: unknown[] = [];
  const noted = (name: string, answer: Answer) => (body: unknown) => {
    sent.push([name, body]);
    return answer;
  };
  const list = [
    booked('LH-4F7K-9Q2M', '09:00'),
    booked('LH-2222-3333', '10:00', { state: 'checked-in', number: 'A004' }),
  ];
  const slots = [
    { time: '09:00', at: '2026-11-24T09:00:00+07:00', free: 0, capacity: 2 },
    { time: '09:30', at: '2026-11-24T09:30:00+07:00', free: 2, capacity: 2 },
  ];
  const screen = await open(browser, {
    pages: inject('pages'),
    path: '/reception',
    ...{ width: 1366, height: 768 },
    topics: { reception: TOPIC },
    calls: {
      'GET /api/me': () => ({ body: { role, name: '' } }),
      'GET /api/appointments': () => ({ body: { day: '2026-11-24', appointments: list } }),
      'GET /api/appointments/slots': () => ({ body: { service: 'chung-thuc', day: '2026-11-24', slots } }),
      'POST /api/appointments': noted('book', { status: 201, body: { appointment: booked('LH-RRRR-9Q2M', '09:30') } }),
      'POST /api/appointments/LH-4F7K-9Q2M/cancel': noted('cancel', { body: { appointment: list[0] } }),
      'POST /api/appointments/LH-4F7K-9Q2M/check-in': noted('check-in', {
        status: 201,
        body: { ticket: TICKET, position: 0, estimate: null, statusUrl: '/t/t1', job: null },
      }),
    },
  });
  await screen.page.getByText('Lấy số giúp').waitFor();
  return { screen, sent };
}

async function isWell({ page, troubles }: Screen): Promise<void> {
  expect(await axeViolations(page, { citizens: false })).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  expect(troubles).toEqual([]);
}

test('a code that is typed is checked in by one more Enter', async () => {
  const { screen, sent } = await desk('local');
  await screen.page.keyboard.type('lh4f7k9q2m');
  await screen.page.keyboard.press('Enter');
  await screen.page.locator('luot-day-list .act:focus').waitFor();
  expect(await screen.page.locator('luot-day-list .row').count()).toBe(1);
  await isWell(screen);
  await screen.page.keyboard.press('Enter');
  await screen.page.locator('.card').getByText('A001').first().waitFor();
  expect(sent).toEqual([['check-in', { printAt: '1' }]]);
  await screen.page.context().close();
});

test('a slot is booked by keyboard, its code stands large; a cancel asks again', async () => {
  const { screen, sent } = await desk('local');
  const { page } = screen;
  await page.keyboard.press('F10');
  await page.getByText('Đã đến: A004').waitFor();
  await page.getByRole('button', { name: 'Hủy lịch LH-4F7K-9Q2M' }).click();
  await page.getByRole('button', { name: /Bấm lần nữa để hủy/ }).click();
  await expect.poll(() => sent).toEqual([['cancel', {}]]);
  await page.getByRole('tab', { name: 'Hôm nay' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByText('còn 2 chỗ').waitFor();
  await isWell(screen);
  for (const key of ['Tab', 'Tab', 'Tab', 'Space', 'Enter']) await page.keyboard.press(key);
  await page.getByText('LH-RRRR-9Q2M').first().waitFor();
  expect(sent[1]).toMatchObject(['book', { service: 'chung-thuc', time: '09:30' }]);
  for (const width of [1366, 360]) {
    await page.setViewportSize({ width, height: 768 });
    await isWell(screen);
  }
  await page.context().close();
});

test('a guide looks, books and checks in, and sees nothing that a guide may not', async () => {
  const { screen } = await desk('guide');
  await screen.page.getByText('Người hướng dẫn').waitFor();
  await screen.page.keyboard.press('F10');
  await screen.page.getByRole('button', { name: 'Cấp số LH-4F7K-9Q2M' }).waitFor();
  await screen.page.getByRole('tab', { name: 'Đặt lịch' }).waitFor();
  for (const name of [/Hủy lịch/, /Tạm dừng/, /cuộn giấy/])
    expect(await screen.page.getByRole('button', { name }).count()).toBe(0);
  expect(await screen.page.getByRole('tab', { name: 'Nhập danh sách' }).count()).toBe(0);
  await screen.page.context().close();
});
