import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { issued, kioskTopic, TICKET } from './commune.ts';
import { isFitForAll, LYING, SETTLED_MS } from './kiosk-panels.ts';
import { launch, open, type Screen } from './screen.ts';

const TOPIC = 'kiosk/1';

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
  await isFitForAll(screen);
  await press('Nhiều việc, một số');
  // as quickly as a person touches them: a sign that only marks swallows no other one
  for (const heading of ['Sao y, chứng thực', 'Trợ cấp xã hội', 'Nhà đất']) await tile(heading).click();
  await page.clock.runFor(SETTLED_MS);
  await tile('Trợ cấp xã hội').click();
  await expect.poll(() => tile('Nhà đất').getAttribute('count')).toBe('việc 2');
  await isFitForAll(screen);
  expect(asked).toBeUndefined();
  await press('Lấy số cho 2 việc');
  await expect.poll(() => asked).toEqual({ services: ['chung-thuc', 'dat-dai'], kiosk: '1', lang: 'vi' });
  await page.getByText('Sau đó: Nhà đất').waitFor();
  await isFitForAll(screen);
  await press('Xong');
  await press('Nhiều việc, một số');
  await press('Quay lại');
  await tile('Nhà đất').click();
  await page.clock.runFor(SETTLED_MS);
  await expect.poll(() => asked).toEqual({ service: 'dat-dai', kiosk: '1', lang: 'vi' });
});
