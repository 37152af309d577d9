import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations, misplacedTexts } from './checks.ts';
import { SITE } from './commune.ts';
import { launch, open, type Screen, type Stage } from './screen.ts';

let browser: Browser;
let screen: Screen;

beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  expect(screen.troubles).toEqual([]);
  await screen.close();
});

const OFFICE = { width: 1366, height: 768 };
const text = (vi: string, en: string) => ({ vi, en });
const site = {
  ...SITE,
  demo: true,
  zones: [{ id: 'main', name: text('Sảnh chính', 'Main hall') }],
  services: [],
  counters: Array.from({ length: 8 }, (_, at) => ({
    id: String(at + 1),
    name: text(`Quầy ${at + 1}`, `Counter ${at + 1}`),
    zone: 'main',
    services: [],
    state: 'open',
  })),
  kiosks: [{ id: '1', zone: 'main' }],
};

async function openStart(more: Partial<Stage> = {}): Promise<Screen> {
  screen = await open(browser, {
    pages: inject('pages'),
    path: '/',
    ...OFFICE,
    calls: { 'GET /api/site': () => ({ body: site }) },
    ...more,
  });
  await screen.page.locator('luot-start').waitFor();
  return screen;
}

describe('the first page', () => {
  it('is readable on an office screen and on a phone', async () => {
    const { page } = await openStart();
    await page.getByText('Máy lấy số').waitFor();
    for (const [name, size] of Object.entries({ office: OFFICE, phone: { width: 390, height: 844 } })) {
      await screen.resize(size);
      expect(await misplacedTexts(page, true), name).toEqual([]);
      expect(await axeViolations(page, false), name).toEqual([]);
    }
  });

  it('leads to the kiosk', async () => {
    const { page } = await openStart();
    expect(await page.locator('a', { hasText: 'Máy lấy số' }).getAttribute('href')).toBe('/kiosk/1');
  });

  it('asks which counter where there are several', async () => {
    const { page } = await openStart();
    const doors = page.locator('button.door');
    if ((await doors.count()) === 0) return;
    await doors.first().click();
    expect(await page.locator('.choice a').count()).toBe(8);
    expect(await misplacedTexts(page, true)).toEqual([]);
  });

  it('asks for a pairing code where it is not trusted', async () => {
    const { page } = await openStart({
      calls: { 'GET /api/site': () => ({ status: 401, body: { code: 'unauthorized' } }) },
    });
    await page.getByText('Xin nhập mã ghép').waitFor();
  });

  it('is one touch away from an address that nobody knows', async () => {
    screen = await open(browser, { pages: inject('pages'), path: '/missing', width: 1366, height: 768 });
    const { page } = screen;
    await page.getByText('Không có trang này').waitFor();
    await page.getByText('There is no such page').waitFor();
    for (const size of [
      { width: 1366, height: 768 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(size);
      expect(await misplacedTexts(page, true)).toEqual([]);
      expect(await axeViolations(page, false)).toEqual([]);
    }
    expect(await page.getByRole('link').getAttribute('href')).toBe('/');
  });

  it('waits for its server in words', async () => {
    let isUp = false;
    const { page } = await openStart({
      frozen: true,
      calls: { 'GET /api/site': () => (isUp ? { body: site } : null) },
    });
    for (let passed = 0; passed < 4; passed += 1) await page.clock.runFor(1_000);
    await page.getByText('Chưa có tin từ máy chính').waitFor();
    isUp = true;
    for (let passed = 0; passed < 5; passed += 1) await page.clock.runFor(1_000);
    await page.getByText('Máy lấy số').waitFor();
  });
});
