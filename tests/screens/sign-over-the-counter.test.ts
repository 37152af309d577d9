import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hourMinute } from '../../displays/live/spoken-time.ts';
import { axeViolations, cutTexts, pullCable, textsOutside } from './checked-page.ts';
import { type Entities, NOW } from './counter-three.ts';
import { aSign } from './main-hall.ts';
import { launch, open, type Screen, type Stage } from './screen.ts';

/** The sample printer's page asks for new papers within this. */
const LOOKED_AGAIN_MS = 5_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser?.close());

async function sign(counter: Entities, more: Partial<Stage> = {}): Promise<Screen> {
  const topics = { 'sign/3': aSign(counter) };
  const size = { width: 1280, height: 720 };
  const screen = await open(browser, { pages: inject('pages'), path: '/sign/3', now: NOW, topics, ...size, ...more });
  await screen.page.locator('.sign header').waitFor();
  return screen;
}

const current = (state: string, number = 'L018') => ({
  current: { number, state, priority: false, calledAt: NOW },
});

describe('a sign says what its counter does', () => {
  test.each([
    ['called', current('called'), ['Mời số', 'Mời vào quầy 3', 'Please come to counter 3']],
    ['serving', current('serving'), ['Đang phục vụ', 'Tiếp theo:']],
    ['serving the widest number', current('serving', 'M4444'), ['Đang phục vụ']],
    ['ready', {}, ['Sẵn sàng', 'Mời chờ gọi số']],
    ['paused', { state: 'paused' }, ['Quầy tạm dừng', 'Lượt của ông/bà vẫn được giữ.']],
    [
      'paused with a reason',
      { state: 'paused', pausedReason: { vi: 'Đang xử lý hồ sơ', en: '' } },
      ['Đang xử lý hồ sơ'],
    ],
    [
      'paused with a time of return',
      { state: 'paused', pausedUntil: '2026-11-26T10:05:00.000+07:00' },
      ['Tạm dừng đến 10:05', 'Paused until 10:05'],
    ],
    [
      'serving, by whom',
      { ...current('serving'), officer: 'Nguyễn Văn Mẫu' },
      ['Cán bộ:', 'Nguyễn Văn Mẫu', 'Tiếp theo:'],
    ],
    ['closed', { state: 'closed' }, ['Quầy đã đóng']],
  ])('%s', async (_state, counter, sentences) => {
    const screen = await sign(counter, { reducedMotion: true });
    for (const sentence of sentences) await screen.page.getByText(sentence).first().waitFor();
    expect(await axeViolations(screen.page, { citizens: true })).toEqual([]);
    expect(await cutTexts(screen.page)).toEqual([]);
    expect(await textsOutside(screen.page)).toEqual([]);
    expect(screen.troubles).toEqual([]);
    await screen.close();
  });
});

test('the whole ground is gold while somebody is called, and no longer', async () => {
  const screen = await sign(current('called'));
  const ground = () => screen.page.locator('luot-panel').evaluate((panel) => getComputedStyle(panel).backgroundColor);
  await expect.poll(ground).toBe('rgb(255, 213, 74)');
  screen.change('sign/3', aSign(current('serving')));
  await expect.poll(ground).toBe('rgb(11, 22, 34)');
  await screen.close();
});

test('the number’s zone takes most of the height on any panel', async () => {
  const screen = await sign(current('serving'));
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [1024, 600],
  ] as const) {
    await screen.resize({ width, height });
    const zone = await screen.page.locator('.middle').boundingBox();
    expect((zone?.height ?? 0) / height).toBeGreaterThanOrEqual(0.55);
    expect(await textsOutside(screen.page)).toEqual([]);
  }
  await screen.close();
});

test('old numbers are marked at 25 s and taken away at 2 min', async () => {
  const screen = await sign(current('called'), { frozen: true });
  await pullCable(screen.page);
  await screen.page.clock.runFor(26_000);
  await screen.page.getByText('Tin cuối lúc 09:42').waitFor();
  await screen.page.clock.runFor(95_000);
  await screen.page.getByText('Xin chờ loa gọi').waitFor();
  expect(await screen.page.locator('luot-ticket-number').count()).toBe(0);
  await screen.close();
});

test('the sample printer shows its papers, newest first', async () => {
  const paper = (n: number) => ({
    n,
    device: 'in-1',
    at: NOW,
    width: 576,
    height: 900,
    text: [`Số A00${n}`],
    qr: [],
    bytes: 41_000,
    image: `/demo/printer/${n}.png`,
  });
  let papers = [paper(1)];
  const screen = await open(browser, {
    pages: inject('pages'),
    path: '/demo/printer',
    ...{ width: 1366, height: 768, frozen: true },
    calls: { 'GET /demo/printer.json': () => ({ body: { timezone: 'Asia/Tokyo', papers } }) },
  });
  await screen.page.getByAltText('Số A001').waitFor();
  papers = [paper(1), paper(2)];
  await screen.page.clock.runFor(LOOKED_AGAIN_MS);
  await screen.page.getByAltText('Số A002').waitFor();
  expect(await screen.page.locator('img').first().getAttribute('alt')).toBe('Số A002');
  const shown = hourMinute(Date.parse(NOW), 'Asia/Tokyo');
  expect(await screen.page.locator('figcaption').first().innerText()).toContain(shown);
  expect(await screen.page.locator('luot-demo-tag').count()).toBe(1);
  expect(await axeViolations(screen.page, { citizens: false })).toEqual([]);
  await screen.close();
});
