import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeViolations, misplacedTexts } from './checks.ts';
import { SITE, SUSPENDED, services } from './commune.ts';
import { aLobbyCounter } from './main-hall.ts';
import { launch, open, type Screen } from './screen.ts';

/** An office screen and the strip of a phone: one opened page, turned. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
];
const figures = { issued: 9, waiting: 3, served: 5, missed: 1, longestSince: '2026-11-26T09:20:00+07:00' };
const waits = { meanMinutes: 12, p90Minutes: 31, withinAim: 0.62 };
const text = (vi: string, en: string) => ({ vi, en });
const job = (state: string, form: string) => ({ id: 'j1', state, form });

function anAdmin(more: Record<string, object> = {}): Record<string, unknown> {
  return {
    site: { ...SITE, roll: true },
    ...services(SUSPENDED),
    'figures/cong-an': { ...figures, ...waits, suspendedSince: '2026-11-26T09:10:00+07:00' },
    today: { ...figures, ...waits, quarters: { '07:30': 4, '07:45': 9, '08:00': 6 } },
    ...Object.fromEntries(['1', '2', '12'].map((id) => [`counter/${id}`, aLobbyCounter(id)])),
    'estimate-day/2026-11-25': { day: '2026-11-25', tickets: 181, inRange: 0.82, minutesOff: 4.2, medianError: 0.2 },
    'estimate-day/2026-11-26': { day: '2026-11-26', tickets: 12, inRange: 0.75, minutesOff: 3, medianError: null },
    'device/in-1': { id: 'in-1', kind: 'printer', kiosk: '1', state: 'paper-out', lastJob: job('failed', 'ticket') },
    'device/quet-1': { id: 'quet-1', kind: 'scanner', kiosk: '1', state: 'ok', lastJob: null },
    'screen/1': { topic: 'lobby/main', sound: 'needs-touch' },
    'problem/clock': {
      severity: 'wait',
      what: text('Giờ máy chủ vừa nhảy 7200 giây, lúc 09:30', 'The server’s time jumped'),
      do: text('Xem giờ của máy chủ có đúng không.', 'See whether the time is right.'),
      since: '2026-11-26T09:30:00+07:00',
    },
    roll: { since: '2026-11-26T09:00:00+07:00', by: 'Bàn tiếp đón' },
    ...more,
  };
}

let browser: Browser;
let screen: Screen;
const sent: [string, unknown][] = [];
beforeAll(async () => {
  browser = await launch(inject('chromium'));
  const note = (call: string) => (body: unknown) => {
    sent.push([call, body]);
    return { body: {} };
  };
  screen = await open(browser, {
    ...{ pages: inject('pages'), path: '/admin', width: 1366, height: 768, topics: { admin: anAdmin() } },
    calls: {
      'GET /api/tokens': () => ({ body: { tokens: [] } }),
      'GET /api/jobs/j1': () => ({ body: { id: 'j1', ticket: 'x7Qp', state: 'failed' } }),
      'POST /api/tickets/x7Qp/reprint': note('reprint'),
      'POST /api/devices/in-1/test-print': note('test'),
      'POST /api/services/chung-thuc/suspend': note('suspend'),
      'POST /api/services/cong-an/resume': note('resume'),
      'POST /api/roll': note('roll'),
    },
  });
  await screen.page.getByText('Từng việc hôm nay').waitFor();
});
afterAll(() => browser.close());

const press = (name: string | RegExp) => screen.page.getByRole('button', { name }).first().click();

test('an administrator reads it on an office screen and on a phone', async () => {
  for (const size of SIZES) {
    await screen.page.setViewportSize(size);
    expect(await axeViolations(screen.page, false)).toEqual([]);
    expect(await screen.page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
  }
  await screen.page.setViewportSize({ width: 1366, height: 768 });
  expect(await misplacedTexts(screen.page, true)).toEqual([]);
});

test('it says how true the forecasts were, who set the roll, and what is wrong with the clock', async () => {
  const { page } = screen;
  await page.getByText('Thứ Tư, 25/11: dự báo lệch trung bình 4 phút; 82 % đúng trong khoảng đã báo.').waitFor();
  await page.getByText('Thứ Năm, 26/11 (đến giờ)').waitFor();
  await page.getByText('Bật lúc 09:00, từ Bàn tiếp đón').waitFor();
  await page.getByText('Tạm dừng từ 09:10: Hệ thống quốc gia đang lỗi').waitFor();
  expect(await page.getByText('Giờ máy chủ vừa nhảy 7200 giây, lúc 09:30').count()).toBe(2);
});

test('a service rests for a reason and until a time; papers are asked for; parts are found', async () => {
  const { page } = screen;
  await press(/^Tạm dừng Sao y/);
  await page.getByText('Cán bộ vắng đột xuất').click();
  await page.locator('luot-suspend-dialog').getByText('10:15').click();
  await press(/^Tạm dừng$/);
  await press(/^Mở lại/);
  await press(/^In lại phiếu cuối/);
  await press(/^In thử/);
  await press(/thôi gọi theo cuộn giấy/);
  await expect.poll(() => sent.length).toBe(5);
  expect(Object.fromEntries(sent)).toMatchObject({
    suspend: { reason: { vi: 'Cán bộ vắng đột xuất, dự kiến lại lúc 10:15' } },
    roll: { on: false },
  });
  await press('Thiết bị');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await press('English');
  await page.getByText('Forecasts of the wait').waitFor();
  expect(screen.troubles).toEqual([]);
});
