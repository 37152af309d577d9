import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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

/** A console whose clock goes on by itself, and at once where a hand would take its time. */
async function consoleOf(counter: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.clock.install();
  await page.goto(`${house.base}/console/${counter}`);
  return page;
}

/** Presses once the page has taken the press before: a hurried hand is one act. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.clock.runFor(HAND_MS);
    await page.keyboard.press(key);
  }
}
/** Slower than a scanner and than a double press. */
const HAND_MS = 620;

const main = (page: Page, words: string) =>
  page.locator('luot-main-button').getByText(words, { exact: true }).waitFor();

async function eventsOf(): Promise<string[]> {
  const { events } = (await house.get('/api/journal?limit=1000')) as {
    events: { type: string; data: { counter?: string } }[];
  };
  return events.filter(({ data }) => data.counter === '2').map(({ type }) => type);
}

test('a morning at the counter by keyboard alone', async () => {
  for (let people = 0; people < 6; people += 1) await house.post('/api/tickets', { service: 'ho-tich' });
  const page = await consoleOf('2');

  await main(page, 'Mở quầy');
  await press(page, 'NumpadAdd');
  await main(page, 'Gọi số tiếp theo');
  await press(page, 'F2');
  await main(page, 'Bắt đầu phục vụ');
  await page.getByText('Vì sao gọi số này:').waitFor();
  await press(page, 'NumpadMultiply');
  await page.getByText('Gọi lại 1 lần').waitFor();

  // nobody came: the key asks again
  await press(page, 'NumpadSubtract');
  await page.getByText('Bấm lần nữa').waitFor();
  await press(page, 'NumpadSubtract');
  await page.getByText('Đã báo vắng H001').waitFor();

  // the second one lacks a paper
  await press(page, 'NumpadAdd');
  await main(page, 'Bắt đầu phục vụ');
  await press(page, 'NumpadAdd');
  await main(page, 'Xong và gọi số tiếp theo');
  await press(page, 'NumpadDivide');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.type('bản sao', { delay: 50 });
  await page.keyboard.press('Enter');
  await page.getByText('H002 chờ bổ sung giấy tờ').waitFor();
  await press(page, 'NumpadDecimal');
  await main(page, 'Xong và gọi số tiếp theo');

  // to another service, by arrows
  await press(page, 'F7');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByText('Đã chuyển H002').waitFor();

  // a number by its figures, then one by the list
  await press(page, 'Numpad5');
  await page.getByText('Enter để gọi').waitFor();
  await press(page, 'Enter');
  await page.getByText('Đã gọi H005').waitFor();
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await page.getByText('Đã gọi H004').waitFor();

  // a break, and on
  await press(page, 'NumpadAdd');
  await main(page, 'Xong và gọi số tiếp theo');
  await press(page, 'F8');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Enter');
  await main(page, 'Làm việc tiếp');
  await press(page, 'F8');
  await main(page, 'Gọi số tiếp theo');

  expect(await eventsOf()).toEqual([
    'counter-opened',
    'ticket-called',
    'ticket-recalled',
    'ticket-missed',
    'ticket-called',
    'ticket-started',
    'ticket-parked',
    'act-undone',
    'ticket-transferred',
    'ticket-called',
    'ticket-started',
    'ticket-finished',
    'ticket-called',
    'ticket-started',
    'ticket-finished',
    'counter-paused',
    'counter-opened',
  ]);
}, 60_000);

test('a scanner’s burst, a held key and typing in a field are not acts', async () => {
  await house.post('/api/tickets', { service: 'cong-an' });
  const page = await consoleOf('6');
  await main(page, 'Mở quầy');
  await page.evaluate(() => {
    for (const code of ['Digit1', 'Digit2', 'NumpadDivide', 'NumpadAdd', 'Enter'])
      window.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true }));
  });
  await page.clock.runFor(HAND_MS);
  await page.evaluate(() => {
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'NumpadAdd', repeat: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { code: 'NumpadAdd', isComposing: true }));
  });
  await main(page, 'Mở quầy');
  expect(await page.getByText('Enter để gọi').count()).toBe(0);
  await press(page, 'NumpadAdd');
  await main(page, 'Gọi số tiếp theo');
});
