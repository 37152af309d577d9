import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { axeViolations, misplacedTexts, smallestGap, smallestText, targets } from './checks.ts';
import { issued, kioskTopic, TICKET } from './commune.ts';
import { launch, open, type Screen } from './screen.ts';

const LYING = { width: 1280, height: 800, mm: 3.96 };
const PANELS = [
  ['upright', { width: 1080, height: 1920, mm: 4.03 }],
  ['lying', LYING],
] as const;
const TOPIC = 'kiosk/1';
/** Longer than a second touch that is ignored. */
const SETTLED_MS = 700;

let browser: Browser;
let screen: Screen;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(screen.troubles).toEqual([]);
  await screen.close();
});

async function press(text: string): Promise<void> {
  await screen.page.getByRole('button', { name: new RegExp(`^${text}`) }).click();
  await screen.page.clock.runFor(SETTLED_MS);
}
const tile = (heading: string) => screen.page.locator(`luot-sign-tile[heading="${heading}"]`);

it('several errands are marked, then one number is taken for all', async () => {
  let asked: unknown;
  const { ticket } = issued() as { ticket: object };
  const kiosk = { ...kioskTopic()['kiosk'], several: true, appointments: true };
  screen = await open(browser, {
    ...{ pages: inject('pages'), path: '/kiosk/1', ...LYING, frozen: true, reducedMotion: true },
    topics: { [TOPIC]: { ...kioskTopic(), kiosk } },
    calls: {
      'POST /api/tickets': (body) => {
        asked = body;
        return { status: 201, body: issued({ job: null, ticket: { ...ticket, ...TICKET, needs: ['dat-dai'] } }) };
      },
    },
  });
  const { page } = screen;
  const isFit = async () => {
    for (const [name, panel] of PANELS) {
      await screen.resize(panel);
      await page.clock.runFor(SETTLED_MS);
      expect(await misplacedTexts(page), name).toEqual([]);
      expect(await axeViolations(page), name).toEqual([]);
      expect(await smallestText(page), name).toBeGreaterThanOrEqual(24);
      const all = await targets(page);
      for (const { name: key, width, height } of all)
        expect(Math.min(width, height), `${name}: ${key}`).toBeGreaterThanOrEqual(20 * panel.mm);
      expect(smallestGap(all), name).toBeGreaterThanOrEqual(5 * panel.mm - 0.5);
    }
  };
  await isFit();
  await press('Nhiều việc, một số');
  // as quickly as a person touches them: a sign that only marks swallows no other one
  for (const heading of ['Sao y, chứng thực', 'Trợ cấp xã hội', 'Nhà đất']) await tile(heading).click();
  await page.clock.runFor(SETTLED_MS);
  await tile('Trợ cấp xã hội').click();
  expect(await tile('Nhà đất').getAttribute('count')).toBe('việc 2');
  await isFit();
  expect(asked).toBeUndefined();
  await press('Lấy số cho 2 việc');
  await expect.poll(() => asked).toEqual({ services: ['chung-thuc', 'dat-dai'], kiosk: '1', lang: 'vi' });
  await page.getByText('Sau đó: Nhà đất').waitFor();
  await isFit();
  await press('Xong');
  await press('Nhiều việc, một số');
  await press('Quay lại');
  await tile('Nhà đất').click();
  await page.clock.runFor(SETTLED_MS);
  await expect.poll(() => asked).toEqual({ service: 'dat-dai', kiosk: '1', lang: 'vi' });
});
