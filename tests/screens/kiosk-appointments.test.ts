import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest';
import { misplacedTexts } from './checks.ts';
import { issued, kioskTopic } from './commune.ts';
import { isFitForAll, LYING, PANELS, SETTLED_MS, UPRIGHT } from './kiosk-panels.ts';
import { launch, open, type Screen, type Stage } from './screen.ts';

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

const topic = () => ({ ...kioskTopic(), kiosk: { ...kioskTopic()['kiosk'], appointments: true } });

async function openKiosk(calls: NonNullable<Stage['calls']>, panel = UPRIGHT): Promise<Screen> {
  screen = await open(browser, {
    ...{ pages: inject('pages'), path: '/kiosk/1', frozen: true, reducedMotion: true },
    ...{ ...panel, topics: { [TOPIC]: topic() }, calls },
  });
  await screen.page.locator('luot-kiosk').waitFor();
  return screen;
}
async function press(text: string): Promise<void> {
  await screen.page.getByRole('button', { name: new RegExp(`^${text}$`) }).click();
  await screen.page.clock.runFor(SETTLED_MS);
}
async function type(code: string): Promise<void> {
  await press('Tôi có lịch hẹn');
  const keys = screen.page.locator('luot-kiosk-appointment');
  // as quickly as a person types: no key is taken for a second touch
  for (const sign of code) await keys.getByRole('button', { name: sign, exact: true }).click();
  await screen.page.clock.runFor(SETTLED_MS);
}

const CHECK_IN = 'POST /api/appointments/LH4F7K9Q2M/check-in';
const came = (late: boolean) => ({
  status: 201,
  body: { ...issued({ job: null }), appointment: { code: 'LH-4F7K-9Q2M', time: '09:00', late } },
});

it('takes a code on keys that fingers reach, and gives its number', async () => {
  let asked: unknown;
  const calls: Stage['calls'] = {
    [CHECK_IN]: (body) => {
      asked = body;
      return came(false);
    },
  };
  const { page } = await openKiosk(calls, LYING);
  const fits = async () => {
    for (const [name, panel] of PANELS) {
      await screen.resize(panel);
      expect(await misplacedTexts(page), name).toEqual([]);
    }
  };
  await fits();
  await type('4F7K9Q2M');
  await isFitForAll(screen);
  await press('Nhận số');
  await page.getByText('Lịch hẹn 09:00').waitFor();
  await fits();
  expect(asked).toEqual({ kiosk: '1', lang: 'vi' });
});

it('says when it is too early, and lets somebody whose appointment is over take a number', async () => {
  const detail = 'Đã quá giờ hẹn 09:00. Mời ông/bà lấy số mới.';
  const { page } = await openKiosk({
    [CHECK_IN]: () => ({ status: 409, body: { code: 'appointment-over', detail, detailEn: '' } }),
  });
  await type('4F7K9Q2M');
  await press('Nhận số');
  await page.getByText(detail).waitFor();
  await press('Lấy số mới');
  await page.locator('luot-kiosk-choose').waitFor();
});

it('checks in by a scan, whoever stands there has touched nothing', async () => {
  const { page } = await openKiosk({ [CHECK_IN]: () => came(true) });
  const at = '2026-11-26T09:12:00+07:00';
  screen.change(TOPIC, { scan: { at, n: 1, kind: 'appointment', code: 'LH4F7K9Q2M' } });
  await page.getByText('Đã quá giờ hẹn 09:00 nên xếp như số thường.').waitFor();
});
