import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations, misplacedTexts, smallestGap, targets } from './checks.ts';
import { PLACE, SITE, TICKET } from './commune.ts';
import { launch, open, type Screen, type Stage } from './screen.ts';

const TOPIC = 'ticket/x7Qp';
const KEY_MIN_PX = 48;
const GAP_MIN_PX = 12;
const COUNTER = { id: '1', label: '1', name: { vi: 'Quầy 1', en: 'Counter 1' } };
const CALLED = { state: 'called', counter: COUNTER, calledAt: '2026-11-26T09:41:00+07:00' };

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

const topic = (ticket: Record<string, unknown> = {}, place: unknown = PLACE) => ({
  [TOPIC]: { site: SITE, ticket: { ...TICKET, ...ticket }, ...(place ? { place } : {}) },
});

async function openPhone(more: Partial<Stage> = {}): Promise<Screen> {
  screen = await open(browser, {
    pages: inject('pages'),
    path: '/t/x7Qp',
    width: 390,
    height: 844,
    topics: topic(),
    ...{ frozen: true, reducedMotion: true },
    ...more,
  });
  await screen.page.locator('luot-phone').waitFor();
  return screen;
}

const STATES: [string, Record<string, unknown>, unknown][] = [
  ['waiting', {}, PLACE],
  ['soon', {}, { ...PLACE, position: 0, estimate: { minutes: { low: 0, high: 5 } } }],
  [
    'four digits, over an hour',
    { number: 'A0128' },
    { ...PLACE, position: 27, estimate: { minutes: { low: 70, high: 95 } } },
  ],
  ['called', CALLED, null],
  ['serving', { ...CALLED, state: 'serving' }, null],
  ['missed', { ...CALLED, state: 'no-show' }, null],
  ['parked', { ...CALLED, state: 'parked' }, null],
  ['done', { ...CALLED, state: 'done' }, null],
  ['cancelled', { state: 'cancelled' }, null],
  ['expired', { state: 'expired' }, null],
];

const PHONES = [
  ['a usual phone', { width: 390, height: 844 }],
  ['a small phone', { width: 320, height: 568 }],
] as const;

it.each(STATES)('on a usual and on a small phone it is readable: %s', async (_state, ticket, place) => {
  const { page } = await openPhone({ topics: topic(ticket, place) });
  await page.locator('luot-ticket-number').first().waitFor();
  for (const [phone, size] of PHONES) {
    await screen.resize(size);
    expect(await misplacedTexts(page, true), phone).toEqual([]);
    expect(await axeViolations(page), phone).toEqual([]);
    const all = await targets(page);
    for (const { name, height } of all) expect(height, `${phone}: ${name}`).toBeGreaterThanOrEqual(KEY_MIN_PX);
    if (all.length > 1) expect(smallestGap(all), phone).toBeGreaterThanOrEqual(GAP_MIN_PX);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), phone).toBe(true);
  }
});

describe('the phone', () => {
  it('turns gold and vibrates when its number is called, and again when the call is repeated', async () => {
    const { page } = await openPhone();
    await page.evaluate(() => {
      const felt: unknown[] = [];
      Object.assign(window, { felt });
      Object.defineProperty(navigator, 'vibrate', { value: (pattern: unknown) => felt.push(pattern) });
    });
    const felt = () => page.evaluate(() => (window as unknown as { felt: unknown[] }).felt.length);
    screen.change(TOPIC, { ticket: { ...TICKET, ...CALLED } }, ['place']);
    await page.getByText('Mời số').waitFor();
    await expect.poll(felt).toBe(1);
    screen.change(TOPIC, { ticket: { ...TICKET, ...CALLED } });
    await page.clock.runFor(100);
    expect(await felt()).toBe(1);
    screen.change(TOPIC, { ticket: { ...TICKET, ...CALLED, recalls: 1 } });
    await page.clock.runFor(100);
    await expect.poll(felt).toBe(2);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('luot-phone') as Element).backgroundColor),
    ).toBe('rgb(255, 213, 74)');
  });

  it('gives its turn up only after a question', async () => {
    let cancelled = 0;
    const { page } = await openPhone({
      calls: {
        'POST /api/tickets/x7Qp/cancel': () => {
          cancelled += 1;
          return { body: { ticket: { ...TICKET, state: 'cancelled' } } };
        },
      },
    });
    await page.getByRole('button', { name: 'Hủy số' }).click();
    await page.getByText('Hủy số A012?').waitFor();
    expect(await misplacedTexts(page, true)).toEqual([]);
    expect(cancelled).toBe(0);
    await page.getByRole('button', { name: 'Giữ số' }).click();
    await page.getByRole('button', { name: 'Hủy số' }).click();
    await page.getByRole('button', { name: 'Hủy số này' }).click();
    await expect.poll(() => cancelled).toBe(1);
    await expect.poll(() => page.locator('luot-phone-cancel').count()).toBe(0);
  });

  it('asks nobody to come near a counter that is not open', async () => {
    const { page } = await openPhone({ topics: topic({}, { ...PLACE, position: 0, estimate: null }) });
    await page.getByText('Quầy chưa mở').waitFor();
    expect(await page.getByText('Sắp đến lượt').count()).toBe(0);
  });

  it('says how often and when it was called again, in the language that is asked for', async () => {
    const { page } = await openPhone({ topics: topic(CALLED, null) });
    await page.getByText('Gọi lúc 09:41').waitFor();
    screen.change(TOPIC, { ticket: { ...TICKET, ...CALLED, recalls: 2 } });
    await page.getByText('Gọi lại lần 2, lúc 09:42').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Now calling').waitFor();
  });

  it('says how old its news is when nothing comes any more', async () => {
    const { page } = await openPhone();
    await screen.cut();
    for (let passed = 0; passed < 28; passed += 1) await page.clock.runFor(1_000);
    await page.getByText('Chưa có tin mới').waitFor();
    await page.getByText('Cập nhật 09:42').waitFor();
  });

  it('shows no other ticket at an address that is not one', async () => {
    await openPhone({ topics: {} });
    await screen.page.getByText('Không tìm thấy số này').waitFor();
  });

  it('speaks English when asked', async () => {
    const { page } = await openPhone();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Before you').waitFor();
    expect(await misplacedTexts(page, true)).toEqual([]);
  });
});
