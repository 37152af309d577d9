import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeViolations, cutTexts } from './checked-page.ts';
import { type House, openHouse } from './real-house.ts';
import { launch } from './screen.ts';

let browser: Browser;
let house: House;
beforeAll(async () => {
  house = await openHouse(inject('pages'));
  browser = await launch(inject('chromium'));
});
afterAll(async () => {
  await browser?.close();
  await house?.[Symbol.asyncDispose]();
});

async function openPage(path: string, width = 1366, height = 768): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width, height } })).newPage();
  await page.goto(`${house.base}${path}`);
  return page;
}

async function typesOfEvents(): Promise<string[]> {
  const { events } = (await house.get('/api/journal?limit=1000')) as { events: { type: string }[] };
  return events.map(({ type }) => type);
}

test('a morning at the reception by keyboard alone', async () => {
  const page = await openPage('/reception');
  const card = page.locator('.card');
  await page.getByText('Lấy số giúp').waitFor();

  // a number for somebody: the letter of the service, a class by arrows, shown only
  await page.keyboard.type('H');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('F6');
  await page.keyboard.type('nghe kém');
  await page.keyboard.press('F4');
  await card.getByText('H001').first().waitFor();

  // by arrows, printed at the kiosk
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await card.getByText('Đang in phiếu').waitFor();

  // found again by its number; why it waits
  await page.keyboard.type('h1');
  await page.keyboard.press('Enter');
  await card.getByText('Chưa quầy nào mở cho việc này').waitFor();
  await card.getByText('nghe kém').waitFor();
  await page.keyboard.press('F3');
  await page.getByText('Đang in lại H001').waitFor();

  // by its code, and given up: the key asks again
  const { events } = (await house.get('/api/journal?limit=1000')) as {
    events: { type: string; data: { ticket?: string } }[];
  };
  const id = events.find(({ type }) => type === 'ticket-issued')?.data.ticket ?? '';
  await page.keyboard.type(`http://192.168.1.10/t/${id}`);
  await page.keyboard.press('Enter');
  await card.getByText('H001').first().waitFor();
  await page.keyboard.press('Delete');
  await page.getByText('Bấm lần nữa để hủy').waitFor();
  await page.keyboard.press('Delete');
  await page.getByText('Đã hủy H001').waitFor();

  // a service rests and works again
  await page.keyboard.type('L');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Mở lại việc này').waitFor();
  await page.keyboard.press('F7');
  await page.getByText('Tạm dừng việc này').waitFor();

  // a number that is not there is refused in words
  await page.keyboard.type('A999');
  await page.keyboard.press('Enter');
  await page.getByText('Hôm nay không có số này').waitFor();

  await page.keyboard.press('F8');
  await page.getByText('Đang gọi theo cuộn giấy').first().waitFor();
  await page.keyboard.press('F8');
  await page.getByText('Máy lấy số hỏng: gọi theo cuộn giấy').waitFor();

  const types = await typesOfEvents();
  for (const type of ['ticket-issued', 'ticket-cancelled', 'service-suspended', 'service-resumed', 'roll-started'])
    expect(types).toContain(type);
}, 60_000);

test.each([
  ['/reception', 1366, 768],
  ['/reception', 1280, 800],
  ['/admin', 1366, 768],
] as const)('%s at %i x %i: nothing that axe finds, no cut text', async (path, width, height) => {
  await house.post('/api/tickets', { service: 'cong-an' });
  const page = await openPage(path, width, height);
  await page.getByText('Quầy', { exact: true }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  expect(await axeViolations(page, { citizens: false })).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  if (process.env['LUOT_LOOK']) await page.screenshot({ path: `${process.env['LUOT_LOOK']}${path}-${width}.png` });
});

test('the board says what is wrong first, and what to do', async () => {
  const page = await openPage('/admin');
  await page.getByText('Sảnh chính: chưa có màn hình sảnh nào mở').waitFor();
  await page.getByText('Mở trang màn hình sảnh').waitFor();
  await page.getByText('Mã ghép cho người hướng dẫn').click();
  await page.getByText('Dùng một lần').waitFor();
});

test('an officer goes on with the printed roll: the first by its number, then the main button', async () => {
  await house.post('/api/roll', { on: true });
  await house.post('/api/counters/4/open');
  const page = await openPage('/console/4');
  await page.getByText('Gọi số trên cuộn giấy').first().waitFor();
  await page.keyboard.press('Insert');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.type('m17', { delay: 50 });
  await page.keyboard.press('Enter');
  const main = page.locator('luot-main-button');
  await main.getByText('Bắt đầu phục vụ').waitFor();
  await page.waitForTimeout(HAND_MS);
  await page.keyboard.press('F2');
  await main.getByText('Xong và gọi số cuộn tiếp theo').waitFor();
  await main.getByText('M18').first().waitFor();
  await page.waitForTimeout(HAND_MS);
  await page.keyboard.press('F2');
  await main.getByText('Bắt đầu phục vụ').waitFor();
  await page.getByText('Đã gọi M18').waitFor();
  await house.post('/api/roll', { on: false });
});
/** Slower than a double press. */
const HAND_MS = 620;
