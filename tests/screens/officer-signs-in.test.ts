import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeViolations, cutTexts } from './checked-page.ts';
import { aConsole, aCounter, type Entities, NOW } from './counter-three.ts';
import { type Answer, launch, open, type Screen } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser?.close());

const ROSTER: Entities = {
  'officer/an': { id: 'an', order: 0, name: 'Nguyễn Văn Mẫu', at: null },
  'officer/binh': { id: 'binh', order: 1, name: 'Trần Thị Bình', at: { id: '4', label: '4' } },
  'officer/chi': { id: 'chi', order: 2, name: 'Lê Thị Kim Chi', at: null },
};
const nobody = { state: 'closed', roster: true, officer: null };
const an = { roster: true, officer: { id: 'an', name: 'Nguyễn Văn Mẫu' } };

/** Console 3 with a roster; what it asks the server, by path. */
async function consoleOf(counter: Entities, more: { width?: number; height?: number; extra?: Entities } = {}) {
  const asked: [string, unknown][] = [];
  const paths = ['3/sign-in', '3/sign-out', '3/alarm', '3/alarm/end', '5/alarm/end', '3/pause'];
  const calls = Object.fromEntries(
    paths.map((path) => [
      `POST /api/counters/${path}`,
      (body: unknown): Answer => {
        asked.push([path, body]);
        const wrong = (body as { pin?: string }).pin === '0000';
        return wrong ? { status: 403, body: { code: 'wrong-pin', detail: '' } } : { body: { counter: {} } };
      },
    ]),
  );
  const screen = await open(browser, {
    ...{ pages: inject('pages'), path: '/console/3', width: more.width ?? 1366, height: more.height ?? 768 },
    topics: { 'console/3': { ...aConsole(aCounter(counter)), ...ROSTER, ...more.extra } },
    ...{ now: NOW, frozen: false, calls },
  });
  await screen.page.locator('luot-main-button').waitFor();
  return { screen, asked };
}

const type = async ({ page }: Screen, pin: string) => {
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
};

test('the main key, four digits and Enter: the one who was there last works there again', async () => {
  const { screen, asked } = await consoleOf(nobody);
  const { page } = screen;
  await page.keyboard.press('NumpadAdd');
  await page.getByText('Ai làm việc ở quầy này?').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await type(screen, '0000');
  await page.getByText('Mã PIN chưa đúng.').waitFor();
  await type(screen, '2580');
  await page.locator('luot-sign-in-dialog').waitFor({ state: 'detached' });
  expect(asked.at(-1)).toEqual(['3/sign-in', { officer: 'chi', pin: '2580' }]);
  await page.locator('luot-console-bar .officer').click();
  await page.locator('luot-sign-in-dialog dialog').waitFor();
  await type(screen, '1379');
  await expect.poll(() => asked.at(-1)).toEqual(['3/sign-in', { officer: 'chi', pin: '1379' }]);
  expect(screen.troubles.filter((each) => !each.includes('403'))).toEqual([]);
  await screen.close();
});

test('by touch the same, on a narrow window too, and a PIN is never shown', async () => {
  const { screen, asked } = await consoleOf(nobody, { width: 360, height: 740 });
  const { page } = screen;
  await page.locator('luot-main-button').click();
  await page.getByText('Trần Thị Bình').click();
  for (const digit of ['2', '5', '8', '0']) await page.getByRole('button', { name: digit, exact: true }).click();
  expect(await page.locator('luot-sign-in-dialog .pin').innerText()).toBe('');
  expect(await cutTexts(page)).toEqual([]);
  expect(await axeViolations(page, { citizens: false })).toEqual([]);
  await page.getByRole('button', { name: 'Vào quầy' }).click();
  await expect.poll(() => asked.at(-1)).toEqual(['3/sign-in', { officer: 'binh', pin: '2580' }]);
  await screen.close();
});

test('the counter is handed over by its officer, or left', async () => {
  const { screen, asked } = await consoleOf(an);
  const { page } = screen;
  await page.getByRole('button', { name: 'Nguyễn Văn Mẫu' }).click();
  await page.getByText('Đổi cán bộ').waitFor();
  await page.getByRole('button', { name: 'Rời quầy và đóng' }).click();
  await expect.poll(() => asked.at(-1)?.[0]).toBe('3/sign-out');
  await screen.close();
});

test('help is called for by one chord, also from a question, and by two presses of a small button', async () => {
  const { screen, asked } = await consoleOf(an);
  const { page } = screen;
  await page.keyboard.press('F8');
  await page.locator('luot-pause-dialog dialog').waitFor();
  await page.keyboard.press('Control+b');
  await expect.poll(() => asked).toEqual([['3/alarm', {}]]);
  await page.keyboard.press('Escape');
  await page.locator('luot-counter-side .end').click();
  expect(asked).toHaveLength(1);
  await page.getByText('Bấm lần nữa để báo').waitFor();
  await page.locator('luot-counter-side .end').click();
  await expect.poll(() => asked).toHaveLength(2);
  await screen.close();
});

test("another counter's call for help stands on top until somebody has come", async () => {
  const alarm = { 'alarm/5': { id: '5', label: '5', since: NOW, officer: 'Trần Thị Bình' } };
  const { screen, asked } = await consoleOf(an, { extra: alarm });
  const { page } = screen;
  await page.getByText('Quầy 5 (Trần Thị Bình) cần giúp, từ 09:42').waitFor();
  expect(await axeViolations(page, { citizens: false })).toEqual([]);
  await page.getByRole('button', { name: 'Đã có người đến' }).click();
  await expect.poll(() => asked).toEqual([['5/alarm/end', { counter: '3' }]]);
  await screen.close();
});

test('a pause takes its reason and its time of return along', async () => {
  const { screen, asked } = await consoleOf(an);
  const { page } = screen;
  await page.keyboard.press('F8');
  await page.getByText('Nghỉ giữa giờ').click();
  await page.getByText('10:00', { exact: true }).click();
  await page.getByRole('button', { name: 'Tạm dừng' }).last().click();
  await expect.poll(() => asked).toEqual([['3/pause', { reason: 'Nghỉ giữa giờ', until: '10:00' }]]);
  await screen.close();
});
