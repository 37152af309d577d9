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

  // several errands on one number, for three people
  await page.keyboard.type('H');
  await page.keyboard.press('Enter');
  await page.keyboard.press('+');
  await page.keyboard.type('B');
  await page.keyboard.press('Enter');
  await page.getByText('Khai sinh, kết hôn → Nhận kết quả').waitFor();
  await page.keyboard.press('*');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await card.getByText('H002').first().waitFor();
  const visit = (await house.get('/api/tickets?number=H002')) as { ticket: object };
  expect(visit.ticket).toMatchObject({ service: 'ho-tich', needs: ['tra-ket-qua'], people: 3 });

  // a service rests, its line is moved, and it works again
  await page.keyboard.type('L');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F7');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Mở lại việc này').waitFor();
  await page.keyboard.press('F9');
  await page.getByText('Những người này chờ ở đâu?').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Người đang chờ đã chuyển sang').waitFor();
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

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** At the site, where it may be tomorrow already. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
/** A centre with appointments and two printers on a holiday. */
const BOOKED = `
site: { id: yen-phu, name: { vi: Trung tâm xã Yên Phú, en: Yên Phú Centre } }
zones: [{ id: main, name: { vi: Sảnh chính, en: Main hall } }]
services: [{ id: chung-thuc, prefix: A, name: { vi: Chứng thực, en: Certification } }]
counters: [{ id: "1", name: { vi: Quầy 1, en: Counter 1 }, services: [chung-thuc] }]
kiosks: [{ id: "1", printer: in-1 }, { id: "2", printer: in-2 }]
devices: [{ id: in-1, kind: printer, at: "sim:in-1" }, { id: in-2, kind: printer, at: "sim:in-2" }]
hours: { ${WEEK.map((day) => `${day}: [{ open: "07:30", close: "17:00" }]`).join(', ')} }
holidays: [${[0, 1].map((day) => `{ date: "${dayFromNow(day)}", name: { vi: Ngày nghỉ, en: Holiday } }`).join(', ')}]
appointments: { services: { chung-thuc: {} } }
`;

test('on a day off: asked plainly, staff give a number to one person; printed where the desk says; tomorrow’s list is told by line', async () => {
  await using shut = await openHouse(inject('pages'), BOOKED);
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(`${shut.base}/reception`);
  await page.getByRole('radio', { name: 'Máy lấy số 2' }).click();
  await page.keyboard.type('A');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('Vẫn cấp số cho người này?').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.card').getByText('A001').first().waitFor();
  const { events } = (await shut.get('/api/journal?limit=1000')) as { events: { type: string; data: object }[] };
  expect(events.find(({ type }) => type === 'ticket-issued')?.data).toMatchObject({ anyway: true });
  expect(events.find(({ type }) => type === 'print-asked')?.data).toMatchObject({ device: 'in-2' });

  await page.keyboard.press('F10');
  await page.getByText('Hôm nay chưa có lịch hẹn nào').waitFor();
  await page.getByRole('tab', { name: 'Nhập danh sách' }).click();
  const csv = { name: 'lich.csv', mimeType: 'text/csv', buffer: Buffer.from('service,day,time\nthue,2026-11-24,9h\n') };
  await page.locator('luot-import-form input[type=file]').setInputFiles(csv);
  await page.locator('luot-import-form .send').click();
  await page.getByText('Dòng 2:').waitFor();
  expect(await axeViolations(page, { citizens: false })).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
});

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
